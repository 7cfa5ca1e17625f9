#include "evidence/store/pinned_roots.h"

#include <gtest/gtest.h>

#include "tests/support/evidence_world.h"
#include "tests/support/scratch_folder.h"
#include "tests/unit/evidence/store/installed.h"

namespace fedatario::evidence {
namespace {

std::string base64(ByteView bytes) {
  constexpr std::string_view kAlphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  unsigned pending = 0;
  unsigned bits = 0;
  for (const Byte byte : bytes) {
    pending = (pending << 8U | byte) & 0xffffU;
    for (bits += 8; bits >= 6; bits -= 6)
      text += kAlphabet[pending >> (bits - 6) & 63U];
  }
  if (bits != 0) text += kAlphabet[pending << (6 - bits) & 63U];
  while (text.size() % 4 != 0)
    text += '=';
  return text;
}

std::string pem_of(std::initializer_list<Byte> seeds) {
  std::string pem;
  for (const Byte seed : seeds) {
    Bytes info = from_hex("302a300506032b6570032100").value();
    const PublicKey key = samples::root_signer(seed).public_key();
    info.insert(info.end(), key.bytes().begin(), key.bytes().end());
    pem += "-----BEGIN PUBLIC KEY-----\n" + base64(info) + "\n-----END PUBLIC KEY-----\n";
  }
  return pem;
}

class PinnedRootsTest : public testing::Test {
 protected:
  Outcome<RootSet> read(const std::string& pem) {
    EXPECT_TRUE(files::write_file(path_, as_bytes(pem)));
    return read_pinned_roots(path_);
  }

  test::ScratchFolder folder_;
  std::filesystem::path path_ = folder_.path() / "roots.pem";
};

TEST_F(PinnedRootsTest, AreThreeKeysInAnyOrder) {
  EXPECT_EQ(read(pem_of({0x11, 0x12, 0x13})).value(), samples::root_set());
  EXPECT_EQ(read(pem_of({0x13, 0x11, 0x12})).value(), samples::root_set());
}

TEST_F(PinnedRootsTest, OneTwoOrFourAreRefused) {
  for (const std::string& pem :
       {pem_of({0x11}), pem_of({0x11, 0x12}), pem_of({0x11, 0x12, 0x13, 0x14})}) {
    EXPECT_EQ(error_in<KeptFault>(read(pem)), KeptFault::not_three_roots);
  }
  EXPECT_EQ(error_in<RootKeysError>(read("")), RootKeysError::none);
  EXPECT_EQ(error_in<RootKeysError>(read(pem_of({0x11, 0x12, 0x11}))), RootKeysError::duplicate);
  EXPECT_EQ(error_in<files::FileError>(read(std::string(5'000, '\n'))), files::FileError::too_long);
}

TEST_F(PinnedRootsTest, AMissingFileIsSaid) {
  const auto roots = read_pinned_roots(path_);
  EXPECT_EQ(error_in<files::FileError>(roots), files::FileError::missing);
  EXPECT_EQ(roots.error().place, path_.string());
}

TEST_F(PinnedRootsTest, AreConfirmedOnceByAPerson) {
  const RootSet roots = samples::root_set();
  EXPECT_EQ(error_in<KeptFault>(check_confirmed(path_, roots)), KeptFault::roots_not_confirmed);
  ASSERT_TRUE(confirm(path_, roots));
  EXPECT_TRUE(check_confirmed(path_, roots));
  EXPECT_EQ(error_in<KeptFault>(check_confirmed(path_, samples::root_set(0x40))),
            KeptFault::roots_not_confirmed)
      << "other keys in the same file are not those that were compared";
}

TEST_F(PinnedRootsTest, ADamagedConfirmationIsNone) {
  const auto file = std::filesystem::path{path_.string() + ".confirmed"};
  const RootSet roots = samples::root_set();
  for (const std::string& text : {std::string{}, fingerprint(roots), fingerprint(roots) + "\n\n"}) {
    ASSERT_TRUE(files::write_file(file, as_bytes(text)));
    EXPECT_FALSE(check_confirmed(path_, roots));
  }
  ASSERT_TRUE(files::write_file(file, as_bytes(std::string(300, 'A'))));
  EXPECT_FALSE(check_confirmed(path_, roots));
}

}  // namespace
}  // namespace fedatario::evidence
