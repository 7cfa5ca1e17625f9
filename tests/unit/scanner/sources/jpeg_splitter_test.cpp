#include "scanner/sources/jpeg/jpeg_splitter.h"

#include <algorithm>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "scanner/sources/limits.h"
#include "tests/support/pictures/picture.h"

namespace fedatario::scanner {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::size_t kGap = 1'000;

Bytes bytes(std::string_view text) {
  const auto view = as_bytes(text);
  return {view.begin(), view.end()};
}

Bytes operator+(Bytes left, const Bytes& right) {
  left.insert(left.end(), right.begin(), right.end());
  return left;
}

/// Start, one table of two bytes, one scan with a stuffed zero and a restart, end.
Bytes tiny_jpeg(Byte mark) {
  return {0xFF, 0xD8, 0xFF, 0xDB, 0, 4,    mark, 0xD9, 0xFF, 0xDA, 0,   3,
          1,    mark, 0xFF, 0,    7, 0xFF, 0xD3, mark, 5,    0xFF, 0xD9};
}

/// What comes out of the splitter: each frame, `nullopt` for an error.
struct Split {
  std::vector<Bytes> frames;
  std::vector<SourceError> errors;
};

Split split(ByteView stream, std::size_t piece) {
  JpegSplitter splitter{kGap};
  Split result;
  while (!stream.empty()) {
    const std::size_t count = std::min(piece, stream.size());
    splitter.feed(stream.first(count));
    stream = stream.subspan(count);
    while (auto next = splitter.next()) {
      if (*next) {
        result.frames.push_back(**next);
        continue;
      }
      result.errors.push_back(next->error());
      if (!goes_on(next->error())) return result;
    }
  }
  return result;
}

TEST(JpegSplitter, CutsAtAnyPieces) {
  const Bytes stream = bytes("--b\r\nContent-Length: 9\r\n\r\n") + tiny_jpeg(1) + bytes("\r\n--b") +
                       tiny_jpeg(2) + tiny_jpeg(3) + bytes("--b--");
  for (std::size_t piece = 1; piece <= stream.size(); ++piece) {
    const auto result = split(stream, piece);
    EXPECT_THAT(result.frames, ElementsAre(tiny_jpeg(1), tiny_jpeg(2), tiny_jpeg(3))) << piece;
    EXPECT_THAT(result.errors, IsEmpty()) << piece;
  }
}

TEST(JpegSplitter, CutsWhatARealEncoderWrites) {
  const Bytes jpeg = pictures::encoded(pictures::qr_code("hola", 4), ".jpg");
  EXPECT_THAT(split(jpeg + jpeg, 1'000).frames, ElementsAre(jpeg, jpeg));
}

TEST(JpegSplitter, GivesAFrameWithItsLastByte) {
  JpegSplitter splitter{kGap};
  Bytes jpeg = tiny_jpeg(1);
  const Byte last = jpeg.back();
  jpeg.pop_back();
  splitter.feed(jpeg);
  EXPECT_FALSE(splitter.next());
  splitter.feed(Bytes{last});
  EXPECT_TRUE(splitter.next());
}

TEST(JpegSplitter, TakesNoThumbnailForAFrame) {
  const Bytes inner = tiny_jpeg(9);
  const Bytes segment = Bytes{0xFF, 0xE1, 0, static_cast<Byte>(2 + inner.size())} + inner;
  const Bytes outer = tiny_jpeg(1);
  const Bytes with_thumbnail = Bytes{0xFF, 0xD8} + segment + Bytes(outer.begin() + 2, outer.end());
  EXPECT_THAT(split(with_thumbnail, 5).frames, ElementsAre(with_thumbnail));
}

TEST(JpegSplitter, SaysThatAFrameIsTornAndGoesOnWithTheNext) {
  const Bytes whole = tiny_jpeg(1);
  const Bytes cut_in_scan(whole.begin(), whole.begin() + 14);
  const auto result = split(cut_in_scan + tiny_jpeg(2), 3);
  EXPECT_THAT(result.errors, ElementsAre(SourceError::torn));
  EXPECT_THAT(result.frames, ElementsAre(tiny_jpeg(2)));
}

TEST(JpegSplitter, FollowsNoLengthBehindADamagedScan) {
  Bytes damaged = tiny_jpeg(1);
  damaged[14] = 0xFF;
  damaged[15] = 0xC8;  // no marker of that place; its "length" would pass over the next frame
  const auto result = split(damaged + tiny_jpeg(2), 64);
  EXPECT_THAT(result.errors, ElementsAre(SourceError::torn));
  EXPECT_THAT(result.frames, ElementsAre(tiny_jpeg(2)));
}

TEST(JpegSplitter, RefusesAPictureWithoutAScan) {
  EXPECT_THAT(split(Bytes{0xFF, 0xD8, 0xFF, 0xD9}, 4).errors, ElementsAre(SourceError::torn));
}

TEST(JpegSplitter, RefusesAStreamWithoutPictures) {
  EXPECT_THAT(split(Bytes(kGap + 2, 'x'), 100).errors, IsEmpty());
  EXPECT_THAT(split(Bytes(kGap + 3, 'x'), 100).errors, ElementsAre(SourceError::not_a_stream));
}

TEST(JpegSplitter, RefusesAFrameWithoutEnd) {
  const Bytes whole = tiny_jpeg(1);
  const Bytes start(whole.begin(), whole.begin() + 13);
  const auto result = split(start + Bytes(limits::kMaxFrameBytes / 2 * 3, 7) + tiny_jpeg(2),
                            limits::kMaxFrameBytes / 2);
  EXPECT_THAT(result.errors, ElementsAre(SourceError::absurd_size));
  EXPECT_THAT(result.frames, ElementsAre(tiny_jpeg(2))) << "found again behind it";
}

TEST(FirstJpeg, LeavesWhatADriverPutsBehindIt) {
  EXPECT_EQ(first_jpeg(tiny_jpeg(1) + Bytes(1'000, 0)).value_or(Bytes{}), tiny_jpeg(1));
}

TEST(FirstJpeg, RefusesABufferWithoutAWholeOne) {
  Bytes cut = tiny_jpeg(1);
  cut.pop_back();
  for (const Bytes& buffer : {cut, Bytes{}, Bytes(100, 0)}) {
    const auto jpeg = first_jpeg(buffer);
    ASSERT_FALSE(jpeg);
    EXPECT_EQ(jpeg.error(), SourceError::torn);
  }
}

}  // namespace
}  // namespace fedatario::scanner
