#include "kiosk/cli/outcome.h"

#include "crypto/base/match.h"

namespace fedatario::cli {

void Tally::add(const Outcome& outcome) {
  const Match by_verdict{
      [](const Accepted&) {},
      [this](const Superseded&) { ++not_valid_; },
      [this](const Annulled&) { ++not_valid_; },
      [this](const Suspended&) { ++not_valid_; },
      [this](const Unconfirmed&) { ++unconfirmed_; },
      [this](const Refused&) { ++not_valid_; },
  };
  std::visit(Match{
                 [&](const Judged& judged) { std::visit(by_verdict, judged.verdict); },
                 [this](const Unreadable&) { ++unreadable_; },
                 [this](const NotOpened&) { ++not_opened_; },
             },
             outcome);
}

ExitStatus Tally::status() const {
  if (not_opened_ > 0) return ExitStatus::no_input;
  if (not_valid_ > 0) return ExitStatus::not_valid;
  if (unreadable_ > 0) return ExitStatus::unreadable;
  return unconfirmed_ > 0 ? ExitStatus::unconfirmed : ExitStatus::all_accepted;
}

}  // namespace fedatario::cli
