#include "scanner/sources/open_source.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/pictures/picture.h"
#include "tests/support/pictures/temporary_folder.h"
#include "tests/support/program/program_run.h"

namespace fedatario::scanner {
namespace {

using namespace std::chrono_literals;
using namespace std::string_view_literals;
using pictures::encoded;
using pictures::qr_code;
using pictures::TemporaryFolder;
using testing::Each;
using testing::ElementsAre;
using testing::SizeIs;

/// A clock that does not wait.
Playback at_once() {
  Playback playback;
  playback.clock = {[] { return FrameInstant{1h}; }, [](FrameInstant) {}};
  return playback;
}

struct Shown {
  std::vector<TimedFrame> frames;
  std::vector<SourceError> errors;

  [[nodiscard]] std::vector<std::chrono::milliseconds> offsets() const {
    std::vector<std::chrono::milliseconds> offsets;
    for (const auto& frame : frames)
      offsets.push_back(std::chrono::floor<std::chrono::milliseconds>(frame.at - FrameInstant{1h}));
    return offsets;
  }
  [[nodiscard]] std::vector<FrameSize> sizes() const {
    std::vector<FrameSize> sizes;
    for (const auto& frame : frames)
      sizes.push_back(frame.image.size);
    return sizes;
  }
};

Shown show(const SourceAddress& address) {
  Shown shown;
  auto source = open_source(address, SourceTools::of_this_program(), at_once());
  if (!source) {
    shown.errors.push_back(source.error());
    return shown;
  }
  for (;;) {
    auto frame = (*source)->next(FrameInstant::max());
    if (frame) {
      shown.frames.push_back(std::move(*frame));
      continue;
    }
    shown.errors.push_back(frame.error());
    if (!goes_on(frame.error())) return shown;
  }
}

std::string text(const Bytes& bytes) {
  return std::string{as_text(bytes)};
}

TEST(OpenSource, ShowsTheImagesOfAFolder) {
  const TemporaryFolder folder;
  const auto small = qr_code("a", 2);
  const auto large = qr_code("a", 4);
  static_cast<void>(folder.write("1.png", encoded(small, ".png")));
  static_cast<void>(folder.write("2.jpg", encoded(large, ".jpg")));
  static_cast<void>(folder.write("3.webp", encoded(small, ".webp")));
  static_cast<void>(folder.write("notes.txt", "x"sv));
  const auto shown = show(ImagesAddress{folder.path().string()});
  EXPECT_THAT(shown.sizes(), ElementsAre(small.size, large.size, small.size));
  EXPECT_THAT(shown.offsets(), ElementsAre(0ms, 500ms, 1'000ms));
  EXPECT_THAT(shown.errors, ElementsAre(SourceError::ended));
  EXPECT_EQ(shown.frames.front().image.pixels, small.pixels);
}

TEST(OpenSource, ADamagedImageCostsItselfAlone) {
  const TemporaryFolder folder;
  const Bytes png = encoded(qr_code("a", 2), ".png");
  static_cast<void>(folder.write("1.png", ByteView{png}.first(80)));
  static_cast<void>(folder.write("2.png", "no image"sv));
  static_cast<void>(folder.write("3.png", ""sv));
  static_cast<void>(folder.write("4.png", png));
  const auto shown = show(ImagesAddress{folder.path().string()});
  EXPECT_THAT(shown.errors, ElementsAre(SourceError::torn, SourceError::torn, SourceError::torn,
                                        SourceError::ended));
  ASSERT_THAT(shown.frames, SizeIs(1));
  EXPECT_EQ(shown.frames.front().number, 3U);
}

TEST(OpenSource, ReplaysAtTheRecordedTimes) {
  const TemporaryFolder folder;
  static_cast<void>(folder.write("x.png", encoded(qr_code("a", 2), ".png")));
  static_cast<void>(folder.write("y.jpg", encoded(qr_code("b", 2), ".jpg")));
  static_cast<void>(folder.write("times.tsv", "15\ty.jpg\n48\tx.png\n48\tgone.png\n90\ty.jpg\n"sv));
  const auto shown = show(ReplayAddress{folder.path().string()});
  EXPECT_THAT(shown.offsets(), ElementsAre(15ms, 48ms, 90ms));
  EXPECT_THAT(shown.errors, ElementsAre(SourceError::torn, SourceError::ended));
}

TEST(OpenSource, AReplayIsTheSameEachTime) {
  const TemporaryFolder folder;
  static_cast<void>(folder.write("x.png", encoded(qr_code("a", 2), ".png")));
  static_cast<void>(folder.write("times.tsv", "0\tx.png\n7\tx.png\n"sv));
  const auto first = show(ReplayAddress{folder.path().string()});
  const auto second = show(ReplayAddress{folder.path().string()});
  ASSERT_THAT(first.frames, SizeIs(2));
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(first.frames[i].at, second.frames[i].at);
    EXPECT_EQ(first.frames[i].number, second.frames[i].number);
    EXPECT_EQ(first.frames[i].image.pixels, second.frames[i].image.pixels);
  }
}

TEST(OpenSource, ShowsJpegsOneAfterAnother) {
  const TemporaryFolder folder;
  const auto drawn = qr_code("a", 4);
  const std::string jpeg = text(encoded(drawn, ".jpg"));
  const auto whole = show(VideoAddress{folder.write("v.mjpeg", jpeg + jpeg + jpeg)});
  EXPECT_THAT(whole.offsets(), ElementsAre(0ms, 33ms, 66ms));
  EXPECT_THAT(whole.sizes(), Each(drawn.size));
  EXPECT_THAT(whole.errors, ElementsAre(SourceError::ended));

  const auto cut =
      show(VideoAddress{folder.write("cut.mjpeg", jpeg + jpeg.substr(0, jpeg.size() / 2))});
  EXPECT_THAT(cut.frames, SizeIs(1));
  const auto torn =
      show(VideoAddress{folder.write("torn.mjpeg", jpeg + jpeg.substr(0, jpeg.size() / 2) + jpeg)});
  EXPECT_THAT(torn.offsets(), ElementsAre(0ms, 66ms));
  EXPECT_THAT(torn.errors, ElementsAre(SourceError::torn, SourceError::ended));
}

/// Half a second of a moving pattern at 20 frames a second, by somebody else's writer.
std::string video(const TemporaryFolder& folder, const std::string& name,
                  const std::string& coding) {
  const std::string path = (folder.path() / name).string();
  const auto run =
      test::run_program({.arguments = {"/usr/bin/ffmpeg", "-loglevel", "error", "-f", "lavfi", "-i",
                                       "testsrc=size=320x240:rate=20:duration=0.5", "-pix_fmt",
                                       "yuvj420p", "-c:v", coding, path},
                         .environment = {},
                         .file_size_limit = std::nullopt,
                         .kill_after_microseconds = std::nullopt});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  return path;
}

TEST(OpenSource, ShowsAnAviOfMotionJpegAtItsOwnPace) {
  const TemporaryFolder folder;
  const auto shown = show(VideoAddress{video(folder, "v.avi", "mjpeg")});
  ASSERT_THAT(shown.frames, SizeIs(10));
  EXPECT_EQ(shown.offsets()[9], 450ms);
  EXPECT_THAT(shown.sizes(), Each(FrameSize{320, 240}));
  EXPECT_NE(shown.frames[0].image.pixels, shown.frames[9].image.pixels);
}

TEST(OpenSource, ShowsOtherVideosAtThirtyFramesASecond) {
  const TemporaryFolder folder;
  for (const auto* name : {"v.mp4", "v.mkv"}) {
    const auto shown = show(VideoAddress{video(folder, name, "libx264")});
    ASSERT_THAT(shown.frames, SizeIs(testing::AllOf(testing::Ge(14U), testing::Le(16U)))) << name;
    EXPECT_THAT(shown.sizes(), Each(FrameSize{320, 240}));
    EXPECT_EQ(shown.offsets()[3], 100ms);
    EXPECT_THAT(shown.errors, ElementsAre(SourceError::ended));
  }
}

TEST(OpenSource, RefusesAVideoThatIsNone) {
  const TemporaryFolder folder;
  EXPECT_THAT(show(VideoAddress{folder.write("a.mp4", "no video"sv)}).errors,
              ElementsAre(SourceError::unsupported_format));
  EXPECT_THAT(show(VideoAddress{folder.write("list.m3u8", "#EXTM3U\n/etc/passwd\n"sv)}).errors,
              ElementsAre(SourceError::unsupported_format))
      << "no playlist is followed";
  EXPECT_THAT(show(VideoAddress{folder.path().string()}).errors,
              ElementsAre(SourceError::unsupported_format));
}

TEST(OpenSource, SaysWhatIsMissing) {
  const TemporaryFolder folder;
  EXPECT_THAT(show(CameraAddress{255}).errors, ElementsAre(SourceError::missing));
  EXPECT_THAT(show(VideoAddress{"/nowhere.avi"}).errors, ElementsAre(SourceError::missing));
  EXPECT_THAT(show(ImagesAddress{"/nowhere"}).errors, ElementsAre(SourceError::missing));
  EXPECT_THAT(show(ReplayAddress{folder.path().string()}).errors,
              ElementsAre(SourceError::missing));
  static_cast<void>(folder.write("times.tsv", "x"sv));
  EXPECT_THAT(show(ReplayAddress{folder.path().string()}).errors,
              ElementsAre(SourceError::damaged));
}

TEST(OpenSource, SaysWhichProgramIsMissing) {
  const TemporaryFolder folder;
  static_cast<void>(folder.write("x.png", encoded(qr_code("a", 2), ".png")));
  const auto mp4 = folder.write("v.mp4", "x"sv);
  const SourceTools none{.worker = "/nowhere/worker", .ffmpeg = "/nowhere/ffmpeg"};
  for (const SourceAddress& address :
       {SourceAddress{ImagesAddress{folder.path().string()}}, SourceAddress{VideoAddress{mp4}},
        SourceAddress{StreamAddress{"http://127.0.0.1:1/"}}}) {
    const auto source = open_source(address, none, at_once());
    ASSERT_FALSE(source);
    EXPECT_EQ(source.error(), SourceError::decoder_missing);
  }
}

}  // namespace
}  // namespace fedatario::scanner
