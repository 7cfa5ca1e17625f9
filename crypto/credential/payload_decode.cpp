#include <array>

#include "crypto/codec/cbor_reader.h"
#include "crypto/codec/packed_text.h"
#include "crypto/credential/limits.h"
#include "crypto/credential/payload_codec.h"
#include "crypto/credential/payload_rules.h"
#include "crypto/credential/payload_shape.h"
#include "crypto/credential/table_codec.h"

namespace fedatario {
namespace {

/// Reads the elements in their order into a credential. Each step returns whether its element is
/// spelled as the specification says; what the content may be is for `first_broken_rule`.
class PayloadReader {
 public:
  explicit PayloadReader(ByteView payload) : cbor_{payload} {}

  Result<Credential, PayloadError> read() {
    if (const auto field = first_fault()) return fail(PayloadError{*field});
    return std::move(credential_);
  }

 private:
  struct Step {
    PayloadField field;
    bool (PayloadReader::*read)();
  };

  std::optional<PayloadField> first_misspelt() {
    static constexpr std::array kSteps = {
        Step{PayloadField::cbor, &PayloadReader::opening},
        Step{PayloadField::schema, &PayloadReader::schema},
        Step{PayloadField::template_number, &PayloadReader::template_number},
        Step{PayloadField::kind, &PayloadReader::kind},
        Step{PayloadField::nivel, &PayloadReader::nivel},
        Step{PayloadField::service, &PayloadReader::service},
        Step{PayloadField::holder, &PayloadReader::holder},
        Step{PayloadField::document, &PayloadReader::document_type},
        Step{PayloadField::document, &PayloadReader::document_number},
        Step{PayloadField::schools, &PayloadReader::schools},
        Step{PayloadField::areas, &PayloadReader::areas},
        Step{PayloadField::other_areas, &PayloadReader::other_areas},
        Step{PayloadField::talleres, &PayloadReader::talleres},
        Step{PayloadField::columns, &PayloadReader::columns},
        Step{PayloadField::competencies, &PayloadReader::competencies},
        Step{PayloadField::marks, &PayloadReader::marks},
        Step{PayloadField::observations, &PayloadReader::observations},
        Step{PayloadField::registration, &PayloadReader::registration},
        Step{PayloadField::director, &PayloadReader::director},
    };
    for (const Step& step : kSteps) {
      if (!(this->*step.read)()) return step.field;
    }
    return std::nullopt;
  }

  /// The first element, in the payload's order, that is misspelt or breaks a rule. Rules about
  /// elements before a misspelt one need only what was read before it.
  std::optional<PayloadField> first_fault() {
    std::optional<PayloadField> first = first_misspelt();
    const auto consider = [&first](PayloadField field) {
      if (!first || field < *first) first = field;
    };
    const bool columns_known = !first || *first > PayloadField::columns;
    if (columns_known && schools_ != school_table(credential_)) consider(PayloadField::schools);
    if (const auto broken = first_broken_rule(credential_)) consider(*broken);
    return first;
  }

  bool opening() {
    const auto elements = cbor_.array();
    return elements && *elements == payload_shape::kElements;
  }

  std::optional<std::uint64_t> number_up_to(std::uint64_t highest) {
    const auto value = cbor_.unsigned_integer();
    if (!value || *value > highest) return std::nullopt;
    return *value;
  }

  template <class T>
  bool number_into(T& target, std::uint64_t highest) {
    const auto value = number_up_to(highest);
    if (value) target = static_cast<T>(*value);
    return value.has_value();
  }

  bool schema() { return number_up_to(payload_shape::kSchema) == payload_shape::kSchema; }
  bool template_number() { return number_into(credential_.template_number, 255); }
  bool kind() { return number_into(credential_.kind, 1); }
  bool nivel() { return number_into(credential_.nivel, kNivelCount - 1); }
  bool service() { return number_into(credential_.service.value, limits::kMaxService); }

  std::optional<std::string> text(PackedAlphabet alphabet) {
    if (cbor_.at_text_string()) {
      const auto utf8 = cbor_.text_string();
      if (!utf8 || pack_text(*utf8, alphabet)) return std::nullopt;
      return std::string{*utf8};
    }
    const auto packed = cbor_.byte_string();
    if (!packed) return std::nullopt;
    return unpack_text(*packed, alphabet);
  }

  bool text_into(std::string& target, PackedAlphabet alphabet) {
    auto value = text(alphabet);
    if (value) target = std::move(*value);
    return value.has_value();
  }

  bool optional_text_into(std::optional<std::string>& target, PackedAlphabet alphabet) {
    if (cbor_.take_null()) return true;
    target = text(alphabet);
    return target.has_value();
  }

  bool holder() { return text_into(credential_.holder, PackedAlphabet::name); }

  bool document_type() {
    return number_into(credential_.document.type, kIdentityDocumentCount - 1);
  }

  bool document_number() {
    const auto digits = payload_shape::digits_of(credential_.document.type);
    if (!digits) return text_into(credential_.document.number, PackedAlphabet::plain);
    const auto value = cbor_.unsigned_integer();
    if (!value) return false;
    std::string number = std::to_string(*value);
    if (number.size() > *digits) return false;
    credential_.document.number = std::string(*digits - number.size(), '0') + number;
    return true;
  }

  bool schools() {
    const auto count = cbor_.array();
    if (!count || *count > limits::kMaxColumns) return false;
    schools_.resize(static_cast<std::size_t>(*count));
    for (ServiceId& school : schools_) {
      if (!number_into(school.value, limits::kMaxService)) return false;
    }
    return true;
  }

  bool areas() {
    const auto packed = cbor_.byte_string();
    if (!packed) return false;
    auto areas = decode_areas(*packed);
    if (areas) credential_.areas = std::move(*areas);
    return areas.has_value();
  }

  bool names_into(std::vector<std::string>& target) {
    const auto count = cbor_.array();
    if (!count || *count > limits::kMaxNamedRows) return false;
    target.resize(static_cast<std::size_t>(*count));
    for (std::string& name : target) {
      if (!text_into(name, PackedAlphabet::plain)) return false;
    }
    return true;
  }

  bool other_areas() { return names_into(credential_.other_areas); }
  bool talleres() { return names_into(credential_.talleres); }

  bool columns() {
    const auto packed = cbor_.byte_string();
    if (!packed) return false;
    auto columns = decode_columns(*packed, credential_.service, schools_);
    if (columns) credential_.columns = std::move(*columns);
    return columns.has_value();
  }

  bool competencies() {
    const auto packed = cbor_.byte_string();
    return packed && decode_competencies(*packed, credential_.areas);
  }

  bool marks() {
    const auto packed = cbor_.byte_string();
    return packed && decode_marks(*packed, credential_);
  }

  bool observation_into(Observation& observation) {
    const auto elements = cbor_.array();
    if (!elements || *elements != payload_shape::kObservationElements) return false;
    if (!number_into(observation.type, kObservationTypeCount - 1)) return false;
    if (!number_into(observation.year, limits::kLastYear - limits::kFirstYear)) return false;
    observation.year = static_cast<std::uint16_t>(observation.year + limits::kFirstYear);
    return optional_text_into(observation.resolution, PackedAlphabet::plain) &&
           optional_text_into(observation.reason, PackedAlphabet::plain);
  }

  bool observations() {
    const auto count = cbor_.array();
    if (!count || *count > limits::kMaxObservations) return false;
    credential_.observations.resize(static_cast<std::size_t>(*count));
    for (Observation& observation : credential_.observations) {
      if (!observation_into(observation)) return false;
    }
    return true;
  }

  bool registration() {
    const auto elements = cbor_.array();
    if (!elements || *elements != payload_shape::kRegistrationElements) return false;
    return number_into(credential_.number, limits::kMaxNumber) &&
           number_into(credential_.issued_at.seconds, limits::kLastIssue) &&
           number_into(credential_.status_index, UINT32_MAX);
  }

  bool director() { return optional_text_into(credential_.director, PackedAlphabet::name); }

  CborReader cbor_;
  Credential credential_;
  std::vector<ServiceId> schools_;
};

}  // namespace

Result<Credential, PayloadError> decode_payload(ByteView payload) {
  if (payload.size() > limits::kMaxPayloadBytes) return fail(PayloadError{PayloadField::size});
  if (!check_deterministic_cbor(payload)) return fail(PayloadError{PayloadField::cbor});
  return PayloadReader{payload}.read();
}

}  // namespace fedatario
