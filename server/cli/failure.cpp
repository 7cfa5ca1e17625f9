#include "server/cli/failure.h"

#include <variant>

#include "crypto/base/match.h"
#include "crypto/credential/payload_codec.h"
#include "evidence/messages.h"

namespace fedatario::cli {
namespace {

using certificate::StoreError;
using files::FileError;
using keys::KeyFileError;
using keys::KeyReferenceError;
using keys::PassphraseError;
using keys::TokenError;
using store::OpenError;

std::string quoted(const std::filesystem::path& path) {
  return "«" + path.string() + "»";
}

std::string verifier_word(const Verdict& verdict) {
  const auto* refused = std::get_if<Refused>(&verdict);
  return refused == nullptr ? std::string{word_for(verdict)} : word_for(refused->why);
}

std::string lint_reason(certificate::LintError error) {
  switch (error) {
    case certificate::LintError::unreadable:
      return "el contenido no puede leerse de vuelta; no se firmó.";
    case certificate::LintError::differs:
      return "el contenido leído de vuelta difiere del previsto; no se firmó.";
  }
  return {};
}

std::string signer_reason(SignerError error) {
  switch (error) {
    case SignerError::unavailable:
      return "la clave no responde. Revise el archivo o el dispositivo de la clave y ejecute "
             "«fedatario resume».";
    case SignerError::failed:
      return "la clave no pudo firmar. Ejecute «fedatario resume» para intentarlo otra vez.";
  }
  return {};
}

std::string reason_of(KeyReferenceError error) {
  switch (error) {
    case KeyReferenceError::empty:
      return "está vacía.";
    case KeyReferenceError::too_long:
      return "pasa de 4096 caracteres.";
    case KeyReferenceError::bad_character:
      return "contiene un carácter que ahí no vale; escríbalo como % y dos dígitos hexadecimales.";
    case KeyReferenceError::bad_escape:
      return "contiene un % sin dos dígitos hexadecimales.";
    case KeyReferenceError::unknown_attribute:
      return "contiene un atributo que no se usa. Los que se usan son token, serial, object, id y "
             "type; detrás del signo ?, module-path y pin-source.";
    case KeyReferenceError::repeated:
      return "repite un atributo.";
    case KeyReferenceError::bad_value:
      return "contiene un atributo vacío, demasiado largo o de otro tipo. Las rutas son absolutas, "
             "y pin-source empieza por file:.";
    case KeyReferenceError::secret_inside:
      return "contiene el PIN, que cualquiera vería en la línea de órdenes. Use pin-source=file: o "
             "--passphrase-file.";
    case KeyReferenceError::incomplete:
      return "no dice todo: necesita token, object o id, y module-path.";
  }
  return {};
}

Failure failure_of(PassphraseError error, const std::string& key) {
  const std::string of_key = "La contraseña o el PIN de " + key;
  switch (error) {
    case PassphraseError::empty:
      return {Exit::data, of_key + " está vacío: escriba al menos un carácter."};
    case PassphraseError::too_long:
      return {Exit::data, of_key + " pasa de 1024 bytes."};
    case PassphraseError::not_text:
      return {Exit::data, of_key + " contiene un byte cero; debe ser una línea de texto."};
    case PassphraseError::nobody_to_ask:
      return {Exit::usage, "Hace falta la contraseña o el PIN de " + key +
                               " y no hay un terminal donde pedirlo. Indique un archivo con "
                               "--passphrase-file, o ejecute la orden en un terminal."};
    case PassphraseError::cancelled:
      return {Exit::usage, "No se dio la contraseña o el PIN de " + key + "."};
    case PassphraseError::differs:
      return {Exit::usage, "Las dos contraseñas no son iguales; no se creó ninguna clave."};
    case PassphraseError::missing:
      return {Exit::no_input, "No existe el archivo con la contraseña o el PIN de " + key + "."};
    case PassphraseError::unreadable:
      return {Exit::no_input, "No se puede leer la contraseña o el PIN de " + key + "."};
    case PassphraseError::open_to_others:
      return {Exit::no_permission, "El archivo con la contraseña o el PIN de " + key +
                                       " es de otro usuario o pueden leerlo otros. Hágalo suyo y "
                                       "quite esos permisos con chmod 600."};
  }
  return {};
}

Failure failure_of(TokenError error, const keys::TokenKey& key) {
  const std::string token = "el dispositivo «" + key.token + "»";
  const std::string module = quoted(key.module);
  switch (error) {
    case TokenError::module_missing:
      return {Exit::no_input, "No existe el módulo PKCS#11 " + module + ". Revise module-path."};
    case TokenError::module_broken:
      return {Exit::no_input, module + " no es un módulo PKCS#11 que funcione en este equipo."};
    case TokenError::token_missing:
      return {Exit::no_input, "No se encuentra " + token + ". Conéctelo y revise su nombre."};
    case TokenError::token_ambiguous:
      return {Exit::data, "Hay más de un dispositivo «" + key.token + "». Distíngalos con serial."};
    case TokenError::pin_wrong:
      return {Exit::no_permission, "El PIN no abre " + token + "."};
    case TokenError::pin_locked:
      return {Exit::no_permission, "El PIN de " + token +
                                       " está bloqueado, vencido o sin fijar. Acuda a quien lo "
                                       "administra."};
    case TokenError::key_missing:
      return {Exit::no_input,
              "No está en " + token + " la clave pedida, o falta su parte pública."};
    case TokenError::key_ambiguous:
      return {Exit::data,
              "Hay más de una clave así en " + token + ". Distíngalas con object e id."};
    case TokenError::exists:
      return {Exit::cannot_create,
              "Ya hay en " + token +
                  " una clave de ese nombre y nunca se sobrescribe. Elija otro "
                  "object y otro id."};
    case TokenError::not_ed25519:
      return {Exit::data, "La clave pedida de " + token + " no es Ed25519."};
    case TokenError::unsafe_public_key:
      return {Exit::data, "La clave pública de " + token + " es insegura. No la use."};
    case TokenError::unsupported:
      return {Exit::data, "Ed25519 no se puede usar en " + token + ": su módulo no lo ofrece."};
    case TokenError::write_protected:
      return {Exit::cannot_create, "No se puede escribir en " + token + ": está protegido."};
    case TokenError::device_gone:
      return {Exit::no_input, "Dejó de responder " + token + ". Conéctelo y repita la orden."};
    case TokenError::failed:
      return {Exit::io, "Falló " + token + " sin decir por qué. Revise los mensajes de su módulo."};
  }
  return {};
}

Exit exit_for(const evidence::Failure& failure) {
  return std::visit(
      Match{
          [](FileError error) { return cli::failure_of(error, std::filesystem::path{}).exit; },
          [](RootKeysError) { return Exit::data; },
          [](EvidenceError) { return Exit::data; },
          [](evidence::KeptFault fault) {
            return fault == evidence::KeptFault::busy ? Exit::busy : Exit::data;
          },
          [](evidence::FetchFault) { return Exit::no_input; },
      },
      failure.why);
}

}  // namespace

Failure failure_of(StoreError error) {
  switch (error) {
    case StoreError::unavailable:
      return {Exit::io, "La base de datos no responde. Revise sus permisos y el disco."};
    case StoreError::busy:
      return {Exit::busy, "Otro programa ocupa la base de datos. Espere y vuelva a intentarlo."};
    case StoreError::no_space:
      return {Exit::io,
              "No se pudo escribir en la base de datos: disco lleno o límite alcanzado. Libere "
              "espacio y repita la orden; nada quedó a medias."};
    case StoreError::conflict:
      return {Exit::data, "Lo pedido choca con lo que ya está guardado; no se cambió nada."};
    case StoreError::exhausted:
      return {Exit::data, "Se agotaron los números correlativos de esta base de datos."};
    case StoreError::damaged:
      return {Exit::data,
              "La base de datos contiene algo que este programa no escribió. Ejecute «fedatario "
              "doctor» y recupere una copia de respaldo."};
  }
  return {};
}

Failure failure_of(OpenError error, const std::filesystem::path& path) {
  switch (error) {
    case OpenError::missing:
      return {Exit::no_input,
              "No existe la base de datos " + quoted(path) + ". Créela con «fedatario init»."};
    case OpenError::exists:
      return {Exit::cannot_create, "Ya existe " + quoted(path) + ". Elija otro archivo con --db."};
    case OpenError::unavailable:
      return {Exit::no_input, "No se puede abrir " + quoted(path) +
                                  ". Revise la ruta y los permisos de la carpeta."};
    case OpenError::no_space:
      return {Exit::io, "No hay espacio en el disco para " + quoted(path) + "."};
    case OpenError::not_ours:
      return {Exit::data, quoted(path) + " no es una base de datos de Fedatario."};
    case OpenError::older:
      return {Exit::data, quoted(path) + " es de una versión anterior de Fedatario."};
    case OpenError::newer:
      return {Exit::data,
              quoted(path) + " es de una versión más nueva de Fedatario. Actualice el programa."};
  }
  return {};
}

Failure failure_of(KeyFileError error, const std::filesystem::path& path) {
  const std::string name = quoted(path);
  switch (error) {
    case KeyFileError::missing:
      return {Exit::no_input, "No existe la clave " + name +
                                  ". Créela con «fedatario keys create» o indique --key."};
    case KeyFileError::unreadable:
      return {Exit::no_input, "No se puede leer la clave " + name + "."};
    case KeyFileError::open_to_others:
      return {Exit::no_permission, "La clave " + name +
                                       " es de otro usuario o pueden leerla otros. Hágala suya y "
                                       "ejecute: chmod 600 " +
                                       path.string()};
    case KeyFileError::malformed:
      return {Exit::data, name + " no es una clave PEM en formato PKCS#8."};
    case KeyFileError::encrypted:
      return {Exit::data, name + " está cifrada y no se dio su contraseña."};
    case KeyFileError::wrong_passphrase:
      return {Exit::no_permission, "La contraseña no abre " + name + ". Escríbala otra vez."};
    case KeyFileError::other_encryption:
      return {Exit::data, name +
                              " no está cifrada con scrypt y AES-256. Conviértala: openssl pkcs8 "
                              "-topk8 -scrypt -v2 aes-256-cbc -in " +
                              path.string() + " -out ARCHIVO"};
    case KeyFileError::too_costly:
      return {Exit::data, name +
                              " pide más memoria o tiempo para abrirse de lo que se admite. "
                              "Cífrela otra vez con el costo habitual de scrypt."};
    case KeyFileError::not_ed25519:
      return {Exit::data, name + " no es una clave Ed25519."};
    case KeyFileError::unsafe_public_key:
      return {Exit::data, name + " contiene una clave pública insegura. No la use."};
    case KeyFileError::exists:
      return {Exit::cannot_create,
              "Ya existe " + name + " y una clave nunca se sobrescribe. Elija otro archivo."};
    case KeyFileError::not_written:
      return {Exit::cannot_create,
              "No se pudo escribir " + name + ". Revise la carpeta, sus permisos y el disco."};
  }
  return {};
}

Failure failure_of(KeyReferenceError error) {
  return {Exit::usage, "La clave que se indicó " + reason_of(error)};
}

Failure failure_of(const keys::SigningKeyError& error, const keys::KeyReference& reference) {
  const std::string name = "«" + keys::print_key_reference(reference) + "»";
  return std::visit(
      Match{
          // Each kind of key has its own errors; a passphrase may lack for both.
          [&](KeyFileError why) { return failure_of(why, keys::print_key_reference(reference)); },
          [&](TokenError why) {
            const auto* key = std::get_if<keys::TokenKey>(&reference);
            return failure_of(why, key == nullptr ? keys::TokenKey{} : *key);
          },
          [&](PassphraseError why) { return failure_of(why, name); },
      },
      error);
}

Failure failure_of(FileError error, const std::filesystem::path& path) {
  const std::string name = quoted(path);
  switch (error) {
    case FileError::missing:
      return {Exit::no_input, "No existe " + name + " o su carpeta."};
    case FileError::exists:
      return {Exit::cannot_create, "Ya existe " + name + "."};
    case FileError::permission:
      return {Exit::no_permission, "No tiene permiso sobre " + name + "."};
    case FileError::not_a_file:
      return {Exit::no_input, name + " no es un archivo."};
    case FileError::too_long:
      return {Exit::data, name + " es demasiado grande."};
    case FileError::no_space:
      return {Exit::io, "No se pudo escribir " + name + ": disco lleno o límite alcanzado."};
    case FileError::failed:
      return {Exit::io, "El sistema no permitió usar " + name + "."};
  }
  return {};
}

Failure failure_of(const evidence::Failure& failure) {
  return {exit_for(failure), "«" + failure.place + "»: " + evidence::messages::reason(failure) +
                                 ". " + evidence::messages::advice(failure)};
}

std::string reason_of(const certificate::IssueFailure& failure) {
  return std::visit(
      Match{
          [](StoreError error) { return failure_of(error).message; },
          [](const PayloadError& error) {
            return "el contenido no cabe en el formato (" + std::string{name_of(error.field)} +
                   ").";
          },
          [](certificate::LintError error) { return lint_reason(error); },
          [](SignerError error) { return signer_reason(error); },
          [](const certificate::NotAccepted& refusal) {
            return "el verificador no lo aceptaría (" + verifier_word(refusal.verdict) +
                   "). Revise la clave, su vigencia y los servicios que puede firmar.";
          },
          [](certificate::BeingIssued) {
            return std::string{"ya se está emitiendo. Espere, o ejecute «fedatario resume»."};
          },
          [](const certificate::OtherKey& other) {
            return "quedó pendiente con otra clave (" + to_hex(other.kid) +
                   "). Indíquela con --key para terminarlo.";
          },
      },
      failure);
}

std::string reason_of(layout::LayoutError error) {
  return "no se pudo componer la página (" + std::string{layout::word_for(error)} + ").";
}

std::string reason_of(render::RenderError error) {
  switch (error) {
    case render::RenderError::qr_failed:
      return "el código QR no cabe en la página.";
    case render::RenderError::unprintable_text:
      return "contiene un carácter que la tipografía no tiene.";
    case render::RenderError::pdf_library_failed:
      return "no se pudo escribir el PDF.";
  }
  return {};
}

}  // namespace fedatario::cli
