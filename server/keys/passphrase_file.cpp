#include "server/keys/passphrase_file.h"

#include <cerrno>

#include <fcntl.h>
#include <openssl/crypto.h>
#include <unistd.h>

#include "server/keys/owner_only.h"

namespace fedatario::keys {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int number) : number_{number} {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor(Descriptor&&) = delete;
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

/// One byte at a time, which is wiped when this goes.
class ByteReader {
 public:
  explicit ByteReader(int descriptor) : descriptor_{descriptor} {}
  ByteReader(const ByteReader&) = delete;
  ByteReader& operator=(const ByteReader&) = delete;
  ByteReader(ByteReader&&) = delete;
  ByteReader& operator=(ByteReader&&) = delete;
  ~ByteReader() { OPENSSL_cleanse(&byte_, sizeof byte_); }

  /// False at the end of the line or the file.
  [[nodiscard]] Result<bool, PassphraseError> next() {
    ssize_t got = -1;
    do {
      got = ::read(descriptor_, &byte_, 1);
    } while (got < 0 && errno == EINTR);
    if (got < 0) return fail(PassphraseError::unreadable);
    return got == 1 && byte_ != '\n';
  }
  [[nodiscard]] char byte() const { return byte_; }

 private:
  int descriptor_;
  char byte_ = 0;
};

}  // namespace

Result<Passphrase, PassphraseError> read_passphrase_line(int descriptor) {
  Passphrase passphrase;
  ByteReader reader{descriptor};
  bool carriage_return = false;  // kept back: it may belong to the line's end
  for (auto more = reader.next();; more = reader.next()) {
    if (!more) return fail(more.error());
    if (!*more) break;
    if (carriage_return) {
      if (const auto done = passphrase.append('\r'); !done) return fail(done.error());
    }
    carriage_return = reader.byte() == '\r';
    if (carriage_return) continue;
    if (const auto done = passphrase.append(reader.byte()); !done) return fail(done.error());
  }
  if (passphrase.text().empty()) return fail(PassphraseError::empty);
  return passphrase;
}

Result<Passphrase, PassphraseError> read_passphrase_file(const std::filesystem::path& path) {
  // Without O_NONBLOCK a pipe without a writer would block the open.
  const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
  if (file.number() < 0) {
    return fail(errno == ENOENT ? PassphraseError::missing : PassphraseError::unreadable);
  }
  switch (exposure_of(file.number())) {
    case Exposure::owner_only:
      return read_passphrase_line(file.number());
    case Exposure::open_to_others:
      return fail(PassphraseError::open_to_others);
    case Exposure::not_a_file:
      break;
  }
  return fail(PassphraseError::unreadable);
}

}  // namespace fedatario::keys
