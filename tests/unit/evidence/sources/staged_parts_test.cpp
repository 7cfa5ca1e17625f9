#include "evidence/sources/staged_parts.h"

#include <gtest/gtest.h>

#include "crypto/trust/bundle/bundle_file.h"
#include "tests/support/part_store.h"
#include "tests/support/sample_bundle.h"
#include "tests/support/scratch_folder.h"

namespace fedatario::evidence {
namespace {

/// A server that goes away after so many parts.
class Flaky final : public PartSource {
 public:
  Flaky(PartSource& source, std::size_t allowed) : source_{source}, allowed_{allowed} {}

  [[nodiscard]] Result<ByteView, EvidenceError> fetch(const PartName& name) override {
    if (fetched_ == allowed_) return fail(EvidenceError::missing_part);
    ++fetched_;
    return source_.fetch(name);
  }

  [[nodiscard]] std::size_t fetched() const { return fetched_; }

 private:
  PartSource& source_;
  std::size_t allowed_;
  std::size_t fetched_ = 0;
};

class StagedPartsTest : public testing::Test {
 protected:
  StagedPartsTest() {
    for (const Bytes& part : laid_.parts)
      server_.put(part);
  }

  /// How many parts were fetched; whether that was the bundle.
  std::pair<std::size_t, bool> download(std::size_t allowed) {
    Flaky flaky{server_, allowed};
    StagedParts staged{stage_, flaky};
    const auto assembled = assemble_bundle(laid_.manifest, staged, samples::root_set());
    return {flaky.fetched(), assembled.has_value()};
  }

  test::ScratchFolder scratch_;
  std::filesystem::path stage_ = scratch_.path() / "stage";
  samples::BundleParts laid_ = samples::lay_out(samples::small_shape());
  PartStore server_;
};

TEST_F(StagedPartsTest, ADownloadGoesOnWhereItStopped) {
  ASSERT_EQ(laid_.parts.size(), 6U);
  using Outcome = std::pair<std::size_t, bool>;
  EXPECT_EQ(download(2), Outcome(2, false));
  EXPECT_EQ(download(1), Outcome(1, false));
  EXPECT_EQ(download(100), Outcome(3, true));
  EXPECT_EQ(download(0), Outcome(0, true)) << "all of it is staged now";
}

TEST_F(StagedPartsTest, APartThatTheDiskDamagedIsTakenAgain) {
  ASSERT_TRUE(download(100).second);
  for (const auto& entry : std::filesystem::directory_iterator{stage_ / "parts"}) {
    ASSERT_TRUE(files::write_file(entry.path(), as_bytes("damaged")));
  }
  EXPECT_EQ(download(100), (std::pair<std::size_t, bool>(laid_.parts.size(), true)));
}

TEST_F(StagedPartsTest, WhatIsNotThePartIsNotKept) {
  const PartName name = name_of_part(laid_.parts.front());
  server_.parts().at(name) = {1, 2, 3};
  StagedParts staged{stage_, server_};
  const auto given = staged.fetch(name);
  ASSERT_TRUE(given);
  EXPECT_EQ(given->size(), 3U) << "handed on, for the reader to refuse";
  EXPECT_FALSE(std::filesystem::exists(stage_));
}

TEST_F(StagedPartsTest, TheFolderGoesOnceAllIsInstalled) {
  Flaky flaky{server_, 1};
  StagedParts staged{stage_, flaky};
  ASSERT_TRUE(staged.fetch(name_of_part(laid_.parts.front())));
  EXPECT_TRUE(std::filesystem::exists(stage_));
  staged.remove_folder();
  EXPECT_FALSE(std::filesystem::exists(stage_));
}

TEST_F(StagedPartsTest, AFolderThatCannotBeWrittenCostsTheResumptionAlone) {
  ASSERT_TRUE(files::write_file(stage_, as_bytes("a file in its place")));
  EXPECT_TRUE(download(100).second);
  EXPECT_EQ(download(100).first, laid_.parts.size());
}

}  // namespace
}  // namespace fedatario::evidence
