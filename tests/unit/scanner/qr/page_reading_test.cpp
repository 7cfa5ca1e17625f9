#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "scanner/limits.h"
#include "scanner/qr/qr_reader.h"
#include "tests/support/pictures/picture.h"

namespace fedatario::scanner {
namespace {

using namespace pictures;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

constexpr ReadLimits kPage{.effort = Effort::page,
                           .time = std::chrono::seconds{60},  // a debug build on a busy machine
                           .codes = limits::kMaxCodesPerPage};

QrReading read_page(const GrayImage& image) {
  const auto frame = image.frame();
  return frame ? QrReader{kPage}.read(*frame) : QrReading{};
}

std::vector<std::string> read(const GrayImage& image) {
  std::vector<std::string> contents;
  for (const QrText& code : read_page(image).codes)
    contents.push_back(code.content);
  return contents;
}

/// As long as the reference certificate's: 377 bytes of envelope make 916 digits.
std::string certificate_text() {
  std::string text = "https://v.example/#";
  for (int i = 0; i < 583; ++i)
    text += static_cast<char>('0' + i * 7 % 10);
  return text;
}

TEST(PageReading, GivesTheBytesAndGuessesNoCharacterSet) {
  const std::string latin1 = "A\xD1O \xFF\x01";
  EXPECT_THAT(read(qr_code(latin1, 4)), ElementsAre(latin1));
  const std::string utf8 = "AÑO";
  EXPECT_THAT(read(qr_code(utf8, 4)), ElementsAre(utf8));
  const std::string zero("a\0b", 3);
  EXPECT_THAT(read(qr_code(zero, 4)), ElementsAre(zero));
}

TEST(PageReading, ReadsACertificateOfTwoSegmentsAsOneText) {
  EXPECT_THAT(read(certificate_code(certificate_text(), 3)), ElementsAre(certificate_text()));
}

TEST(PageReading, ReadsSeveralCodesOfOneImage) {
  EXPECT_THAT(read(in_a_row({qr_code("uno", 4), qr_code("dos", 5), qr_code("tres", 6)})),
              UnorderedElementsAre("uno", "dos", "tres"));
}

TEST(PageReading, GivesTheSameContentOnce) {
  EXPECT_THAT(read(in_a_row({qr_code("uno", 4), qr_code("uno", 6)})), ElementsAre("uno"));
}

TEST(PageReading, RefusesMoreCodesThanTheLimit) {
  std::vector<GrayImage> codes;
  for (std::size_t i = 0; i < limits::kMaxCodesPerPage; ++i)
    codes.push_back(qr_code("code " + std::to_string(i), 4));
  EXPECT_EQ(read(in_a_row(codes)).size(), limits::kMaxCodesPerPage);

  codes.push_back(qr_code("one more", 4));
  EXPECT_EQ(read_page(in_a_row(codes)).end, ReadEnd::too_many_codes);
}

TEST(PageReading, PassesOverOtherSymbologies) {
  EXPECT_THAT(read(bar_code()), IsEmpty());
  EXPECT_THAT(read(in_a_row({bar_code(), qr_code("uno", 4)})), ElementsAre("uno"));
}

TEST(PageReading, FindsNothingOnAWhitePage) {
  EXPECT_THAT(read(white({827, 1169})), IsEmpty());
  EXPECT_THAT(read(white({1, 1})), IsEmpty());
}

class TurnedCode : public testing::TestWithParam<int> {};

TEST_P(TurnedCode, IsReadAtAnyAngle) {
  const auto image = turned(certificate_code(certificate_text(), 5), GetParam());
  EXPECT_THAT(read(image), ElementsAre(certificate_text()));
}

INSTANTIATE_TEST_SUITE_P(Degrees, TurnedCode, testing::Values(3, 17, 45, 90, 135, 180, 270, 301));

TEST(PageReading, ReadsAPageScannedAtSeventyTwoDotsAnInch) {
  // The code of a certificate is 40 mm and more; at 72 dots an inch a module has 1.7 pixels.
  const auto code = certificate_code(certificate_text(), 8);
  const auto modules = code.size.width / 8;
  const auto side = static_cast<std::uint32_t>(modules * 0.615 / 25.4 * 72 + 0.5);
  const auto page = on_page(resized(code, {side, side}), {595, 842}, {40, 660});
  EXPECT_THAT(read(page), ElementsAre(certificate_text()));
}

}  // namespace
}  // namespace fedatario::scanner
