#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "scanner/sources/recording/image_recording.h"
#include "scanner/sources/recording/paced_source.h"
#include "scanner/sources/recording/video_head.h"
#include "tests/support/pictures/temporary_folder.h"

namespace fedatario::scanner {
namespace {

using namespace std::chrono_literals;
using namespace std::string_view_literals;
using pictures::TemporaryFolder;
using testing::ElementsAre;

constexpr FrameInstant kStart{1h};

/// One pixel for each offset, whose grey counts them; a negative offset stands for a torn frame.
class Pixels final : public Recording {
 public:
  explicit Pixels(std::vector<std::chrono::microseconds> offsets) : offsets_{std::move(offsets)} {}

  Result<RecordedFrame, SourceError> next() override {
    if (next_ == offsets_.size()) return fail(SourceError::ended);
    const auto offset = offsets_[next_++];
    if (offset < 0us) return fail(SourceError::torn);
    return RecordedFrame{{{1, 1}, {static_cast<Byte>(next_)}}, offset};
  }

 private:
  std::vector<std::chrono::microseconds> offsets_;
  std::size_t next_ = 0;
};

/// A clock that is moved by waiting for it.
struct HandClock {
  FrameInstant now = kStart;

  FrameClock clock() {
    return {[this] { return now; }, [this](FrameInstant until) { now = std::max(now, until); }};
  }
};

SourceError error_of(const Result<TimedFrame, SourceError>& frame) {
  EXPECT_FALSE(frame);
  return frame ? SourceError::failed : frame.error();
}

TEST(PacedSource, ShowsEachFrameWhenItsOffsetHasPassed) {
  HandClock hands;
  PacedSource source{std::make_unique<Pixels>(std::vector{0us, 40'000us}), hands.clock()};
  const auto first = source.next(kStart + 1s);
  ASSERT_TRUE(first);
  EXPECT_EQ(first->at, kStart);
  EXPECT_EQ(hands.now, kStart);
  const auto second = source.next(kStart + 1s);
  ASSERT_TRUE(second);
  EXPECT_EQ(second->at, kStart + 40ms);
  EXPECT_EQ(second->number, 1U);
  EXPECT_EQ(hands.now, kStart + 40ms);
  EXPECT_EQ(error_of(source.next(kStart + 1s)), SourceError::ended);
}

TEST(PacedSource, WaitsNoLongerThanTheDeadlineAndLosesNothing) {
  HandClock hands;
  PacedSource source{std::make_unique<Pixels>(std::vector{500'000us}), hands.clock()};
  EXPECT_EQ(error_of(source.next(kStart + 100ms)), SourceError::timed_out);
  EXPECT_EQ(hands.now, kStart + 100ms);
  const auto frame = source.next(kStart + 1s);
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->image.pixels, Bytes{1});
  EXPECT_EQ(hands.now, kStart + 500ms);
}

TEST(PacedSource, GivesEveryFrameToAReaderThatComesLate) {
  HandClock hands;
  PacedSource source{std::make_unique<Pixels>(std::vector{0us, 1'000us, 2'000us}), hands.clock()};
  EXPECT_TRUE(source.next(kStart));
  hands.now += 1min;
  EXPECT_EQ(source.next(hands.now).map(&TimedFrame::number), 1U);
  const auto last = source.next(hands.now);
  ASSERT_TRUE(last);
  EXPECT_EQ(last->at, kStart + 2ms) << "as recorded, not as asked for";
}

TEST(PacedSource, ATornFrameLeavesAGapInTheNumbers) {
  HandClock hands;
  PacedSource source{std::make_unique<Pixels>(std::vector{0us, -1us, 2us}), hands.clock()};
  EXPECT_TRUE(source.next(kStart));
  EXPECT_EQ(error_of(source.next(kStart)), SourceError::torn);
  const auto frame = source.next(kStart + 1s);
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->number, 2U);
}

SourceError times_error(std::string_view text) {
  const auto images = parse_times(text);
  EXPECT_FALSE(images) << text;
  return images ? SourceError::failed : images.error();
}

TEST(RecordedTimes, ReadsTheList) {
  EXPECT_THAT(parse_times("0\ta.png\n40\tb c.jpg\n40\td\n").value_or(std::vector<RecordedImage>{}),
              ElementsAre(RecordedImage{"a.png", 0ms}, RecordedImage{"b c.jpg", 40ms},
                          RecordedImage{"d", 40ms}));
}

TEST(RecordedTimes, RefusesWhatIsNoList) {
  for (const auto text : {""sv, "\n"sv, "0 a.png\n"sv, "a.png\n"sv, "-1\ta.png\n"sv, "0\t\n"sv,
                          "0"sv, "0\t../a.png\n"sv, "0\t..\n"sv, "5\ta\n4\tb\n"sv,
                          "86400001\ta\n"sv, "99999999999999999999\ta\n"sv, "0\ta\0b\n"sv}) {
    EXPECT_EQ(times_error(text), SourceError::damaged);
  }
  EXPECT_EQ(times_error("0\t" + std::string(256, 'a')), SourceError::damaged);
}

TEST(ImagesInAFolder, ComeInTheOrderOfTheirNames) {
  const TemporaryFolder folder;
  for (const auto* name : {"b.png", "a.jpg", "c.txt", "C.JPG", "d.webp"})
    static_cast<void>(folder.write(name, "x"sv));
  const auto images = images_in(folder.path().string(), 100ms);
  ASSERT_TRUE(images);
  const auto path = [&](const char* name) { return (folder.path() / name).string(); };
  EXPECT_THAT(
      *images,
      ElementsAre(RecordedImage{path("C.JPG"), 0ms}, RecordedImage{path("a.jpg"), 100ms},
                  RecordedImage{path("b.png"), 200ms}, RecordedImage{path("d.webp"), 300ms}));
}

TEST(ImagesInAFolder, AFolderWithoutOneIsMissing) {
  const TemporaryFolder folder;
  for (const auto& path : {folder.path().string(), std::string{"/nowhere"}}) {
    const auto images = images_in(path, 100ms);
    ASSERT_FALSE(images);
    EXPECT_EQ(images.error(), SourceError::missing);
  }
}

std::string avi(std::string_view period, std::string_view coding) {
  std::string head{"RIFF\0\0\0\0AVI LIST\x40\0\0\0hdrlavih\x38\0\0\0"sv};
  head.append(period);
  head.append(60, '\0');
  return head.append("strh8\0\0\0vids"sv).append(coding);
}

VideoHead head_of(std::string_view text) {
  return read_video_head(as_bytes(text));
}

TEST(ReadVideoHead, KnowsJpegsBareAndInAnAvi) {
  EXPECT_EQ(head_of("\xFF\xD8\xFF\xE0"), (VideoHead{VideoCoding::jpegs, kDefaultPeriod}));
  EXPECT_EQ(head_of(avi("\x40\x9C\0\0"sv, "MJPG")), (VideoHead{VideoCoding::jpegs, 40'000us}));
  EXPECT_EQ(head_of(avi("\x40\x9C\0\0"sv, "mjpg")), (VideoHead{VideoCoding::jpegs, 40'000us}));
}

TEST(ReadVideoHead, LeavesOtherCodingsToOthers) {
  EXPECT_EQ(head_of(avi("\x40\x9C\0\0"sv, "H264")).coding, VideoCoding::other);
  EXPECT_EQ(head_of("\0\0\0\x20"
                    "ftypisom"sv)
                .coding,
            VideoCoding::other);
  EXPECT_EQ(head_of("").coding, VideoCoding::other);
  EXPECT_EQ(head_of("RIFFA").coding, VideoCoding::other);
}

TEST(ReadVideoHead, BelievesNoAbsurdRate) {
  EXPECT_EQ(head_of(avi("\0\0\0\0"sv, "MJPG")).period, kDefaultPeriod);
  EXPECT_EQ(head_of(avi("\xFF\xFF\xFF\xFF"sv, "MJPG")).period, kDefaultPeriod);
}

}  // namespace
}  // namespace fedatario::scanner
