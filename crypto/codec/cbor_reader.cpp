#include "crypto/codec/cbor_reader.h"

#include <array>

namespace fedatario {
namespace {

// Major types (RFC 8949, 3.1).
constexpr std::uint8_t kUnsigned = 0;
constexpr std::uint8_t kNegative = 1;
constexpr std::uint8_t kByteString = 2;
constexpr std::uint8_t kTextString = 3;
constexpr std::uint8_t kArray = 4;
constexpr std::uint8_t kMap = 5;
constexpr std::uint8_t kTag = 6;
constexpr std::uint8_t kSimple = 7;

constexpr Byte kFalse = 0xf4;
constexpr Byte kTrue = 0xf5;
constexpr Byte kNull = 0xf6;

constexpr std::uint8_t kFirstLongArgument = 24;
constexpr std::uint8_t kLastLongArgument = 27;
constexpr std::uint8_t kIndefinite = 31;

/// Smallest values that may be written in 1, 2, 4 and 8 further bytes.
constexpr std::array<std::uint64_t, 4> kSmallestFor = {24, 0x100, 0x10000, 0x100000000};

std::uint64_t big_endian(ByteView bytes) {
  std::uint64_t value = 0;
  for (const Byte byte : bytes)
    value = value << 8U | byte;
  return value;
}

}  // namespace

struct CborReader::Head {
  std::uint8_t major_type = 0;
  std::uint64_t argument = 0;
  std::size_t size = 1;
};

Result<CborReader::Head, CborError> CborReader::head() const {
  const auto error = [this](CborFault fault) { return fail(CborError{fault, position_}); };
  if (position_ >= bytes_.size()) return error(CborFault::truncated);
  const Byte initial = bytes_[position_];
  const auto major_type = static_cast<std::uint8_t>(initial >> 5U);
  const auto info = static_cast<std::uint8_t>(initial & 0x1fU);
  if (info == kIndefinite) return error(CborFault::indefinite);
  if (major_type == kSimple) {
    const bool known = initial == kFalse || initial == kTrue || initial == kNull;
    if (!known) return error(CborFault::unsupported);
    return Head{major_type, info, 1};
  }
  if (info < kFirstLongArgument) return Head{major_type, info, 1};
  if (info > kLastLongArgument) return error(CborFault::unsupported);
  const auto width_class = static_cast<std::size_t>(info - kFirstLongArgument);
  const std::size_t width = std::size_t{1} << width_class;
  if (bytes_.size() - position_ - 1 < width) return error(CborFault::truncated);
  const std::uint64_t argument = big_endian(bytes_.subspan(position_ + 1, width));
  if (argument < kSmallestFor[width_class]) return error(CborFault::not_shortest);
  return Head{major_type, argument, 1 + width};
}

Result<std::uint64_t, CborError> CborReader::take(std::uint8_t major_type) {
  const auto next = head();
  if (!next) return fail(next.error());
  if (next->major_type != major_type) return fail(CborError{CborFault::wrong_type, position_});
  position_ += next->size;
  return next->argument;
}

Result<ByteView, CborError> CborReader::take_string(std::uint8_t major_type) {
  const std::size_t start = position_;
  const auto length = take(major_type);
  if (!length) return fail(length.error());
  if (*length > bytes_.size() - position_) {
    position_ = start;
    return fail(CborError{CborFault::truncated, start});
  }
  const ByteView content = bytes_.subspan(position_, static_cast<std::size_t>(*length));
  position_ += content.size();
  return content;
}

Result<std::uint64_t, CborError> CborReader::take_container(std::uint8_t major_type,
                                                            std::uint64_t bytes_per_element) {
  const std::size_t start = position_;
  const auto count = take(major_type);
  if (!count) return fail(count.error());
  if (*count > (bytes_.size() - position_) / bytes_per_element) {
    position_ = start;
    return fail(CborError{CborFault::truncated, start});
  }
  return *count;
}

Result<std::uint64_t, CborError> CborReader::unsigned_integer() {
  return take(kUnsigned);
}
Result<ByteView, CborError> CborReader::byte_string() {
  return take_string(kByteString);
}
Result<std::uint64_t, CborError> CborReader::array() {
  return take_container(kArray, 1);
}
Result<std::uint64_t, CborError> CborReader::map() {
  return take_container(kMap, 2);
}
Result<std::uint64_t, CborError> CborReader::tag() {
  return take(kTag);
}

Result<std::string_view, CborError> CborReader::text_string() {
  const auto content = take_string(kTextString);
  if (!content) return fail(content.error());
  return as_text(*content);
}

Result<bool, CborError> CborReader::boolean() {
  const auto next = head();
  if (!next) return fail(next.error());
  const Byte initial = bytes_[position_];
  if (initial != kFalse && initial != kTrue) {
    return fail(CborError{CborFault::wrong_type, position_});
  }
  ++position_;
  return initial == kTrue;
}

bool CborReader::take_null() {
  if (position_ >= bytes_.size() || bytes_[position_] != kNull) return false;
  ++position_;
  return true;
}

bool CborReader::at_text_string() const {
  return position_ < bytes_.size() && bytes_[position_] >> 5U == kTextString;
}

Result<Done, CborError> CborReader::end() const {
  if (position_ != bytes_.size()) return fail(CborError{CborFault::trailing, position_});
  return Done{};
}

/// Takes one head, with a string's content, and tells how many items hang under it.
Result<std::uint64_t, CborError> CborReader::skip_head() {
  const auto next = head();
  if (!next) return fail(next.error());
  switch (next->major_type) {
    case kByteString:
    case kTextString:
      return take_string(next->major_type).map([](ByteView) { return std::uint64_t{0}; });
    case kArray:
      return take_container(kArray, 1);
    case kMap:
      return take_container(kMap, 2).map([](std::uint64_t pairs) { return pairs * 2; });
    case kTag:
      position_ += next->size;
      return std::uint64_t{1};
    default:
      static_assert(kUnsigned < kByteString && kNegative < kByteString && kSimple > kTag);
      position_ += next->size;
      return std::uint64_t{0};
  }
}

Result<Done, CborError> check_deterministic_cbor(ByteView bytes) {
  CborReader reader{bytes};
  // How many items are still to come on each level.
  std::array<std::uint64_t, kMaxCborDepth> pending{};
  std::size_t depth = 0;
  pending[0] = 1;
  for (;;) {
    while (pending[depth] == 0) {
      if (depth == 0) return reader.end();
      --depth;
    }
    --pending[depth];
    const std::size_t start = reader.offset();
    const auto children = reader.skip_head();
    if (!children) return fail(children.error());
    if (*children == 0) continue;
    if (++depth == kMaxCborDepth) return fail(CborError{CborFault::too_deep, start});
    pending[depth] = *children;
  }
}

}  // namespace fedatario
