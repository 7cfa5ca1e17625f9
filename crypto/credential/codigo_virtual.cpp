#include "crypto/credential/codigo_virtual.h"

#include "crypto/codec/crockford.h"
#include "crypto/keys/sha256.h"

namespace fedatario {
namespace {

constexpr std::string_view kDomain = "fedatario codigo v1";

}  // namespace

CodigoVirtual CodigoVirtual::of(ByteView envelope) {
  const Digest digest = sha256({as_bytes(kDomain), envelope});
  std::uint64_t first = 0;
  for (std::size_t i = 0; i < sizeof first; ++i)
    first = first << 8U | digest[i];
  return CodigoVirtual{first >> (64 - kCrockfordBits)};
}

std::optional<CodigoVirtual> CodigoVirtual::parse(std::string_view typed) {
  const auto bits = from_crockford(typed);
  if (!bits) return std::nullopt;
  return CodigoVirtual{*bits};
}

std::string CodigoVirtual::text() const {
  return to_crockford(bits_);
}

}  // namespace fedatario
