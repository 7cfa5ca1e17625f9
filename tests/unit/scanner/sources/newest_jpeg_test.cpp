#include "scanner/sources/stream/newest_jpeg.h"

#include <gtest/gtest.h>

namespace fedatario::scanner {
namespace {

using namespace std::chrono_literals;

constexpr FrameInstant kStart{1h};

Bytes jpeg(Byte mark) {
  return {0xFF, 0xD8, 0xFF, 0xDA, 0, 2, mark, 0xFF, 0xD9};
}

Bytes cut_jpeg() {
  return {0xFF, 0xD8, 0xFF, 0xDA, 0, 2, 1};
}

TEST(NewestJpeg, KeepsTheNewestAlone) {
  NewestJpeg jpegs;
  EXPECT_TRUE(jpegs.feed(jpeg(1), kStart));
  EXPECT_TRUE(jpegs.feed(jpeg(2), kStart + 1ms));
  const auto taken = jpegs.take();
  ASSERT_TRUE(taken && *taken);
  EXPECT_EQ((*taken)->bytes, jpeg(2));
  EXPECT_EQ((*taken)->at, kStart + 1ms);
  EXPECT_EQ((*taken)->number, 1U) << "the one before it was passed over";
  EXPECT_FALSE(jpegs.take());
}

TEST(NewestJpeg, AWholeFrameIsWorthMoreThanTheNewsOfATornOne) {
  NewestJpeg jpegs;
  EXPECT_TRUE(jpegs.feed(jpeg(1), kStart));
  EXPECT_TRUE(jpegs.feed(cut_jpeg(), kStart));
  EXPECT_TRUE(jpegs.feed(cut_jpeg(), kStart));
  const auto whole = jpegs.take();
  ASSERT_TRUE(whole && *whole);
  EXPECT_EQ((*whole)->bytes, jpeg(1));

  EXPECT_TRUE(jpegs.feed(jpeg(2), kStart)) << "tears the last one";
  EXPECT_TRUE(jpegs.has_begun());
}

TEST(NewestJpeg, SaysThatAllThatCameIsTorn) {
  NewestJpeg jpegs;
  EXPECT_TRUE(jpegs.is_empty());
  EXPECT_TRUE(jpegs.feed(cut_jpeg(), kStart));
  EXPECT_TRUE(jpegs.feed(cut_jpeg(), kStart));
  const auto torn = jpegs.take();
  ASSERT_TRUE(torn && !*torn);
  EXPECT_EQ(torn->error(), SourceError::torn);
  EXPECT_FALSE(jpegs.has_begun());
}

TEST(NewestJpeg, KnowsAStreamThatIsNone) {
  NewestJpeg jpegs;
  EXPECT_TRUE(jpegs.feed(Bytes(limits::kMaxStreamGap, 'x'), kStart));
  EXPECT_FALSE(jpegs.feed(Bytes(3, 'x'), kStart));
}

}  // namespace
}  // namespace fedatario::scanner
