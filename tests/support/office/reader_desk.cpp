#include "tests/support/office/reader_desk.h"

#include <stdexcept>
#include <utility>

#include "evidence/store/pinned_roots.h"
#include "files/file.h"

namespace fedatario::test {
namespace {

constexpr auto kIssuersProgram = FEDATARIO_BINARY_DIR "/bin/fedatario";
constexpr auto kVerifier = FEDATARIO_BINARY_DIR "/bin/fedatario-verify";
constexpr auto kRoots = "roots.pem";

std::string fingerprint_of(const std::filesystem::path& roots) {
  const auto pinned = evidence::read_pinned_roots(roots);
  if (!pinned) throw std::runtime_error{roots.string()};
  return fingerprint(*pinned);
}

}  // namespace

std::string Answer::words() const {
  if (!line.contains("verdict")) return err;
  const auto& reason = line["reason"];
  const std::string verdict = line["verdict"];
  return reason.is_null() ? verdict : verdict + " " + reason.get<std::string>();
}

ReaderDesk::ReaderDesk(const std::filesystem::path& roots) {
  std::filesystem::copy_file(roots, file(kRoots));
}

ProgramResult ReaderDesk::import(const std::string& source, const std::string& at) const {
  return import(source, at,
                {.arguments = {},
                 .environment = {},
                 .file_size_limit = std::nullopt,
                 .kill_after_microseconds = std::nullopt});
}

ProgramResult ReaderDesk::import(const std::string& source, const std::string& at,
                                 ProgramCall call) const {
  const auto roots = file(kRoots);
  call.arguments = {kIssuersProgram,
                    "bundle",
                    "import",
                    source,
                    "--roots",
                    roots.string(),
                    "--bundle",
                    bundle().string(),
                    "--confirm-roots",
                    fingerprint_of(roots),
                    "--at",
                    at};
  return run_program(call);
}

Answer ReaderDesk::check(const Envelope& certificate, const std::string& at) const {
  const auto code = file("code.txt");
  if (!files::write_file(code, as_bytes(qr_text_of(certificate)))) {
    throw std::runtime_error{code.string()};
  }
  auto result =
      run_program({.arguments = {kVerifier, "--json", "--roots", file(kRoots).string(), "--bundle",
                                 bundle().string(), "--at", at, code.string()},
                   .environment = {},
                   .file_size_limit = std::nullopt,
                   .kill_after_microseconds = std::nullopt});
  Answer answer{.exit_code = result.exit_code,
                .line = nlohmann::json::object(),
                .err = std::move(result.err)};
  if (!result.out.empty()) answer.line = nlohmann::json::parse(result.out);
  return answer;
}

std::string qr_text_of(const Envelope& certificate) {
  return write_qr_text("v.example", certificate).value().text();
}

}  // namespace fedatario::test
