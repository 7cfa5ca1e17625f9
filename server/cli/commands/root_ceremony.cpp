#include <iostream>
#include <memory>
#include <utility>

#include "evidence/store/pinned_roots.h"
#include "files/file.h"
#include "server/cli/ceremony/confirmation.h"
#include "server/cli/ceremony/root_archive.h"
#include "server/cli/commands/key_options.h"
#include "server/cli/commands/root_commands.h"

/// The ceremony: a request goes to the custodians as a file and comes back signed.
namespace fedatario::cli {
namespace {

namespace fs = std::filesystem;

struct RequestOptions {
  fs::path roots;
  fs::path out;
  int days = 400;
};

struct SignOptions {
  KeyChoice key;
  fs::path roots;
  fs::path request;
  fs::path out;
  std::string confirmed;
};

struct RotateOptions {
  fs::path roots;
  fs::path new_roots;
  fs::path out;
};

struct AcceptOptions {
  fs::path roots;
  fs::path document;
};

constexpr int kMaxDays = 3'650;

Outcome<Done> write_document(const RootRequest& request, const fs::path& out) {
  auto content = open_root_request(request);
  if (!content) return fail(Failure{Exit::data, "Los verificadores rechazarían lo pedido."});
  const RequestDocument document{request, std::move(*content)};
  const auto written = files::write_file(out, as_bytes(write_request_document(document)));
  if (!written) return fail(failure_of(written.error(), out));
  std::cout << request_words(document) << "\nEscrito en " << out.string() << '\n';
  return Done{};
}

/// What every step here that uses the database starts from.
struct Ceremony {
  Desk desk;
  RootSet roots;
};

Outcome<Ceremony> open_ceremony(const Environment& environment, const fs::path& roots_file) {
  auto desk = open_desk(environment);
  if (!desk) return fail(desk.error());
  auto roots = evidence::read_pinned_roots(roots_file);
  if (!roots) return fail(failure_of(roots.error()));
  return Ceremony{std::move(*desk), std::move(*roots)};
}

Outcome<TrustList> list_to_sign(Desk& desk, const RequestOptions& options, std::uint32_t version) {
  auto publishers = store::load_publishers(desk.database);
  if (!publishers) return fail(failure_of(publishers.error()));
  if (publishers->empty()) {
    return fail(
        Failure{Exit::data, "No hay ningún publicador. Cree uno con «fedatario keys publisher»."});
  }
  auto keys = store::load_trusted_keys(desk.database);
  if (!keys) return fail(failure_of(keys.error()));
  TrustHead head{.version = version,
                 .issued_at = desk.now,
                 .expires = desk.now + days(options.days),
                 .demonstration = desk.institution.demonstration,
                 .publishers = std::move(*publishers)};
  auto list = TrustList::of(std::move(head), std::move(*keys));
  if (!list) return fail(Failure{Exit::data, "Dos claves tienen el mismo identificador."});
  return std::move(*list);
}

Outcome<Exit> request(const RequestOptions& options, const Environment& environment) {
  auto ceremony = open_ceremony(environment, options.roots);
  if (!ceremony) return fail(ceremony.error());
  const auto archive = load_archive(ceremony->desk.database);
  if (!archive) return fail(archive.error());
  const auto list = list_to_sign(ceremony->desk, options, archive->last_trust + 1);
  if (!list) return fail(list.error());
  const auto asked = request_trust_list(*list, ceremony->roots);
  if (!asked) {
    return fail(Failure{Exit::data, "La lista no cumple el formato (" +
                                        std::string{word_for(asked.error())} +
                                        "). Revise las claves con «fedatario keys show»."});
  }
  const auto written = write_document(*asked, options.out);
  if (!written) return fail(written.error());
  return Exit::ok;
}

/// Whether a custodian who pins these roots has a say in what is asked.
bool concerns(const RequestDocument& document, const RootSet& roots) {
  if (document.request.roots == roots) return true;
  const auto* rotation = std::get_if<Rotation>(&document.content.subject);
  return rotation != nullptr && rotation->new_roots == roots;
}

Failure signing_failure(RootSigningError error) {
  switch (error) {
    case RootSigningError::not_a_root:
      return {Exit::data, "Esa clave no es ninguna de las que pueden firmar esta solicitud."};
    case RootSigningError::already_signed:
      return {Exit::data, "Esa clave ya firmó: hace falta la de otro custodio."};
    case RootSigningError::unavailable:
      return {Exit::no_input, "La clave raíz no pudo firmar."};
  }
  return {};
}

Outcome<RequestDocument> read_document(const fs::path& path) {
  const auto text = files::read_file(path, kMaxRequestDocument);
  if (!text) return fail(failure_of(text.error(), path));
  auto document = read_request_document(as_text(*text));
  if (!document) return fail(failure_of(document.error(), path));
  return std::move(*document);
}

Outcome<Exit> sign(const SignOptions& options, const Environment& environment) {
  const auto roots = evidence::read_pinned_roots(options.roots);
  if (!roots) return fail(failure_of(roots.error()));
  const auto document = read_document(options.request);
  if (!document) return fail(document.error());
  if (!concerns(*document, *roots)) {
    return fail(Failure{Exit::data, "La solicitud es para otras claves raíz que las de «" +
                                        options.roots.string() + "». No firme y avise."});
  }
  std::cout << request_words(*document) << '\n' << std::flush;
  const auto confirmed = confirm({.question = "Para firmar",
                                  .fingerprint = content_fingerprint(*document),
                                  .given = options.confirmed});
  if (!confirmed) return fail(confirmed.error());
  const auto key = open_key(options.key, beside_database(environment, "root.pem"));
  if (!key) return fail(key.error());
  const auto one_more = add_root_signature(document->request, document->content, **key);
  if (!one_more) return fail(signing_failure(one_more.error()));
  const auto written = write_document(*one_more, options.out);
  if (!written) return fail(written.error());
  return Exit::ok;
}

Outcome<Exit> rotate(const RotateOptions& options, const Environment& environment) {
  auto ceremony = open_ceremony(environment, options.roots);
  if (!ceremony) return fail(ceremony.error());
  auto new_roots = evidence::read_pinned_roots(options.new_roots);
  if (!new_roots) return fail(failure_of(new_roots.error()));
  const auto archive = load_archive(ceremony->desk.database);
  if (!archive) return fail(archive.error());
  const Rotation rotation{.sequence = archive->last_sequence + 1,
                          .issued_at = ceremony->desk.now,
                          .old_roots = ceremony->roots,
                          .new_roots = std::move(*new_roots)};
  const auto written = write_document(request_rotation(rotation), options.out);
  if (!written) return fail(written.error());
  std::cout << "Deben firmarla dos custodios de las raíces en vigor y dos de las nuevas. Hasta "
               "entonces nada cambia.\n";
  return Exit::ok;
}

Outcome<Exit> accept(const AcceptOptions& options, const Environment& environment) {
  auto ceremony = open_ceremony(environment, options.roots);
  if (!ceremony) return fail(ceremony.error());
  const auto text = files::read_file(options.document, kMaxRequestDocument);
  if (!text) return fail(failure_of(text.error(), options.document));
  const auto kept = accept_document(ceremony->desk.database, std::string{as_text(*text)},
                                    ceremony->roots, ceremony->desk.now, acting_user());
  if (!kept) return fail(kept.error());
  const bool rotation = kept->kind == store::RootDocumentKind::rotation;
  std::cout << (rotation ? "Cambio de raíces número " : "Lista de confianza, versión ")
            << kept->version
            << ", guardada. Se publica con la próxima «fedatario bundle publish».\n";
  return Exit::ok;
}

void add_request(CLI::App& root, Chosen& chosen) {
  const auto options = std::make_shared<RequestOptions>();
  auto* command =
      root.add_subcommand("request", "Pide que los custodios firmen la lista de confianza");
  add_roots_option(*command, options->roots);
  add_out_option(*command, options->out, "Solicitud que se entrega a los custodios");
  command->add_option("--days", options->days, "Días que valdrá la lista")
      ->check(CLI::Range(1, kMaxDays))
      ->capture_default_str()
      ->type_name("N");
  choose(*command, chosen, options, request);
}

void add_sign(CLI::App& root, Chosen& chosen) {
  const auto options = std::make_shared<SignOptions>();
  auto* command = root.add_subcommand("sign", "Firma una solicitud, tras mostrarla y confirmarla");
  command->add_option("request", options->request, "Solicitud")->required()->type_name("ARCHIVO");
  command->add_option("--key", options->key.key, "Clave raíz privada: archivo o URI pkcs11:")
      ->required()
      ->type_name("CLAVE");
  add_passphrase_file(*command, options->key);
  add_roots_option(*command, options->roots);
  add_out_option(*command, options->out, "Solicitud con una firma más");
  command->add_option("--confirm", options->confirmed, "Huella completa ya comprobada")
      ->type_name("HUELLA");
  choose(*command, chosen, options, sign);
}

void add_rotate(CLI::App& root, Chosen& chosen) {
  const auto options = std::make_shared<RotateOptions>();
  auto* command =
      root.add_subcommand("rotate", "Pide que unas raíces nuevas releven a las actuales");
  add_roots_option(*command, options->roots);
  command->add_option("--new", options->new_roots, "Las tres raíces nuevas, partes públicas")
      ->required()
      ->type_name("PEM");
  add_out_option(*command, options->out, "Solicitud que se entrega a los custodios");
  choose(*command, chosen, options, rotate);
}

void add_accept(CLI::App& root, Chosen& chosen) {
  const auto options = std::make_shared<AcceptOptions>();
  auto* command = root.add_subcommand("accept", "Guarda una solicitud ya firmada, para publicarla");
  command->add_option("document", options->document, "Solicitud completa")
      ->required()
      ->type_name("ARCHIVO");
  add_roots_option(*command, options->roots);
  choose(*command, chosen, options, accept);
}

}  // namespace

void add_ceremony(CLI::App& root, Chosen& chosen) {
  for (const auto add : {add_request, add_sign, add_rotate, add_accept}) {
    add(root, chosen);
  }
}

}  // namespace fedatario::cli
