#include "scanner/sources/camera/camera_mode.h"

#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <linux/videodev2.h>

namespace fedatario::scanner {
namespace {

using testing::ElementsAre;

constexpr FrameSize kFullHd{1920, 1080};
constexpr FrameSize kHd{1280, 720};

CameraMode chosen(const std::vector<CameraMode>& offered) {
  return choose_mode(offered).value_or(CameraMode{});
}

TEST(CameraMode, KnowsTheFormatsThatItReads) {
  for (const auto format : {PixelFormat::grey, PixelFormat::nv12, PixelFormat::yuv420,
                            PixelFormat::yuyv, PixelFormat::mjpg}) {
    EXPECT_EQ(pixel_format_of(code_of(format)), format);
  }
  EXPECT_EQ(code_of(PixelFormat::yuyv), V4L2_PIX_FMT_YUYV);
  EXPECT_FALSE(pixel_format_of(V4L2_PIX_FMT_H264));
  EXPECT_FALSE(pixel_format_of(0));
}

TEST(CameraMode, PrefersFullHdThenHdThenTheLargestBelowThenTheSmallestAbove) {
  std::vector<CameraMode> offered{
      {PixelFormat::yuyv, {3840, 2160}, 30}, {PixelFormat::yuyv, {2592, 1944}, 30},
      {PixelFormat::yuyv, {640, 480}, 30},   {PixelFormat::yuyv, {1600, 1200}, 30},
      {PixelFormat::yuyv, kHd, 30},          {PixelFormat::yuyv, kFullHd, 30}};
  for (const FrameSize best :
       {kFullHd, kHd, FrameSize{1600, 1200}, FrameSize{640, 480}, FrameSize{2592, 1944}}) {
    EXPECT_EQ(chosen(offered).size, best);
    std::erase_if(offered, [best](const CameraMode& mode) { return mode.size == best; });
  }
}

TEST(CameraMode, PrefersTheFormatThatCostsLeast) {
  EXPECT_EQ(chosen({{PixelFormat::mjpg, kHd, 30}, {PixelFormat::nv12, kHd, 30}}).format,
            PixelFormat::nv12);
  EXPECT_EQ(chosen({{PixelFormat::mjpg, kFullHd, 30}, {PixelFormat::nv12, kHd, 30}}).format,
            PixelFormat::mjpg)
      << "the size counts more";
}

TEST(CameraMode, TakesNoSlowModeWhereThereIsAnother) {
  const CameraMode slow{PixelFormat::yuyv, kFullHd, 5};
  EXPECT_EQ(chosen({slow, {PixelFormat::mjpg, kFullHd, 30}}).format, PixelFormat::mjpg);
  EXPECT_EQ(chosen({slow, {PixelFormat::yuyv, kHd, 10}}).size, kHd);
  EXPECT_EQ(chosen({slow, {PixelFormat::mjpg, kFullHd, 0}}).format, PixelFormat::mjpg)
      << "a rate that is not told";
  EXPECT_EQ(chosen({slow}), slow);
}

TEST(CameraMode, TakesNoModeWithoutPixelsOrWithTooMany) {
  const CameraMode none{PixelFormat::grey, {0, 1080}, 30};
  const CameraMode vast{PixelFormat::grey, {8192, 8192}, 30};
  EXPECT_FALSE(choose_mode(std::vector{none, vast}));
  EXPECT_FALSE(choose_mode({}));
}

TEST(CameraMode, FindsThePreferredSizesInARange) {
  EXPECT_THAT(sizes_worth({{2, 1}, {3840, 2160}, {2, 2}}), ElementsAre(FrameSize{3840, 2160}))
      << "720 and 1080 are no steps of 2 from 1";
  EXPECT_THAT(sizes_worth({{2, 2}, {3840, 2160}, {2, 2}}),
              ElementsAre(kFullHd, kHd, FrameSize{3840, 2160}));
  EXPECT_THAT(sizes_worth({{48, 32}, {1280, 960}, {0, 0}}), ElementsAre(kHd, FrameSize{1280, 960}));
}

}  // namespace
}  // namespace fedatario::scanner
