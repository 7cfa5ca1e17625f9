#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/base/bytes.h"
#include "scanner/frames/gray_frame.h"

/// PDF files for tests, written by hand after ISO 32000-1: the least that a reader accepts.
namespace fedatario::pictures {

/// Numbered objects and what ties them together.
class PdfFile {
 public:
  /// Adds an object and gives its number, from 1.
  std::size_t add(std::string body);
  std::size_t add_stream(std::string_view dictionary, std::string_view content);

  /// The object that the next `add` will number.
  [[nodiscard]] std::size_t next() const { return objects_.size() + 1; }

  /// The whole file, with `root` as its catalogue.
  [[nodiscard]] std::string text(std::size_t root, std::string_view trailer = {}) const;

 private:
  std::vector<std::string> objects_;
};

/// Sides in points, 1/72 inch.
struct PageBox {
  double width = 595.28;
  double height = 841.89;  ///< A4
};

/// One image on a page, its lower left corner at (x, y).
struct PlacedImage {
  scanner::GrayImage image;
  double x = 0;
  double y = 0;
  double side = 0;  ///< width in points; the height follows
};

/// A document of one page for each image; a page without pixels is blank.
[[nodiscard]] std::string pdf_of(const std::vector<PlacedImage>& pages, PageBox box = {});

/// A document of `count` blank pages.
[[nodiscard]] std::string blank_pdf(std::size_t count, PageBox box = {});

/// A page whose drawing calls itself ten times a level: 10^levels strokes.
[[nodiscard]] std::string exponential_pdf(std::size_t levels);

/// A page of nested transparency groups, each the size of the page.
[[nodiscard]] std::string nested_groups_pdf(std::size_t levels);

/// A page with an image that says it has `side` x `side` pixels.
[[nodiscard]] std::string huge_image_pdf(std::size_t side);

/// A document that cannot be opened without its password.
[[nodiscard]] std::string locked_pdf();

}  // namespace fedatario::pictures
