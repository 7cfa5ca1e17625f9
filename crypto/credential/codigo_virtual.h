#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "crypto/base/bytes.h"

namespace fedatario {

/// Short name of an envelope, printed and typed as `XXXX-XXXX-XXXX`: the first 60 bits of
/// SHA-256("fedatario codigo v1" || envelope) in Crockford's Base32.
class CodigoVirtual {
 public:
  [[nodiscard]] static CodigoVirtual of(ByteView envelope);

  /// Case and hyphens do not matter; I and L are 1, O is 0. Anything else is empty.
  [[nodiscard]] static std::optional<CodigoVirtual> parse(std::string_view typed);

  /// `XXXX-XXXX-XXXX`
  [[nodiscard]] std::string text() const;

  friend auto operator<=>(const CodigoVirtual&, const CodigoVirtual&) = default;

 private:
  explicit CodigoVirtual(std::uint64_t bits) : bits_{bits} {}

  std::uint64_t bits_;
};

}  // namespace fedatario
