#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "issuance/certificate/issue.h"

/// The stages of one batch, each on what the one before let through. For this folder's sources.
namespace fedatario::certificate {

/// Where a member's outcome stands.
using Place = std::size_t;

struct Numbered {
  Place place = 0;
  Claim claim;
  Serial serial;
  NumberedDraft draft;
};

struct Linted {
  Place place = 0;
  Intent intent;
  SigningTicket ticket;
};

struct Signed {
  Place place = 0;
  Issued issued;
};

[[nodiscard]] Claim claim_of(const Applicant& applicant);

class Batch {
 public:
  Batch(std::size_t size, const IssuingDesk& desk) : desk_{desk}, outcomes_(size) {}

  /// Lets through those who have no certificate that says the same, and no open intent.
  [[nodiscard]] std::vector<Place> without_certificate(std::span<const Applicant> applicants);
  [[nodiscard]] std::vector<Numbered> reserve(std::span<const Applicant> applicants,
                                              const std::vector<Place>& due);
  [[nodiscard]] std::vector<Linted> lint(const std::vector<Numbered>& numbered);
  [[nodiscard]] std::vector<Linted> lint(const std::vector<Intent>& intents);
  [[nodiscard]] std::vector<Linted> record_intents(std::vector<Linted> linted);
  [[nodiscard]] std::vector<Signed> sign(std::vector<Linted> linted);
  void commit(std::vector<Signed> signed_ones);

  /// Every place has its outcome once `commit` is through.
  [[nodiscard]] std::vector<Outcome> outcomes() &&;

 private:
  void drop(Place place, IssueFailure why) { outcomes_[place] = Outcome{std::move(why)}; }
  [[nodiscard]] bool is_settled(Place place, const Applicant& applicant, const Standing& standing);
  void abandon(Place place, Serial serial, IssueFailure why);
  void tell(Step step, std::size_t count) const;

  const IssuingDesk& desk_;
  std::vector<std::optional<Outcome>> outcomes_;
};

}  // namespace fedatario::certificate
