#include "tests/architecture/checks/third_party.h"

#include <algorithm>
#include <array>
#include <optional>

#include "tests/architecture/checks/source_text.h"

namespace fedatario::architecture {
namespace {

/// Headers of POSIX and Linux that the outer folders may use.
constexpr auto kSystemHeaders = std::to_array<std::string_view>(
    {"sys/", "linux/", "unistd.h", "fcntl.h", "poll.h", "signal.h", "spawn.h", "termios.h",
     "sched.h", "grp.h", "pwd.h", "ftw.h", "dlfcn.h"});

bool is_standard(std::string_view header) {
  return header.find_first_of("./") == std::string_view::npos;
}

bool is_system(std::string_view header) {
  return std::any_of(kSystemHeaders.begin(), kSystemHeaders.end(),
                     [header](std::string_view start) { return header.starts_with(start); });
}

bool is_pure(std::string_view path) {
  return path.starts_with("crypto/") || path.starts_with("issuance/");
}

bool contains(const std::vector<std::string_view>& files, std::string_view path) {
  return std::find(files.begin(), files.end(), path) != files.end();
}

/// An adapter's header met from another folder.
std::optional<std::string> leak_of(const Include& include, std::string_view path,
                                   const std::vector<Adapter>& adapters) {
  for (const Adapter& adapter : adapters) {
    if (adapter.shared || !contains(adapter.files, include.header)) continue;
    if (folder_of(include.header) == folder_of(path) || contains(adapter.files, path)) continue;
    return include.header + " shows " + std::string{adapter.headers} + " to its own folder alone";
  }
  return std::nullopt;
}

std::optional<std::string> breach_of(const Include& include, std::string_view path,
                                     const std::vector<Adapter>& adapters) {
  if (include.quoted) return leak_of(include, path, adapters);
  if (is_standard(include.header)) return std::nullopt;
  if (is_system(include.header)) {
    if (!is_pure(path)) return std::nullopt;
    return "<" + include.header + "> belongs in the outer folders";
  }
  for (const Adapter& adapter : adapters) {
    if (!include.header.starts_with(adapter.headers)) continue;
    if (contains(adapter.files, path)) return std::nullopt;
    return "<" + include.header + "> belongs in its adapter";
  }
  return "<" + include.header + "> is of no known library";
}

/// By itself, or through another file of the adapter.
bool meets(const SourceFile& file, const Adapter& adapter) {
  const auto includes = includes_of(file.text);
  return std::any_of(includes.begin(), includes.end(), [&adapter](const Include& include) {
    return include.quoted ? contains(adapter.files, include.header)
                          : include.header.starts_with(adapter.headers);
  });
}

bool any_meets(const std::vector<SourceFile>& files, std::string_view path,
               const Adapter& adapter) {
  return std::any_of(files.begin(), files.end(), [&](const SourceFile& file) {
    return file.path == path && meets(file, adapter);
  });
}

Findings check_table(const std::vector<SourceFile>& files, const std::vector<Adapter>& adapters) {
  Findings findings;
  for (const Adapter& adapter : adapters) {
    for (const std::string_view path : adapter.files) {
      if (any_meets(files, path, adapter)) continue;
      findings.push_back(
          {std::string{path}, "listed as adapter of " + std::string{adapter.headers}});
    }
  }
  return findings;
}

}  // namespace

std::vector<Adapter> house_adapters() {
  return {
      {"tl/expected.hpp", {"crypto/base/result.h"}, true},
      {"sodium.h",
       {"crypto/keys/public_key.cpp", "crypto/keys/sha256.cpp", "kiosk/cli/main.cpp",
        "server/store/base64url.cpp"}},
      {"openssl/",
       {"server/keys/openssl_handles.h", "server/keys/encrypted_pkcs8.h",
        "server/keys/encrypted_pkcs8.cpp", "server/keys/passphrase.cpp",
        "server/keys/passphrase_file.cpp", "server/keys/pkcs8_signer.cpp",
        "server/keys/base64_block.cpp", "server/keys/public_key_pem.cpp"}},
      {"zlib.h", {"crypto/codec/zlib_stream.cpp"}},
      {"p11-kit/",
       {"server/keys/pkcs11_module.h", "server/keys/pkcs11_module.cpp",
        "server/keys/pkcs11_session.h", "server/keys/pkcs11_session.cpp",
        "server/keys/pkcs11_signer.cpp"}},
      {"utf8proc.h", {"issuance/transcript/normalise.cpp"}},
      {"nlohmann/", {"crypto/credential/credential_json.cpp", "kiosk/cli/report_json.cpp"}},
      {"qrencode.h", {"issuance/render/qr_symbol.cpp"}},
      {"hpdf",
       {"issuance/render/pdf_document.cpp", "issuance/render/pdf_font.h",
        "issuance/render/pdf_font.cpp"}},
      {"opencv2/", {"scanner/images/image_reader.cpp"}},
      {"ZXing/", {"scanner/qr/decode/direct_pass.cpp", "scanner/qr/decode/pure_decode.cpp"}},
      {"CLI/",
       {"kiosk/cli/options.cpp", "server/cli/commands/commands.h", "server/cli/program.cpp"}},
      {"curl/", {"evidence/sources/http_parts.cpp", "scanner/sources/stream/http_stream.cpp"}},
      {"soci/",
       {"server/store/session.h", "server/store/session.cpp", "server/store/database.cpp"}},
  };
}

Findings check_third_party(const std::vector<SourceFile>& files,
                           const std::vector<Adapter>& adapters) {
  Findings findings = check_table(files, adapters);
  for (const SourceFile& file : files) {
    for (const Include& include : includes_of(file.text)) {
      const auto breach = breach_of(include, file.path, adapters);
      if (breach) findings.push_back({file.path + ":" + std::to_string(include.line), *breach});
    }
  }
  return findings;
}

}  // namespace fedatario::architecture
