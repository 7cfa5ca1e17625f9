#include "evidence/messages.h"

#include "crypto/base/match.h"

namespace fedatario::evidence::messages {
namespace {

using files::FileError;

std::string file_reason(FileError error) {
  switch (error) {
    case FileError::missing:
      return "no existe";
    case FileError::exists:
      return "ya existe";
    case FileError::permission:
      return "no hay permiso para usarlo";
    case FileError::not_a_file:
      return "no es un archivo";
    case FileError::too_long:
      return "es demasiado grande";
    case FileError::no_space:
      return "el disco está lleno";
    case FileError::failed:
      return "el sistema no dejó usarlo";
  }
  return {};
}

std::string roots_reason(RootKeysError error) {
  switch (error) {
    case RootKeysError::too_long:
    case RootKeysError::malformed:
      return "no es un archivo PEM de claves públicas";
    case RootKeysError::not_ed25519:
      return "contiene una clave que no es Ed25519";
    case RootKeysError::unsafe_key:
      return "contiene una clave insegura";
    case RootKeysError::duplicate:
      return "contiene dos veces la misma clave";
    case RootKeysError::too_many:
      return "contiene más de " + std::to_string(kMaxRootKeys) + " claves";
    case RootKeysError::none:
      return "no contiene ninguna clave";
  }
  return {};
}

std::string evidence_reason(EvidenceError error) {
  switch (error) {
    case EvidenceError::too_long:
      return "una parte es más grande de lo permitido";
    case EvidenceError::malformed:
      return "no son datos de confianza de Fedatario, o están dañados";
    case EvidenceError::missing_part:
      return "falta una parte";
    case EvidenceError::wrong_part:
      return "una parte no es la que debe ser";
    case EvidenceError::unknown_roots:
      return "no los firman las claves raíz que este equipo conoce";
    case EvidenceError::too_few_signatures:
      return "los firma una sola clave raíz y hacen falta dos";
    case EvidenceError::bad_signature:
      return "una firma no es correcta";
    case EvidenceError::unsafe_key:
      return "contienen una clave insegura";
    case EvidenceError::duplicate_kid:
      return "contienen dos claves con el mismo identificador";
    case EvidenceError::unknown_publisher:
      return "los firma un publicador que la lista de confianza no nombra";
    case EvidenceError::publisher_not_allowed:
      return "los firma un publicador sin permiso para ello";
    case EvidenceError::inconsistent:
      return "se contradicen";
    case EvidenceError::older:
      return "son más antiguos que los que este equipo ya tuvo";
    case EvidenceError::expired:
      return "han vencido";
  }
  return {};
}

std::string evidence_advice(EvidenceError error) {
  switch (error) {
    case EvidenceError::older:
      return "Consiga los datos más recientes; los antiguos no se aceptan nunca.";
    case EvidenceError::expired:
      return "Consiga los datos más recientes. Si ya los tiene, compruebe el reloj del equipo.";
    case EvidenceError::unknown_roots:
    case EvidenceError::too_few_signatures:
      return "No los use. Compruebe con la entidad las huellas de las claves raíz.";
    case EvidenceError::too_long:
    case EvidenceError::malformed:
    case EvidenceError::missing_part:
    case EvidenceError::wrong_part:
      return "Descárguelos o cópielos de nuevo.";
    case EvidenceError::bad_signature:
    case EvidenceError::unsafe_key:
    case EvidenceError::duplicate_kid:
    case EvidenceError::unknown_publisher:
    case EvidenceError::publisher_not_allowed:
    case EvidenceError::inconsistent:
      return "No los use. Consígalos de nuevo y, si se repite, avise a la entidad que los publica.";
  }
  return {};
}

std::string kept_reason(KeptFault fault) {
  switch (fault) {
    case KeptFault::not_three_roots:
      return "debe contener tres claves raíz";
    case KeptFault::roots_not_confirmed:
      return "nadie ha confirmado todavía las huellas de estas claves raíz";
    case KeptFault::floor_damaged:
      return "está dañado el registro de la última versión instalada";
    case KeptFault::busy:
      return "otro programa está instalando datos de confianza";
  }
  return {};
}

std::string kept_advice(KeptFault fault) {
  switch (fault) {
    case KeptFault::not_three_roots:
      return "Pida a la entidad el archivo con sus tres claves raíz.";
    case KeptFault::roots_not_confirmed:
      return "Compare las huellas con las que publica la entidad y confírmelas.";
    case KeptFault::floor_damaged:
      return "Borre ese archivo solo si instala enseguida datos recién conseguidos.";
    case KeptFault::busy:
      return "Espere a que termine y repita.";
  }
  return {};
}

std::string fetch_reason(FetchFault fault) {
  switch (fault) {
    case FetchFault::bad_address:
      return "no es una dirección http o https";
    case FetchFault::unreachable:
      return "el servidor no responde o cortó la descarga";
    case FetchFault::not_found:
      return "el servidor no lo tiene";
    case FetchFault::refused:
      return "el servidor respondió otra cosa";
    case FetchFault::too_long:
      return "el servidor envía más de lo permitido";
  }
  return {};
}

std::string fetch_advice(FetchFault fault) {
  switch (fault) {
    case FetchFault::bad_address:
    case FetchFault::not_found:
    case FetchFault::refused:
    case FetchFault::too_long:
      return "Compruebe la dirección con la entidad que publica los datos.";
    case FetchFault::unreachable:
      return "Compruebe la red y repita: lo ya descargado se conserva.";
  }
  return {};
}

}  // namespace

std::string reason(const Failure& failure) {
  return std::visit(Match{
                        [](FileError error) { return file_reason(error); },
                        [](RootKeysError error) { return roots_reason(error); },
                        [](EvidenceError error) { return evidence_reason(error); },
                        [](KeptFault fault) { return kept_reason(fault); },
                        [](FetchFault fault) { return fetch_reason(fault); },
                    },
                    failure.why);
}

std::string advice(const Failure& failure) {
  return std::visit(
      Match{
          [](FileError) -> std::string { return "Revise la ruta, los permisos y el disco."; },
          [](RootKeysError) -> std::string {
            return "Pida a la entidad el archivo con sus tres claves raíz.";
          },
          [](EvidenceError error) { return evidence_advice(error); },
          [](KeptFault fault) { return kept_advice(fault); },
          [](FetchFault fault) { return fetch_advice(fault); },
      },
      failure.why);
}

}  // namespace fedatario::evidence::messages
