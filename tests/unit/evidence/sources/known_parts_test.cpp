#include "evidence/sources/known_parts.h"

#include <gtest/gtest.h>

#include "crypto/trust/bundle/bundle_file.h"
#include "tests/support/part_store.h"
#include "tests/support/sample_bundle.h"

namespace fedatario::evidence {
namespace {

class KnownPartsTest : public testing::Test {
 protected:
  KnownPartsTest() {
    for (const Bytes& part : next_.parts)
      others_.put(part);
  }

  Bytes file_ = samples::bundle_file(samples::small_shape(1));
  samples::BundleParts next_ = samples::lay_out(samples::small_shape(2));
  PartStore others_;
};

TEST_F(KnownPartsTest, OnlyWhatChangedIsFetched) {
  KnownParts parts{file_, others_};
  const auto assembled = assemble_bundle(next_.manifest, parts, samples::root_set());
  ASSERT_TRUE(assembled);
  EXPECT_EQ(parts.fetched().parts, 1U) << "the list's head, whose version rose";
  const auto split = split_bundle_file(assembled->file).value();
  const PartCount missing = missing_parts(file_, split.parts);
  EXPECT_EQ(missing.parts, parts.fetched().parts);
  EXPECT_EQ(missing.bytes, parts.fetched().bytes);
}

TEST_F(KnownPartsTest, AFileThatCannotBeReadKnowsNothing) {
  for (const ByteView file : {ByteView{}, ByteView{file_}.first(file_.size() - 1)}) {
    KnownParts parts{file, others_};
    ASSERT_TRUE(assemble_bundle(next_.manifest, parts, samples::root_set()));
    EXPECT_EQ(parts.fetched().parts, next_.parts.size());
  }
}

TEST_F(KnownPartsTest, ADamagedFileIsNotBelieved) {
  // A flipped bit in a part gives it another name, so the good one is fetched.
  const auto split = split_bundle_file(file_).value();
  const auto place = split.parts.front().data() - file_.data();
  file_[static_cast<std::size_t>(place) + 30] ^= 1U;
  KnownParts parts{file_, others_};
  ASSERT_TRUE(assemble_bundle(next_.manifest, parts, samples::root_set()));
  EXPECT_EQ(parts.fetched().parts, 2U);
}

TEST_F(KnownPartsTest, APartThatStandsTwiceCountsOnce) {
  const auto split = split_bundle_file(file_).value();
  auto twice = split.parts;
  twice.insert(twice.end(), split.parts.begin(), split.parts.end());
  EXPECT_EQ(missing_parts({}, twice).parts, missing_parts({}, split.parts).parts);
  EXPECT_EQ(missing_parts(file_, twice).parts, 0U);
}

}  // namespace
}  // namespace fedatario::evidence
