#include "server/keys/pkcs8_signer.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <utility>

#include <fcntl.h>
#include <openssl/crypto.h>
#include <openssl/pem.h>
#include <sys/stat.h>
#include <unistd.h>

#include "server/files/file.h"
#include "server/keys/openssl_handles.h"

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

/// Called by OpenSSL for an encrypted key; without a passphrase the answer is "none", and it must
/// not ask the terminal by itself.
int no_passphrase(char* /*buffer*/, int /*size*/, int /*rwflag*/, void* asked) {
  *static_cast<bool*>(asked) = true;
  return -1;
}

/// Asks the open file, not its name, so that nobody swaps it in between.
Result<Done, KeyFileError> check_owner_only(int descriptor) {
  struct stat status {};
  if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
    return fail(KeyFileError::unreadable);
  }
  // Its owner reads it whatever the mode says: the account that signs, or the system's.
  const bool ours = status.st_uid == ::geteuid() || status.st_uid == 0;
  const bool others_may_read = (status.st_mode & (S_IRWXG | S_IRWXO)) != 0;
  if (!ours || others_may_read) return fail(KeyFileError::open_to_others);
  return Done{};
}

/// OpenSSL reads straight from the descriptor into memory that it wipes itself.
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
  if (const auto checked = check_owner_only(descriptor); !checked) return fail(checked.error());
  return bio;
}

}  // namespace

Result<std::unique_ptr<Signer>, KeyFileError> open_pkcs8_signer(const std::filesystem::path& path) {
  const auto bio = open_private(path);
  if (!bio) return fail(bio.error());

  bool asked_for_passphrase = false;
  Pkey pkey{PEM_read_bio_PrivateKey(bio->get(), nullptr, no_passphrase, &asked_for_passphrase)};
  if (asked_for_passphrase) return fail(KeyFileError::encrypted);
  if (!pkey) return fail(KeyFileError::malformed);
  if (EVP_PKEY_get_base_id(pkey.get()) != EVP_PKEY_ED25519) return fail(KeyFileError::not_ed25519);

  const auto public_key = public_key_of(pkey.get());
  if (!public_key) return fail(public_key.error());
  return std::make_unique<Pkcs8Signer>(std::move(pkey), *public_key);
}

Result<PublicKey, KeyFileError> create_pkcs8_key(const std::filesystem::path& path) {
  const Pkey pkey{EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519")};
  if (!pkey) return fail(KeyFileError::not_written);
  const auto public_key = public_key_of(pkey.get());
  if (!public_key) return public_key;

  // Secure memory: wiped when freed.
  const Bio bio{BIO_new(BIO_s_secmem())};
  if (!bio || PEM_write_bio_PKCS8PrivateKey(bio.get(), pkey.get(), nullptr, nullptr, 0, nullptr,
                                            nullptr) != 1) {
    return fail(KeyFileError::not_written);
  }
  const char* text = nullptr;
  const long size = BIO_ctrl(bio.get(), BIO_CTRL_INFO, 0, &text);
  const auto written =
      files::write_file(path, as_bytes({text, static_cast<std::size_t>(size)}),
                        {.readers = files::Readers::owner, .existing = files::Existing::keep});
  if (written) return public_key;
  return fail(written.error() == files::FileError::exists ? KeyFileError::exists
                                                          : KeyFileError::not_written);
}

}  // namespace fedatario::keys
