#include "kiosk/cli/messages.h"

#include "crypto/base/match.h"
#include "evidence/messages.h"
#include "issuance/layout/words.h"
#include "kiosk/cli/shown_name.h"
#include "scanner/limits.h"

namespace fedatario::cli::messages {
namespace {

using scanner::OpenError;
using scanner::ScanError;

std::string refusal(const RefusalReason& why) {
  return std::visit(
      Match{
          [](EnvelopeError error) -> std::string {
            if (error == EnvelopeError::not_a_credential) return "no es de este sistema";
            return "no es de este sistema: el código no tiene la forma de un certificado";
          },
          [](AuthenticationError error) -> std::string {
            switch (error) {
              case AuthenticationError::unknown_issuer:
                return "clave no autorizada: no figura en los datos de confianza";
              case AuthenticationError::bad_signature:
                return "firma incorrecta";
            }
            return {};
          },
          [](const PayloadError&) -> std::string {
            return "el contenido firmado no cumple el formato de los certificados";
          },
          [](ScopeError error) -> std::string {
            switch (error) {
              case ScopeError::key_not_valid_then:
                return "clave no autorizada en la fecha de emisión";
              case ScopeError::service:
                return "clave no autorizada para esta institución educativa";
              case ScopeError::nivel:
                return "clave no autorizada para este nivel";
              case ScopeError::kind:
                return "clave no autorizada para este tipo de documento";
              case ScopeError::year:
                return "clave no autorizada para el año de emisión";
              case ScopeError::status_list:
                return "clave no autorizada para el registro que el certificado indica";
            }
            return {};
          },
          [](IssuedError error) -> std::string {
            switch (error) {
              case IssuedError::differs:
                return "no figura en el registro: con ese número de registro se emitió otro";
              case IssuedError::absent:
                return "no figura en el registro de certificados emitidos";
              case IssuedError::key_compromised:
                return "clave no autorizada: pudo usarla otra persona, y no figura en el registro";
            }
            return {};
          },
      },
      why);
}

std::string refusal_advice(const RefusalReason& why) {
  const auto* authentication = std::get_if<AuthenticationError>(&why);
  if (authentication != nullptr && *authentication == AuthenticationError::unknown_issuer) {
    return "Actualice los datos de confianza y repita la verificación. Si el resultado es el "
           "mismo, "
           "no acepte el documento.";
  }
  const auto* envelope = std::get_if<EnvelopeError>(&why);
  if (envelope != nullptr && *envelope == EnvelopeError::not_a_credential) {
    return "El código QR leído no es el de un certificado. Si el documento tiene otro código, "
           "verifique ese.";
  }
  return "No acepte el documento. Consulte a la institución que figura en el papel o a su UGEL.";
}

std::string compare(const Attested& attested) {
  if (attested.credential->kind == DocumentKind::cla) return "Compare el contenido con el papel.";
  return "Compare el contenido con el papel y compruebe la firma y el sello del director.";
}

std::string date_words(Instant instant) {
  return lima_date(instant);
}

std::string reason_words(ReasonClass reason) {
  switch (reason) {
    case ReasonClass::content_error:
      return "contiene un error";
    case ReasonClass::not_entitled:
      return "no debió emitirse";
    case ReasonClass::fraud:
      return "datos falsos";
    case ReasonClass::key_compromise:
      return "firmado con una clave que otros tuvieron";
    case ReasonClass::court_order:
      return "mandato judicial";
    case ReasonClass::other:
      return "otro motivo";
  }
  return {};
}

std::string rectification(const Accepted& accepted) {
  if (!accepted.rectified_since) return {};
  return "\nCON RECTIFICACIÓN POSTERIOR: el " + date_words(*accepted.rectified_since) +
         " se rectificó un acta de este certificado.";
}

std::string doubt_advice(const Unconfirmed& unconfirmed) {
  switch (unconfirmed.why) {
    case Doubt::dated_in_the_future:
      return "El certificado tiene fecha futura. Compruebe el reloj de este equipo, actualice los "
             "datos de confianza y repita.";
    case Doubt::list_missing:
      return "Los datos de este equipo no incluyen el registro de la entidad que lo emitió. "
             "Consiga unos que lo incluyan y repita antes de aceptar el documento.";
    case Doubt::newer_than_evidence:
      return "El certificado es más reciente que los datos de este equipo. Actualícelos y repita "
             "antes de aceptar el documento.";
    case Doubt::evidence_expired:
      return "Los datos de este equipo han vencido. Actualícelos y repita antes de aceptar el "
             "documento.";
    case Doubt::evidence_too_old:
      return "Los datos de este equipo son demasiado antiguos. Actualícelos y repita antes de "
             "aceptar el documento.";
  }
  return {};
}

std::string scan_error(ScanError error) {
  switch (error) {
    case ScanError::file_empty:
      return "el archivo está vacío";
    case ScanError::file_too_large:
      return "el archivo pesa más de 64 MB";
    case ScanError::unknown_format:
      return "el archivo no es un PDF, una imagen (PNG, JPEG, WebP, TIFF) ni un texto";
    case ScanError::damaged:
      return "el archivo está dañado o incompleto";
    case ScanError::too_many_pixels:
      return "la imagen tiene más de 64 megapíxeles";
    case ScanError::too_many_pages:
      return "el PDF tiene más de " + std::to_string(scanner::limits::kMaxPages) + " páginas";
    case ScanError::too_many_codes:
      return "el archivo tiene demasiados códigos QR";
    case ScanError::password_needed:
      return "el PDF pide una contraseña";
    case ScanError::too_much_memory:
      return "el archivo exige demasiada memoria";
    case ScanError::too_slow:
      return "el archivo exige demasiado tiempo";
    case ScanError::program_missing:
      return "falta un programa para leer este archivo";
    case ScanError::not_confined:
      return "no se pudo aislar el proceso que lee el archivo";
  }
  return {};
}

std::string scan_advice(ScanError error) {
  switch (error) {
    case ScanError::file_empty:
    case ScanError::damaged:
      return "Pida el archivo de nuevo o escanee otra vez el documento.";
    case ScanError::unknown_format:
      return "Guarde el documento como PDF, PNG o JPEG.";
    case ScanError::file_too_large:
    case ScanError::too_many_pixels:
    case ScanError::too_much_memory:
    case ScanError::too_slow:
      return "Escanee el documento a 300 puntos por pulgada, o recorte la imagen al código QR.";
    case ScanError::too_many_pages:
    case ScanError::too_many_codes:
      return "Divida el archivo y verifique las partes.";
    case ScanError::password_needed:
      return "Guarde el PDF sin contraseña.";
    case ScanError::program_missing:
      return "Instale el paquete poppler-utils y reinstale Fedatario.";
    case ScanError::not_confined:
      return "Ejecute Fedatario con una cuenta corriente, no como root de un contenedor.";
  }
  return {};
}

std::string open_error(OpenError error) {
  switch (error) {
    case OpenError::not_found:
      return "no existe";
    case OpenError::permission_denied:
      return "no hay permiso para leerlo";
    case OpenError::not_a_file:
      return "no es un archivo";
    case OpenError::failed:
      return "el sistema no deja abrirlo";
  }
  return {};
}

std::string without_code(const std::vector<unsigned>& pages) {
  if (pages.empty()) return {};
  std::string text = pages.size() == 1 ? "\nPágina sin código: " : "\nPáginas sin código: ";
  for (const unsigned page : pages)
    text += std::to_string(page) + (page == pages.back() ? "" : ", ");
  return text;
}

}  // namespace

std::string headline(const Verdict& verdict) {
  return std::visit(
      Match{
          [](const Accepted& accepted) {
            return "VÁLIDO. " + compare(accepted.attested) + rectification(accepted);
          },
          [](const Superseded& superseded) {
            return "REEMPLAZADO el " + date_words(superseded.since) + " por el " +
                   layout::serial_number(superseded.by_number);
          },
          [](const Annulled& annulled) {
            return "ANULADO el " + date_words(annulled.since) + ": " +
                   reason_words(annulled.reason);
          },
          [](const Suspended&) { return std::string{"SUSPENDIDO: consulte a la UGEL"}; },
          [](const Unconfirmed& unconfirmed) {
            return "FIRMA VÁLIDA, VIGENCIA SIN CONFIRMAR (datos del " +
                   date_words(unconfirmed.attested.evidence_as_of) + ")";
          },
          [](const Refused& refused) { return "NO VÁLIDO: " + refusal(refused.why); },
      },
      verdict);
}

std::string advice(const Verdict& verdict) {
  return std::visit(
      Match{
          [](const Accepted&) -> std::string {
            return "Si algo del papel difiere de lo que aquí se muestra, el papel no es válido.";
          },
          [](const Superseded&) -> std::string { return "Pida el certificado más reciente."; },
          [](const Annulled&) -> std::string {
            return "No acepte el documento. Consulte a la institución que lo emitió.";
          },
          [](const Suspended&) -> std::string {
            return "No acepte el documento hasta que la UGEL aclare su situación.";
          },
          [](const Unconfirmed& unconfirmed) { return doubt_advice(unconfirmed); },
          [](const Refused& refused) { return refusal_advice(refused.why); },
      },
      verdict);
}

std::string headline(const Unreadable& unreadable) {
  const std::string reason = std::visit(
      Match{
          [](NoCode) -> std::string { return "no se encontró ningún código QR"; },
          [](EndlessLine) -> std::string { return "una línea no termina; se dejó de leer"; },
          [](ReadFailure) -> std::string { return "falló la lectura"; },
          [](ScanError error) { return scan_error(error); },
      },
      unreadable.why);
  return "NO SE PUDO LEER: " + reason;
}

std::string advice(const Unreadable& unreadable) {
  return std::visit(
      Match{
          [](NoCode) -> std::string {
            return "Escanee el documento derecho y liso, a 300 puntos por pulgada, sin reflejos, "
                   "con "
                   "el código QR completo y su borde blanco.";
          },
          [](EndlessLine) -> std::string { return "Compruebe de dónde vienen los datos."; },
          [](ReadFailure) -> std::string { return "Compruebe el disco o la conexión y repita."; },
          [](ScanError error) { return scan_advice(error); },
      },
      unreadable.why);
}

std::string sentence(const NotOpened& not_opened) {
  return "No se puede abrir " + shown_name(not_opened.input) + ": " + open_error(not_opened.why) +
         ".";
}

std::string sentence(const evidence::Failure& failure) {
  return "No se puede verificar sin los datos de confianza. " + shown_name(failure.place) + ": " +
         evidence::messages::reason(failure) + ". " + evidence::messages::advice(failure);
}

std::string_view no_output() {
  return "No se pudo escribir el resultado: faltan códigos por mostrar. Compruebe el disco y "
         "repita.";
}
std::string_view no_cryptography() {
  return "No se puede verificar: la biblioteca de criptografía (libsodium) no arranca.";
}

std::string name_of_input(const std::string& input) {
  return input == "-" ? "Entrada estándar" : shown_name(input);
}

std::string source(const Source& source) {
  std::string text = name_of_input(source.input);
  if (source.pages.empty()) return text + ", línea " + std::to_string(source.place);
  std::vector<std::string> pages;
  for (const unsigned page : source.pages)
    pages.push_back(std::to_string(page));
  text += pages.size() == 1 ? ", página " : ", páginas ";
  text += layout::join_list(pages);
  if (source.place != 1) text += ", código " + std::to_string(source.place);
  return text + without_code(source.pages_without_code);
}

std::string_view demonstration() {
  return "DATOS FICTICIOS – MUESTRA SIN VALOR OFICIAL";
}
std::string_view unknown_areas() {
  return "El certificado tiene áreas que este programa no conoce. Actualice Fedatario para ver las "
         "notas.";
}

std::string evidence_age(Instant evidence_as_of, Instant now) {
  const auto age = (now - evidence_as_of).seconds / days(1).seconds;
  const std::string since = age <= 0   ? "menos de un día"
                            : age == 1 ? "un día"
                                       : std::to_string(age) + " días";
  return "Datos de confianza del " + lima_date(evidence_as_of) + " (hace " + since + ").";
}

std::string situacion_final(SituacionFinal value) {
  // The page's name carries marks where a narrow cell may cut it.
  constexpr std::string_view kSoftHyphen = "\u00AD";
  std::string name{layout::situacion_final_name(value)};
  for (auto at = name.find(kSoftHyphen); at != std::string::npos; at = name.find(kSoftHyphen)) {
    name.erase(at, kSoftHyphen.size());
  }
  return name;
}

std::string_view no_cell() {
  return "·";
}
std::string_view row_year() {
  return "Año lectivo";
}
std::string_view row_age() {
  return "Edad";
}
std::string_view row_grade() {
  return "Grado";
}
std::string_view row_school() {
  return "Código modular de la IE";
}
std::string_view row_situacion_final() {
  return "Situación final";
}
std::string_view label_holder() {
  return "Titular";
}
std::string_view label_document() {
  return "Documento";
}
std::string_view label_nivel() {
  return "Nivel";
}
std::string_view label_years() {
  return "Años";
}
std::string_view label_issuer() {
  return "Entidad";
}
std::string_view label_service() {
  return "IE que emite";
}
std::string_view label_director() {
  return "Director";
}
std::string_view label_issued() {
  return "Emisión";
}
std::string_view label_number() {
  return "Número";
}
std::string_view label_codigo_virtual() {
  return "Código virtual";
}
std::string_view label_observations() {
  return "Observaciones";
}

}  // namespace fedatario::cli::messages
