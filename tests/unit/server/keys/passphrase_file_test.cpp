#include "server/keys/passphrase_file.h"

#include <filesystem>
#include <string>

#include <gtest/gtest.h>

#include "files/file.h"
#include "tests/support/scratch_folder.h"

namespace fedatario::keys {
namespace {

namespace fs = std::filesystem;

class PassphraseFileTest : public testing::Test {
 protected:
  [[nodiscard]] fs::path write(const std::string& text) const {
    EXPECT_TRUE(files::write_file(file(), as_bytes(text), {.readers = files::Readers::owner}));
    return file();
  }

  [[nodiscard]] std::string read(const std::string& text) const {
    const auto passphrase = read_passphrase_file(write(text));
    return passphrase ? std::string{passphrase->text()} : "";
  }

  [[nodiscard]] PassphraseError error(const std::string& text) const {
    return read_passphrase_file(write(text)).error();
  }

  [[nodiscard]] fs::path file() const { return folder_.path() / "passphrase"; }
  [[nodiscard]] const fs::path& folder() const { return folder_.path(); }

 private:
  test::ScratchFolder folder_;
};

TEST_F(PassphraseFileTest, IsTheFirstLineWithoutItsEnd) {
  EXPECT_EQ(read("secreta"), "secreta");
  EXPECT_EQ(read("secreta\n"), "secreta");
  EXPECT_EQ(read("secreta\r\n"), "secreta");
  EXPECT_EQ(read("secreta\notra\n"), "secreta");
}

TEST_F(PassphraseFileTest, KeepsWhatIsNoLineEnd) {
  EXPECT_EQ(read(" con espacios \n"), " con espacios ");
  EXPECT_EQ(read("a\rb\r\r\n"), "a\rb\r");
}

TEST_F(PassphraseFileTest, HasLimits) {
  EXPECT_EQ(error(""), PassphraseError::empty);
  EXPECT_EQ(error("\nsegunda\n"), PassphraseError::empty);
  EXPECT_EQ(read(std::string(Passphrase::kMaxSize, 'x') + "\n").size(), Passphrase::kMaxSize);
  EXPECT_EQ(error(std::string(Passphrase::kMaxSize + 1, 'x')), PassphraseError::too_long);
  EXPECT_EQ(error(std::string("a\0b\n", 4)), PassphraseError::not_text);
}

TEST_F(PassphraseFileTest, RefusesAFileThatOthersMayRead) {
  const auto path = write("secreta\n");
  fs::permissions(path, fs::perms{0400});
  EXPECT_TRUE(read_passphrase_file(path));
  fs::permissions(path, fs::perms{0440});
  EXPECT_EQ(read_passphrase_file(path).error(), PassphraseError::open_to_others);
}

TEST_F(PassphraseFileTest, TellsWhatIsWrong) {
  EXPECT_EQ(read_passphrase_file(folder() / "none").error(), PassphraseError::missing);
  EXPECT_EQ(read_passphrase_file(folder()).error(), PassphraseError::unreadable);
}

}  // namespace
}  // namespace fedatario::keys
