#include "server/cli/failure.h"

#include <variant>

#include "crypto/base/match.h"
#include "crypto/credential/payload_codec.h"

namespace fedatario::cli {
namespace {

using certificate::StoreError;
using files::FileError;
using keys::KeyFileError;
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
      return "la clave no responde. Revise el archivo de la clave y ejecute «fedatario resume».";
    case SignerError::failed:
      return "la clave no pudo firmar. Ejecute «fedatario resume» para intentarlo otra vez.";
  }
  return {};
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
      return {Exit::data, name +
                              " está cifrada con una contraseña; esta versión usa claves sin "
                              "cifrar, protegidas por los permisos del archivo."};
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
