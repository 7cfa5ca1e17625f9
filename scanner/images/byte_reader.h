#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "crypto/base/bytes.h"

namespace fedatario::scanner {

enum class ByteOrder : std::uint8_t { big_endian, little_endian };

/// Unsigned number of `width` bytes (1 to 8) at `offset`; empty where the file ends before it.
[[nodiscard]] inline std::optional<std::uint64_t> number_at(ByteView file, std::uint64_t offset,
                                                            std::size_t width, ByteOrder order) {
  if (offset > file.size() || file.size() - offset < width) return std::nullopt;
  const ByteView bytes = file.subspan(static_cast<std::size_t>(offset), width);
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < width; ++i) {
    value = value << 8U | bytes[order == ByteOrder::big_endian ? i : width - 1 - i];
  }
  return value;
}

}  // namespace fedatario::scanner
