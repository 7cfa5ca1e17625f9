#include "issuance/render/pdf_metadata.h"

#include <gmock/gmock.h>

namespace fedatario::render {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(PdfMetadata, SaysWhatTheFileIs) {
  const auto packet = xmp_packet({"CERTIFICADO N.° 1", "libharu", Instant{1'772'463'845}});
  EXPECT_THAT(packet, HasSubstr("<rdf:li xml:lang=\"x-default\">CERTIFICADO N.° 1</rdf:li>"));
  EXPECT_THAT(packet, HasSubstr("<xmp:CreateDate>2026-03-02T15:04:05Z</xmp:CreateDate>"));
  EXPECT_THAT(packet, HasSubstr("<pdfaid:part>1</pdfaid:part>"));
  EXPECT_THAT(packet, HasSubstr("<rdf:li>es-PE</rdf:li>"));
}

TEST(PdfMetadata, EscapesTheTitle) {
  EXPECT_THAT(xmp_packet({"A<B & C>", "", {}}), HasSubstr("A&lt;B &amp; C&gt;"));
}

TEST(PdfMetadata, GivesAPreviewNoDate) {
  EXPECT_THAT(xmp_packet({"A", "B", {}}), Not(HasSubstr("xmp:CreateDate")));
}

TEST(PdfMetadata, NamesOneContentAlwaysTheSame) {
  EXPECT_EQ(pdf_id_of("contenido"), pdf_id_of("contenido"));
  EXPECT_NE(pdf_id_of("contenido"), pdf_id_of("contenidos"));
}

}  // namespace
}  // namespace fedatario::render
