#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/base/result.h"
#include "server/registry/import/delimited_text.h"

/// Which column holds which field.
namespace fedatario::imports {

enum class Need : bool { optional, required };

struct Field {
  std::string_view name;                       ///< as documented, `codigo_modular`
  std::span<const std::string_view> synonyms;  ///< as `folded` gives them
  Need need = Need::optional;
};

/// Fields are known by their place in the list that the header was read with.
struct Header {
  std::vector<std::optional<std::size_t>> columns;  ///< by field; empty: not in the file
  std::vector<std::string> ignored;                 ///< columns of no field, as written
  std::size_t width = 0;                            ///< columns in all

  [[nodiscard]] bool has(std::size_t field) const { return columns[field].has_value(); }
};

/// Order, case, accents and signs between words do not matter. The error is a Spanish sentence:
/// which required columns are missing, or which field stands twice.
[[nodiscard]] Result<Header, std::string> read_header(const TextRow& row,
                                                      std::span<const Field> fields);

}  // namespace fedatario::imports
