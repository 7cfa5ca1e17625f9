#include "crypto/keys/public_key.h"

#include <algorithm>

#include <sodium.h>

#include "crypto/keys/sha256.h"

namespace fedatario {
namespace {

using Encoding = std::array<Byte, PublicKey::kSize>;

constexpr std::string_view kKidDomain = "fedatario kid v1";
constexpr Byte kSignBit = 0x80;

/// y coordinates of the eight points of small order: 0 (twice), 1, p - 1 and the two of order 8
/// (twice each). Little-endian (RFC 8032, 5.1.2), without the sign of x.
constexpr Encoding kZero{};
constexpr Encoding kOne{0x01};
constexpr Encoding kMinusOne{0xec, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
                             0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
                             0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f};
constexpr Encoding kOrderEightA{0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4,
                                0x89, 0xf2, 0xef, 0x98, 0xf0, 0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6,
                                0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53, 0xfc, 0x05};
constexpr Encoding kOrderEightB{0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b,
                                0x76, 0x0d, 0x10, 0x67, 0x0f, 0x2a, 0x20, 0x53, 0xfa, 0x2c, 0x39,
                                0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac, 0x03, 0x7a};

/// y < p = 2^255 - 19 (RFC 8032, 5.1.3). The other second spelling, a minus sign on an x of zero,
/// is one of points of small order only.
bool is_canonical(const Encoding& y) {
  const bool all_ones_between =
      std::all_of(y.begin() + 1, y.end() - 1, [](Byte byte) { return byte == 0xff; });
  return y.back() != 0x7f || !all_ones_between || y.front() < 0xed;
}

bool has_small_order(const Encoding& y) {
  return y == kZero || y == kOne || y == kMinusOne || y == kOrderEightA || y == kOrderEightB;
}

/// libsodium decodes both operands of an addition; the neutral element always decodes.
bool is_on_curve(const Encoding& encoding) {
  Encoding sum;
  return crypto_core_ed25519_add(sum.data(), encoding.data(), kOne.data()) == 0;
}

}  // namespace

std::string to_hex(const Kid& kid) {
  return to_hex(ByteView{kid.bytes});
}

Result<PublicKey, KeyError> PublicKey::from_bytes(ByteView bytes) {
  const auto key = from_signed_list(bytes);
  if (key && !is_on_curve(key->bytes_)) return fail(KeyError::not_on_curve);
  return key;
}

Result<PublicKey, KeyError> PublicKey::from_signed_list(ByteView bytes) {
  if (bytes.size() != kSize) return fail(KeyError::wrong_length);
  Encoding encoding;
  std::ranges::copy(bytes, encoding.begin());
  Encoding y = encoding;
  y.back() = static_cast<Byte>(y.back() & ~kSignBit);
  if (!is_canonical(y)) return fail(KeyError::non_canonical);
  if (has_small_order(y)) return fail(KeyError::small_order);
  return PublicKey{encoding};
}

Kid PublicKey::kid() const {
  const Digest digest = sha256({as_bytes(kKidDomain), bytes_});
  Kid kid;
  std::copy_n(digest.begin(), kid.bytes.size(), kid.bytes.begin());
  return kid;
}

bool PublicKey::verifies(ByteView message, const Signature& signature) const {
  return crypto_sign_ed25519_verify_detached(signature.data(), message.data(), message.size(),
                                             bytes_.data()) == 0;
}

}  // namespace fedatario
