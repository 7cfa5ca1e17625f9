#include "scanner/sources/camera/camera_frame.h"

#include <cerrno>

#include <gtest/gtest.h>

namespace fedatario::scanner {
namespace {

Bytes pixels_of(ByteView buffer, const FrameLayout& layout) {
  const auto image = gray_of(buffer, layout);
  EXPECT_TRUE(image);
  return image ? image->pixels : Bytes{};
}

bool is_torn(ByteView buffer, const FrameLayout& layout) {
  const auto image = gray_of(buffer, layout);
  return !image && image.error() == SourceError::torn;
}

TEST(CameraFrame, TakesTheFirstPlane) {
  const Bytes buffer{1, 2, 3, 9, 4, 5, 6, 9, 77, 77, 77, 77};  // stride 4, colours behind
  const Bytes expected{1, 2, 3, 4, 5, 6};
  EXPECT_EQ(pixels_of(buffer, {PixelFormat::nv12, {3, 2}, 4}), expected);
  EXPECT_EQ(pixels_of(buffer, {PixelFormat::yuv420, {3, 2}, 4}), expected);
  EXPECT_EQ(pixels_of(buffer, {PixelFormat::grey, {3, 2}, 4}), expected);
}

TEST(CameraFrame, TakesEverySecondByteOfYuyv) {
  const Bytes buffer{1, 100, 2, 101, 8, 8, 3, 100, 4, 101, 8, 8};
  EXPECT_EQ(pixels_of(buffer, {PixelFormat::yuyv, {2, 2}, 6}), (Bytes{1, 2, 3, 4}));
}

TEST(CameraFrame, TheLastRowMayEndWithItsPixels) {
  EXPECT_EQ(pixels_of(Bytes{1, 2, 9, 3, 4}, {PixelFormat::grey, {2, 2}, 3}), (Bytes{1, 2, 3, 4}));
}

TEST(CameraFrame, ABufferThatEndsBeforeTheFrameIsTorn) {
  EXPECT_TRUE(is_torn(Bytes{1, 2, 9, 3}, {PixelFormat::grey, {2, 2}, 3}));
  EXPECT_TRUE(is_torn(Bytes(7), {PixelFormat::yuyv, {2, 2}, 4}));
  EXPECT_TRUE(is_torn({}, {PixelFormat::nv12, {1920, 1080}, 1920}));
}

SourceError layout_error(const FrameLayout& layout) {
  const auto checked = check_layout(layout);
  return checked ? SourceError::timed_out : checked.error();
}

TEST(CameraFrame, ChecksWhatTheDriverMadeOfTheMode) {
  EXPECT_TRUE(check_layout({PixelFormat::yuyv, {1920, 1080}, 3840}));
  EXPECT_TRUE(check_layout({PixelFormat::mjpg, {1920, 1080}, 0}));
  EXPECT_EQ(layout_error({PixelFormat::yuyv, {1920, 1080}, 3839}), SourceError::unsupported_format);
  EXPECT_EQ(layout_error({PixelFormat::grey, {0, 1080}, 0}), SourceError::absurd_size);
  EXPECT_EQ(layout_error({PixelFormat::mjpg, {4097, 4096}, 0}), SourceError::absurd_size);
  EXPECT_EQ(layout_error({PixelFormat::grey, {0xFFFF'FFFF, 0xFFFF'FFFF}, 0xFFFF'FFFF}),
            SourceError::absurd_size);
}

TEST(CameraFrame, NamesTheSystemsErrors) {
  EXPECT_EQ(device_error(ENOENT), SourceError::missing);
  EXPECT_EQ(device_error(EBUSY), SourceError::busy);
  EXPECT_EQ(device_error(EACCES), SourceError::not_permitted);
  EXPECT_EQ(device_error(ENODEV), SourceError::unplugged);
  EXPECT_EQ(device_error(ENOTTY), SourceError::unsupported_format);
  EXPECT_EQ(device_error(ENOMEM), SourceError::failed);
}

}  // namespace
}  // namespace fedatario::scanner
