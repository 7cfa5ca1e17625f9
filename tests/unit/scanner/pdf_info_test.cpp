#include "scanner/pdf/pdf_info.h"

#include <string>

#include <gtest/gtest.h>

#include "scanner/limits.h"

namespace fedatario::scanner {
namespace {

std::string info_text(const std::string& pages, const std::string& size) {
  return "Title:           x\nPages:           " + pages +
         "\nEncrypted:       no\nPage    1 size: " + size + " pts (A4)\nPage    1 rot:  0\n";
}

ScanError error_of(const std::string& text) {
  const auto info = parse_pdf_info(text);
  EXPECT_FALSE(info);
  return info ? ScanError::file_empty : info.error();
}

TEST(PdfInfo, TakesPagesAndTheLongestSide) {
  const auto info =
      parse_pdf_info(info_text("2", "595.28 x 841.89") + "Page    2 size: 1190 x 842 pts\n");
  ASSERT_TRUE(info);
  EXPECT_EQ(*info, (PdfInfo{2, 1190}));
}

TEST(PdfInfo, RefusesMorePagesThanTheLimit) {
  EXPECT_TRUE(parse_pdf_info(info_text("32", "595 x 842")));
  EXPECT_EQ(error_of(info_text("33", "595 x 842")), ScanError::too_many_pages);
}

TEST(PdfInfo, RefusesTextWithoutThem) {
  EXPECT_EQ(error_of(""), ScanError::damaged);
  EXPECT_EQ(error_of(info_text("0", "595 x 842")), ScanError::damaged);
  EXPECT_EQ(error_of(info_text("99999999999999999999", "595 x 842")), ScanError::damaged);
  EXPECT_EQ(error_of("Pages: 1\n"), ScanError::damaged) << "no size";
  EXPECT_EQ(error_of(info_text("1", "0 x 0")), ScanError::damaged);
  EXPECT_EQ(error_of(info_text("1", "-5 x -5")), ScanError::damaged);
  EXPECT_EQ(error_of(info_text("1", "nan x inf")), ScanError::damaged);
}

TEST(PdfInfo, RendersA4AtTwoHundredDotsAnInchOrMore) {
  EXPECT_EQ(first_page_side({1, 841.89}), limits::kMinPageSide);
  EXPECT_EQ(second_page_side({1, 841.89}), 2 * limits::kMinPageSide);
}

TEST(PdfInfo, RendersLargerPagesWithinTheLimits) {
  EXPECT_EQ(first_page_side({1, 1190.55}), 3308U) << "A3 at 200 dots an inch";
  EXPECT_EQ(first_page_side({1, 1e300}), limits::kMaxFirstPageSide);
  EXPECT_EQ(second_page_side({1, 1e300}), limits::kMaxSecondPageSide);
}

}  // namespace
}  // namespace fedatario::scanner
