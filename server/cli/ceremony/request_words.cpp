#include <algorithm>

#include "crypto/base/match.h"
#include "crypto/cose/sign.h"
#include "crypto/credential/credential_json.h"
#include "crypto/keys/sha256.h"
#include "server/cli/ceremony/request_document.h"

namespace fedatario::cli {
namespace {

constexpr std::string_view kContentDomain = "fedatario root content v1";

std::string date_and_time(Instant instant) {
  return lima_date(instant) + " " + lima_time(instant);
}

std::string lists_of(const ListRanges& lists) {
  std::string text;
  for (const auto& [first, last] : lists.ranges) {
    text += (text.empty() ? "" : ", ") + std::to_string(first);
    if (last != first) text += " a " + std::to_string(last);
  }
  return text.empty() ? "ninguna" : text;
}

std::string services_of(const std::vector<ServiceId>& services) {
  std::string text;
  for (const ServiceId service : services)
    text += (text.empty() ? "" : ", ") + to_text(service);
  return text;
}

std::string niveles_of(std::uint16_t niveles) {
  constexpr std::uint16_t kEvery = (1U << kNivelCount) - 1;
  if (niveles == kEvery) return "todos";
  std::string text;
  for (std::uint8_t nivel = 0; nivel < kNivelCount; ++nivel) {
    if ((niveles >> nivel & 1U) == 0) continue;
    text += (text.empty() ? "" : ", ") + std::string{to_text(static_cast<Nivel>(nivel))};
  }
  return text;
}

std::string kinds_of(std::uint8_t kinds) {
  constexpr std::uint8_t kBoth = 3;
  if (kinds == kBoth) return "COE y CLA";
  return kinds == 1 ? "COE" : "CLA";
}

std::string state_of(const TrustedKey& key) {
  switch (key.state) {
    case KeyState::active:
      return "vigente";
    case KeyState::retired:
      return "retirada";
    case KeyState::compromised:
      return "COMPROMETIDA desde el " + date_and_time(key.compromised_since.value_or(Instant{}));
  }
  return {};
}

std::string words_of(const Publisher& publisher) {
  return "  " + to_hex(publisher.key.kid()) + "  " + publisher.name + "\n    listas " +
         lists_of(publisher.lists) +
         (publisher.signs_bundles ? "; publica datos de confianza" : "") + "; del " +
         date_and_time(publisher.valid_from) + " al " + date_and_time(publisher.valid_until) + "\n";
}

std::string words_of(const TrustedKey& key) {
  const Scope& scope = key.scope;
  return "  " + to_hex(key.issuer.kid) + "  " + key.issuer.heading + "\n    " + state_of(key) +
         "; del " + date_and_time(key.valid_from) + " al " + date_and_time(key.valid_until) +
         "\n    servicios " + services_of(scope.services) + "\n    niveles " +
         niveles_of(scope.niveles) + "; documentos " + kinds_of(scope.kinds) + "; años " +
         std::to_string(scope.first_year) + " a " + std::to_string(scope.last_year) + "; listas " +
         lists_of(scope.lists) + "\n";
}

std::string words_of(const TrustList& list) {
  const TrustHead& head = list.head();
  std::string text =
      "Se pide firmar: LISTA DE CONFIANZA, versión " + std::to_string(head.version) +
      "\nFecha: " + date_and_time(head.issued_at) + "\nVence: " + date_and_time(head.expires) +
      "\nDatos: " + (head.demonstration ? "FICTICIOS, demostración sin valor oficial" : "reales") +
      "\n\nPublicadores (" + std::to_string(head.publishers.size()) + "):\n";
  for (const Publisher& publisher : head.publishers)
    text += words_of(publisher);
  text += "\nClaves de emisión (" + std::to_string(list.keys().size()) + "):\n";
  for (const TrustedKey& key : list.keys())
    text += words_of(key);
  return text;
}

std::string words_of(const RootSet& roots) {
  std::string text = "  conjunto " + fingerprint(roots) + "\n";
  for (const PublicKey& key : roots.keys())
    text += "  " + to_hex(key.kid()) + "  " + fingerprint(key) + "\n";
  return text;
}

std::string words_of(const Rotation& rotation) {
  return "Se pide firmar: CAMBIO DE LAS CLAVES RAÍZ, número " + std::to_string(rotation.sequence) +
         "\nFecha: " + date_and_time(rotation.issued_at) +
         "\n\nRaíces nuevas, que valdrán desde entonces:\n" + words_of(rotation.new_roots);
}

std::string kids_of(const std::vector<PublicKey>& keys) {
  std::vector<std::string> kids;
  for (const PublicKey& key : keys)
    kids.push_back(to_hex(key.kid()));
  std::ranges::sort(kids);
  std::string text;
  for (const std::string& kid : kids)
    text += (text.empty() ? "" : ", ") + kid;
  return text.empty() ? "ninguna" : text;
}

}  // namespace

std::string content_fingerprint(const RequestDocument& document) {
  const auto object = cose::parse_sign(document.request.partly_signed);
  if (!object) return {};
  const Digest digest = sha256({as_bytes(kContentDomain), object->payload});
  return fingerprint(digest);
}

std::string signature_words(const RequestContent& content) {
  const bool rotation = std::holds_alternative<Rotation>(content.subject);
  std::string text = "Firmas puestas: " + kids_of(content.signers) + "\n";
  if (content.is_complete) return text + "COMPLETA: nadie más tiene que firmar.\n";
  return text + "Pueden firmar: " + kids_of(content.may_sign) + "\nFaltan firmas: " +
         (rotation ? "hacen falta dos de las raíces en vigor y dos de las nuevas.\n"
                   : "hacen falta dos de las tres.\n");
}

std::string request_words(const RequestDocument& document) {
  const auto subject =
      std::visit([](const auto& each) { return words_of(each); }, document.content.subject);
  return "FEDATARIO: SOLICITUD DE FIRMA DE LAS CLAVES RAÍZ\n\n" + subject + "\nRaíces en vigor:\n" +
         words_of(document.request.roots) +
         "\nHuella de lo que se firma: " + content_fingerprint(document) + "\n" +
         signature_words(document.content);
}

}  // namespace fedatario::cli
