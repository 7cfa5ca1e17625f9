#include "tests/integration/drills/drill.h"

#include <algorithm>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <utility>

#include "crypto/cose/sign1.h"
#include "crypto/credential/limits.h"
#include "crypto/credential/payload_codec.h"
#include "files/file.h"

namespace fedatario::test {
namespace {

constexpr std::size_t kMaxManual = 1U << 20U;

std::string manual_section(std::string_view title) {
  const std::filesystem::path path{FEDATARIO_SOURCE_DIR "/docs/operations.md"};
  const auto bytes = files::read_file(path, kMaxManual);
  if (!bytes) throw std::runtime_error{path.string()};
  const std::string text{as_text(*bytes)};
  const auto start = text.find("\n## " + std::string{title} + "\n");
  if (start == std::string::npos) throw std::runtime_error{std::string{title}};
  return text.substr(start, text.find("\n## ", start + 1) - start);
}

bool is_file_name(std::string_view word) {
  const auto ends = [word](std::string_view ending) { return word.ends_with(ending); };
  return ends(".pem") || ends(".txt") || ends(".cbor") || word == "published";
}

}  // namespace

ProgramResult Drill::demand(std::vector<std::string> arguments, const std::string& at) const {
  arguments.insert(arguments.end(), {"--at", at});
  auto result = office_.run(arguments);
  if (result.exit_code == 0) return result;
  std::string command;
  for (const std::string& argument : arguments)
    command += argument + " ";
  throw std::runtime_error{command + "\n" + result.err};
}

void Drill::issue(std::uint32_t student, const std::string& at, const std::string& key) const {
  demand({"issue", "--student", std::to_string(99'000'000 + student), "--key", file(key)}, at);
}

void Drill::publish_first() const {
  if (!custodians_.sign_trust_list()) throw std::runtime_error{"no trust list"};
  publish(kPublishedAt);
}

void Drill::publish(const std::string& at, const std::vector<std::string>& options) const {
  std::vector<std::string> arguments{"bundle",    "publish", "--folder",
                                     published(), "--roots", file("roots.pem")};
  arguments.insert(arguments.end(), options.begin(), options.end());
  demand(std::move(arguments), at);
}

Envelope Drill::certificate(std::uint32_t number) const {
  return Envelope::from_bytes(office_.certificates().at(number)).value();
}

void Drill::change_status(const store::StatusChange& change) const {
  auto database = office_.database();
  if (!store::change_status(database, change, "prueba")) throw std::runtime_error{"status"};
}

void Drill::correct_a_mark_of(std::uint32_t student) const {
  auto database = office_.database();
  correct_a_mark(database, student);
}

std::vector<std::string> Drill::arguments_of(
    const std::string& command, const std::map<std::string, std::string>& names) const {
  std::istringstream stream{command};
  std::vector<std::string> words{std::istream_iterator<std::string>{stream}, {}};
  words.erase(words.begin());  // the program
  std::string signed_document;
  for (std::string& word : words) {
    const auto other = names.find(word);
    if (other != names.end()) word = other->second;
    if (!is_file_name(word) || word.starts_with('/')) continue;
    if (signed_document.empty()) signed_document = word;
    word = file(word);
  }
  // A custodian compares what is shown with what was read out, and types it.
  if (words.size() > 2 && words[1] == "root" && words[2] == "sign") {
    words.insert(words.end(), {"--confirm", custodians_.shown_fingerprint(signed_document)});
  }
  return words;
}

void Drill::follow_manual(std::string_view section, const std::map<std::string, std::string>& names,
                          const std::string& at) const {
  Instant now = instant(at);
  for (const std::string& command : manual_commands(section)) {
    now = now + Duration{1};
    demand(arguments_of(command, names), to_rfc3339(now));
  }
}

std::vector<std::string> manual_commands(std::string_view section) {
  std::istringstream text{manual_section(section)};
  std::vector<std::string> commands;
  std::string line;
  while (std::getline(text, line)) {
    if (line.starts_with("fedatario ")) commands.push_back(line);
  }
  if (commands.empty()) throw std::runtime_error{"no commands: " + std::string{section}};
  return commands;
}

Credential content_of(const Envelope& certificate) {
  const auto parts = cose::parse_sign1(certificate.bytes(), limits::kMaxPayloadBytes);
  return decode_payload(parts.value().payload).value();
}

Envelope sign_certificate(const Credential& credential, const Signer& signer) {
  const Kid kid = signer.public_key().kid();
  const Bytes payload = encode_payload(credential).value();
  const auto signature = signer.sign(cose::sig_structure(kid, payload));
  return Envelope::from_bytes(cose::serialize_sign1(kid, payload, signature.value())).value();
}

Instant instant(std::string_view rfc3339) {
  return from_rfc3339(rfc3339).value();
}

}  // namespace fedatario::test
