#include <chrono>
#include <iostream>
#include <memory>

#include "files/file.h"
#include "issuance/transcript/identity.h"
#include "server/cli/commands/key_options.h"
#include "server/cli/commands/root_commands.h"
#include "server/cli/issuing_office.h"
#include "server/keys/public_key_pem.h"
#include "server/store/publishing.h"

namespace fedatario::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::uint16_t kEveryNivel = (1U << kNivelCount) - 1;
constexpr std::uint8_t kBothKinds = 3;
constexpr int kMaxYears = 30;

struct CreateOptions {
  KeyChoice key;
  bool encrypt = false;
  std::vector<std::string> services;
  int years = 5;
};

std::uint16_t utc_year(Instant instant) {
  using namespace std::chrono;
  const year_month_day date{floor<std::chrono::days>(sys_seconds{seconds{instant.seconds}})};
  return static_cast<std::uint16_t>(static_cast<int>(date.year()));
}

Outcome<std::vector<ServiceId>> parse_services(const std::vector<std::string>& texts) {
  std::vector<ServiceId> services;
  for (const std::string& text : texts) {
    const auto service = transcript::parse_service(text);
    if (!service) {
      return fail(Failure{Exit::usage, "Servicio no válido: " + text +
                                           ". Escriba código modular y anexo, por ejemplo "
                                           "9000123-0."});
    }
    services.push_back(*service);
  }
  std::ranges::sort(services);
  services.erase(std::unique(services.begin(), services.end()), services.end());
  return services;
}

/// Those that were named, or all that the registry has now: later ones need a key of their own or
/// a new one, so that nobody's key grows by itself.
Outcome<std::vector<ServiceId>> services_of(const CreateOptions& options,
                                            store::Database& database) {
  if (!options.services.empty()) return parse_services(options.services);
  auto services = store::registered_services(database);
  if (!services) return fail(failure_of(services.error()));
  if (services->empty()) {
    return fail(Failure{Exit::data,
                        "El padrón no tiene servicios todavía: la clave no podría firmar nada. "
                        "Cargue el padrón primero, o indique los servicios con --service."});
  }
  return std::move(*services);
}

store::IssuerKey issuer_key(const PublicKey& key, std::vector<ServiceId> services, Instant now,
                            int years) {
  const Instant until = now + days(365LL * years + years / 4);
  return {.key = key,
          .scope = {.services = std::move(services),
                    .niveles = kEveryNivel,
                    .kinds = kBothKinds,
                    .first_year = utc_year(now),
                    .last_year = utc_year(until),
                    .lists = {}},
          .valid_from = now,
          .valid_until = until};
}

/// Nobody has seen the new key, and unregistered it is of no use: a file goes, a token keeps it.
Failure unregistered(const keys::KeyReference& reference, Failure why) {
  if (const auto* file = std::get_if<fs::path>(&reference)) {
    std::error_code ignored;
    fs::remove(*file, ignored);
  } else {
    why.message +=
        " La clave quedó en el dispositivo sin registrar: bórrela antes de repetir la orden.";
  }
  return why;
}

Outcome<Exit> create(const CreateOptions& options, const Environment& environment) {
  auto desk = open_desk(environment);
  if (!desk) return fail(desk.error());
  auto services = services_of(options, desk->database);
  if (!services) return fail(services.error());
  const auto reference =
      reference_of(options.key, beside_database(environment, std::string{kIssuerKeyFile}));
  if (!reference) return fail(reference.error());

  // Whoever names a passphrase's file wants a passphrase.
  const bool encrypt = options.encrypt || !options.key.passphrase_file.empty();
  const auto key =
      create_key(*reference, encrypt ? keys::Protection::passphrase : keys::Protection::file_mode,
                 options.key);
  if (!key) return fail(key.error());
  const auto saved = store::save_issuer_key(
      desk->database, issuer_key(*key, std::move(*services), desk->now, options.years),
      acting_user());
  if (!saved) return fail(unregistered(*reference, failure_of(saved.error())));
  std::cout << "Clave de emisión " << to_hex(key->kid()) << " creada en "
            << keys::print_key_reference(*reference) << '\n';
  return Exit::ok;
}

std::string print_services(const std::vector<ServiceId>& services) {
  std::string text;
  for (const ServiceId service : services) {
    text += (text.empty() ? "" : ", ") + transcript::print_service(service);
  }
  return text.empty() ? "ninguno todavía" : text;
}

std::string state_of(const TrustedKey& key) {
  switch (key.state) {
    case KeyState::active:
      return {};
    case KeyState::retired:
      return ", RETIRADA";
    case KeyState::compromised:
      return ", COMPROMETIDA";
  }
  return {};
}

Outcome<Exit> show_publishers(store::Database& database) {
  const auto publishers = store::load_publishers(database);
  if (!publishers) return fail(failure_of(publishers.error()));
  for (const Publisher& publisher : *publishers) {
    std::cout << "Clave de publicación " << to_hex(publisher.key.kid()) << "  " << publisher.name
              << "\n  vigente del " << lima_date(publisher.valid_from) << " al "
              << lima_date(publisher.valid_until) << '\n';
  }
  return Exit::ok;
}

Outcome<Exit> show(const Environment& environment) {
  auto database = open_database(environment);
  if (!database) return fail(database.error());
  const auto keys = store::load_trusted_keys(*database);
  if (!keys) return fail(failure_of(keys.error()));
  if (keys->empty()) std::cout << "No hay claves. Cree una con «fedatario keys create».\n";
  for (const TrustedKey& key : *keys) {
    std::cout << "Clave " << to_hex(key.issuer.kid) << '\n'
              << "  vigente del " << lima_date(key.valid_from) << " al "
              << lima_date(key.valid_until) << state_of(key) << '\n'
              << "  servicios: " << print_services(key.scope.services) << '\n'
              << keys::write_public_key_pem(key.key);
  }
  return show_publishers(*database);
}

void add_create(CLI::App& keys, Chosen& chosen) {
  const auto options = std::make_shared<CreateOptions>();
  auto* command = keys.add_subcommand("create", "Crea y registra una clave de emisión");
  command
      ->add_option("--key", options->key.key,
                   "Dónde crearla: archivo o URI pkcs11: (issuer.pem junto a la base)")
      ->type_name("CLAVE");
  command->add_flag("--encrypt", options->encrypt, "Cifra el archivo con una contraseña");
  add_passphrase_file(*command, options->key);
  command
      ->add_option("--service", options->services,
                   "Servicio para el que firma, código modular y anexo; repetible (los que el "
                   "padrón tiene ahora)")
      ->type_name("SERVICIO");
  command->add_option("--years", options->years, "Años de vigencia")
      ->check(CLI::Range(1, kMaxYears))
      ->capture_default_str()
      ->type_name("N");
  command->callback([options, &chosen] {
    chosen.action = [options](const Environment& env) { return create(*options, env); };
  });
}

}  // namespace

void add_keys(CLI::App& app, Chosen& chosen) {
  auto* keys = app.add_subcommand("keys", "Crea y muestra claves");
  keys->require_subcommand(1);
  add_create(*keys, chosen);
  keys->add_subcommand("show", "Muestra las claves registradas")->callback([&chosen] {
    chosen.action = show;
  });
  add_key_states(*keys, chosen);
  add_root_keys(*keys, chosen);
}

}  // namespace fedatario::cli
