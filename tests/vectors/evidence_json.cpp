#include "tests/vectors/evidence_json.h"

#include "crypto/base/match.h"

namespace fedatario::vectors {
namespace {

constexpr std::string_view kNiveles = "A1A2A3A5B0C0D0D1D2E0E1E2F0G0";
constexpr std::uint32_t kAnexos = 10;

Json ranges_json(const ListRanges& lists) {
  Json array = Json::array();
  for (const auto& [first, last] : lists.ranges)
    array.push_back({first, last});
  return array;
}

ListRanges ranges_of(const Json& array) {
  ListRanges lists;
  for (const Json& range : array)
    lists.ranges.push_back({range.at(0), range.at(1)});
  return lists;
}

/// `9000123-0`: seven digits of the código modular, and the anexo.
Json services_json(const std::vector<ServiceId>& services) {
  constexpr std::size_t kDigits = 7;
  Json array = Json::array();
  for (const ServiceId service : services) {
    std::string codigo = std::to_string(service.value / kAnexos);
    codigo.insert(0, kDigits - codigo.size(), '0');
    array.push_back(codigo + "-" + std::to_string(service.value % kAnexos));
  }
  return array;
}

Json niveles_json(unsigned bits) {
  Json array = Json::array();
  for (std::size_t i = 0; i < kNiveles.size() / 2; ++i) {
    if ((bits >> i & 1U) != 0) array.push_back(kNiveles.substr(2 * i, 2));
  }
  return array;
}

Json kinds_json(unsigned bits) {
  Json array = Json::array();
  if ((bits & 1U) != 0) array.push_back("COE");
  if ((bits & 2U) != 0) array.push_back("CLA");
  return array;
}

const char* word_for(KeyState state) {
  switch (state) {
    case KeyState::active:
      return "active";
    case KeyState::retired:
      return "retired";
    case KeyState::compromised:
      return "compromised";
  }
  return "";
}

Json judged(const Verdict& verdict) {
  return {{"verdict", fedatario::word_for(verdict)},
          {"reason", nullptr},
          {"since", nullptr},
          {"reason_class", nullptr},
          {"superseded_by", nullptr},
          {"rectified_since", nullptr}};
}

}  // namespace

Json instant_or_null(const std::optional<Instant>& instant) {
  return instant ? Json(to_rfc3339(*instant)) : Json(nullptr);
}

Json to_json(const Publisher& publisher) {
  return {{"kid", to_hex(publisher.key.kid())},
          {"public_key", to_hex(publisher.key.bytes())},
          {"name", publisher.name},
          {"lists", ranges_json(publisher.lists)},
          {"bundles", publisher.signs_bundles},
          {"valid_from", to_rfc3339(publisher.valid_from)},
          {"valid_until", to_rfc3339(publisher.valid_until)}};
}

Json to_json(const TrustedKey& issuer) {
  return {{"kid", to_hex(issuer.issuer.kid)},
          {"public_key", to_hex(issuer.key.bytes())},
          {"heading", issuer.issuer.heading},
          {"services", services_json(issuer.scope.services)},
          {"niveles", niveles_json(issuer.scope.niveles)},
          {"kinds", kinds_json(issuer.scope.kinds)},
          {"first_year", issuer.scope.first_year},
          {"last_year", issuer.scope.last_year},
          {"lists", ranges_json(issuer.scope.lists)},
          {"valid_from", to_rfc3339(issuer.valid_from)},
          {"valid_until", to_rfc3339(issuer.valid_until)},
          {"state", word_for(issuer.state)},
          {"since", instant_or_null(issuer.compromised_since)}};
}

Json to_json(const DetailsRecord& record) {
  const bool valid = record.status == Status::valid;
  const bool superseded = record.status == Status::superseded;
  return {{"position", record.position},
          {"status", static_cast<int>(record.status)},
          {"since", valid ? Json(nullptr) : Json(to_rfc3339(record.since))},
          {"reason_class", record.reason ? Json(word_for(*record.reason)) : Json(nullptr)},
          {"superseded_by", superseded ? Json(record.successor) : Json(nullptr)},
          {"rectified_since", instant_or_null(record.rectified_since)}};
}

Json to_json(const Verdict& verdict) {
  Json json = judged(verdict);
  std::visit(Match{[&](const Accepted& accepted) {
                     json["rectified_since"] = instant_or_null(accepted.rectified_since);
                   },
                   [&](const Superseded& superseded) {
                     json["since"] = to_rfc3339(superseded.since);
                     json["superseded_by"] = superseded.by_number;
                   },
                   [&](const Annulled& annulled) {
                     json["since"] = to_rfc3339(annulled.since);
                     json["reason_class"] = word_for(annulled.reason);
                   },
                   [&](const Suspended& suspended) {
                     json["since"] = to_rfc3339(suspended.since);
                     json["reason_class"] = word_for(suspended.reason);
                   },
                   [&](const Unconfirmed& doubtful) { json["reason"] = word_for(doubtful.why); },
                   [&](const Refused& refusal) { json["reason"] = word_for(refusal.why); }},
             verdict);
  return json;
}

Publishers publishers_of(const Json& array) {
  Publishers publishers;
  for (const Json& json : array) {
    publishers.push_back({.key = PublicKey::from_bytes(bytes_of(json.at("public_key"))).value(),
                          .name = json.at("name"),
                          .lists = ranges_of(json.at("lists")),
                          .signs_bundles = json.at("bundles"),
                          .valid_from = instant_of(json.at("valid_from")),
                          .valid_until = instant_of(json.at("valid_until"))});
  }
  return publishers;
}

}  // namespace fedatario::vectors
