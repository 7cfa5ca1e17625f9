#include "issuance/render/pdf_metadata.h"

namespace fedatario::render {
namespace {

std::string escaped(std::string_view text) {
  std::string result;
  for (const char character : text) {
    switch (character) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      default:
        result += character;
    }
  }
  return result;
}

std::string description(std::string_view prefix, std::string_view uri, std::string_view content) {
  return "<rdf:Description rdf:about=\"\" xmlns:" + std::string{prefix} + "=\"" + std::string{uri} +
         "\">" + std::string{content} + "</rdf:Description>";
}

std::uint64_t fnv1a(std::string_view content, std::uint64_t sum) {
  constexpr std::uint64_t kPrime = 0x100000001b3;
  for (const char character : content) {
    sum = (sum ^ static_cast<unsigned char>(character)) * kPrime;
  }
  return sum;
}

}  // namespace

std::string xmp_packet(const PdfMetadata& metadata) {
  std::string packet =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">";
  packet +=
      description("dc", "http://purl.org/dc/elements/1.1/",
                  "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escaped(metadata.title) +
                      "</rdf:li></rdf:Alt></dc:title>"
                      "<dc:language><rdf:Bag><rdf:li>es-PE</rdf:li></rdf:Bag></dc:language>");
  if (metadata.issued_at) {
    const auto when = to_rfc3339(*metadata.issued_at);
    packet += description("xmp", "http://ns.adobe.com/xap/1.0/",
                          "<xmp:CreateDate>" + when + "</xmp:CreateDate><xmp:ModifyDate>" + when +
                              "</xmp:ModifyDate>");
  }
  packet += description("pdf", "http://ns.adobe.com/pdf/1.3/",
                        "<pdf:Producer>" + escaped(metadata.producer) + "</pdf:Producer>");
  packet += description("pdfaid", "http://www.aiim.org/pdfa/ns/id/",
                        "<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>");
  return packet + "</rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>";
}

PdfId pdf_id_of(std::string_view content) {
  constexpr std::uint64_t kOffset = 0xcbf29ce484222325;
  const std::array sums = {fnv1a(content, kOffset), fnv1a(content, ~kOffset)};
  PdfId id{};
  for (std::size_t i = 0; i < id.size(); ++i) {
    id.at(i) = static_cast<Byte>(sums.at(i / 8) >> (8 * (i % 8)));
  }
  return id;
}

}  // namespace fedatario::render
