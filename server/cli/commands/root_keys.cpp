#include <iostream>
#include <memory>

#include "evidence/store/pinned_roots.h"
#include "files/file.h"
#include "server/cli/commands/key_options.h"
#include "server/cli/commands/root_commands.h"
#include "server/keys/public_key_pem.h"

namespace fedatario::cli {
namespace {

namespace fs = std::filesystem;

struct CreateOptions {
  KeyChoice key;
  bool no_passphrase = false;
  fs::path public_file;
};

struct ShowOptions {
  fs::path roots;
};

Outcome<Exit> create(const CreateOptions& options, const Environment& environment) {
  const auto reference = reference_of(options.key, beside_database(environment, "root.pem"));
  if (!reference) return fail(reference.error());
  const fs::path public_file = options.public_file.empty()
                                   ? beside_database(environment, "root.pub.pem")
                                   : options.public_file;
  const auto key =
      create_key(*reference,
                 options.no_passphrase ? keys::Protection::file_mode : keys::Protection::passphrase,
                 options.key);
  if (!key) return fail(key.error());
  const std::string pem = keys::write_public_key_pem(*key);
  const auto written =
      files::write_file(public_file, as_bytes(pem), {.existing = files::Existing::keep});
  if (!written) return fail(failure_of(written.error(), public_file));
  std::cout << "Clave raíz " << to_hex(key->kid()) << " creada en "
            << keys::print_key_reference(*reference) << '\n'
            << "Huella: " << fingerprint(*key) << '\n'
            << "Su parte pública, para los verificadores: " << public_file.string() << '\n'
            << "Guarde la clave raíz fuera de este equipo. El archivo de raíces de los "
               "verificadores lleva las tres partes públicas, una tras otra.\n";
  return Exit::ok;
}

Outcome<Exit> show(const ShowOptions& options) {
  const auto roots = evidence::read_pinned_roots(options.roots);
  if (!roots) return fail(failure_of(roots.error()));
  std::cout << "Raíces de " << options.roots.string() << '\n'
            << "  conjunto " << fingerprint(*roots) << '\n';
  for (const PublicKey& key : roots->keys()) {
    std::cout << "  " << to_hex(key.kid()) << "  " << fingerprint(key) << '\n';
  }
  return Exit::ok;
}

void add_create_root(CLI::App& root, Chosen& chosen) {
  const auto options = std::make_shared<CreateOptions>();
  auto* command = root.add_subcommand("create", "Crea una clave raíz");
  command
      ->add_option("--key", options->key.key,
                   "Dónde crear la privada: archivo o URI pkcs11: (root.pem junto a la base)")
      ->type_name("CLAVE");
  auto* passphrase = add_passphrase_file(*command, options->key);
  command
      ->add_flag("--no-passphrase", options->no_passphrase,
                 "No cifra el archivo; sin esta opción se pide una contraseña")
      ->excludes(passphrase);
  command
      ->add_option("--public", options->public_file, "Clave pública (root.pub.pem junto a la base)")
      ->type_name("ARCHIVO");
  choose(*command, chosen, options, create);
}

void add_show_roots(CLI::App& root, Chosen& chosen) {
  const auto options = std::make_shared<ShowOptions>();
  auto* command = root.add_subcommand("show", "Muestra las huellas de un archivo de raíces");
  add_roots_option(*command, options->roots);
  choose(*command, chosen, options,
         [](const ShowOptions& shown, const Environment&) { return show(shown); });
}

}  // namespace

void add_root_keys(CLI::App& keys, Chosen& chosen) {
  auto* root = keys.add_subcommand("root", "Claves raíz y su ceremonia de firma, sin red");
  root->require_subcommand(1);
  add_create_root(*root, chosen);
  add_show_roots(*root, chosen);
  add_ceremony(*root, chosen);
}

}  // namespace fedatario::cli
