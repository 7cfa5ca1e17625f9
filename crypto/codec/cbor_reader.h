#pragma once

#include <cstdint>
#include <string_view>

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"

/// Strict reader of deterministic CBOR (RFC 8949, 4.2.1), for the types that this project's formats
/// use: integers, byte and text strings, arrays, maps, tags, booleans, null.
namespace fedatario {

enum class CborFault {
  truncated,     ///< the item goes on past the end
  not_shortest,  ///< a head longer than its value needs
  indefinite,    ///< indefinite length, or a break without one
  unsupported,   ///< floats, undefined and other simple values, reserved heads
  wrong_type,    ///< well-formed, but not what was asked for
  too_deep,
  trailing,  ///< bytes after the one item
};

struct CborError {
  CborFault fault = CborFault::truncated;
  std::size_t offset = 0;  ///< of the head of the item at fault

  friend bool operator==(const CborError&, const CborError&) = default;
};

/// Reads one item after another from bytes that outlive it. After an error the position is where
/// the item at fault begins. Strings are views into the bytes; UTF-8 is not checked here.
class CborReader {
 public:
  explicit CborReader(ByteView bytes) : bytes_{bytes} {}

  [[nodiscard]] Result<std::uint64_t, CborError> unsigned_integer();
  [[nodiscard]] Result<ByteView, CborError> byte_string();
  [[nodiscard]] Result<std::string_view, CborError> text_string();
  /// Number of elements; each takes at least one byte, so no more than there are bytes left.
  [[nodiscard]] Result<std::uint64_t, CborError> array();
  /// Number of pairs, with the same promise.
  [[nodiscard]] Result<std::uint64_t, CborError> map();
  [[nodiscard]] Result<std::uint64_t, CborError> tag();
  [[nodiscard]] Result<bool, CborError> boolean();

  /// Takes a null if one comes next; otherwise takes nothing.
  [[nodiscard]] bool take_null();

  /// Whether the next item is a text string. False at the end.
  [[nodiscard]] bool at_text_string() const;

  /// Fails unless every byte was read.
  [[nodiscard]] Result<Done, CborError> end() const;

  [[nodiscard]] std::size_t offset() const { return position_; }

 private:
  struct Head;

  [[nodiscard]] Result<Head, CborError> head() const;
  [[nodiscard]] Result<std::uint64_t, CborError> take(std::uint8_t major_type);
  [[nodiscard]] Result<ByteView, CborError> take_string(std::uint8_t major_type);
  [[nodiscard]] Result<std::uint64_t, CborError> take_container(std::uint8_t major_type,
                                                                std::uint64_t bytes_per_element);

  friend Result<Done, CborError> check_deterministic_cbor(ByteView bytes);
  [[nodiscard]] Result<std::uint64_t, CborError> skip_head();

  ByteView bytes_;
  std::size_t position_ = 0;
};

/// Deepest nesting that `check_deterministic_cbor` follows.
inline constexpr std::size_t kMaxCborDepth = 8;

/// Whether the bytes are exactly one item in which every head is the shortest, no length is
/// indefinite and every type is one of those above. Map order is for the reader of the map.
[[nodiscard]] Result<Done, CborError> check_deterministic_cbor(ByteView bytes);

}  // namespace fedatario
