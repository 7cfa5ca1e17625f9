#include "crypto/trust/roots/root_keys.h"

#include <algorithm>
#include <array>
#include <optional>

#include "crypto/base/bytes.h"

namespace fedatario {
namespace {

/// SEQUENCE { SEQUENCE { OID 1.3.101.112 }, BIT STRING of 32 bytes } up to the key's first byte.
constexpr std::array<Byte, 12> kInfoPrefix = {0x30, 0x2A, 0x30, 0x05, 0x06, 0x03,
                                              0x2B, 0x65, 0x70, 0x03, 0x21, 0x00};
constexpr std::size_t kInfoBytes = kInfoPrefix.size() + PublicKey::kSize;

/// Takes the text up to the end of the line, without its ending.
std::string_view take_line(std::string_view& text) {
  const auto end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::optional<unsigned> base64_value(char symbol) {
  constexpr std::string_view kAlphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const auto value = kAlphabet.find(symbol);
  if (value == std::string_view::npos) return std::nullopt;
  return static_cast<unsigned>(value);
}

/// Base64 (RFC 4648, 4) with its padding and spare bits of 0; empty for any other spelling.
std::optional<Bytes> from_base64(std::string_view text) {
  constexpr std::size_t kGroup = 4;
  if (text.empty() || text.size() % kGroup != 0) return std::nullopt;
  const std::size_t padding = text.ends_with("==") ? 2 : (text.ends_with('=') ? 1 : 0);
  text.remove_suffix(padding);

  Bytes bytes;
  unsigned pending = 0;
  unsigned bits = 0;
  for (const char symbol : text) {
    const auto value = base64_value(symbol);
    if (!value) return std::nullopt;
    pending = pending << 6U | *value;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push_back(static_cast<Byte>(pending >> bits));
    pending &= (1U << bits) - 1;
  }
  if (pending != 0) return std::nullopt;
  return bytes;
}

Result<PublicKey, RootKeysError> key_of(std::string_view base64) {
  const auto info = from_base64(base64);
  if (!info) return fail(RootKeysError::malformed);
  if (info->size() != kInfoBytes ||
      !std::equal(kInfoPrefix.begin(), kInfoPrefix.end(), info->begin())) {
    return fail(RootKeysError::not_ed25519);
  }
  auto key = PublicKey::from_bytes(ByteView{*info}.subspan(kInfoPrefix.size()));
  if (!key) return fail(RootKeysError::unsafe_key);
  return *key;
}

/// The rest of a block whose first line was taken. A longer key takes several lines of base64.
Result<PublicKey, RootKeysError> take_block(std::string_view& text) {
  const std::string_view base64 = take_line(text);
  const auto key = key_of(base64);
  if (!key) return key;
  if (take_line(text) != "-----END PUBLIC KEY-----") return fail(RootKeysError::malformed);
  return key;
}

}  // namespace

Result<std::vector<PublicKey>, RootKeysError> root_keys_from_pem(std::string_view text) {
  if (text.size() > kMaxRootKeysText) return fail(RootKeysError::too_long);
  std::vector<PublicKey> keys;
  while (!text.empty()) {
    const std::string_view line = take_line(text);
    if (line.empty()) continue;
    if (line != "-----BEGIN PUBLIC KEY-----") return fail(RootKeysError::malformed);

    const auto key = take_block(text);
    if (!key) return fail(key.error());
    if (std::ranges::find(keys, *key) != keys.end()) return fail(RootKeysError::duplicate);
    if (keys.size() == kMaxRootKeys) return fail(RootKeysError::too_many);
    keys.push_back(*key);
  }
  if (keys.empty()) return fail(RootKeysError::none);
  return keys;
}

}  // namespace fedatario
