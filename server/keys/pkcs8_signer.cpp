#include "server/keys/pkcs8_signer.h"

#include <array>
#include <cerrno>
#include <string_view>
#include <utility>

#include <fcntl.h>
#include <openssl/crypto.h>
#include <openssl/pem.h>
#include <unistd.h>

#include "files/file.h"
#include "server/keys/encrypted_pkcs8.h"
#include "server/keys/openssl_handles.h"
#include "server/keys/owner_only.h"

namespace fedatario::keys {
namespace {

class Pkcs8Signer final : public Signer {
 public:
  Pkcs8Signer(Pkey pkey, const PublicKey& public_key)
      : pkey_{std::move(pkey)}, public_key_{public_key} {}

  [[nodiscard]] const PublicKey& public_key() const override { return public_key_; }

  [[nodiscard]] Result<Signature, SignerError> sign(ByteView message) const override {
    const MdContext context{EVP_MD_CTX_new()};
    if (!context ||
        EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, pkey_.get()) != 1) {
      return fail(SignerError::unavailable);
    }
    Signature signature{};
    std::size_t size = signature.size();
    if (EVP_DigestSign(context.get(), signature.data(), &size, message.data(), message.size()) !=
            1 ||
        size != signature.size()) {
      return fail(SignerError::failed);
    }
    return signature;
  }

 private:
  Pkey pkey_;
  PublicKey public_key_;
};

Result<PublicKey, KeyFileError> public_key_of(const EVP_PKEY* pkey) {
  std::array<Byte, PublicKey::kSize> raw{};
  std::size_t size = raw.size();
  if (EVP_PKEY_get_raw_public_key(pkey, raw.data(), &size) != 1) {
    return fail(KeyFileError::not_ed25519);
  }
  return PublicKey::from_bytes({raw.data(), size}).map_error([](KeyError) {
    return KeyFileError::unsafe_public_key;
  });
}

/// One block of a PEM file, read into memory of OpenSSL's that is wiped when it goes.
class PemBlock {
 public:
  explicit PemBlock(BIO& bio) {
    char* header = nullptr;
    PEM_read_bio_ex(&bio, &name_, &header, &der_, &size_, PEM_FLAG_SECURE);
    has_header_ = header != nullptr && *header != '\0';
    OPENSSL_secure_free(header);
  }
  PemBlock(const PemBlock&) = delete;
  PemBlock& operator=(const PemBlock&) = delete;
  PemBlock(PemBlock&&) = delete;
  PemBlock& operator=(PemBlock&&) = delete;
  ~PemBlock() {
    OPENSSL_secure_free(name_);
    OPENSSL_secure_clear_free(der_, static_cast<std::size_t>(size_));
  }

  /// PKCS#8 stands without header lines (RFC 7468, 10 and 11).
  [[nodiscard]] bool is(std::string_view name) const {
    return name_ != nullptr && name == name_ && !has_header_;
  }
  [[nodiscard]] ByteView der() const { return {der_, static_cast<std::size_t>(size_)}; }

 private:
  char* name_ = nullptr;
  Byte* der_ = nullptr;
  long size_ = 0;
  bool has_header_ = false;
};

Result<Bio, KeyFileError> open_private(const std::filesystem::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) {
    return fail(errno == ENOENT ? KeyFileError::missing : KeyFileError::unreadable);
  }
  Bio bio{BIO_new_fd(descriptor, BIO_CLOSE)};
  if (!bio) {
    ::close(descriptor);
    return fail(KeyFileError::unreadable);
  }
  switch (exposure_of(descriptor)) {
    case Exposure::owner_only:
      return bio;
    case Exposure::open_to_others:
      return fail(KeyFileError::open_to_others);
    case Exposure::not_a_file:
      break;
  }
  return fail(KeyFileError::unreadable);
}

/// PrivateKeyInfo as it stands in the file.
Result<Pkcs8Info, KeyFileError> read_plain(ByteView der) {
  const Byte* position = der.data();
  Pkcs8Info info{d2i_PKCS8_PRIV_KEY_INFO(nullptr, &position, static_cast<long>(der.size()))};
  if (!info || position != der.data() + der.size()) return fail(KeyFileError::malformed);
  return info;
}

/// Without a passphrase, where null.
Result<Pkcs8Info, KeyFileError> read_key(const std::filesystem::path& path,
                                         const Passphrase* passphrase) {
  const auto bio = open_private(path);
  if (!bio) return fail(bio.error());
  const PemBlock block{**bio};
  if (block.is(PEM_STRING_PKCS8INF)) return read_plain(block.der());
  if (!block.is(PEM_STRING_PKCS8)) return fail(KeyFileError::malformed);
  if (passphrase != nullptr) return decrypt_key(block.der(), *passphrase);
  // Nobody is asked for the passphrase of a file that will not be read.
  if (const auto known = check_encryption(block.der()); !known) return fail(known.error());
  return fail(KeyFileError::encrypted);
}

Result<std::unique_ptr<Signer>, KeyFileError> signer_of(Result<Pkcs8Info, KeyFileError> info) {
  if (!info) return fail(info.error());
  Pkey pkey{EVP_PKCS82PKEY(info->get())};
  if (!pkey) return fail(KeyFileError::malformed);
  if (EVP_PKEY_get_base_id(pkey.get()) != EVP_PKEY_ED25519) return fail(KeyFileError::not_ed25519);
  const auto public_key = public_key_of(pkey.get());
  if (!public_key) return fail(public_key.error());
  return std::make_unique<Pkcs8Signer>(std::move(pkey), *public_key);
}

Result<Done, KeyFileError> write_pem(BIO& bio, const EVP_PKEY& pkey, const Passphrase* passphrase) {
  if (passphrase == nullptr) {
    const bool written =
        PEM_write_bio_PKCS8PrivateKey(&bio, &pkey, nullptr, nullptr, 0, nullptr, nullptr) == 1;
    if (!written) return fail(KeyFileError::not_written);
    return Done{};
  }
  const auto encrypted = encrypt_key(pkey, *passphrase);
  if (!encrypted) return fail(encrypted.error());
  if (PEM_write_bio_PKCS8(&bio, encrypted->get()) != 1) return fail(KeyFileError::not_written);
  return Done{};
}

Result<PublicKey, KeyFileError> create(const std::filesystem::path& path,
                                       const Passphrase* passphrase) {
  const Pkey pkey{EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519")};
  if (!pkey) return fail(KeyFileError::not_written);
  const auto public_key = public_key_of(pkey.get());
  if (!public_key) return public_key;

  // Secure memory: wiped when freed.
  const Bio bio{BIO_new(BIO_s_secmem())};
  if (!bio) return fail(KeyFileError::not_written);
  if (const auto done = write_pem(*bio, *pkey, passphrase); !done) return fail(done.error());
  const char* text = nullptr;
  const long size = BIO_ctrl(bio.get(), BIO_CTRL_INFO, 0, &text);
  const auto written =
      files::write_file(path, as_bytes({text, static_cast<std::size_t>(size)}),
                        {.readers = files::Readers::owner, .existing = files::Existing::keep});
  if (written) return public_key;
  return fail(written.error() == files::FileError::exists ? KeyFileError::exists
                                                          : KeyFileError::not_written);
}

}  // namespace

Result<std::unique_ptr<Signer>, KeyFileError> open_pkcs8_signer(const std::filesystem::path& path) {
  return signer_of(read_key(path, nullptr));
}

Result<std::unique_ptr<Signer>, KeyFileError> open_pkcs8_signer(const std::filesystem::path& path,
                                                                const Passphrase& passphrase) {
  return signer_of(read_key(path, &passphrase));
}

Result<PublicKey, KeyFileError> create_pkcs8_key(const std::filesystem::path& path) {
  return create(path, nullptr);
}

Result<PublicKey, KeyFileError> create_pkcs8_key(const std::filesystem::path& path,
                                                 const Passphrase& passphrase) {
  return create(path, &passphrase);
}

}  // namespace fedatario::keys
