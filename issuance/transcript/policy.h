#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "issuance/transcript/draft.h"
#include "issuance/transcript/rules/rules.h"

/// What a school's record must be for a certificate: every rule with its number and clause.
namespace fedatario::transcript {

struct Rule {
  std::string_view number;  ///< `V11`, or a word for a rule of the domain without a number
  Finding::Severity severity = Finding::Severity::error;
  std::string_view clause;
  rules::Messages (*check)(const Submission& submission) = nullptr;
};

/// In the order in which findings are shown. V02, V03 to V05, V18 to V20 are about forms and
/// requests; V21 is kept by the certificate's state machine.
[[nodiscard]] std::span<const Rule> policy();

/// Every finding of every rule.
[[nodiscard]] std::vector<Finding> check(const Submission& submission);

}  // namespace fedatario::transcript
