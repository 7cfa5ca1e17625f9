#include <iostream>
#include <memory>

#include "crypto/trust/bundle/bundle_file.h"
#include "evidence/sources/folder_parts.h"
#include "evidence/store/pinned_roots.h"
#include "files/file.h"
#include "server/cli/bundle_source.h"
#include "server/cli/ceremony/confirmation.h"
#include "server/cli/commands/key_options.h"
#include "server/cli/commands/root_commands.h"
#include "server/cli/publishing.h"

namespace fedatario::cli {
namespace {

namespace fs = std::filesystem;

constexpr int kMaxDays = 365;

struct PublishOptions {
  KeyChoice key;
  fs::path roots;
  fs::path folder;
  EditionTerms terms;
};

struct ExportOptions {
  fs::path roots;
  fs::path folder;
  fs::path out;
};

struct ImportOptions {
  std::string source;
  fs::path roots;
  fs::path bundle = "/var/lib/fedatario/bundle.cbor";
  std::string confirmed;
};

std::string words_of(const Bundle& bundle) {
  std::string text = "Edición " + std::to_string(bundle.manifest.version) + " del " +
                     lima_date(bundle.manifest.issued_at) + " " +
                     lima_time(bundle.manifest.issued_at) + ", vence el " +
                     lima_date(bundle.expires()) + ": " +
                     std::to_string(bundle.trust.keys().size()) + " clave(s) de emisión";
  std::size_t certificates = 0;
  for (const CertificateList& list : bundle.lists) {
    certificates += static_cast<std::size_t>(
        std::ranges::count_if(list.issued, [](IssuedEntry entry) { return !entry.is_absent(); }));
  }
  return text + ", " + std::to_string(bundle.lists.size()) + " lista(s), " +
         std::to_string(certificates) + " certificado(s).";
}

Outcome<Exit> publish(const PublishOptions& options, const Environment& environment) {
  const auto roots = evidence::read_pinned_roots(options.roots);
  if (!roots) return fail(failure_of(roots.error()));
  const auto published =
      publish_edition(environment, options.key, *roots, {options.folder, options.terms});
  if (!published) return fail(published.error());
  std::cout << words_of(published->bundle) << "\nPublicada en " << options.folder.string() << ": "
            << published->parts << " partes, de ellas nuevas " << published->new_parts << " ("
            << published->new_bytes << " bytes).\n";
  return Exit::ok;
}

Outcome<Exit> export_file(const ExportOptions& options, const Environment&) {
  const auto roots = evidence::read_pinned_roots(options.roots);
  if (!roots) return fail(failure_of(roots.error()));
  const auto manifest = evidence::read_folder_manifest(options.folder);
  if (!manifest) return fail(failure_of(manifest.error()));
  evidence::FolderParts parts{options.folder};
  const auto assembled = assemble_bundle(*manifest, parts, *roots);
  if (!assembled) {
    return fail(failure_of(evidence::Failure{options.folder.string(), assembled.error()}));
  }
  const auto written = files::write_file(options.out, assembled->file);
  if (!written) return fail(failure_of(written.error(), options.out));
  std::cout << words_of(assembled->bundle) << "\nEscrita en " << options.out.string() << ", "
            << assembled->file.size() << " bytes.\n";
  return Exit::ok;
}

/// The first time, a person compares the fingerprints of the roots.
Outcome<Done> confirm_roots(const ImportOptions& options, const RootSet& roots) {
  const auto confirmed = evidence::check_confirmed(options.roots, roots);
  if (confirmed) return Done{};
  const auto* fault = std::get_if<evidence::KeptFault>(&confirmed.error().why);
  if (fault == nullptr || *fault != evidence::KeptFault::roots_not_confirmed) {
    return fail(failure_of(confirmed.error()));
  }
  std::cout << "Raíces de " << options.roots.string()
            << ". Compárelas con las que publica la entidad:\n  conjunto " << fingerprint(roots)
            << '\n';
  for (const PublicKey& key : roots.keys())
    std::cout << "  " << to_hex(key.kid()) << "  " << fingerprint(key) << '\n';
  std::cout << std::flush;
  const auto compared = confirm({.question = "Si la huella del conjunto es la misma",
                                 .fingerprint = fingerprint(roots),
                                 .given = options.confirmed});
  if (!compared) return compared;
  return evidence::confirm(options.roots, roots).map_error([](const evidence::Failure& failure) {
    return failure_of(failure);
  });
}

Outcome<Exit> import(const ImportOptions& options, const Environment& environment) {
  const auto roots = evidence::read_pinned_roots(options.roots);
  if (!roots) return fail(failure_of(roots.error()));
  if (const auto confirmed = confirm_roots(options, *roots); !confirmed) {
    return fail(confirmed.error());
  }
  const auto installed =
      install_from(options.source, options.bundle, *roots, environment.at.value_or(read_clock()));
  if (!installed) return fail(installed.error());
  std::cout << words_of(installed->bundle) << "\nInstalada en " << options.bundle.string() << '\n';
  return Exit::ok;
}

void add_publish(CLI::App& bundle, Chosen& chosen) {
  const auto options = std::make_shared<PublishOptions>();
  auto* command = bundle.add_subcommand(
      "publish", "Publica una edición: una carpeta que cualquier servidor web puede servir");
  command->add_option("--folder", options->folder, "Carpeta publicada")
      ->required()
      ->type_name("CARPETA");
  command
      ->add_option("--key", options->key.key,
                   "Clave de publicación: archivo o URI pkcs11: (publisher.pem junto a la base)")
      ->type_name("CLAVE");
  add_passphrase_file(*command, options->key);
  add_roots_option(*command, options->roots);
  command->add_option("--days", options->terms.days, "Días hasta que la edición vence")
      ->check(CLI::Range(1, kMaxDays))
      ->capture_default_str()
      ->type_name("N");
  command->add_option("--next-hours", options->terms.next_hours, "Horas hasta la próxima edición")
      ->check(CLI::Range(1, 24 * kMaxDays))
      ->capture_default_str()
      ->type_name("N");
  choose(*command, chosen, options, publish);
}

void add_export(CLI::App& bundle, Chosen& chosen) {
  const auto options = std::make_shared<ExportOptions>();
  auto* command =
      bundle.add_subcommand("export", "Escribe una carpeta publicada en un solo archivo");
  command->add_option("--folder", options->folder, "Carpeta publicada")
      ->required()
      ->type_name("CARPETA");
  add_roots_option(*command, options->roots);
  add_out_option(*command, options->out, "Archivo, por ejemplo en una memoria USB");
  choose(*command, chosen, options, export_file);
}

void add_import_command(CLI::App& bundle, Chosen& chosen) {
  const auto options = std::make_shared<ImportOptions>();
  auto* command = bundle.add_subcommand(
      "import", "Instala datos de confianza: un archivo, una carpeta o una dirección http(s)");
  command->add_option("source", options->source, "De dónde")
      ->required()
      ->type_name("ARCHIVO|CARPETA|URL");
  add_roots_option(*command, options->roots);
  command->add_option("--bundle", options->bundle, "Dónde los guarda este equipo")
      ->capture_default_str()
      ->type_name("ARCHIVO");
  command
      ->add_option("--confirm-roots", options->confirmed,
                   "Huella completa del conjunto de raíces, ya comprobada")
      ->type_name("HUELLA");
  choose(*command, chosen, options, import);
}

}  // namespace

void add_bundle(CLI::App& app, Chosen& chosen) {
  auto* bundle = app.add_subcommand("bundle", "Datos de confianza para los verificadores");
  bundle->require_subcommand(1);
  add_publish(*bundle, chosen);
  add_export(*bundle, chosen);
  add_import_command(*bundle, chosen);
}

}  // namespace fedatario::cli
