#include "crypto/credential/payload_codec.h"

namespace fedatario {

std::string_view name_of(PayloadField field) {
  switch (field) {
    case PayloadField::cbor:
      return "cbor";
    case PayloadField::schema:
      return "schema";
    case PayloadField::template_number:
      return "template";
    case PayloadField::kind:
      return "kind";
    case PayloadField::nivel:
      return "nivel";
    case PayloadField::service:
      return "service";
    case PayloadField::holder:
      return "holder";
    case PayloadField::document:
      return "document";
    case PayloadField::schools:
      return "schools";
    case PayloadField::areas:
      return "areas";
    case PayloadField::other_areas:
      return "other_areas";
    case PayloadField::talleres:
      return "talleres";
    case PayloadField::columns:
      return "columns";
    case PayloadField::competencies:
      return "competencies";
    case PayloadField::marks:
      return "marks";
    case PayloadField::observations:
      return "observations";
    case PayloadField::registration:
      return "registration";
    case PayloadField::director:
      return "director";
    case PayloadField::size:
      return "size";
  }
  return {};
}

}  // namespace fedatario
