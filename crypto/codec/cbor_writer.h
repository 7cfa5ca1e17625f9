#pragma once

#include <cstdint>
#include <string_view>

#include "crypto/base/bytes.h"

namespace fedatario {

/// Writes deterministic CBOR (RFC 8949, 4.2.1): every head the shortest, every length definite.
/// That as many elements follow as `array` announced is the caller's promise.
class CborWriter {
 public:
  CborWriter() = default;

  void unsigned_integer(std::uint64_t value);
  void byte_string(ByteView content);
  void text_string(std::string_view content);
  void array(std::uint64_t count);
  void map(std::uint64_t pairs);
  void tag(std::uint64_t number);
  void boolean(bool value);
  void null();

  [[nodiscard]] const Bytes& bytes() const { return bytes_; }
  [[nodiscard]] Bytes take() && { return std::move(bytes_); }

 private:
  void head(std::uint8_t major_type, std::uint64_t argument);
  void append(ByteView content);

  Bytes bytes_;
};

}  // namespace fedatario
