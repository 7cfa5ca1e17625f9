#include <filesystem>
#include <iostream>
#include <memory>
#include <variant>

#include "crypto/base/match.h"
#include "server/cli/applicants.h"
#include "server/cli/commands/key_options.h"
#include "server/cli/issuing_office.h"
#include "server/cli/option_values.h"
#include "server/cli/printing.h"
#include "server/cli/progress_bar.h"
#include "server/cli/stop_point.h"
#include "server/store/certificates.h"

namespace fedatario::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::vector<std::string> sections;
  std::vector<std::string> documents;
  std::string nivel;
  std::string kind = "coe";
  fs::path out;
  KeyChoice key;
};

struct Tally {
  std::size_t issued = 0;
  std::size_t already = 0;
  std::size_t failed = 0;
};

Outcome<Order> order_of(const Options& options) {
  Order order{.sections = {}, .documents = options.documents, .nivel = std::nullopt};
  for (const std::string& text : options.sections) {
    auto section = parse_section(text);
    if (!section) {
      return fail(Failure{Exit::usage, "Sección no válida: " + text +
                                           ". Escriba servicio/año/grado/sección, por ejemplo "
                                           "9000123-0/2025/5/A."});
    }
    order.sections.push_back(std::move(*section));
  }
  if (!options.nivel.empty()) {
    order.nivel = parse_nivel(options.nivel);
    if (!order.nivel) {
      return fail(Failure{Exit::usage, "Nivel no válido: " + options.nivel +
                                           ". Use el código de dos caracteres, por ejemplo F0."});
    }
  }
  const auto kind = parse_kind(options.kind);
  if (!kind) return fail(Failure{Exit::usage, "El tipo de documento es coe o cla."});
  order.kind = *kind;
  return order;
}

/// Prints and reports one batch after the other.
class IssueRun {
 public:
  IssueRun(const IssuingOffice& office, const Options& options, std::size_t total)
      : office_{office},
        options_{options},
        stop_{StopPoint::from_environment()},
        progress_{"Emitiendo", total} {}

  [[nodiscard]] certificate::StepObserver observer() {
    return [this](certificate::Step step, std::size_t) { stop_.pass(name_of(step)); };
  }

  /// What an interruption left comes first: its people are among those to be issued.
  [[nodiscard]] Outcome<Done> finish_interrupted() {
    const auto resumed = finish_open_intents(office_, observer());
    if (!resumed) return fail(resumed.error());
    for (const std::string& problem : resumed->problems) {
      complain(problem);
    }
    tally_.failed += resumed->problems.size();
    return Done{};
  }

  [[nodiscard]] Outcome<Done> issue(std::span<const store::Student> students, DocumentKind kind) {
    const auto prepared = prepare(office_, students, kind);
    if (!prepared) return fail(prepared.error());
    for (const std::string& problem : prepared->problems) {
      complain(problem);
    }
    tally_.failed += prepared->rejected;
    auto store = office_.store();
    const auto outcomes = certificate::issue(prepared->applicants, {.store = store,
                                                                    .signer = *office_.signer,
                                                                    .own_keys = office_.own_keys,
                                                                    .now = office_.now,
                                                                    .observe = observer()});
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
      report(prepared->names[i], outcomes[i]);
    }
    progress_.advance(students.size());
    return Done{};
  }

  [[nodiscard]] const Tally& tally() const { return tally_; }

 private:
  void report(const std::string& name, const certificate::Outcome& outcome) {
    std::visit(Match{
                   [&](const certificate::Issued& issued) {
                     ++tally_.issued;
                     hand_over(name, issued.sealed, "");
                   },
                   [&](const certificate::AlreadyIssued& standing) {
                     ++tally_.already;
                     hand_over(name, standing.issued.sealed, "  (ya emitido)");
                   },
                   [&](const certificate::IssueFailure& failure) {
                     ++tally_.failed;
                     complain(name + ": " + reason_of(failure));
                   },
               },
               outcome);
  }

  void hand_over(const std::string& name, const certificate::Sealed& sealed,
                 std::string_view remark) {
    std::string file;
    if (!options_.out.empty()) {
      const auto printed = print_to_folder(sealed, office_.institution.host, options_.out);
      stop_.pass("printed");
      if (!printed) {
        ++tally_.failed;
        complain(name + ": emitido, pero no impreso: " + printed.error().message);
        return;
      }
      file = "  " + printed->string();
    }
    std::cout << "N.° " << store::printed_number(sealed.attested.credential->number) << "  "
              << sealed.attested.codigo_virtual.text() << "  " << name << file << remark << '\n';
  }

  static void complain(const std::string& line) { std::cerr << line << '\n'; }

  const IssuingOffice& office_;
  const Options& options_;
  StopPoint stop_;
  ProgressBar progress_;
  Tally tally_;
};

Outcome<Done> make_folder(const fs::path& folder) {
  if (folder.empty()) return Done{};
  std::error_code error;
  fs::create_directories(folder, error);
  if (!error) return Done{};
  return fail(Failure{Exit::cannot_create, "No se puede crear la carpeta «" + folder.string() +
                                               "». Elija otra con --out."});
}

Outcome<Exit> run(const Options& options, const Environment& environment) {
  const auto order = order_of(options);
  if (!order) return fail(order.error());
  const auto office = open_office(environment, options.key, KeyDuty::new_certificates);
  if (!office) return fail(office.error());
  if (const auto made = make_folder(options.out); !made) return fail(made.error());
  const auto students = find_students(*office->database, *order);
  if (!students) return fail(students.error());

  Tally tally;
  {
    IssueRun issue_run{*office, options, students->size()};
    if (const auto done = issue_run.finish_interrupted(); !done) return fail(done.error());
    std::span<const store::Student> left{*students};
    while (!left.empty()) {
      const auto batch = left.first(std::min(certificate::kBatch, left.size()));
      if (const auto done = issue_run.issue(batch, order->kind); !done) return fail(done.error());
      left = left.subspan(batch.size());
    }
    tally = issue_run.tally();
  }
  std::cout << "Emitidos: " << tally.issued << ". Ya emitidos: " << tally.already
            << ". Con error: " << tally.failed << ".\n";
  return tally.failed == 0 ? Exit::ok : Exit::incomplete;
}

}  // namespace

void add_issue(CLI::App& app, Chosen& chosen) {
  const auto options = std::make_shared<Options>();
  auto* command = app.add_subcommand("issue", "Emite certificados firmados y los imprime en PDF");
  auto* section = command->add_option("--section", options->sections,
                                      "Servicio/año/grado/sección, por ejemplo "
                                      "9000123-0/2025/5/A; repetible");
  section->type_name("SECCIÓN");
  command->add_option("--student", options->documents, "Número de documento; repetible")
      ->type_name("DOCUMENTO");
  command->add_option("--nivel", options->nivel, "Nivel, si el estudiante tiene varios")
      ->type_name("NIVEL");
  command->add_option("--kind", options->kind, "coe (certificado) o cla (constancia)")
      ->capture_default_str()
      ->type_name("TIPO");
  command->add_option("--out", options->out, "Carpeta para los PDF")->type_name("CARPETA");
  add_issuing_key(*command, options->key);
  command->callback([options, &chosen] {
    chosen.action = [options](const Environment& environment) -> Outcome<Exit> {
      if (options->sections.empty() && options->documents.empty()) {
        return fail(Failure{Exit::usage, "Indique a quién: --section o --student."});
      }
      return run(*options, environment);
    };
  });
}

}  // namespace fedatario::cli
