#include "crypto/codec/cbor_writer.h"
#include "crypto/codec/packed_text.h"
#include "crypto/credential/limits.h"
#include "crypto/credential/payload_codec.h"
#include "crypto/credential/payload_rules.h"
#include "crypto/credential/payload_shape.h"
#include "crypto/credential/table_codec.h"

namespace fedatario {
namespace {

void write_text(CborWriter& writer, std::string_view text, PackedAlphabet alphabet) {
  if (const auto packed = pack_text(text, alphabet)) {
    writer.byte_string(*packed);
  } else {
    writer.text_string(text);
  }
}

void write_optional(CborWriter& writer, const std::optional<std::string>& text,
                    PackedAlphabet alphabet) {
  if (text) {
    write_text(writer, *text, alphabet);
  } else {
    writer.null();
  }
}

void write_document(CborWriter& writer, const HolderDocument& document) {
  writer.unsigned_integer(static_cast<std::uint64_t>(document.type));
  if (!payload_shape::digits_of(document.type)) {
    write_text(writer, document.number, PackedAlphabet::plain);
    return;
  }
  std::uint64_t value = 0;
  for (const char digit : document.number)
    value = value * 10 + static_cast<unsigned>(digit - '0');
  writer.unsigned_integer(value);
}

void write_schools(CborWriter& writer, const std::vector<ServiceId>& schools) {
  writer.array(schools.size());
  for (const ServiceId school : schools)
    writer.unsigned_integer(school.value);
}

void write_names(CborWriter& writer, const std::vector<std::string>& names) {
  writer.array(names.size());
  for (const std::string& name : names)
    write_text(writer, name, PackedAlphabet::plain);
}

void write_observations(CborWriter& writer, const std::vector<Observation>& observations) {
  writer.array(observations.size());
  for (const Observation& observation : observations) {
    writer.array(payload_shape::kObservationElements);
    writer.unsigned_integer(static_cast<std::uint64_t>(observation.type));
    writer.unsigned_integer(static_cast<std::uint64_t>(observation.year - limits::kFirstYear));
    write_optional(writer, observation.resolution, PackedAlphabet::plain);
    write_optional(writer, observation.reason, PackedAlphabet::plain);
  }
}

void write_registration(CborWriter& writer, const Credential& credential) {
  writer.array(payload_shape::kRegistrationElements);
  writer.unsigned_integer(credential.number);
  writer.unsigned_integer(static_cast<std::uint64_t>(credential.issued_at.seconds));
  writer.unsigned_integer(credential.status_index);
}

}  // namespace

Result<Bytes, PayloadError> encode_payload(const Credential& c) {
  if (const auto broken = first_broken_rule(c)) return fail(PayloadError{*broken});
  const std::vector<ServiceId> schools = school_table(c);
  CborWriter writer;
  writer.array(payload_shape::kElements);
  writer.unsigned_integer(payload_shape::kSchema);
  writer.unsigned_integer(c.template_number);
  writer.unsigned_integer(static_cast<std::uint64_t>(c.kind));
  writer.unsigned_integer(static_cast<std::uint64_t>(c.nivel));
  writer.unsigned_integer(c.service.value);
  write_text(writer, c.holder, PackedAlphabet::name);
  write_document(writer, c.document);
  write_schools(writer, schools);
  writer.byte_string(encode_areas(c.areas));
  write_names(writer, c.other_areas);
  write_names(writer, c.talleres);
  writer.byte_string(encode_columns(c, schools));
  writer.byte_string(encode_competencies(c.areas));
  writer.byte_string(encode_marks(c));
  write_observations(writer, c.observations);
  write_registration(writer, c);
  write_optional(writer, c.director, PackedAlphabet::name);
  if (writer.bytes().size() > limits::kMaxPayloadBytes) {
    return fail(PayloadError{PayloadField::size});
  }
  return std::move(writer).take();
}

}  // namespace fedatario
