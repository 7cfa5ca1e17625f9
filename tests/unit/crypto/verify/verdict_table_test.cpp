#include <functional>
#include <set>
#include <vector>

#include <gtest/gtest.h>

#include "crypto/verify/verify.h"
#include "tests/support/evidence_world.h"
#include "tests/support/sample_credentials.h"
#include "tests/support/signed_sample.h"

/// Rows 6 to 17 of the table in docs/spec/bundle.md, section 10: every combination of what the
/// evidence may say of one certificate.
namespace fedatario {
namespace {

enum class Entry { equal, different, absent, beyond, list_missing };

struct World {
  Entry entry = Entry::equal;
  Status status = Status::valid;
  bool rectified = false;
  bool compromised = false;
  bool complete = true;  ///< the issued list, for the certificate's date
  bool future = false;   ///< over 24 hours ahead of now
  bool expired = false;
  bool stale = false;

  [[nodiscard]] bool is_absent() const { return entry == Entry::absent || entry == Entry::beyond; }
};

struct Row {
  int number;
  std::function<bool(const World&)> applies;
  const char* verdict;
  const char* reason;
};

/// The table, row by row.
const std::vector<Row>& table() {
  static const std::vector<Row> kTable = {
      {6, [](const World& w) { return w.entry == Entry::different; }, "refused", "issued_differs"},
      {7,
       [](const World& w) {
         return (w.is_absent() || w.entry == Entry::list_missing) && w.compromised;
       },
       "refused", "key_compromised"},
      {8, [](const World& w) { return w.is_absent() && w.complete; }, "refused", "issued_absent"},
      {9, [](const World& w) { return w.entry == Entry::equal && w.status == Status::annulled; },
       "annulled", ""},
      {10, [](const World& w) { return w.entry == Entry::equal && w.status == Status::superseded; },
       "superseded", ""},
      {11, [](const World& w) { return w.future; }, "unconfirmed", "dated_in_the_future"},
      {12, [](const World& w) { return w.entry == Entry::list_missing; }, "unconfirmed",
       "list_missing"},
      {13, [](const World& w) { return w.is_absent(); }, "unconfirmed", "newer_than_evidence"},
      {14, [](const World& w) { return w.expired; }, "unconfirmed", "evidence_expired"},
      {15, [](const World& w) { return w.stale; }, "unconfirmed", "evidence_too_old"},
      {16, [](const World& w) { return w.status == Status::suspended; }, "suspended", ""},
      {17, [](const World&) { return true; }, "accepted", ""}};
  return kTable;
}

const Row& first_row_of(const World& world) {
  for (const Row& row : table()) {
    if (row.applies(world)) return row;
  }
  return table().back();
}

std::string reason_of(const Verdict& verdict) {
  if (const auto* refused = std::get_if<Refused>(&verdict)) return word_for(refused->why);
  if (const auto* doubt = std::get_if<Unconfirmed>(&verdict)) {
    return std::string{word_for(doubt->why)};
  }
  return {};
}

/// Builds the evidence that a world describes.
class Evidencer {
 public:
  [[nodiscard]] Evidence of(const World& world) const {
    TrustedKey key = samples::trust_for(credential_, signer_);
    if (world.compromised) key.state = KeyState::compromised;
    const Instant now = now_of(world);
    Evidence evidence{.bundle = samples::bundle_of({key}, now + days(-400)), .clock = now};
    evidence.bundle.manifest.expires = world.expired ? Instant{now.seconds - 1} : now;
    if (world.entry != Entry::list_missing) evidence.bundle.lists.push_back(list_of(world));
    return evidence;
  }

  [[nodiscard]] const Envelope& envelope() const { return envelope_; }
  [[nodiscard]] const Credential& credential() const { return credential_; }
  [[nodiscard]] Instant since() const { return {credential_.issued_at.seconds + 7}; }

 private:
  [[nodiscard]] Instant now_of(const World& world) const {
    const Instant issued = credential_.issued_at;
    return world.future ? Instant{(issued + days(-1)).seconds - 1} : issued + days(-1);
  }

  [[nodiscard]] CertificateList list_of(const World& world) const {
    const Instant now = now_of(world);
    const Instant as_of = world.stale ? Instant{(now + days(-30)).seconds - 1} : now + days(-30);
    CertificateList list = samples::empty_list(0, as_of);
    const Instant issued = credential_.issued_at;
    list.complete_through = world.complete ? issued : Instant{issued.seconds - 1};
    samples::record_issued(list, envelope_, credential_.status_index);
    const std::uint32_t position = credential_.status_index;
    if (world.entry == Entry::different) list.issued[position].value ^= 1U;
    if (world.entry == Entry::absent) list.issued[position] = {};
    if (world.entry == Entry::beyond) list.issued.resize(position);
    DetailsRecord record{position, world.status, since(), {}, 0, {}};
    if (world.status == Status::annulled || world.status == Status::suspended) {
      record.reason = ReasonClass::court_order;
    }
    if (world.status == Status::superseded) record.successor = 777;
    if (world.rectified) record.rectified_since = since();
    samples::record_status(list, record);
    return list;
  }

  SeedSigner signer_{1};
  Credential credential_ = [] {
    Credential credential = samples::reference();
    credential.status_index = 5;
    return credential;
  }();
  Envelope envelope_ = samples::seal(credential_, signer_);
};

std::vector<World> every_world() {
  std::vector<World> worlds;
  for (const Entry entry :
       {Entry::equal, Entry::different, Entry::absent, Entry::beyond, Entry::list_missing}) {
    for (const Status status :
         {Status::valid, Status::annulled, Status::suspended, Status::superseded}) {
      for (unsigned bits = 0; bits < 64; ++bits) {
        worlds.push_back({entry, status, (bits & 1U) != 0, (bits & 2U) != 0, (bits & 4U) != 0,
                          (bits & 8U) != 0, (bits & 16U) != 0, (bits & 32U) != 0});
      }
    }
  }
  return worlds;
}

TEST(VerdictTable, TheFirstRowThatAppliesDecidesInEveryWorld) {
  const Evidencer evidencer;
  std::set<int> met;
  for (const World& world : every_world()) {
    const Row& row = first_row_of(world);
    met.insert(row.number);
    const Verdict verdict = verify_envelope(evidencer.envelope(), evidencer.of(world));
    ASSERT_EQ(word_for(verdict), row.verdict) << "row " << row.number;
    ASSERT_EQ(reason_of(verdict), row.reason) << "row " << row.number;
    ASSERT_NE(attested_of(verdict), nullptr);
    ASSERT_EQ(*attested_of(verdict)->credential, evidencer.credential());
  }
  EXPECT_EQ(met.size(), table().size()) << "each row decides somewhere";
}

TEST(VerdictTable, VerdictsSaySinceWhenAndWhy) {
  const Evidencer evidencer;
  const auto verdict = [&](const World& world) {
    return verify_envelope(evidencer.envelope(), evidencer.of(world));
  };
  const auto annulled = std::get<Annulled>(verdict({.status = Status::annulled}));
  EXPECT_EQ(annulled.since, evidencer.since());
  EXPECT_EQ(annulled.reason, ReasonClass::court_order);
  const auto suspended = std::get<Suspended>(verdict({.status = Status::suspended}));
  EXPECT_EQ(suspended.since, evidencer.since());
  EXPECT_EQ(suspended.reason, ReasonClass::court_order);
  const auto superseded = std::get<Superseded>(verdict({.status = Status::superseded}));
  EXPECT_EQ(superseded.since, evidencer.since());
  EXPECT_EQ(superseded.by_number, 777U);
  EXPECT_EQ(std::get<Accepted>(verdict({.rectified = true})).rectified_since, evidencer.since());
  EXPECT_FALSE(std::get<Accepted>(verdict({})).rectified_since);
}

TEST(VerdictTable, TheTrustListExpiresToo) {
  const Evidencer evidencer;
  Evidence evidence = evidencer.of({});
  evidence.bundle.manifest.expires = evidence.clock + days(9);
  EXPECT_EQ(word_for(verify_envelope(evidencer.envelope(), evidence)), "accepted");
  TrustHead head = evidence.bundle.trust.head();
  head.expires = {evidence.clock.seconds - 1};
  evidence.bundle.trust = TrustList::of(head, evidence.bundle.trust.keys()).value();
  EXPECT_EQ(reason_of(verify_envelope(evidencer.envelope(), evidence)), "evidence_expired");
}

TEST(VerdictTable, AListMayHaveAStaleLimitOfItsOwn) {
  const Evidencer evidencer;
  Evidence evidence = evidencer.of({});
  evidence.stale = {.standard = days(30), .lists = {{0, days(29)}}};
  EXPECT_EQ(reason_of(verify_envelope(evidencer.envelope(), evidence)), "evidence_too_old");
  evidence.stale = {.standard = days(1), .lists = {{0, days(30)}}};
  EXPECT_EQ(word_for(verify_envelope(evidencer.envelope(), evidence)), "accepted");
  evidence.stale = {.standard = days(30), .lists = {{1, days(1)}}};
  EXPECT_EQ(word_for(verify_envelope(evidencer.envelope(), evidence)), "accepted");
}

TEST(VerdictTable, ACertificateThatDiffersInOneBitOfItsEntryIsRefused) {
  const Evidencer evidencer;
  Evidence evidence = evidencer.of({});
  for (unsigned bit = 0; bit < 64; ++bit) {
    IssuedEntry& entry = evidence.bundle.lists[0].issued[5];
    entry.value ^= std::uint64_t{1} << bit;
    EXPECT_EQ(reason_of(verify_envelope(evidencer.envelope(), evidence)), "issued_differs") << bit;
    entry.value ^= std::uint64_t{1} << bit;
  }
}

}  // namespace
}  // namespace fedatario
