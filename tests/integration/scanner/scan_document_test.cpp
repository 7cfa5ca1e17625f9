#include "scanner/document/scan_document.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include "scanner/limits.h"
#include "tests/support/pictures/pdf_file.h"
#include "tests/support/pictures/picture.h"
#include "tests/support/pictures/temporary_folder.h"

namespace fedatario::scanner {
namespace {

using namespace pictures;
using testing::ElementsAre;
using testing::IsEmpty;

using Scan = Result<ScannedDocument, ScanError>;

Scan scan(const std::string& path, const ScanTools& tools = ScanTools::of_this_program()) {
  const auto file = InputFile::open(path);
  EXPECT_TRUE(file);
  return scan_document(*file, tools);
}

template <class Content>
Scan scan_content(const Content& content) {
  const TemporaryFolder folder;
  return scan(folder.write("file", content));
}

testing::AssertionResult fails_with(const Scan& scan, ScanError error) {
  if (scan) return testing::AssertionFailure() << "scanned " << scan->pages << " pages";
  if (scan.error() == error) return testing::AssertionSuccess();
  return testing::AssertionFailure() << "error " << static_cast<int>(scan.error());
}

/// 583 digits behind a host, as in a certificate: version 13.
std::string certificate_text() {
  std::string text = "https://v.example/#";
  for (int i = 0; i < 583; ++i)
    text += static_cast<char>('0' + i * 7 % 10);
  return text;
}

/// A certificate's page: its code 40 mm wide at the foot of an A4.
PlacedImage certificate_page(const std::string& text) {
  constexpr double kSide = 40 / 25.4 * 72;
  return {certificate_code(text, 4), 42, 60, kSide};
}

class ImageOfEachFormat : public testing::TestWithParam<std::string> {};

TEST_P(ImageOfEachFormat, IsRead) {
  const auto document = scan_content(encoded(qr_code("hola", 4), GetParam()));
  ASSERT_TRUE(document);
  EXPECT_EQ(*document, (ScannedDocument{1, {{1, "hola"}}}));
}

INSTANTIATE_TEST_SUITE_P(Formats, ImageOfEachFormat,
                         testing::Values(".png", ".jpg", ".webp", ".tiff"),
                         [](const auto& test) { return test.param.substr(1); });

TEST(ScanDocument, ReadsTheCodeOfEachPage) {
  const auto document = scan_content(
      pdf_of({certificate_page("https://v.example/#1"), {}, certificate_page("http://v/#2")}));
  ASSERT_TRUE(document);
  EXPECT_EQ(document->pages, 3U);
  EXPECT_THAT(document->codes,
              ElementsAre(ScannedCode{1, "https://v.example/#1"}, ScannedCode{3, "http://v/#2"}));
}

TEST(ScanDocument, ReadsACertificateOfFortyMillimetres) {
  const auto document = scan_content(pdf_of({certificate_page(certificate_text())}));
  ASSERT_TRUE(document);
  EXPECT_THAT(document->codes, ElementsAre(ScannedCode{1, certificate_text()}));
}

TEST(ScanDocument, LooksAgainFinerWhenAPageShowsNoCode) {
  // 9 mm of code on A4: less than two pixels a module at the first resolution.
  const auto document =
      scan_content(pdf_of({{certificate_code(certificate_text(), 4), 42, 60, 25}}));
  ASSERT_TRUE(document);
  EXPECT_THAT(document->codes, ElementsAre(ScannedCode{1, certificate_text()}));
}

TEST(ScanDocument, LooksAgainFinerAtEachPageThatShowsNoCode) {
  const auto fine = certificate_text() + "7";
  const auto document = scan_content(pdf_of({certificate_page(certificate_text()),
                                             {certificate_code(fine, 4), 42, 60, 25},
                                             {},
                                             certificate_page(certificate_text()),
                                             {certificate_code(fine, 4), 42, 60, 25}}));
  ASSERT_TRUE(document);
  EXPECT_THAT(document->codes,
              ElementsAre(ScannedCode{1, certificate_text()}, ScannedCode{2, fine},
                          ScannedCode{4, certificate_text()}, ScannedCode{5, fine}));
  EXPECT_THAT(document->pages_without_code(), ElementsAre(3));
}

TEST(ScanDocument, RefusesAPdfOfFewerPagesThanWereCounted) {
  const TemporaryFolder folder;
  auto tools = ScanTools::of_this_program();
  tools.pdfinfo = FEDATARIO_PROBE;  // counts three pages in every file
  EXPECT_TRUE(scan(folder.write("a.pdf", blank_pdf(3)), tools));
  EXPECT_TRUE(fails_with(scan(folder.write("b.pdf", blank_pdf(2)), tools), ScanError::damaged));
}

TEST(ScanDocument, RefusesMoreCodesThanTheLimitOfAFile) {
  std::vector<PlacedImage> pages;
  for (std::size_t page = 0; page * 13 <= limits::kMaxCodes; ++page) {
    std::vector<GrayImage> codes;
    for (std::size_t i = 0; i < 13; ++i)
      codes.push_back(qr_code(std::to_string(page * 13 + i), 4));
    pages.push_back({in_a_row(codes), 10, 100, 570});
  }
  EXPECT_TRUE(fails_with(scan_content(pdf_of(pages)), ScanError::too_many_codes));
}

TEST(ScanDocument, FindsNoCodeOnBlankPages) {
  const auto document = scan_content(blank_pdf(2));
  ASSERT_TRUE(document);
  EXPECT_EQ(document->pages, 2U);
  EXPECT_THAT(document->codes, IsEmpty());
}

TEST(ScanDocument, RefusesWhatIsNeitherImageNorPdf) {
  EXPECT_TRUE(fails_with(scan_content(std::string_view{}), ScanError::file_empty));
  EXPECT_TRUE(fails_with(scan_content(std::string_view{"\x01\x02"}), ScanError::unknown_format));
}

TEST(ScanDocument, RefusesFilesCutShort) {
  const std::string whole = pdf_of({certificate_page("https://v.example/#1")});
  EXPECT_TRUE(fails_with(scan_content(std::string_view{whole}.substr(0, 60)), ScanError::damaged));
  const Bytes png = encoded(qr_code("hola", 4), ".png");
  EXPECT_TRUE(fails_with(scan_content(ByteView{png}.first(100)), ScanError::damaged));
}

TEST(ScanDocument, RefusesALockedPdf) {
  EXPECT_TRUE(fails_with(scan_content(locked_pdf()), ScanError::password_needed));
}

TEST(ScanDocument, RefusesMorePagesThanTheLimit) {
  EXPECT_TRUE(
      fails_with(scan_content(blank_pdf(limits::kMaxPages + 1)), ScanError::too_many_pages));
}

TEST(ScanDocument, RefusesAFileOverTheLimitWithoutReadingIt) {
  const TemporaryFolder folder;
  const auto path = folder.write("sparse.pdf", std::string_view{"%PDF-1.4\n"});
  std::filesystem::resize_file(path, limits::kMaxFileBytes + 1);
  EXPECT_TRUE(fails_with(scan(path), ScanError::file_too_large));
}

TEST(ScanDocument, SaysWhenAProgramIsMissing) {
  const TemporaryFolder folder;
  const auto pdf = folder.write("a", blank_pdf(1));
  const auto png = folder.write("b", encoded(qr_code("hola", 4), ".png"));
  auto tools = ScanTools::of_this_program();
  tools.pdftoppm = "/nowhere/pdftoppm";
  EXPECT_TRUE(fails_with(scan(pdf, tools), ScanError::program_missing));
  tools = ScanTools::of_this_program();
  tools.worker = "/nowhere/worker";
  EXPECT_TRUE(fails_with(scan(png, tools), ScanError::program_missing));
}

/// Files made to exhaust a reader. Each must end in a refusal, or in an honest "no code", within
/// the limits that limits.h promises.
struct Bomb {
  std::string name;
  std::string file;
};

class BombFile : public testing::TestWithParam<std::size_t> {
 protected:
  static std::vector<Bomb> bombs() {
    return {
        {"exponential", exponential_pdf(12)},       {"nested_groups", nested_groups_pdf(60)},
        {"huge_image", huge_image_pdf(60'000)},     {"huge_page", blank_pdf(1, {1e9, 1e9})},
        {"narrow_page", blank_pdf(1, {1e-3, 1e6})},
    };
  }
};

TEST_P(BombFile, EndsWithinTheLimits) {
  const Bomb bomb = bombs().at(GetParam());
  const auto start = std::chrono::steady_clock::now();
  const auto document = scan_content(bomb.file);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;

  EXPECT_TRUE(!document || document->codes.empty());
  EXPECT_LE(took.count(), 5) << bomb.name;
  rusage usage{};
  getrusage(RUSAGE_CHILDREN, &usage);
  // The greatest of all children so far; two of them run at once.
  EXPECT_LE(usage.ru_maxrss, 256 << 10) << bomb.name << ", in KiB";
  RecordProperty("seconds", std::to_string(took.count()));
  RecordProperty("peak_kib", std::to_string(usage.ru_maxrss));
}

INSTANTIATE_TEST_SUITE_P(Pdf, BombFile, testing::Range(std::size_t{0}, std::size_t{5}));

}  // namespace
}  // namespace fedatario::scanner
