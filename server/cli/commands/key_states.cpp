#include <iostream>
#include <memory>

#include "crypto/codec/latin.h"
#include "crypto/trust/limits.h"
#include "server/cli/commands/key_options.h"
#include "server/cli/commands/root_commands.h"
#include "server/store/publishing.h"

namespace fedatario::cli {
namespace {

constexpr int kMaxYears = 30;

struct PublisherOptions {
  KeyChoice key;
  std::string name;
  bool encrypt = false;
  int years = 5;
};

struct StateOptions {
  std::string kid;
  std::string since;
};

Outcome<Exit> create_publisher(const PublisherOptions& options, const Environment& environment) {
  auto desk = open_desk(environment);
  if (!desk) return fail(desk.error());
  const std::string name = options.name.empty() ? desk->institution.heading : options.name;
  if (!is_credential_text(name, limits::kMaxLabelCharacters)) {
    return fail(Failure{Exit::usage,
                        "El nombre debe tener de 1 a 100 letras latinas, sin espacios de más."});
  }
  const auto reference =
      reference_of(options.key, beside_database(environment, std::string{kPublisherKeyFile}));
  if (!reference) return fail(reference.error());
  const bool encrypt = options.encrypt || !options.key.passphrase_file.empty();
  const auto key =
      create_key(*reference, encrypt ? keys::Protection::passphrase : keys::Protection::file_mode,
                 options.key);
  if (!key) return fail(key.error());
  const Publisher publisher{.key = *key,
                            .name = name,
                            .lists = ListRanges::only(desk->institution.list),
                            .signs_bundles = true,
                            .valid_from = desk->now,
                            .valid_until = desk->now + days(365LL * options.years)};
  const auto saved = store::save_publisher(desk->database, publisher, desk->now, acting_user());
  if (!saved) return fail(failure_of(saved.error()));
  std::cout << "Clave de publicación " << to_hex(key->kid()) << " creada en "
            << keys::print_key_reference(*reference)
            << "\nValdrá cuando las raíces firmen una lista de confianza que la nombre.\n";
  return Exit::ok;
}

Outcome<Kid> parse_kid(const std::string& text) {
  const auto bytes = from_hex(text);
  Kid kid;
  if (!bytes || bytes->size() != kid.bytes.size()) {
    return fail(Failure{Exit::usage, "«" + text +
                                         "» no es el identificador de una clave: son 8 cifras "
                                         "hexadecimales, como las que muestra «fedatario keys "
                                         "show»."});
  }
  std::ranges::copy(*bytes, kid.bytes.begin());
  return kid;
}

Outcome<Instant> since_of(const StateOptions& options, Instant now) {
  if (options.since.empty()) return now;
  const auto since = from_rfc3339(options.since);
  if (since && *since <= now) return *since;
  return fail(Failure{
      Exit::usage, "--since lleva un instante pasado en UTC, por ejemplo 2026-03-01T15:04:05Z."});
}

constexpr auto kWhenVerifiersKnow =
    " Los verificadores lo sabrán cuando las raíces firmen la próxima lista de confianza "
    "(«fedatario "
    "keys root request») y se publique.\n";

Failure unknown_key(const std::string& kid) {
  return {Exit::data, "No hay ninguna clave " + kid +
                          " que se pueda retirar o marcar. Una comprometida lo es para siempre."};
}

Outcome<Exit> retire_publisher(Desk& desk, const StateOptions& options, const Kid& kid) {
  const auto removed = store::remove_publisher(desk.database, kid, desk.now, acting_user());
  if (!removed && removed.error() == certificate::StoreError::conflict) {
    return fail(unknown_key(options.kid));
  }
  if (!removed) return fail(failure_of(removed.error()));
  std::cout << "Clave de publicación " << options.kid
            << " retirada: la próxima lista de confianza no la nombrará, y entonces nada de lo que "
               "firmó se cree."
            << kWhenVerifiersKnow;
  return Exit::ok;
}

Outcome<Exit> change_state(const StateOptions& options, const Environment& environment,
                           KeyState state) {
  const auto kid = parse_kid(options.kid);
  if (!kid) return fail(kid.error());
  auto desk = open_desk(environment);
  if (!desk) return fail(desk.error());
  const auto since = since_of(options, desk->now);
  if (!since) return fail(since.error());
  const auto changed = store::set_key_state(
      desk->database, *kid, state, {.at = desk->now, .actor = acting_user(), .since = *since});
  if (!changed && changed.error() == certificate::StoreError::conflict) {
    if (state == KeyState::retired) return retire_publisher(*desk, options, *kid);
    return fail(unknown_key(options.kid));
  }
  if (!changed) return fail(failure_of(changed.error()));
  std::cout << "Clave " << options.kid
            << (state == KeyState::retired ? " retirada." : " marcada como comprometida.")
            << kWhenVerifiersKnow;
  return Exit::ok;
}

void add_publisher(CLI::App& keys, Chosen& chosen) {
  const auto options = std::make_shared<PublisherOptions>();
  auto* command =
      keys.add_subcommand("publisher", "Crea y registra la clave que publica datos de confianza");
  command
      ->add_option("--key", options->key.key,
                   "Dónde crearla: archivo o URI pkcs11: (publisher.pem junto a la base)")
      ->type_name("CLAVE");
  command->add_flag("--encrypt", options->encrypt, "Cifra el archivo con una contraseña");
  add_passphrase_file(*command, options->key);
  command->add_option("--name", options->name, "Nombre (la entidad)")->type_name("TEXTO");
  command->add_option("--years", options->years, "Años de vigencia")
      ->check(CLI::Range(1, kMaxYears))
      ->capture_default_str()
      ->type_name("N");
  choose(*command, chosen, options, create_publisher);
}

CLI::App* add_state(CLI::App& keys, Chosen& chosen, const char* name, const char* what,
                    KeyState state, const std::shared_ptr<StateOptions>& options) {
  auto* command = keys.add_subcommand(name, what);
  command->add_option("kid", options->kid, "Identificador de la clave")
      ->required()
      ->type_name("KID");
  choose(*command, chosen, options,
         [state](const StateOptions& given, const Environment& environment) {
           return change_state(given, environment, state);
         });
  return command;
}

}  // namespace

void add_key_states(CLI::App& keys, Chosen& chosen) {
  add_publisher(keys, chosen);
  add_state(keys, chosen, "retire", "Retira una clave: no firma más; lo que emitió sigue valiendo",
            KeyState::retired, std::make_shared<StateOptions>());
  const auto options = std::make_shared<StateOptions>();
  add_state(keys, chosen, "compromise",
            "Marca una clave que otros pudieron tener: vale solo lo que figura como emitido",
            KeyState::compromised, options)
      ->add_option("--since", options->since, "Desde cuándo se duda de ella (ahora)")
      ->type_name("INSTANTE");
}

}  // namespace fedatario::cli
