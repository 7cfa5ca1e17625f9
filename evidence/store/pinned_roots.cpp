#include "evidence/store/pinned_roots.h"

#include <string>
#include <utility>

namespace fedatario::evidence {
namespace {

constexpr std::size_t kMaxConfirmation = 256;

std::filesystem::path confirmation_of(std::filesystem::path path) {
  return path.concat(".confirmed");
}

std::string line_of(const RootSet& roots) {
  return fingerprint(roots) + "\n";
}

}  // namespace

Outcome<RootSet> read_pinned_roots(const std::filesystem::path& path) {
  const auto pem = files::read_file(path, kMaxRootKeysText);
  if (!pem) return fail(Failure{path.string(), pem.error()});
  auto keys = root_keys_from_pem(as_text(*pem));
  if (!keys) return fail(Failure{path.string(), keys.error()});
  auto roots = RootSet::of(std::move(*keys));
  if (!roots) return fail(Failure{path.string(), KeptFault::not_three_roots});
  return std::move(*roots);
}

Outcome<Done> check_confirmed(const std::filesystem::path& path, const RootSet& roots) {
  const auto file = confirmation_of(path);
  const auto text = files::read_file(file, kMaxConfirmation);
  const bool missing = !text && text.error() == files::FileError::missing;
  if (!text && !missing) return fail(Failure{file.string(), text.error()});
  if (missing || as_text(*text) != line_of(roots)) {
    return fail(Failure{path.string(), KeptFault::roots_not_confirmed});
  }
  return Done{};
}

Outcome<Done> confirm(const std::filesystem::path& path, const RootSet& roots) {
  const auto file = confirmation_of(path);
  return files::write_file(file, as_bytes(line_of(roots))).map_error([&](files::FileError error) {
    return Failure{file.string(), error};
  });
}

}  // namespace fedatario::evidence
