#include <iostream>
#include <memory>

#include "crypto/trust/trust_list_codec.h"
#include "server/cli/commands/key_options.h"
#include "server/files/file.h"

namespace fedatario::cli {
namespace {

struct Options {
  KeyChoice root_key;
  std::filesystem::path out;
};

Outcome<TrustList> trust_list_of(const Environment& environment) {
  auto database = open_database(environment);
  if (!database) return fail(database.error());
  const auto institution = store::load_institution(*database);
  if (!institution) return fail(failure_of(institution.error()));
  const auto now = instant_of(environment, *institution);
  if (!now) return fail(now.error());
  auto keys = store::load_trusted_keys(*database);
  if (!keys) return fail(failure_of(keys.error()));
  if (keys->empty()) {
    return fail(
        Failure{Exit::data, "No hay claves que publicar. Ejecute «fedatario keys create»."});
  }
  // A later list has a higher version: the instant grows by itself.
  auto list = TrustList::of(std::move(*keys), *now, static_cast<std::uint64_t>(now->seconds));
  if (!list) return fail(Failure{Exit::data, "Dos claves tienen el mismo identificador."});
  return std::move(*list);
}

Failure failure_of_list(TrustListError error, const std::string& root_key) {
  if (error == TrustListError::root_unavailable) {
    return {Exit::no_input, "La clave raíz «" + root_key + "» no pudo firmar."};
  }
  return {Exit::data,
          "La lista de confianza no cumple el formato: revise que el padrón tenga servicios."};
}

Outcome<Exit> run(const Options& options, const Environment& environment) {
  const auto list = trust_list_of(environment);
  if (!list) return fail(list.error());
  const auto root = open_key(options.root_key, {});
  if (!root) return fail(root.error());
  const auto bytes = sign_trust_list(*list, **root);
  if (!bytes) return fail(failure_of_list(bytes.error(), options.root_key.key));
  const auto written = files::write_file(options.out, *bytes);
  if (!written) return fail(failure_of(written.error(), options.out));
  std::cout << "Evidencia con " << list->keys().size() << " clave(s) escrita en "
            << options.out.string() << '\n';
  return Exit::ok;
}

}  // namespace

void add_bundle(CLI::App& app, Chosen& chosen) {
  auto* bundle = app.add_subcommand("bundle", "Evidencia para los verificadores");
  bundle->require_subcommand(1);
  const auto options = std::make_shared<Options>();
  auto* command =
      bundle->add_subcommand("export", "Escribe la lista de confianza firmada por la raíz");
  command
      ->add_option("--root-key", options->root_key.key,
                   "Clave raíz privada que firma: archivo o URI pkcs11:")
      ->required()
      ->type_name("CLAVE");
  add_passphrase_file(*command, options->root_key);
  command->add_option("--out", options->out, "Archivo de la evidencia")
      ->required()
      ->type_name("ARCHIVO");
  command->callback([options, &chosen] {
    chosen.action = [options](const Environment& environment) {
      return run(*options, environment);
    };
  });
}

}  // namespace fedatario::cli
