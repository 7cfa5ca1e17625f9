#include "kiosk/cli/outcome.h"

#include <gtest/gtest.h>

#include "tests/support/sample_credentials.h"
#include "tests/support/seed_signer.h"
#include "tests/support/signed_sample.h"

namespace fedatario::cli {
namespace {

Attested attested() {
  const SeedSigner signer{Byte{1}};
  const auto credential = samples::reference();
  const auto verdict = verify(samples::qr_text(samples::seal(credential, signer)),
                              samples::evidence_for(credential, signer));
  return *attested_of(verdict);
}

Outcome judged(Verdict verdict) {
  return Judged{{}, std::move(verdict)};
}

ExitStatus status_of(const std::vector<Outcome>& outcomes) {
  Tally tally;
  for (const auto& outcome : outcomes)
    tally.add(outcome);
  return tally.status();
}

const Outcome kAccepted = judged(Accepted{attested()});
const Outcome kUnconfirmed = judged(Unconfirmed{attested(), Doubt::evidence_too_old});
const Outcome kRefused = judged(Refused{AuthenticationError::bad_signature, std::nullopt});
const Outcome kUnreadable = Unreadable{"a", NoCode{}};
const Outcome kNotOpened = NotOpened{"a", scanner::OpenError::not_found};

TEST(Tally, EachOutcomeAloneHasItsStatus) {
  EXPECT_EQ(status_of({kAccepted}), ExitStatus::all_accepted);
  EXPECT_EQ(status_of({kUnconfirmed}), ExitStatus::unconfirmed);
  EXPECT_EQ(status_of({kUnreadable}), ExitStatus::unreadable);
  EXPECT_EQ(status_of({kNotOpened}), ExitStatus::no_input);
  EXPECT_EQ(status_of({kRefused}), ExitStatus::not_valid);
}

TEST(Tally, WhatNoLongerStandsIsNotValid) {
  EXPECT_EQ(status_of({judged(Superseded{attested(), {}, 7})}), ExitStatus::not_valid);
  EXPECT_EQ(status_of({judged(Annulled{attested(), {}})}), ExitStatus::not_valid);
  EXPECT_EQ(status_of({judged(Suspended{attested(), {}})}), ExitStatus::not_valid);
}

TEST(Tally, WorseOutweighsBetterInEitherOrder) {
  EXPECT_EQ(status_of({kUnconfirmed, kAccepted}), ExitStatus::unconfirmed);
  EXPECT_EQ(status_of({kUnconfirmed, kUnreadable}), ExitStatus::unreadable);
  EXPECT_EQ(status_of({kRefused, kUnreadable, kUnconfirmed}), ExitStatus::not_valid);
  EXPECT_EQ(status_of({kUnreadable, kRefused}), ExitStatus::not_valid);
  EXPECT_EQ(status_of({kNotOpened, kRefused, kAccepted}), ExitStatus::no_input);
}

}  // namespace
}  // namespace fedatario::cli
