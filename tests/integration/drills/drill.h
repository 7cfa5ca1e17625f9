#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/credential/credential.h"
#include "crypto/credential/envelope.h"
#include "crypto/keys/signer.h"
#include "server/store/publishing.h"
#include "tests/support/office/custodians.h"
#include "tests/support/office/office_folder.h"
#include "tests/support/office/reader_desk.h"

/// What every drill is played with: an office that issues and publishes, its custodians, and the
/// commands of docs/operations.md.
namespace fedatario::test {

// The days of a drill. The first edition is complete up to the second before it.
inline constexpr auto kIssuedAt = kIssueInstant;               // 2026-03-02T15:04:05Z
inline constexpr auto kPublishedAt = "2026-03-02T16:00:00Z";   // the first edition
inline constexpr auto kDayAfter = "2026-03-03T16:00:00Z";      // the second
inline constexpr auto kTwoDaysAfter = "2026-03-04T16:00:00Z";  // the third

class Drill {
 public:
  explicit Drill(std::uint32_t students) : office_{students}, custodians_{office_} {}

  [[nodiscard]] const OfficeFolder& office() const { return office_; }
  [[nodiscard]] const Custodians& custodians() const { return custodians_; }
  [[nodiscard]] std::string file(const std::string& name) const {
    return office_.file(name).string();
  }
  [[nodiscard]] std::string published() const { return file("published"); }

  /// Runs `fedatario ARGUMENTS`, and throws where it fails.
  ProgramResult demand(std::vector<std::string> arguments, const std::string& at) const;

  /// Issues to one student, 1 and up.
  void issue(std::uint32_t student, const std::string& at,
             const std::string& key = "issuer.pem") const;

  /// A trust list and the first edition, of what was issued so far.
  void publish_first() const;
  void publish(const std::string& at, const std::vector<std::string>& options = {}) const;

  [[nodiscard]] Envelope certificate(std::uint32_t number) const;

  /// Annuls, suspends or restores, as the server's office will.
  void change_status(const store::StatusChange& change) const;

  /// Another mark in the last year: the next certificate says something else.
  void correct_a_mark_of(std::uint32_t student) const;

  /// Runs the commands of a section of docs/operations.md, each a second after the one before.
  /// File names mean the office's folder, those in `names` what stands there.
  void follow_manual(std::string_view section, const std::map<std::string, std::string>& names,
                     const std::string& at) const;

 private:
  [[nodiscard]] std::vector<std::string> arguments_of(
      const std::string& command, const std::map<std::string, std::string>& names) const;

  OfficeFolder office_;
  Custodians custodians_;
};

/// The lines that begin with `fedatario` in the fenced blocks of a section.
[[nodiscard]] std::vector<std::string> manual_commands(std::string_view section);

/// What a certificate says, read without asking whether it is true: as a thief would.
[[nodiscard]] Credential content_of(const Envelope& certificate);

/// A certificate under any key: well-formed, and with whatever content.
[[nodiscard]] Envelope sign_certificate(const Credential& credential, const Signer& signer);

[[nodiscard]] Instant instant(std::string_view rfc3339);

}  // namespace fedatario::test
