#pragma once

#include <string_view>
#include <vector>

#include "crypto/base/bytes.h"
#include "scanner/frames/gray_frame.h"

/// Pictures for tests, drawn by libqrencode and written by OpenCV: neither reads what it made.
namespace fedatario::pictures {

[[nodiscard]] scanner::GrayImage white(scanner::FrameSize size);

/// A QR code of level M with its quiet zone, in byte mode.
[[nodiscard]] scanner::GrayImage qr_code(std::string_view content, unsigned module_pixels);

/// One code of a certificate: the part up to `#` in byte mode, the digits in numeric mode.
[[nodiscard]] scanner::GrayImage certificate_code(std::string_view qr_text, unsigned module_pixels);

/// An EAN-8 bar code, of a symbology that is no QR.
[[nodiscard]] scanner::GrayImage bar_code();

/// Left to right on white, with space between.
[[nodiscard]] scanner::GrayImage in_a_row(const std::vector<scanner::GrayImage>& images);

/// `image` on a white page at (x, y); what does not fit is cut.
[[nodiscard]] scanner::GrayImage on_page(const scanner::GrayImage& image, scanner::FrameSize page,
                                         scanner::FrameSize at);

/// Turned by degrees about its centre, on white.
[[nodiscard]] scanner::GrayImage turned(const scanner::GrayImage& image, double degrees);

/// Averaged down to another size, as a coarse scanner would.
[[nodiscard]] scanner::GrayImage resized(const scanner::GrayImage& image, scanner::FrameSize size);

/// As a file: `.png`, `.jpg`, `.webp`, `.tiff`.
[[nodiscard]] Bytes encoded(const scanner::GrayImage& image, std::string_view extension);

}  // namespace fedatario::pictures
