#pragma once

#include <filesystem>
#include <string>

#include <nlohmann/json.hpp>

#include "crypto/credential/envelope.h"
#include "tests/support/program/program_run.h"
#include "tests/support/scratch_folder.h"

namespace fedatario::test {

/// What `fedatario-verify --json` answered about one certificate.
struct Answer {
  int exit_code = -1;
  nlohmann::json line;  ///< empty object where it gave none
  std::string err;

  /// `accepted`, `refused issued_absent`, ...; the complaint where there is no line.
  [[nodiscard]] std::string words() const;
};

/// A counter's computer: pinned roots, and the bundle that it imported, in a folder of its own. It
/// has nothing of an office but what is carried to it.
class ReaderDesk {
 public:
  /// Pins a copy of these roots.
  explicit ReaderDesk(const std::filesystem::path& roots);

  /// `fedatario bundle import SOURCE`, after a person compared the roots.
  [[nodiscard]] ProgramResult import(const std::string& source, const std::string& at) const;
  [[nodiscard]] ProgramResult import(const std::string& source, const std::string& at,
                                     ProgramCall call) const;

  /// `fedatario-verify` on the text of a certificate's QR code.
  [[nodiscard]] Answer check(const Envelope& certificate, const std::string& at) const;

  [[nodiscard]] std::filesystem::path file(const std::string& name) const {
    return folder_.path() / name;
  }
  [[nodiscard]] std::filesystem::path bundle() const { return file("bundle.cbor"); }

 private:
  ScratchFolder folder_;
};

/// The text of a certificate's QR code.
[[nodiscard]] std::string qr_text_of(const Envelope& certificate);

}  // namespace fedatario::test
