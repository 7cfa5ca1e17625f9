#include "kiosk/cli/usage_messages.h"

namespace fedatario::cli::messages {

std::string_view program_description() {
  return "Verifica certificados de estudios de Fedatario sin conexión: lee el código QR de un PDF "
         "o "
         "una imagen, comprueba la firma y muestra el contenido firmado.";
}
std::string_view help_of_help() {
  return "Muestra esta ayuda y termina";
}
std::string_view help_of_version() {
  return "Muestra la versión y termina";
}
std::string_view help_of_roots() {
  return "Claves públicas raíz; por omisión /etc/fedatario/roots.pem";
}
std::string_view help_of_bundle() {
  return "Datos de confianza; por omisión /var/lib/fedatario/bundle.cbor";
}
std::string_view help_of_at() {
  return "Verifica como si fuera este instante, por ejemplo 2026-03-01T15:04:05Z";
}
std::string_view help_of_stale_days() {
  return "Días que un registro sirve para confirmar, 30 por omisión; con LISTA=DÍAS, solo de esa "
         "lista";
}
std::string_view help_of_json() {
  return "Escribe una línea de JSON por cada código";
}
std::string_view help_of_input() {
  return "PDF, PNG, JPEG, WebP, TIFF o archivo de texto con un código por línea; - lee códigos de "
         "la "
         "entrada estándar";
}
std::string_view help_footer() {
  return "Estado de salida: 0 todos válidos; 1 alguno no válido, anulado, suspendido o "
         "reemplazado;\n"
         "3 alguno no se pudo leer; 2 alguno sin confirmar; 64 uso incorrecto; 66 no se puede "
         "abrir\n"
         "una entrada o los datos de confianza; 70 falla la criptografía; 74 no se pudo escribir "
         "el\n"
         "resultado.";
}
std::string_view word_usage() {
  return "Uso";
}
std::string_view word_options_in_usage() {
  return "OPCIONES";
}
std::string_view word_options() {
  return "Opciones";
}
std::string_view word_inputs() {
  return "Entradas";
}
std::string_view input_missing() {
  return "falta decir qué verificar: un archivo, o - para la entrada estándar.";
}
std::string_view unknown_option() {
  return "hay una opción que este programa no tiene.";
}
std::string_view value_missing() {
  return "a una opción le falta su valor, o le sobra.";
}
std::string_view bad_instant() {
  return "el instante de --at se escribe en UTC, por ejemplo 2026-03-01T15:04:05Z.";
}
std::string_view bad_stale_days() {
  return "--stale-days lleva un número de días, o una lista y sus días, por ejemplo 7=14.";
}
std::string_view see_help() {
  return "Vea fedatario-verify --help.";
}

}  // namespace fedatario::cli::messages
