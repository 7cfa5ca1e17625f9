#include "server/keys/key_reference.h"

#include <algorithm>

#include "tests/fuzz/require.h"

namespace keys = fedatario::keys;

namespace {

void check_token(const keys::TokenKey& key) {
  require(!key.token.empty() && key.token.size() <= keys::kMaxTokenLabel);
  require(key.serial.size() <= keys::kMaxTokenSerial);
  require(key.object.size() <= keys::kMaxObjectLabel && key.id.size() <= keys::kMaxObjectId);
  require(!key.object.empty() || !key.id.empty());
  require(key.module.is_absolute() && (key.pin.empty() || key.pin.is_absolute()));
  for (const auto& text :
       {key.token, key.serial, key.object, key.module.string(), key.pin.string()}) {
    require(std::none_of(text.begin(), text.end(), [](char c) {
      return static_cast<unsigned char>(c) < 0x20;  // no zero byte for C, no terminal's escape
    }));
  }
}

}  // namespace

// What is read keeps its limits, and what is printed reads back as the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto reference = keys::parse_key_reference(fedatario::as_text({data, size}));
  if (!reference) return 0;
  const auto* key = std::get_if<keys::TokenKey>(&*reference);
  if (key == nullptr) return 0;
  check_token(*key);
  const auto printed = keys::print_key_reference(*reference);
  if (printed.size() > keys::kMaxKeyReference) return 0;  // an escape takes three characters
  const auto again = keys::parse_key_reference(printed);
  require(again && *again == *reference);
  return 0;
}
