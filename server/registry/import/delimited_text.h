#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/base/result.h"

/// Tables as spreadsheets save them: CSV with commas, semicolons or tabs, RFC 4180 quotes.
namespace fedatario::imports {

/// A national file is cut in parts by school; these hold the largest school many times over.
inline constexpr std::size_t kMaxFileBytes = 20U << 20U;
inline constexpr std::size_t kMaxRows = 60'000;
inline constexpr std::size_t kMaxColumns = 100;
inline constexpr std::size_t kMaxCellBytes = 1'000;

enum class Encoding : std::uint8_t { utf8, utf8_with_bom, windows_1252 };

enum class TextError : std::uint8_t {
  empty,  ///< no header, or no row below it
  too_large,
  too_many_rows,
  too_many_columns,
  cell_too_long,
  spreadsheet,          ///< .xlsx, .xls or .ods, whatever its name
  not_text,             ///< zero bytes, UTF-16, or bytes that Windows-1252 leaves undefined
  no_separator,         ///< a header of one column: a merged title, or another separator
  ambiguous_separator,  ///< several in the header; the user has to say which
  broken_quotes,        ///< one that never closes, or text behind a closing one
};

struct TextRow {
  std::size_t line = 0;  ///< where it begins in the file, from 1
  std::vector<std::string> cells;
};

struct DelimitedText {
  Encoding encoding = Encoding::utf8;
  char separator = ',';
  TextRow header;
  std::vector<TextRow> rows;  ///< those with anything in them; cells in UTF-8, trimmed
};

/// Detects encoding and separator, unless the latter is given. Cells are text, whatever they begin
/// with: `=HYPERLINK(...)` stays as it is written.
[[nodiscard]] Result<DelimitedText, TextError> read_delimited(
    std::string_view bytes, std::optional<char> separator = std::nullopt);

}  // namespace fedatario::imports
