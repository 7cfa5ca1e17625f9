#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>

#include <gmock/gmock.h>

#define ZX_USE_UTF8 1
#include <ZXing/DecodeHints.h>
#include <ZXing/ReadBarcode.h>

#include "crypto/base/bytes.h"
#include "issuance/layout/lay_out.h"
#include "issuance/render/pdf_writer.h"
#include "tests/golden/program_output.h"
#include "tests/support/printed_sample.h"
#include "tests/support/sample_credentials.h"

namespace fedatario {
namespace {

using testing::HasSubstr;
using testing::IsSupersetOf;
using testing::Not;

/// The file of a model in a folder of this test program.
std::string write_file(const std::string& name, const layout::PageModel& model) {
  const auto folder = std::filesystem::path{FEDATARIO_BINARY_DIR} / "printed";
  std::filesystem::create_directories(folder);
  auto path = (folder / (name + ".pdf")).string();
  std::ofstream file{path, std::ios::binary};
  file << as_text(render::write_pdf(model).value());
  return path;
}

std::string text_of(const std::string& pdf) {
  return program_output("pdftotext -layout '" + pdf + "' -");
}

/// A grey picture as `pdftoppm -gray` writes it.
struct Picture {
  int width = 0;
  int height = 0;
  std::string pixels;
};

Picture first_page(const std::string& pdf, int dots_per_inch) {
  std::istringstream portable{program_output("pdftoppm -gray -singlefile -r " +
                                             std::to_string(dots_per_inch) + " '" + pdf + "'")};
  Picture picture;
  std::string magic;
  int white = 0;
  portable >> magic >> picture.width >> picture.height >> white;
  portable.get();
  picture.pixels.assign(std::istreambuf_iterator<char>{portable}, {});
  return picture;
}

std::string read_code(const Picture& picture) {
  const auto bytes = as_bytes(picture.pixels);
  const ZXing::ImageView view{bytes.data(), picture.width, picture.height, ZXing::ImageFormat::Lum};
  return ZXing::ReadBarcode(view, ZXing::DecodeHints{}).text();
}

class EveryPrint : public testing::TestWithParam<samples::Sample> {
 protected:
  layout::PageModel model_ = samples::printed(GetParam().credential).value();
  std::string pdf_ = write_file(GetParam().name, model_);
};

INSTANTIATE_TEST_SUITE_P(PrintedPdf, EveryPrint, testing::ValuesIn(samples::all()),
                         [](const auto& sample) { return sample.param.name; });

TEST_P(EveryPrint, CarriesTheVeryTextOfTheCode) {
  EXPECT_EQ(read_code(first_page(pdf_, 200)), model_.qr->prefix + model_.qr->digits);
}

TEST_P(EveryPrint, EmbedsEveryFont) {
  std::istringstream table{program_output("pdffonts '" + pdf_ + "'")};
  std::string line;
  std::size_t fonts = 0;
  while (std::getline(table, line)) {
    if (line.find("LiberationSans") == std::string::npos) continue;
    ++fonts;
    EXPECT_THAT(line, HasSubstr(" yes yes ")) << "embedded and a subset";
  }
  EXPECT_EQ(fonts, 2U);
}

TEST_P(EveryPrint, CanBeSearchedForEveryWord) {
  std::istringstream words{text_of(pdf_)};
  const std::set<std::string> found{std::istream_iterator<std::string>{words}, {}};
  for (const auto& page : model_.pages) {
    for (const auto& run : page.runs) {
      std::istringstream run_words{run.text};
      const std::set<std::string> wanted{std::istream_iterator<std::string>{run_words}, {}};
      if (run.role == layout::Role::sentence) continue;  // words of two faces stand together
      EXPECT_THAT(found, IsSupersetOf(wanted)) << run.text;
    }
  }
}

TEST(PrintedPdf, KeepsAccentsInTheHoldersName) {
  auto credential = samples::reference();
  credential.holder = "GYŐZŐ ŁUKASZ ÑAUPARI ŸVES";
  const auto text = text_of(write_file("accents", samples::printed(credential).value()));
  EXPECT_THAT(text, HasSubstr("GYŐZŐ ŁUKASZ ÑAUPARI ŸVES"));
  EXPECT_THAT(text, HasSubstr("DESARROLLO PERSONAL, CIUDADANÍA Y CÍVICA"));
}

TEST(PrintedPdf, SaysItsTitleAndThatItIsPdfA) {
  const auto pdf = write_file("title", samples::printed(samples::reference()).value());
  const auto information = program_output("TZ=UTC pdfinfo '" + pdf + "'");
  EXPECT_THAT(information, HasSubstr("CERTIFICADO OFICIAL DE ESTUDIOS N.° 00012345"));
  EXPECT_THAT(information, HasSubstr("A4"));
  EXPECT_THAT(information, HasSubstr("Mon Mar  2 15:04:05 2026"));
}

/// Pixels of a watermark's grey.
std::ptrdiff_t watermark_pixels(const Picture& picture) {
  const auto grey = static_cast<char>(layout::Watermark{}.grey);
  return std::ranges::count(picture.pixels, grey);
}

TEST(PrintedPdf, ShowsOnAPreviewThatItIsOne) {
  const auto preview =
      layout::lay_out_preview(samples::eba(), samples::demonstration_issuer()).value();
  const auto pdf = write_file("preview", preview);
  const auto picture = first_page(pdf, 100);
  EXPECT_GT(watermark_pixels(picture), 10'000);
  EXPECT_EQ(read_code(picture), "");
  EXPECT_THAT(text_of(pdf), Not(HasSubstr("CÓDIGO VIRTUAL")));

  const auto issued = write_file("issued", samples::printed(samples::eba()).value());
  EXPECT_LT(watermark_pixels(first_page(issued, 100)), 1'000);
}

}  // namespace
}  // namespace fedatario
