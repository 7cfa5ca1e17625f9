#include "issuance/render/qr_symbol.h"

#include <memory>
#include <string>

#include <gtest/gtest.h>
#include <qrencode.h>

#define ZX_USE_UTF8 1
#include <ZXing/DecodeHints.h>
#include <ZXing/ReadBarcode.h>

#include "issuance/layout/qr_size.h"
#include "tests/support/printed_sample.h"
#include "tests/support/sample_credentials.h"

namespace fedatario::render {
namespace {

layout::QrContent content_of(const Credential& credential) {
  return samples::printed(credential).value().qr.value();
}

/// The symbol read from a picture of it, 4 pixels a module, by another library.
std::string read_back(const QrSymbol& symbol) {
  constexpr std::size_t kScale = 4;
  constexpr std::size_t kQuiet = 4;
  const auto side = (symbol.side() + 2 * kQuiet) * kScale;
  Bytes picture(side * side, 255);
  for (std::size_t row = 0; row < symbol.side() * kScale; ++row) {
    for (std::size_t column = 0; column < symbol.side() * kScale; ++column) {
      if (!symbol.is_dark(column / kScale, row / kScale)) continue;
      picture[(row + kQuiet * kScale) * side + column + kQuiet * kScale] = 0;
    }
  }
  const ZXing::ImageView view{picture.data(), static_cast<int>(side), static_cast<int>(side),
                              ZXing::ImageFormat::Lum};
  return ZXing::ReadBarcode(view, ZXing::DecodeHints{}).text();
}

/// The version that libqrencode chooses when it cuts the text by itself.
int automatic_version(const std::string& text) {
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code{
      QRcode_encodeString(text.c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), QRcode_free};
  return code->version;
}

/// The version of the whole text in byte mode.
int byte_version(const std::string& text) {
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code{
      QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M), QRcode_free};
  return code->version;
}

TEST(QrSymbol, HasVersionTwelveForTheReferenceTranscript) {
  const auto content = content_of(samples::reference());
  const auto symbol = QrSymbol::encode(content.prefix, content.digits).value();
  EXPECT_EQ(symbol.version(), 12);
  EXPECT_EQ(symbol.side(), 65U);
}

TEST(QrSymbol, IsSmallerThanAPlainEncoding) {
  const auto content = content_of(samples::reference());
  const auto symbol = QrSymbol::encode(content.prefix, content.digits).value();
  EXPECT_GT(byte_version(content.prefix + content.digits), symbol.version());
  EXPECT_GE(automatic_version(content.prefix + content.digits), symbol.version());
}

TEST(QrSymbol, IsReadByAnotherLibraryAsTheVeryText) {
  for (const auto& sample : samples::all()) {
    const auto content = content_of(sample.credential);
    const auto symbol = QrSymbol::encode(content.prefix, content.digits).value();
    EXPECT_EQ(read_back(symbol), content.prefix + content.digits) << sample.name;
  }
}

TEST(QrSymbol, HasTheVersionThatTheLayoutReckons) {
  const std::string prefix = "https://v.example/#";
  for (std::size_t digits = 1; digits <= 1549; digits += 36) {
    const auto symbol = QrSymbol::encode(prefix, std::string(digits, '7')).value();
    EXPECT_EQ(symbol.version(), layout::qr_version_for(prefix.size(), digits)) << digits;
  }
}

TEST(QrSymbol, RefusesWhatIsNoDigit) {
  EXPECT_EQ(QrSymbol::encode("https://v.example/#", "12A4").error(), QrError::not_digits);
  EXPECT_EQ(QrSymbol::encode("https://v.example/#", "").error(), QrError::not_digits);
}

TEST(QrSymbol, RefusesWhatVersionTwentyDoesNotHold) {
  EXPECT_EQ(QrSymbol::encode("https://v.example/#", std::string(1600, '1')).error(),
            QrError::too_large);
}

}  // namespace
}  // namespace fedatario::render
