#include "server/cli/commands/key_options.h"

namespace fedatario::cli {

void add_issuing_key(CLI::App& command, KeyChoice& choice) {
  command
      .add_option("--key", choice.key,
                  "Clave de emisión: archivo o URI pkcs11: (issuer.pem junto a la base)")
      ->envname("FEDATARIO_KEY")
      ->type_name("CLAVE");
  add_passphrase_file(command, choice)->envname("FEDATARIO_PASSPHRASE_FILE");
}

CLI::Option* add_passphrase_file(CLI::App& command, KeyChoice& choice) {
  return command
      .add_option("--passphrase-file", choice.passphrase_file,
                  "Archivo cuya primera línea es la contraseña o el PIN de la clave")
      ->type_name("ARCHIVO");
}

}  // namespace fedatario::cli
