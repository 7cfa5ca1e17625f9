#include "issuance/render/pdf_writer.h"

#include <gmock/gmock.h>

#include "issuance/layout/lay_out.h"
#include "tests/support/printed_sample.h"
#include "tests/support/sample_credentials.h"

namespace fedatario::render {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::string pdf_of(const layout::PageModel& model) {
  return std::string{as_text(write_pdf(model).value())};
}

TEST(PdfWriter, GivesTheSameBytesAgain) {
  for (const auto& sample : samples::all()) {
    const auto model = samples::printed(sample.credential).value();
    EXPECT_EQ(write_pdf(model).value(), write_pdf(model).value()) << sample.name;
  }
}

TEST(PdfWriter, StaysWithinThirtyTwoKilobytesForTwoPages) {
  for (const auto& sample : samples::all()) {
    const auto model = samples::printed(sample.credential).value();
    if (model.pages.size() > 2) continue;
    EXPECT_LE(write_pdf(model).value().size(), 32U * 1024U) << sample.name;
  }
}

TEST(PdfWriter, DatesTheFileByTheInstantOfIssue) {
  const auto pdf = pdf_of(samples::printed(samples::reference()).value());
  EXPECT_THAT(pdf, StartsWith("%PDF-1.4"));
  EXPECT_THAT(pdf, HasSubstr("/CreationDate (D:20260302100405-05'00')"));
  EXPECT_THAT(pdf, HasSubstr("<xmp:CreateDate>2026-03-02T15:04:05Z</xmp:CreateDate>"));
  EXPECT_THAT(pdf, HasSubstr("/Lang (es-PE)"));
}

TEST(PdfWriter, GivesAPreviewNoDate) {
  const auto preview =
      layout::lay_out_preview(samples::reference(), samples::demonstration_issuer()).value();
  EXPECT_THAT(pdf_of(preview), Not(HasSubstr("CreationDate")));
}

TEST(PdfWriter, RefusesASymbolOfAnotherSizeThanReserved) {
  auto model = samples::printed(samples::reference()).value();
  model.qr->digits.resize(100);
  EXPECT_EQ(write_pdf(model).error(), RenderError::qr_failed);
}

TEST(PdfWriter, RefusesTextThatItsFontsDoNotHold) {
  auto model = samples::printed(samples::reference()).value();
  model.pages[0].runs[0].text = "Ω";
  EXPECT_EQ(write_pdf(model).error(), RenderError::unprintable_text);
}

}  // namespace
}  // namespace fedatario::render
