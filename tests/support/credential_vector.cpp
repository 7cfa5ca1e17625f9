#include "tests/support/credential_vector.h"

#include <stdexcept>

#include <nlohmann/json.hpp>

#include "crypto/trust/limits.h"
#include "tests/support/vector_files.h"

namespace fedatario {
namespace {

// The order of a credential's members is part of how it is compared.
using Json = nlohmann::ordered_json;

constexpr std::string_view kNiveles = "A1A2A3A5B0C0D0D1D2E0E1E2F0G0";

std::optional<std::string> text_or_none(const Json& object, const char* name) {
  if (!object.contains(name) || object.at(name).is_null()) return std::nullopt;
  return object.at(name).get<std::string>();
}

ServiceId service_of(std::string text) {
  text.erase(text.find('-'), 1);
  return {static_cast<std::uint32_t>(std::stoul(text))};
}

std::uint16_t nivel_bits(const Json& niveles) {
  unsigned bits = 0;
  for (const Json& nivel : niveles)
    bits |= 1U << kNiveles.find(nivel.get<std::string>()) / 2;
  return static_cast<std::uint16_t>(bits);
}

std::uint8_t kind_bits(const Json& kinds) {
  unsigned bits = 0;
  for (const Json& kind : kinds)
    bits |= kind == "COE" ? 1U : 2U;
  return static_cast<std::uint8_t>(bits);
}

TrustedKey trusted_key(const Json& json) {
  const auto bytes = from_hex(json.at("public_key").get<std::string>()).value();
  const PublicKey key = PublicKey::from_bytes(bytes).value();
  TrustedKey trusted{
      .key = key,
      .issuer = {key.kid(), json.at("heading").get<std::string>(),
                 json.at("demonstration").get<bool>()},
      .scope = {.services = {},
                .niveles = nivel_bits(json.at("niveles")),
                .kinds = kind_bits(json.at("kinds")),
                .first_year = json.at("first_year").get<std::uint16_t>(),
                .last_year = json.at("last_year").get<std::uint16_t>(),
                .lists = {{{0, limits::kMaxListNumber}}}},
      .valid_from = from_rfc3339(json.at("valid_from").get<std::string>()).value(),
      .valid_until = from_rfc3339(json.at("valid_until").get<std::string>()).value()};
  for (const Json& service : json.at("services")) {
    trusted.scope.services.push_back(service_of(service.get<std::string>()));
  }
  return trusted;
}

}  // namespace

CredentialVector load_credential_vector(const std::filesystem::path& path) {
  const Json json = Json::parse(read_file(path));
  std::vector<TrustedKey> keys;
  for (const Json& key : json.at("trust"))
    keys.push_back(trusted_key(key));
  const Json& expect = json.at("expect");
  const Json& intermediate = json.at("intermediate");
  CredentialVector vector{
      .qr_text = json.at("qr_text").get<std::string>(),
      .keys = std::move(keys),
      .now = from_rfc3339(json.at("now").get<std::string>()).value(),
      .verdict = expect.at("verdict").get<std::string>(),
      .reason = text_or_none(expect, "reason"),
      .intermediate = {.digits = text_or_none(intermediate, "digits"),
                       .envelope = text_or_none(intermediate, "envelope"),
                       .sig_structure = text_or_none(intermediate, "sig_structure"),
                       .payload = text_or_none(intermediate, "payload"),
                       .codigo_virtual = text_or_none(intermediate, "codigo_virtual"),
                       .credential = std::nullopt}};
  if (intermediate.contains("credential") && !intermediate.at("credential").is_null()) {
    vector.intermediate.credential = intermediate.at("credential").dump();
  }
  return vector;
}

}  // namespace fedatario
