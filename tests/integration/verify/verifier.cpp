#include "tests/integration/verify/verifier.h"

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include <fcntl.h>
#include <openssl/evp.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/evidence_world.h"
#include "tests/support/sample_credentials.h"
#include "tests/support/signed_sample.h"

namespace fedatario::tests {
namespace {

std::string content_of(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (auto& text : texts)
    pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

void redirect(int target, const std::string& path, int flags) {
  const int fd = open(path.c_str(), flags, 0600);
  if (fd < 0 || dup2(fd, target) < 0) _exit(EXIT_FAILURE);
}

/// Starts the program with its three streams on files. By fork, not posix_spawn: a child that
/// shares our memory until it becomes the program would have our peak counted as its own.
pid_t start(std::vector<std::string> words, const std::string& input, const std::string& out,
            const std::string& err) {
  const auto arguments = pointers_to(words);
  const pid_t pid = fork();
  if (pid < 0) throw std::runtime_error("no process for fedatario-verify");
  if (pid > 0) return pid;
  constexpr int kWrite = O_WRONLY | O_CREAT | O_TRUNC;
  redirect(STDIN_FILENO, input, O_RDONLY);
  redirect(STDOUT_FILENO, out, kWrite);
  redirect(STDERR_FILENO, err, kWrite);
  execv(FEDATARIO_VERIFY, arguments.data());
  _exit(EXIT_FAILURE);
}

}  // namespace

Verifier::Verifier() {
  std::string pem;
  const RootSet roots = samples::root_set();
  for (const PublicKey& root : roots.keys())
    pem += pem_of(root);
  static_cast<void>(folder_.write("roots.pem", pem));
  write_bundle(samples::trust_for(sample(), issuer_), samples::kNow + days(-1), {sample()});
}

const Credential& Verifier::sample() {
  static const Credential kSample = samples::three_observations();
  return kSample;
}

std::string Verifier::text_of(const Credential& credential) const {
  return samples::qr_text(samples::seal(credential, issuer_));
}

std::string Verifier::strangers_text() {
  return samples::qr_text(samples::seal(sample(), SeedSigner{Byte{3}}));
}

void Verifier::write_bundle(const TrustedKey& key, Instant issued_at,
                            const std::vector<Credential>& issued,
                            std::initializer_list<Byte> roots) const {
  TrustHead head = samples::trust_head(issued_at);
  head.demonstration = key.issuer.demonstration;
  const auto trust = TrustList::of(head, {key});
  CertificateList list = samples::empty_list(0, issued_at);
  for (const Credential& credential : issued) {
    samples::record_issued(list, samples::seal(credential, issuer_), credential.status_index);
  }
  const Byte first = *roots.begin();
  const RootSet pinned = samples::root_set(first);
  const SignedTrustList signed_list = samples::sign_trust_list(trust.value(), roots, pinned);
  const Publication publication{.edition = samples::edition(1, issued_at),
                                .rotations = {},
                                .trust = signed_list,
                                .lists = {&list, 1},
                                .earlier_file = {}};
  const auto bundle = publish_bundle(publication, samples::publisher_signer(), pinned);
  static_cast<void>(folder_.write("bundle.cbor", ByteView{bundle.value().file}));
}

std::string Verifier::path(std::string_view name) const {
  return (folder_.path() / name).string();
}

Finished Verifier::check_stdin_file(const std::string& file,
                                    std::vector<std::string> arguments) const {
  arguments.insert(arguments.begin(), {"--roots", path("roots.pem"), "--bundle",
                                       path("bundle.cbor"), "--at", to_rfc3339(samples::kNow)});
  return run(arguments, file);
}

Finished Verifier::check(std::vector<std::string> arguments) const {
  return check_stdin_file("/dev/null", std::move(arguments));
}

Finished Verifier::check_stdin(std::string_view text, std::vector<std::string> arguments) const {
  arguments.emplace_back("-");
  return check_stdin_file(folder_.write("stdin", text), std::move(arguments));
}

Finished Verifier::run(const std::vector<std::string>& arguments, const std::string& input,
                       const std::string& output) {
  const pictures::TemporaryFolder streams;
  const auto out = (streams.path() / "out").string();
  const auto err = (streams.path() / "err").string();
  std::vector<std::string> words{FEDATARIO_VERIFY};
  words.insert(words.end(), arguments.begin(), arguments.end());

  const auto begin = std::chrono::steady_clock::now();
  const pid_t pid = start(std::move(words), input, output.empty() ? out : output, err);
  int status = 0;
  rusage usage{};
  if (wait4(pid, &status, 0, &usage) != pid) throw std::runtime_error("lost the process");
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  constexpr std::uint64_t kKibibyte = 1024;
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status),
          output.empty() ? content_of(out) : std::string{}, content_of(err), took.count(),
          static_cast<std::uint64_t>(usage.ru_maxrss) * kKibibyte};
}

std::string pem_of(const PublicKey& key) {
  Bytes info = from_hex("302a300506032b6570032100").value_or(Bytes{});
  info.insert(info.end(), key.bytes().begin(), key.bytes().end());
  std::string base64((info.size() + 2) / 3 * 4 + 1, '\0');
  base64.resize(
      static_cast<std::size_t>(EVP_EncodeBlock(reinterpret_cast<unsigned char*>(base64.data()),
                                               info.data(), static_cast<int>(info.size()))));
  return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
}

}  // namespace fedatario::tests
