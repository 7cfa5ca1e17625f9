#include "scanner/sources/decode/frame_decoder.h"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "scanner/sources/open_source.h"
#include "tests/support/pictures/picture.h"

namespace fedatario::scanner {
namespace {

using namespace std::chrono_literals;
using pictures::encoded;
using pictures::qr_code;

/// Patient with a slow machine.
FrameDecoder decoder(std::uint64_t pixels = limits::kMaxFramePixels) {
  return FrameDecoder{SourceTools::of_this_program().worker, {pixels, 20s}};
}

SourceError error_of(FrameDecoder& decoder, ByteView file) {
  const auto image = decoder.decode(file);
  EXPECT_FALSE(image);
  return image ? SourceError::timed_out : image.error();
}

bool shows(const Result<GrayImage, SourceError>& image, const GrayImage& drawn) {
  return image && image->size == drawn.size &&
         std::ranges::equal(image->pixels, drawn.pixels,
                            [](Byte a, Byte b) { return (a < 128) == (b < 128); });
}

/// Without its Huffman tables, as motion JPEG may be: those of T.81, K.3 are meant.
Bytes without_tables(const Bytes& jpeg) {
  Bytes bare{jpeg.begin(), jpeg.begin() + 2};
  std::size_t at = 2;
  while (jpeg[at + 1] != 0xDA) {
    const std::size_t next = at + 2 + (static_cast<std::size_t>(jpeg[at + 2]) << 8U) + jpeg[at + 3];
    if (jpeg[at + 1] != 0xC4) {
      bare.insert(bare.end(), jpeg.begin() + static_cast<std::ptrdiff_t>(at),
                  jpeg.begin() + static_cast<std::ptrdiff_t>(next));
    }
    at = next;
  }
  bare.insert(bare.end(), jpeg.begin() + static_cast<std::ptrdiff_t>(at), jpeg.end());
  return bare;
}

/// A JPEG whose header says another size; OpenCV's writer puts its start of frame first of all.
Bytes claiming(Bytes jpeg, unsigned width, unsigned height) {
  const Bytes mark{0xFF, 0xC0};
  const auto frame = std::search(jpeg.begin(), jpeg.end(), mark.begin(), mark.end());
  frame[5] = static_cast<Byte>(height >> 8U);
  frame[6] = static_cast<Byte>(height);
  frame[7] = static_cast<Byte>(width >> 8U);
  frame[8] = static_cast<Byte>(width);
  return jpeg;
}

TEST(FrameDecoder, DecodesOneAfterAnother) {
  auto frames = decoder();
  for (const auto* extension : {".png", ".jpg", ".webp", ".tiff"}) {
    for (const auto* text : {"hola", "una cosa bastante mas larga que la otra"}) {
      const auto drawn = qr_code(text, 4);
      EXPECT_TRUE(shows(frames.decode(encoded(drawn, extension)), drawn)) << extension;
    }
  }
}

TEST(FrameDecoder, DecodesMotionJpegWithoutTables) {
  auto frames = decoder();
  const auto drawn = qr_code("hola", 4);
  const Bytes jpeg = encoded(drawn, ".jpg");
  const Bytes bare = without_tables(jpeg);
  ASSERT_LT(bare.size(), jpeg.size());
  EXPECT_TRUE(shows(frames.decode(bare), drawn));
}

TEST(FrameDecoder, RefusesWhatIsNoImageAndGoesOn) {
  auto frames = decoder();
  const auto drawn = qr_code("hola", 4);
  const Bytes png = encoded(drawn, ".png");
  EXPECT_EQ(error_of(frames, {}), SourceError::unsupported_format);
  EXPECT_EQ(error_of(frames, as_bytes("GIF89a")), SourceError::unsupported_format);
  EXPECT_EQ(error_of(frames, ByteView{png}.first(100)), SourceError::torn);
  EXPECT_TRUE(shows(frames.decode(png), drawn));
}

TEST(FrameDecoder, RefusesAbsurdSizesByTheHeader) {
  FrameDecoder frames{"/nowhere/worker"};  // never asked for
  const Bytes jpeg = encoded(qr_code("hola", 4), ".jpg");
  EXPECT_EQ(error_of(frames, claiming(jpeg, 65'535, 65'535)), SourceError::absurd_size);
  EXPECT_EQ(error_of(frames, claiming(jpeg, 4'097, 4'096)), SourceError::absurd_size);
  EXPECT_EQ(error_of(frames, claiming(jpeg, 0, 100)), SourceError::torn);
}

TEST(FrameDecoder, TakesLargerStillImagesWhereToldTo) {
  const auto page = pictures::on_page(qr_code("hola", 4), {4'500, 4'500}, {9, 9});
  const Bytes png = encoded(page, ".png");
  auto live = decoder();
  EXPECT_EQ(error_of(live, png), SourceError::absurd_size);
  auto still = decoder(kStillLimits.pixels);
  EXPECT_TRUE(shows(still.decode(png), page));
}

TEST(FrameDecoder, AHeaderThatLiesAboutTheSizeHarmsNobody) {
  auto frames = decoder();
  const auto drawn = qr_code("hola", 4);
  const Bytes jpeg = encoded(drawn, ".jpg");
  const auto lied = frames.decode(claiming(jpeg, 4'000, 4'000));
  EXPECT_TRUE(!lied || lied->size == (FrameSize{4'000, 4'000}));
  EXPECT_TRUE(shows(frames.decode(jpeg), drawn));
}

TEST(FrameDecoder, AnEndedWorkerCostsOneFrame) {
  FrameDecoder frames{"/bin/true"};  // ends without an answer
  const Bytes jpeg = encoded(qr_code("hola", 4), ".jpg");
  EXPECT_EQ(error_of(frames, jpeg), SourceError::torn);
  EXPECT_EQ(error_of(frames, jpeg), SourceError::torn) << "a new one was started";
}

TEST(FrameDecoder, AWorkerThatDoesNotAnswerIsEnded) {
  FrameDecoder frames{FEDATARIO_PROBE, {limits::kMaxFramePixels, 50ms}};
  const Bytes jpeg = encoded(qr_code("hola", 4), ".jpg");
  EXPECT_EQ(error_of(frames, jpeg), SourceError::torn);
  // More than a socket holds: the worker would have to read it.
  Bytes long_file = jpeg;
  long_file.resize(std::size_t{8} << 20U);
  EXPECT_EQ(error_of(frames, long_file), SourceError::torn);
}

TEST(FrameDecoder, SaysThatTheProgramIsMissing) {
  FrameDecoder frames{"/nowhere/worker"};
  const auto started = frames.start();
  ASSERT_FALSE(started);
  EXPECT_EQ(started.error(), SourceError::decoder_missing);
}

}  // namespace
}  // namespace fedatario::scanner
