#include "scanner/images/image_header.h"

#include <string>

#include <gtest/gtest.h>

#include "scanner/limits.h"
#include "tests/support/pictures/picture.h"

namespace fedatario::scanner {
namespace {

using pictures::encoded;
using pictures::white;

Bytes bytes_of(std::string_view hex) {
  return from_hex(hex).value_or(Bytes{});
}

ImageHeader header_of(ByteView file) {
  return read_image_header(file).value_or(ImageHeader{});
}

ScanError error_of(ByteView file) {
  const auto header = read_image_header(file);
  EXPECT_FALSE(header);
  return header ? ScanError::unknown_format : header.error();
}

/// Signature, length of IHDR, its name, then width and height.
Bytes png_of(std::string_view sides_hex) {
  return bytes_of("89504e470d0a1a0a0000000d49484452" + std::string{sides_hex} + "0800000000");
}

/// A start of frame of 8 bits after an APP0 of two bytes.
Bytes jpeg_of(std::string_view height_and_width_hex) {
  return bytes_of("ffd8ffe00004aabbffc0000b08" + std::string{height_and_width_hex} + "01012200");
}

struct Written {
  std::string extension;
  ImageFormat format;
};

class HeaderOfAWrittenFile : public testing::TestWithParam<Written> {};

TEST_P(HeaderOfAWrittenFile, SaysWhatTheEncoderWasGiven) {
  const auto [extension, format] = GetParam();
  const Bytes file = encoded(white({123, 45}), extension);
  EXPECT_EQ(header_of(file), (ImageHeader{format, {123, 45}}));
}

INSTANTIATE_TEST_SUITE_P(ByOpenCv, HeaderOfAWrittenFile,
                         testing::Values(Written{".png", ImageFormat::png},
                                         Written{".jpg", ImageFormat::jpeg},
                                         Written{".webp", ImageFormat::webp},
                                         Written{".tiff", ImageFormat::tiff}),
                         [](const auto& test) { return test.param.extension.substr(1); });

TEST_P(HeaderOfAWrittenFile, IsRefusedWhereverTheFileIsCutBeforeItsSize) {
  const Bytes file = encoded(white({123, 45}), GetParam().extension);
  for (std::size_t length = 0; length < file.size(); ++length) {
    const auto header = read_image_header(ByteView{file}.first(length));
    if (header) {
      EXPECT_EQ(header->size, (FrameSize{123, 45})) << "cut to " << length;
    }
  }
  EXPECT_EQ(error_of(ByteView{file}.first(12)), ScanError::damaged);
}

TEST(ImageHeader, PngOfOneHundredMegapixelsIsRefused) {
  EXPECT_EQ(error_of(png_of("0000271000002710")), ScanError::too_many_pixels);
}

TEST(ImageHeader, LimitOfPixelsIsExact) {
  EXPECT_EQ(header_of(png_of("0000200000002000")).size.pixels(), limits::kMaxPixels);
  EXPECT_EQ(error_of(png_of("0000200000002001")), ScanError::too_many_pixels);
}

TEST(ImageHeader, LimitOfASideIsExact) {
  EXPECT_EQ(header_of(png_of("0000ffff00000001")).size.width, limits::kMaxSide);
  EXPECT_EQ(error_of(png_of("0001000000000001")), ScanError::too_many_pixels);
  EXPECT_EQ(error_of(png_of("ffffffffffffffff")), ScanError::too_many_pixels);
}

TEST(ImageHeader, ASideOfZeroIsDamage) {
  EXPECT_EQ(error_of(png_of("0000000000000005")), ScanError::damaged);
  EXPECT_EQ(error_of(jpeg_of("00000005")), ScanError::damaged);
}

TEST(ImageHeader, PngMustBeginWithItsHeaderChunk) {
  EXPECT_EQ(error_of(bytes_of("89504e470d0a1a0a0000000d74455874000000050000000508000000")),
            ScanError::damaged);
}

TEST(ImageHeader, JpegSizeStandsBehindOtherSegmentsAndFillBytes) {
  EXPECT_EQ(header_of(jpeg_of("00050007")).size, (FrameSize{7, 5}));
  EXPECT_EQ(header_of(bytes_of("ffd8ffe10003aaffffffc2000b08000500070101220000")).size,
            (FrameSize{7, 5}));
}

TEST(ImageHeader, JpegTablesAreNotFrames) {
  // DHT (C4) is in the range of the frame markers.
  EXPECT_EQ(header_of(bytes_of("ffd8ffc40005123456ffc0000b080005000701012200")).size,
            (FrameSize{7, 5}));
}

TEST(ImageHeader, JpegWithoutAFrameIsDamage) {
  EXPECT_EQ(error_of(bytes_of("ffd8ffda000c0301")), ScanError::damaged) << "scan before frame";
  EXPECT_EQ(error_of(bytes_of("ffd8ffd9")), ScanError::damaged);
  EXPECT_EQ(error_of(bytes_of("ffd8ffe00001ffc0000b0800050007")), ScanError::damaged)
      << "a segment shorter than its own length";
  EXPECT_EQ(error_of(bytes_of("ffd8ffe0ffffaabb")), ScanError::damaged) << "past the end";
}

TEST(ImageHeader, JpegOfFillBytesOnlyEnds) {
  Bytes file{0xFF, 0xD8};
  file.resize(1U << 20U, 0xFF);
  EXPECT_EQ(error_of(file), ScanError::damaged);
}

TEST(ImageHeader, WebpOfEachKind) {
  EXPECT_EQ(header_of(bytes_of("524946460000000057454250565038580a00000000000000060000040000")),
            (ImageHeader{ImageFormat::webp, {7, 5}}))
      << "extended";
  EXPECT_EQ(header_of(bytes_of("5249464600000000574542505650384c000000002f06000100")),
            (ImageHeader{ImageFormat::webp, {7, 5}}))
      << "lossless";
  EXPECT_EQ(header_of(bytes_of("52494646000000005745425056503820000000000000009d012a07400500")),
            (ImageHeader{ImageFormat::webp, {7, 5}}))
      << "lossy, with a scale above its width";
}

TEST(ImageHeader, WebpOfTheLargestExtendedSizeIsRefused) {
  EXPECT_EQ(error_of(bytes_of("524946460000000057454250565038580a00000000000000ffffffffffff")),
            ScanError::too_many_pixels);
}

TEST(ImageHeader, TiffOfEitherByteOrder) {
  EXPECT_EQ(header_of(bytes_of("49492a000800000002000001030001000000070000000101040001000000050000"
                               "00")),
            (ImageHeader{ImageFormat::tiff, {7, 5}}));
  EXPECT_EQ(
      header_of(bytes_of("4d4d002a000000080002010000030000000100070000010100040000000100000005")),
      (ImageHeader{ImageFormat::tiff, {7, 5}}));
}

TEST(ImageHeader, TiffDirectoryOutsideTheFileIsDamage) {
  EXPECT_EQ(error_of(bytes_of("49492a00ffffffff")), ScanError::damaged);
  EXPECT_EQ(error_of(bytes_of("49492a0008000000ffff")), ScanError::damaged);
}

TEST(ImageHeader, OtherFilesHaveNoFormat) {
  EXPECT_EQ(error_of({}), ScanError::unknown_format);
  EXPECT_EQ(error_of(as_bytes("%PDF-1.7")), ScanError::unknown_format);
  EXPECT_EQ(error_of(as_bytes("GIF89a")), ScanError::unknown_format);
}

}  // namespace
}  // namespace fedatario::scanner
