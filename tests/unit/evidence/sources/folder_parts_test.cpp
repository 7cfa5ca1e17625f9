#include "evidence/sources/folder_parts.h"

#include <gtest/gtest.h>

#include "crypto/trust/bundle/bundle_file.h"
#include "crypto/trust/limits.h"
#include "tests/support/sample_bundle.h"
#include "tests/support/scratch_folder.h"

namespace fedatario::evidence {
namespace {

class FolderPartsTest : public testing::Test {
 protected:
  [[nodiscard]] Outcome<Done> write() const {
    return write_folder(folder(), split_.manifest, split_.parts);
  }

  [[nodiscard]] std::filesystem::path folder() const { return scratch_.path() / "published"; }

  [[nodiscard]] std::filesystem::path path_of(ByteView part) const {
    return folder() / "parts" / to_hex(ByteView{name_of_part(part)});
  }

  /// Whatever the folder publishes, read as a verifier would.
  [[nodiscard]] Result<AssembledBundle, EvidenceError> read() const {
    const auto manifest = read_folder_manifest(folder());
    FolderParts parts{folder()};
    return assemble_bundle(manifest.value(), parts, samples::root_set());
  }

  test::ScratchFolder scratch_;
  Bytes file_ = samples::bundle_file(samples::small_shape(1));
  BundleFileParts split_ = split_bundle_file(file_).value();
};

TEST_F(FolderPartsTest, IsTheSameBundle) {
  ASSERT_TRUE(write());
  const auto bundle = read();
  ASSERT_TRUE(bundle);
  EXPECT_EQ(bundle->file, file_);
}

TEST_F(FolderPartsTest, PartsThatAreThereAreNotTouched) {
  ASSERT_TRUE(write());
  const auto path = path_of(split_.parts.front());
  const auto before = std::filesystem::last_write_time(path);
  const auto early = before - std::chrono::hours{1};
  std::filesystem::last_write_time(path, early);
  ASSERT_TRUE(write());
  EXPECT_EQ(std::filesystem::last_write_time(path), early);
}

TEST_F(FolderPartsTest, ADamagedPartIsWrittenAgain) {
  ASSERT_TRUE(write());
  for (const char* damage : {"", "x"}) {
    ASSERT_TRUE(files::write_file(path_of(split_.parts.front()), as_bytes(damage)));
    EXPECT_EQ(read().error(), EvidenceError::wrong_part);
    ASSERT_TRUE(write());
    EXPECT_TRUE(read());
  }
}

TEST_F(FolderPartsTest, TheNextEditionTakesTheManifestsPlace) {
  ASSERT_TRUE(write());
  const Bytes next = samples::bundle_file(samples::small_shape(2));
  const auto split = split_bundle_file(next).value();
  ASSERT_TRUE(write_folder(folder(), split.manifest, split.parts));
  EXPECT_EQ(read()->file, next);
}

TEST_F(FolderPartsTest, WhatIsNotThereIsMissing) {
  ASSERT_TRUE(write());
  FolderParts parts{folder()};
  EXPECT_EQ(parts.fetch(PartName{}).error(), EvidenceError::missing_part);
  EXPECT_FALSE(read_folder_manifest(scratch_.path()));
}

TEST_F(FolderPartsTest, ALongPartIsNotRead) {
  ASSERT_TRUE(write());
  const auto part = split_.parts.front();
  ASSERT_TRUE(files::write_file(path_of(part), Bytes(limits::kMaxPartBytes + 1)));
  FolderParts parts{folder()};
  EXPECT_EQ(parts.fetch(name_of_part(part)).error(), EvidenceError::too_long);
}

TEST_F(FolderPartsTest, AFileInThePlaceOfTheFolderIsSaid) {
  ASSERT_TRUE(files::write_file(folder(), as_bytes("x")));
  EXPECT_FALSE(write());
}

}  // namespace
}  // namespace fedatario::evidence
