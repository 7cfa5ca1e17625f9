#include "tests/support/office/office_folder.h"

#include <stdexcept>
#include <utility>

#include "files/file.h"
#include "server/store/certificates.h"
#include "server/store/registry_writer.h"
#include "server/store/session.h"
#include "tests/support/office/small_school.h"

namespace fedatario::test {
namespace {

namespace fs = std::filesystem;

constexpr auto kDatabase = "registry.db";
constexpr std::size_t kMaxPdf = 1U << 20U;

void demand(bool holds, const std::string& what) {
  if (!holds) throw std::runtime_error{what};
}

}  // namespace

OfficeFolder::OfficeFolder(std::uint32_t graduates) {
  const auto init = run({"init", "--heading", "I.E. DE PRUEBA", "--host", "v.example", "--demo"});
  demand(init.exit_code == 0, init.err);
  {
    auto opened = database();
    demand(store::save_directory(opened, small_school()).has_value(), "directory");
    demand(store::save_people(opened, test::graduates(graduates)).has_value(), "people");
  }
  const auto keys = run({"keys", "create", "--at", "2026-01-05T00:00:00Z"});
  demand(keys.exit_code == 0, keys.err);
}

OfficeFolder OfficeFolder::copy() const {
  OfficeFolder twin;
  for (const auto* const name : {kDatabase, "issuer.pem"}) {
    fs::copy_file(file(name), twin.file(name));
  }
  return twin;
}

ProgramResult OfficeFolder::run(const std::vector<std::string>& arguments) const {
  return run(ProgramCall{.arguments = arguments,
                         .environment = {},
                         .file_size_limit = std::nullopt,
                         .kill_after_microseconds = std::nullopt});
}

ProgramResult OfficeFolder::run(ProgramCall call) const {
  call.arguments.insert(call.arguments.begin(), FEDATARIO_BINARY_DIR "/bin/fedatario");
  call.arguments.insert(call.arguments.end(), {"--db", file(kDatabase).string()});
  return run_program(call);
}

store::Database OfficeFolder::database() const {
  auto opened = store::Database::open(file(kDatabase));
  demand(opened.has_value(), "database");
  return std::move(*opened);
}

std::map<std::uint32_t, Bytes> OfficeFolder::certificates() const {
  auto opened = database();
  const auto all = store::all_certificates(opened);
  demand(all.has_value(), "certificates");
  std::map<std::uint32_t, Bytes> envelopes;
  for (const auto& certificate : *all) {
    const ByteView bytes = certificate.envelope.bytes();
    envelopes.emplace(certificate.number, Bytes{bytes.begin(), bytes.end()});
  }
  return envelopes;
}

std::map<std::string, Bytes> OfficeFolder::files_in(const std::string& folder) const {
  std::map<std::string, Bytes> contents;
  if (!fs::exists(file(folder))) return contents;
  for (const auto& entry : fs::directory_iterator{file(folder)}) {
    auto bytes = files::read_file(entry.path(), kMaxPdf);
    demand(bytes.has_value(), entry.path().string());
    contents.emplace(entry.path().filename().string(), std::move(*bytes));
  }
  return contents;
}

void break_acta_of(store::Database& database, std::uint32_t person) {
  store::Command<int, int> change{database.session().sql,
                                  "UPDATE enrolments SET acta = :acta WHERE person = :person"};
  change(static_cast<int>(transcript::ActaState::in_review), static_cast<int>(person));
}

void correct_a_mark(store::Database& database, std::uint32_t person) {
  // Twice the same correction would leave the record as it is.
  store::Command<int> change{
      database.session().sql,
      "UPDATE marks SET mark = CASE mark WHEN '20' THEN '19' ELSE '20' END WHERE rowid ="
      " (SELECT m.rowid FROM marks m JOIN enrolments e ON e.id = m.enrolment"
      " JOIN sections s ON s.id = e.section WHERE e.person = :person"
      " ORDER BY s.year DESC, m.position LIMIT 1)"};
  change(static_cast<int>(person));
}

void forge_audit(store::Database& database) {
  database.session().sql << "UPDATE audit SET actor = 'otro' WHERE sequence = 1";
}

}  // namespace fedatario::test
