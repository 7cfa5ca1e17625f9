#include "scanner/images/image_header.h"

#include <algorithm>
#include <string_view>

#include "scanner/images/byte_reader.h"
#include "scanner/limits.h"

namespace fedatario::scanner {
namespace {

using namespace std::string_view_literals;

constexpr auto kBig = ByteOrder::big_endian;
constexpr auto kLittle = ByteOrder::little_endian;

bool holds_at(ByteView file, std::size_t offset, std::string_view text) {
  return file.size() >= offset + text.size() && as_text(file.subspan(offset, text.size())) == text;
}

std::optional<FrameSize> size_of(std::optional<std::uint64_t> width,
                                 std::optional<std::uint64_t> height) {
  constexpr std::uint64_t kLargest = 0xFFFF'FFFF;
  if (!width || !height || *width > kLargest || *height > kLargest) return std::nullopt;
  return FrameSize{static_cast<std::uint32_t>(*width), static_cast<std::uint32_t>(*height)};
}

/// PNG (ISO/IEC 15948, 11.2.2): IHDR is the first chunk.
std::optional<FrameSize> png_size(ByteView file) {
  if (!holds_at(file, 12, "IHDR"sv)) return std::nullopt;
  return size_of(number_at(file, 16, 4, kBig), number_at(file, 20, 4, kBig));
}

bool is_start_of_frame(std::uint64_t marker) {
  constexpr std::uint64_t kHuffmanTable = 0xC4;
  constexpr std::uint64_t kReserved = 0xC8;
  constexpr std::uint64_t kArithmeticConditioning = 0xCC;
  return marker >= 0xC0 && marker <= 0xCF && marker != kHuffmanTable && marker != kReserved &&
         marker != kArithmeticConditioning;
}

/// Markers without a length: TEM, RST0 to RST7, SOI.
bool stands_alone(std::uint64_t marker) {
  return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
}

/// JPEG (ITU-T T.81, B.1): segments up to the first start of frame. Each step moves forward, so the
/// file's length bounds the walk.
std::optional<FrameSize> jpeg_size(ByteView file) {
  constexpr std::uint64_t kStartOfScan = 0xDA;
  constexpr std::uint64_t kEndOfImage = 0xD9;
  std::uint64_t offset = 2;
  while (number_at(file, offset, 1, kBig) == 0xFF) {
    const auto marker = number_at(file, offset + 1, 1, kBig);
    if (!marker || *marker == kStartOfScan || *marker == kEndOfImage) return std::nullopt;
    if (*marker == 0xFF) {  // fill byte
      offset += 1;
      continue;
    }
    if (stands_alone(*marker)) {
      offset += 2;
      continue;
    }
    if (is_start_of_frame(*marker)) {
      return size_of(number_at(file, offset + 7, 2, kBig), number_at(file, offset + 5, 2, kBig));
    }
    const auto length = number_at(file, offset + 2, 2, kBig);
    if (!length || *length < 2) return std::nullopt;
    offset += 2 + *length;
  }
  return std::nullopt;
}

/// WebP (RFC 9649, 2.5 to 2.7): the first chunk is lossy, lossless or extended.
std::optional<FrameSize> webp_size(ByteView file) {
  if (holds_at(file, 12, "VP8X"sv)) {
    const auto width = number_at(file, 24, 3, kLittle);
    const auto height = number_at(file, 27, 3, kLittle);
    if (!width || !height) return std::nullopt;
    return size_of(*width + 1, *height + 1);
  }
  if (holds_at(file, 12, "VP8L"sv)) {
    constexpr std::uint64_t kSide = 0x3FFF;
    const auto bits = number_at(file, 21, 4, kLittle);
    if (!bits || number_at(file, 20, 1, kLittle) != 0x2F) return std::nullopt;
    return size_of((*bits & kSide) + 1, (*bits >> 14U & kSide) + 1);
  }
  if (holds_at(file, 12, "VP8 "sv) && holds_at(file, 23, "\x9D\x01\x2A"sv)) {
    constexpr std::uint64_t kSide = 0x3FFF;  // the two bits above are a scale for showing
    const auto width = number_at(file, 26, 2, kLittle);
    const auto height = number_at(file, 28, 2, kLittle);
    if (!width || !height) return std::nullopt;
    return size_of(*width & kSide, *height & kSide);
  }
  return std::nullopt;
}

/// Value of a SHORT or LONG field (TIFF 6.0, section 2).
std::optional<std::uint64_t> tiff_value(ByteView file, std::uint64_t entry, ByteOrder order) {
  constexpr std::uint64_t kShort = 3;
  constexpr std::uint64_t kLong = 4;
  const auto type = number_at(file, entry + 2, 2, order);
  if (number_at(file, entry + 4, 4, order) != 1) return std::nullopt;
  if (type == kShort) return number_at(file, entry + 8, 2, order);
  if (type == kLong) return number_at(file, entry + 8, 4, order);
  return std::nullopt;
}

/// TIFF 6.0, section 2: the fields of the first directory.
std::optional<FrameSize> tiff_size(ByteView file) {
  constexpr std::uint64_t kImageWidth = 256;
  constexpr std::uint64_t kImageLength = 257;
  constexpr std::uint64_t kEntrySize = 12;
  const ByteOrder order = holds_at(file, 0, "II"sv) ? kLittle : kBig;
  const auto directory = number_at(file, 4, 4, order);
  if (!directory) return std::nullopt;
  const auto count = number_at(file, *directory, 2, order);
  if (!count) return std::nullopt;

  std::optional<std::uint64_t> width;
  std::optional<std::uint64_t> height;
  for (std::uint64_t i = 0; i < *count; ++i) {
    const std::uint64_t entry = *directory + 2 + i * kEntrySize;
    const auto tag = number_at(file, entry, 2, order);
    if (!tag) return std::nullopt;
    if (tag == kImageWidth && !width) width = tiff_value(file, entry, order);
    if (tag == kImageLength && !height) height = tiff_value(file, entry, order);
  }
  return size_of(width, height);
}

std::optional<FrameSize> size_in(ByteView file, ImageFormat format) {
  switch (format) {
    case ImageFormat::png:
      return png_size(file);
    case ImageFormat::jpeg:
      return jpeg_size(file);
    case ImageFormat::webp:
      return webp_size(file);
    case ImageFormat::tiff:
      return tiff_size(file);
  }
  return std::nullopt;
}

}  // namespace

std::optional<ImageFormat> image_format_of(ByteView head) {
  if (holds_at(head, 0, "\x89PNG\r\n\x1A\n"sv)) return ImageFormat::png;
  if (holds_at(head, 0, "\xFF\xD8\xFF"sv)) return ImageFormat::jpeg;
  if (holds_at(head, 0, "RIFF"sv) && holds_at(head, 8, "WEBP"sv)) return ImageFormat::webp;
  if (holds_at(head, 0, "II*\0"sv) || holds_at(head, 0, "MM\0*"sv)) return ImageFormat::tiff;
  return std::nullopt;
}

Result<ImageHeader, ScanError> read_image_header(ByteView file) {
  const auto format = image_format_of(file);
  if (!format) return fail(ScanError::unknown_format);

  const auto size = size_in(file, *format);
  if (!size || size->width == 0 || size->height == 0) return fail(ScanError::damaged);
  if (std::max(size->width, size->height) > limits::kMaxSide) {
    return fail(ScanError::too_many_pixels);
  }
  if (size->pixels() > limits::kMaxPixels) return fail(ScanError::too_many_pixels);
  return ImageHeader{*format, *size};
}

}  // namespace fedatario::scanner
