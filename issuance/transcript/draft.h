#pragma once

#include <optional>
#include <string>
#include <vector>

#include "crypto/base/result.h"
#include "crypto/credential/credential.h"
#include "issuance/transcript/record.h"

namespace fedatario::transcript {

/// A rule of the domain that a record breaks (issuance/transcript/policy.h).
struct Finding {
  enum class Severity : std::uint8_t { error, warning };

  Severity severity = Severity::error;
  std::string rule;     ///< `V11`; the table of policy.cpp names its clause
  std::string message;  ///< Spanish, for the person who can mend it: what, where, what to do

  friend bool operator==(const Finding&, const Finding&) = default;
};

/// What is being asked for: one certificate of one kind, by one service.
struct IssueOrder {
  DocumentKind kind = DocumentKind::coe;
  ServiceId service;                    ///< that issues
  std::optional<std::string> director;  ///< in office at the instant of issue; none for a CLA
  std::uint16_t current_year = 0;       ///< of the instant of issue, in Lima
  std::string host;                     ///< of the printed link: its length counts in the QR
};

/// A checked intention to certify: every error rule passes. Only `draft_certificate` makes one.
/// Its number, status index and instant are still to be given.
class Draft {
 public:
  /// The credential with number, status index and instant at zero.
  [[nodiscard]] const Credential& credential() const { return credential_; }
  [[nodiscard]] const std::vector<Finding>& warnings() const { return warnings_; }

 private:
  friend Result<Draft, std::vector<Finding>> draft_certificate(const Record&, const IssueOrder&);

  Draft(Credential credential, std::vector<Finding> warnings)
      : credential_{std::move(credential)}, warnings_{std::move(warnings)} {}

  Credential credential_;
  std::vector<Finding> warnings_;
};

/// Applies the policy (issuance/transcript/policy.h). The error is every rule broken, not the
/// first, with the warnings among them.
[[nodiscard]] Result<Draft, std::vector<Finding>> draft_certificate(const Record& record,
                                                                    const IssueOrder& order);

}  // namespace fedatario::transcript
