#include "server/keys/passphrase.h"

#include <array>
#include <new>

#include <openssl/crypto.h>

namespace fedatario::keys {

struct Passphrase::Buffer {
  std::array<char, kMaxSize> text{};
  std::size_t size = 0;
};

void Passphrase::Wipe::operator()(Buffer* buffer) const {
  OPENSSL_cleanse(buffer, sizeof(Buffer));  // a plain memset before a free may be optimised away
  memory->deallocate(buffer, sizeof(Buffer), alignof(Buffer));
}

Passphrase::Passphrase(std::pmr::memory_resource* memory)
    : buffer_{new (memory->allocate(sizeof(Buffer), alignof(Buffer))) Buffer, Wipe{memory}} {}

Result<Passphrase, PassphraseError> Passphrase::of(std::string_view text) {
  if (text.empty()) return fail(PassphraseError::empty);
  Passphrase passphrase;
  for (const char character : text) {
    if (const auto done = passphrase.append(character); !done) return fail(done.error());
  }
  return passphrase;
}

Result<Done, PassphraseError> Passphrase::append(char character) {
  if (character == '\0') return fail(PassphraseError::not_text);
  if (!buffer_ || buffer_->size == buffer_->text.size()) return fail(PassphraseError::too_long);
  buffer_->text[buffer_->size++] = character;
  return Done{};
}

std::string_view Passphrase::text() const {
  if (!buffer_) return {};
  return {buffer_->text.data(), buffer_->size};
}

}  // namespace fedatario::keys
