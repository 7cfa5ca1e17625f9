#include "crypto/keys/signer.h"

#include <functional>
#include <memory>
#include <ostream>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "server/keys/open_signer.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/token/soft_token.h"

/// What every kind of private key promises, through the one way that the programs open them.
namespace fedatario::keys {
namespace {

namespace fs = std::filesystem;

/// Where a key may live.
class Home {
 public:
  virtual ~Home() = default;
  [[nodiscard]] virtual KeyReference reference() const = 0;
  [[nodiscard]] virtual Protection protection() const = 0;
  [[nodiscard]] virtual std::string secret() const = 0;
  virtual void remove() = 0;
  [[nodiscard]] virtual SigningKeyError error_once_removed() const = 0;

 protected:
  Home() = default;
  Home(const Home&) = default;
  Home(Home&&) = default;
  Home& operator=(const Home&) = default;
  Home& operator=(Home&&) = default;
};

class FileHome final : public Home {
 public:
  explicit FileHome(Protection protection) : protection_{protection} {}
  [[nodiscard]] KeyReference reference() const override { return file(); }
  [[nodiscard]] Protection protection() const override { return protection_; }
  [[nodiscard]] std::string secret() const override { return "contraseña"; }
  void remove() override { fs::remove(file()); }
  [[nodiscard]] SigningKeyError error_once_removed() const override {
    return KeyFileError::missing;
  }

 private:
  [[nodiscard]] fs::path file() const { return folder_.path() / "key.pem"; }

  test::ScratchFolder folder_;
  Protection protection_;
};

class TokenHome final : public Home {
 public:
  [[nodiscard]] KeyReference reference() const override { return token_.key("emisión"); }
  [[nodiscard]] Protection protection() const override { return Protection::passphrase; }
  [[nodiscard]] std::string secret() const override { return test::SoftToken::kPin; }
  void remove() override { token_.remove(); }
  [[nodiscard]] SigningKeyError error_once_removed() const override {
    return TokenError::token_missing;
  }

 private:
  test::SoftToken token_;
};

struct Kind {
  std::string name;
  std::function<std::unique_ptr<Home>()> make;

  friend std::ostream& operator<<(std::ostream& out, const Kind& kind) { return out << kind.name; }
};

class SignerContract : public testing::TestWithParam<Kind> {
 protected:
  void SetUp() override {
    home_ = GetParam().make();
    const auto key = create_key(home_->reference(), home_->protection(), source());
    ASSERT_TRUE(key);
    created_ = std::make_unique<PublicKey>(*key);
  }

  [[nodiscard]] PassphraseSource source() const {
    return [this](const PassphraseRequest&) { return Passphrase::of(home_->secret()); };
  }

  [[nodiscard]] std::unique_ptr<Signer> open() const {
    auto signer = open_signer(home_->reference(), source());
    EXPECT_TRUE(signer);
    return signer ? std::move(*signer) : nullptr;
  }

  [[nodiscard]] Home& home() const { return *home_; }
  [[nodiscard]] const PublicKey& created() const { return *created_; }

 private:
  std::unique_ptr<Home> home_;
  std::unique_ptr<PublicKey> created_;
};

TEST_P(SignerContract, HasThePublicKeyOfItsCreation) {
  const auto signer = open();
  ASSERT_TRUE(signer);
  EXPECT_EQ(signer->public_key(), created());
  EXPECT_TRUE(PublicKey::from_bytes(signer->public_key().bytes()));
}

TEST_P(SignerContract, SignsWhatLibsodiumVerifies) {
  const auto signer = open();
  ASSERT_TRUE(signer);
  const auto signature = signer->sign(as_bytes("payload"));
  ASSERT_TRUE(signature);
  EXPECT_TRUE(created().verifies(as_bytes("payload"), *signature));
  EXPECT_FALSE(created().verifies(as_bytes("payloae"), *signature));
}

TEST_P(SignerContract, SignsNothingAndAMegabyte) {
  const auto signer = open();
  ASSERT_TRUE(signer);
  const Bytes megabyte(1U << 20U, 0x5a);
  for (const ByteView message : {ByteView{}, ByteView{megabyte}}) {
    const auto signature = signer->sign(message);
    ASSERT_TRUE(signature);
    EXPECT_TRUE(created().verifies(message, *signature));
  }
}

TEST_P(SignerContract, SignsTheSameBytesAlikeAlsoOnceReopened) {
  Result<Signature, SignerError> first = fail(SignerError::failed);
  {
    const auto signer = open();
    ASSERT_TRUE(signer);
    first = signer->sign(as_bytes("payload"));
    ASSERT_TRUE(first);
    EXPECT_EQ(signer->sign(as_bytes("payload")), first);
  }
  const auto again = open();
  ASSERT_TRUE(again);
  EXPECT_EQ(again->sign(as_bytes("payload")), first);
}

TEST_P(SignerContract, OpensTwice) {
  auto first = open();
  const auto second = open();
  ASSERT_TRUE(first && second);
  first.reset();
  EXPECT_TRUE(second->sign(as_bytes("payload")));
}

TEST_P(SignerContract, SignsFromSeveralThreads) {
  constexpr std::size_t kThreads = 4;
  constexpr int kMessages = 25;
  const auto signer = open();
  ASSERT_TRUE(signer);
  std::vector<int> verified(kThreads, 0);
  {
    std::vector<std::jthread> threads;
    for (std::size_t thread = 0; thread < kThreads; ++thread) {
      threads.emplace_back([&, thread] {
        for (int i = 0; i < kMessages; ++i) {
          const std::string message = std::to_string(thread) + "/" + std::to_string(i);
          const auto signature = signer->sign(as_bytes(message));
          if (signature && created().verifies(as_bytes(message), *signature)) ++verified[thread];
        }
      });
    }
  }
  EXPECT_EQ(verified, std::vector<int>(kThreads, kMessages));
}

TEST_P(SignerContract, IsNeverOverwritten) {
  const auto again = create_key(home().reference(), home().protection(), source());
  ASSERT_FALSE(again);
  const bool exists = again.error() == SigningKeyError{KeyFileError::exists} ||
                      again.error() == SigningKeyError{TokenError::exists};
  EXPECT_TRUE(exists);
  const auto signer = open();
  ASSERT_TRUE(signer);
  EXPECT_EQ(signer->public_key(), created());
}

TEST_P(SignerContract, SaysThatItIsGone) {
  home().remove();
  const auto signer = open_signer(home().reference(), source());
  ASSERT_FALSE(signer);
  EXPECT_EQ(signer.error(), home().error_once_removed());
}

INSTANTIATE_TEST_SUITE_P(
    Keys, SignerContract,
    testing::Values(
        Kind{"PlainFile", [] { return std::make_unique<FileHome>(Protection::file_mode); }},
        Kind{"EncryptedFile", [] { return std::make_unique<FileHome>(Protection::passphrase); }},
        Kind{"Token", [] { return std::make_unique<TokenHome>(); }}),
    [](const testing::TestParamInfo<Kind>& kind) { return kind.param.name; });

/// Asked for by the kinds that have a secret only.
class SignerSecret : public SignerContract {};

TEST_P(SignerSecret, OpensNothingIfWrong) {
  const auto signer = open_signer(home().reference(),
                                  [](const PassphraseRequest&) { return Passphrase::of("1111"); });
  ASSERT_FALSE(signer);
  const bool is_wrong = signer.error() == SigningKeyError{KeyFileError::wrong_passphrase} ||
                        signer.error() == SigningKeyError{TokenError::pin_wrong};
  EXPECT_TRUE(is_wrong);
}

TEST_P(SignerSecret, IsMissedIfNobodyGivesIt) {
  const auto signer = open_signer(
      home().reference(), [](const PassphraseRequest&) -> Result<Passphrase, PassphraseError> {
        return fail(PassphraseError::nobody_to_ask);
      });
  ASSERT_FALSE(signer);
  EXPECT_EQ(signer.error(), SigningKeyError{PassphraseError::nobody_to_ask});
}

INSTANTIATE_TEST_SUITE_P(
    Keys, SignerSecret,
    testing::Values(Kind{"EncryptedFile",
                         [] { return std::make_unique<FileHome>(Protection::passphrase); }},
                    Kind{"Token", [] { return std::make_unique<TokenHome>(); }}),
    [](const testing::TestParamInfo<Kind>& kind) { return kind.param.name; });

}  // namespace
}  // namespace fedatario::keys
