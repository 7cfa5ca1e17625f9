#include "tests/support/office/custodians.h"

#include <stdexcept>

#include "crypto/trust/bundle/bundle_file.h"
#include "crypto/trust/limits.h"
#include "evidence/store/pinned_roots.h"
#include "files/file.h"

namespace fedatario::test {
namespace {

constexpr std::size_t kMaxDocument = 1U << 20U;

void demand(const ProgramResult& result) {
  if (result.exit_code != 0) throw std::runtime_error{result.err};
}

std::string text_of(const std::filesystem::path& path) {
  const auto bytes = files::read_file(path, kMaxDocument);
  if (!bytes) throw std::runtime_error{path.string()};
  return std::string{as_text(*bytes)};
}

}  // namespace

Custodians::Custodians(const OfficeFolder& office) : office_{office} {
  demand(office_.run({"keys", "publisher", "--at", "2026-01-05T00:00:00Z"}));
  make_roots("root");
}

void Custodians::make_roots(const std::string& prefix) const {
  std::string pem;
  for (const char* number : {"1", "2", "3"}) {
    const auto key = office_.file(prefix + number + ".pem");
    const auto public_key = office_.file(prefix + number + ".pub.pem");
    demand(office_.run({"keys", "root", "create", "--key", key.string(), "--public",
                        public_key.string(), "--no-passphrase"}));
    pem += text_of(public_key);
  }
  const auto written = files::write_file(office_.file(prefix + "s.pem"), as_bytes(pem));
  if (!written) throw std::runtime_error{prefix};
}

ProgramResult Custodians::request(const std::string& at) const {
  return office_.run({"keys", "root", "request", "--roots", office_.file("roots.pem").string(),
                      "--out", office_.file("request.txt").string(), "--at", at});
}

std::string Custodians::shown_fingerprint(const std::string& document) const {
  constexpr std::string_view kLabel = "Huella de lo que se firma: ";
  const std::string text = text_of(office_.file(document));
  const auto start = text.find(kLabel);
  if (start == std::string::npos) return {};
  const auto end = text.find('\n', start);
  return text.substr(start + kLabel.size(), end - start - kLabel.size());
}

ProgramResult Custodians::sign(const std::string& document, const std::string& root,
                               const std::string& out, const std::string& roots) const {
  const auto path = office_.file(document);
  return office_.run({"keys", "root", "sign", path.string(), "--key",
                      office_.file(root + ".pem").string(), "--roots", office_.file(roots).string(),
                      "--out", office_.file(out).string(), "--confirm",
                      shown_fingerprint(document)});
}

bool Custodians::sign_trust_list(const std::string& at) const {
  const std::string roots = office_.file("roots.pem").string();
  demand(request(at));
  demand(sign("request.txt", "root1", "one.txt"));
  demand(sign("one.txt", "root3", "two.txt"));
  return office_
             .run({"keys", "root", "accept", office_.file("two.txt").string(), "--roots", roots,
                   "--at", at})
             .exit_code == 0;
}

bool Custodians::publish(const std::string& at) const {
  const auto result =
      office_.run({"bundle", "publish", "--folder", office_.file("published").string(), "--roots",
                   office_.file("roots.pem").string(), "--at", at});
  return result.exit_code == 0;
}

std::optional<Bundle> Custodians::exported() const {
  const auto out = office_.file("bundle.cbor");
  demand(office_.run({"bundle", "export", "--folder", office_.file("published").string(), "--roots",
                      office_.file("roots.pem").string(), "--out", out.string()}));
  const auto roots = evidence::read_pinned_roots(office_.file("roots.pem"));
  const auto file = files::read_file(out, limits::kMaxBundleFile);
  if (!roots || !file) return std::nullopt;
  auto bundle = read_bundle_file(*file, *roots);
  if (!bundle) return std::nullopt;
  return std::move(*bundle);
}

}  // namespace fedatario::test
