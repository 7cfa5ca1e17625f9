#include <csignal>
#include <set>

#include <gtest/gtest.h>

#include "issuance/certificate/store.h"
#include "server/store/consistency.h"
#include "server/store/issue_store.h"
#include "tests/support/office/office_folder.h"

/// What an interrupted `fedatario issue` leaves, and how it is finished.
namespace fedatario {
namespace {

using test::OfficeFolder;
using test::ProgramCall;

constexpr std::uint32_t kStudents = 12;
constexpr std::uint32_t kManyStudents = 300;
constexpr int kInputOutputError = 74;

const std::vector<std::string> kIssue{"issue", "--section", test::kGraduates, "--at",
                                      test::kIssueInstant};

std::vector<std::string> issue_into(const OfficeFolder& office, const std::string& folder) {
  auto arguments = kIssue;
  arguments.insert(arguments.end(), {"--out", office.file(folder).string()});
  return arguments;
}

ProgramCall issue_stopped_after(const OfficeFolder& office, const std::string& step) {
  return {.arguments = issue_into(office, "pdf"),
          .environment = {{"FEDATARIO_STOP_AFTER", step}},
          .file_size_limit = std::nullopt,
          .kill_after_microseconds = std::nullopt};
}

void expect_sound(const OfficeFolder& office) {
  auto database = office.database();
  const auto flaws = store::find_flaws(database, {1'900'000'000});
  ASSERT_TRUE(flaws);
  EXPECT_TRUE(flaws->empty());
}

std::size_t open_intents(const OfficeFolder& office) {
  auto database = office.database();
  return store::IssueStore{database, "prueba"}.open_intents(0, 1000)->size();
}

struct Stop {
  const char* step;
  std::size_t certificates;  ///< committed when the process dies
  std::size_t intents;       ///< left open
  bool numbers_are_lost;     ///< reserved, and never used
};

class IssueKilledAfter : public testing::TestWithParam<Stop> {};

TEST_P(IssueKilledAfter, ResumesToTheSameBytes) {
  const auto& [step, certificates, intents, numbers_are_lost] = GetParam();
  const OfficeFolder office{kStudents};
  const OfficeFolder whole = office.copy();
  ASSERT_EQ(whole.run(issue_into(whole, "pdf")).exit_code, 0);

  ASSERT_EQ(office.run(issue_stopped_after(office, step)).signal, SIGKILL);
  EXPECT_EQ(office.certificates().size(), certificates);
  EXPECT_EQ(open_intents(office), intents);
  expect_sound(office);

  ASSERT_EQ(office.run({"resume", "--at", "2026-03-02T18:00:00Z"}).exit_code, 0);
  EXPECT_EQ(open_intents(office), 0U);
  const auto again = office.run(issue_into(office, "pdf"));
  ASSERT_EQ(again.exit_code, 0) << again.err;
  expect_sound(office);

  if (numbers_are_lost) {
    EXPECT_EQ(office.certificates().size(), kStudents);
    EXPECT_EQ(office.certificates().begin()->first, kStudents + 1);
  } else {
    EXPECT_EQ(office.certificates(), whole.certificates());
    EXPECT_EQ(office.files_in("pdf"), whole.files_in("pdf"));
  }
  EXPECT_EQ(office.files_in("pdf").size(), kStudents);
}

INSTANTIATE_TEST_SUITE_P(EachStep, IssueKilledAfter,
                         testing::Values(Stop{"reserved", 0, 0, true},
                                         Stop{"intents_recorded", 0, kStudents, false},
                                         Stop{"sealed", 0, kStudents, false},
                                         Stop{"committed", kStudents, 0, false},
                                         Stop{"printed", kStudents, 0, false}),
                         [](const auto& instance) { return std::string{instance.param.step}; });

TEST(KilledIssue, IsFinishedByIssuingAgain) {
  const OfficeFolder office{kStudents};
  ASSERT_EQ(office.run(issue_stopped_after(office, "sealed")).signal, SIGKILL);
  ASSERT_EQ(office.run(kIssue).exit_code, 0);
  EXPECT_EQ(office.certificates().size(), kStudents);
  EXPECT_EQ(open_intents(office), 0U);
  expect_sound(office);
}

TEST(KilledResume, IsFinishedByTheNextResume) {
  const OfficeFolder office{kStudents};
  const OfficeFolder whole = office.copy();
  ASSERT_EQ(whole.run(kIssue).exit_code, 0);
  ASSERT_EQ(office.run(issue_stopped_after(office, "intents_recorded")).signal, SIGKILL);
  ProgramCall resume{.arguments = {"resume", "--at", test::kIssueInstant},
                     .environment = {{"FEDATARIO_STOP_AFTER", "sealed"}},
                     .file_size_limit = std::nullopt,
                     .kill_after_microseconds = std::nullopt};
  ASSERT_EQ(office.run(resume).signal, SIGKILL);
  resume.environment.clear();
  ASSERT_EQ(office.run(resume).exit_code, 0);
  EXPECT_EQ(office.certificates(), whole.certificates());
  expect_sound(office);
}

TEST(KilledIssue, StaysSoundWheneverItDies) {
  const OfficeFolder office{kManyStudents};
  for (unsigned delay = 2'000; delay <= 400'000; delay = delay * 3 / 2) {
    ProgramCall call{.arguments = issue_into(office, "pdf"),
                     .environment = {},
                     .file_size_limit = std::nullopt,
                     .kill_after_microseconds = delay};
    static_cast<void>(office.run(call));
    expect_sound(office);
  }
  ASSERT_EQ(office.run(issue_into(office, "pdf")).exit_code, 0);
  EXPECT_EQ(office.certificates().size(), kManyStudents);
  EXPECT_EQ(open_intents(office), 0U);
  expect_sound(office);
}

TEST(DiskFull, LeavesTheDatabaseSoundAndThePossibilityToGoOn) {
  const OfficeFolder office{kManyStudents};
  ProgramCall call{.arguments = kIssue,
                   .environment = {},
                   .file_size_limit = 100'000,
                   .kill_after_microseconds = std::nullopt};
  const auto refused = office.run(call);
  EXPECT_EQ(refused.exit_code, 1);
  EXPECT_NE(refused.err.find("disco lleno"), std::string::npos) << refused.err;
  EXPECT_TRUE(office.certificates().empty());
  expect_sound(office);

  ASSERT_EQ(office.run(kIssue).exit_code, 0);
  EXPECT_EQ(office.certificates().size(), kManyStudents);
  EXPECT_EQ(open_intents(office), 0U);
  expect_sound(office);
}

TEST(DiskFull, LeavesNoPartOfADatabase) {
  const test::ScratchFolder folder;
  const auto path = folder.path() / "new.db";
  const auto refused =
      test::run_program({.arguments = {FEDATARIO_BINARY_DIR "/bin/fedatario", "init", "--heading",
                                       "X", "--host", "v.example", "--db", path.string()},
                         .environment = {},
                         .file_size_limit = 5'000,
                         .kill_after_microseconds = std::nullopt});
  EXPECT_EQ(refused.exit_code, kInputOutputError);
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

}  // namespace
}  // namespace fedatario
