#include "crypto/trust/lists/status.h"

#include <algorithm>
#include <bit>

namespace fedatario {
namespace {

constexpr unsigned kStatusBits = 2;
constexpr unsigned kStatusMask = 3;
constexpr std::size_t kPerByte = 8 / kStatusBits;
constexpr unsigned kLowBits = 0x55;  ///< the lower bit of each of a byte's four

unsigned shift_of(std::size_t position) {
  return static_cast<unsigned>(position % kPerByte) * kStatusBits;
}

}  // namespace

std::string_view word_for(ReasonClass reason) {
  switch (reason) {
    case ReasonClass::content_error:
      return "content_error";
    case ReasonClass::not_entitled:
      return "not_entitled";
    case ReasonClass::fraud:
      return "fraud";
    case ReasonClass::key_compromise:
      return "key_compromise";
    case ReasonClass::court_order:
      return "court_order";
    case ReasonClass::other:
      return "other";
  }
  return {};
}

void PackedStatuses::set(std::size_t position, Status status) {
  Byte& byte = bytes_[position / kPerByte];
  const unsigned cleared = byte & ~(kStatusMask << shift_of(position));
  byte = static_cast<Byte>(cleared | static_cast<unsigned>(status) << shift_of(position));
}

std::size_t PackedStatuses::count_not_valid() const {
  std::size_t count = 0;
  for (const unsigned byte : bytes_) {
    if (byte == 0) continue;
    count += static_cast<std::size_t>(std::popcount((byte | byte >> 1U) & kLowBits));
  }
  return count;
}

bool PackedStatuses::is_valid_from(std::size_t position) const {
  if (position >= size()) return true;
  const std::size_t first = position / kPerByte;
  if (bytes_[first] >> shift_of(position) != 0) return false;
  return std::ranges::all_of(ByteView{bytes_}.subspan(first + 1),
                             [](Byte byte) { return byte == 0; });
}

}  // namespace fedatario
