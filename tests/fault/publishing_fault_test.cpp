#include <cstdlib>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include <gtest/gtest.h>

#include "crypto/trust/bundle/bundle_file.h"
#include "evidence/sources/folder_parts.h"
#include "evidence/store/bundle_store.h"
#include "evidence/store/pinned_roots.h"
#include "files/process_lock.h"
#include "tests/support/office/custodians.h"
#include "tests/support/office/office_folder.h"
#include "tests/support/office/reader_desk.h"

/// What an interrupted publication or installation leaves.
namespace fedatario {
namespace {

namespace fs = std::filesystem;

using test::OfficeFolder;
using test::ProgramCall;
using test::ReaderDesk;

constexpr std::uint32_t kStudents = 40;
constexpr int kInputOutputError = 74;
constexpr int kRounds = 20;

ProgramCall killed_after(unsigned microseconds) {
  return {.arguments = {},
          .environment = {},
          .file_size_limit = std::nullopt,
          .kill_after_microseconds = microseconds};
}

ProgramCall with_file_limit(unsigned long bytes) {
  return {.arguments = {},
          .environment = {},
          .file_size_limit = bytes,
          .kill_after_microseconds = std::nullopt};
}

/// How often a process is killed: FEDATARIO_FAULT_ROUNDS where that is set.
int rounds() {
  const char* given = std::getenv("FEDATARIO_FAULT_ROUNDS");  // NOLINT(concurrency-mt-unsafe)
  return given == nullptr ? kRounds : std::stoi(given);
}

/// An office with a trust list, and one edition of all its certificates.
class PublishingFault : public testing::Test {
 protected:
  PublishingFault() {
    EXPECT_EQ(office_.run({"issue", "--section", test::kGraduates, "--at", test::kIssueInstant})
                  .exit_code,
              0);
    EXPECT_TRUE(custodians_.sign_trust_list());
    EXPECT_EQ(publish(next_instant()).exit_code, 0);
  }

  /// A publication a second after the one before.
  std::string next_instant() { return to_rfc3339(now_ = now_ + Duration{1}); }

  [[nodiscard]] test::ProgramResult publish(const std::string& at,
                                            ProgramCall call = with_no_fault()) const {
    call.arguments = {"bundle",   "publish",
                      "--folder", published().string(),
                      "--roots",  office_.file("roots.pem").string(),
                      "--at",     at};
    return office_.run(std::move(call));
  }

  /// What a reader finds in the folder.
  [[nodiscard]] AssembledBundle standing() const {
    const auto roots = evidence::read_pinned_roots(office_.file("roots.pem"));
    const auto manifest = evidence::read_folder_manifest(published());
    evidence::FolderParts parts{published()};
    return assemble_bundle(manifest.value(), parts, roots.value()).value();
  }

  [[nodiscard]] static ProgramCall with_no_fault() {
    return {.arguments = {},
            .environment = {},
            .file_size_limit = std::nullopt,
            .kill_after_microseconds = std::nullopt};
  }

  [[nodiscard]] const OfficeFolder& office() const { return office_; }
  [[nodiscard]] fs::path published() const { return office_.file("published"); }

 private:
  OfficeFolder office_{kStudents};
  test::Custodians custodians_{office_};
  Instant now_ = *from_rfc3339("2026-03-02T16:00:00Z");
};

/// Deaths are spread over the time that a whole run takes.
class DeathTimes {
 public:
  explicit DeathTimes(int rounds) : rounds_{rounds} {}

  [[nodiscard]] int count() const { return rounds_; }

  [[nodiscard]] unsigned of(int round) const {
    constexpr unsigned kFirst = 1'000;
    constexpr unsigned kLast = 120'000;
    return kFirst +
           (kLast - kFirst) * static_cast<unsigned>(round) / static_cast<unsigned>(rounds_);
  }

 private:
  int rounds_;
};

TEST_F(PublishingFault, AKilledPublicationLeavesOneWholeEdition) {
  const DeathTimes times{rounds()};
  std::map<std::uint32_t, Bytes> seen;
  std::uint32_t newest = 1;
  for (int round = 0; round < times.count(); ++round) {
    static_cast<void>(publish(next_instant(), killed_after(times.of(round))));
    const AssembledBundle bundle = standing();
    const std::uint32_t version = bundle.bundle.manifest.version;
    EXPECT_GE(version, newest);
    newest = version;
    const auto known = seen.emplace(version, bundle.file).first;
    EXPECT_EQ(known->second, bundle.file) << "one version, two contents";
  }
  ASSERT_EQ(publish(next_instant()).exit_code, 0);
  EXPECT_GT(standing().bundle.manifest.version, newest);
}

TEST_F(PublishingFault, AKilledInstallationLeavesTheOldEditionOrTheNewOne) {
  const ReaderDesk desk{office().file("roots.pem")};
  const auto roots = evidence::read_pinned_roots(office().file("roots.pem"));
  ASSERT_EQ(desk.import(published().string(), next_instant()).exit_code, 0);
  const DeathTimes times{rounds()};
  std::uint32_t installed = 1;
  for (int round = 0; round < times.count(); ++round) {
    const std::string at = next_instant();
    ASSERT_EQ(publish(at).exit_code, 0);
    const std::uint32_t offered = standing().bundle.manifest.version;
    static_cast<void>(desk.import(published().string(), at, killed_after(times.of(round))));

    const auto held = evidence::BundleStore{desk.bundle()}.load(*roots);
    ASSERT_TRUE(held);
    const std::uint32_t version = held->bundle.manifest.version;
    EXPECT_TRUE(version == installed || version == offered) << version;
    installed = version;
  }
  EXPECT_EQ(desk.import(published().string(), next_instant()).exit_code, 0);
  EXPECT_EQ(evidence::BundleStore{desk.bundle()}.load(*roots)->bundle.manifest.version,
            standing().bundle.manifest.version);
}

TEST_F(PublishingFault, AFullDiskLeavesTheEditionThatIsPublished) {
  const Bytes before = standing().file;
  for (const unsigned long limit : {2'000UL, 10'000UL}) {
    const auto refused = publish(next_instant(), with_file_limit(limit));
    EXPECT_EQ(refused.exit_code, kInputOutputError) << limit << refused.err;
    EXPECT_NE(refused.err.find("No hay espacio en el disco"), std::string::npos) << refused.err;
    EXPECT_EQ(standing().file, before);
  }
  EXPECT_EQ(publish(next_instant()).exit_code, 0);
}

TEST_F(PublishingFault, AFullDiskLeavesTheEvidenceThatIsInstalled) {
  const ReaderDesk desk{office().file("roots.pem")};
  const auto roots = evidence::read_pinned_roots(office().file("roots.pem"));
  ASSERT_EQ(desk.import(published().string(), next_instant()).exit_code, 0);
  ASSERT_EQ(publish(next_instant()).exit_code, 0);
  for (const unsigned long limit : {1'000UL, 4'000UL}) {
    const auto refused = desk.import(published().string(), next_instant(), with_file_limit(limit));
    EXPECT_EQ(refused.exit_code, kInputOutputError) << limit << refused.err;
    EXPECT_NE(refused.err.find("el disco está lleno"), std::string::npos) << refused.err;
    EXPECT_EQ(evidence::BundleStore{desk.bundle()}.load(*roots)->bundle.manifest.version, 1U);
  }
  EXPECT_EQ(desk.import(published().string(), next_instant()).exit_code, 0);
  EXPECT_EQ(evidence::BundleStore{desk.bundle()}.load(*roots)->bundle.manifest.version, 2U);
}

TEST_F(PublishingFault, OneProcessPublishesAtATime) {
  constexpr int kBusy = 75;
  const auto lock = files::ProcessLock::try_take(office().file("registry.db.publishing"));
  ASSERT_TRUE(lock && *lock);
  const auto refused = publish(next_instant());
  EXPECT_EQ(refused.exit_code, kBusy);
  EXPECT_NE(refused.err.find("Otra publicación está en curso"), std::string::npos) << refused.err;
  EXPECT_EQ(standing().bundle.manifest.version, 1U);
}

}  // namespace
}  // namespace fedatario
