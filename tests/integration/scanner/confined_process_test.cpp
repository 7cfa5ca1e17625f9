#include "scanner/confine/confined_process.h"

#include <filesystem>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "scanner/confine/pipe.h"
#include "scanner/confine/sanitized.h"
#include "tests/support/pictures/temporary_folder.h"

namespace fedatario::scanner {
namespace {

using namespace std::chrono_literals;
using pictures::TemporaryFolder;

constexpr std::uint64_t kMegabyte = std::uint64_t{1} << 20U;

struct Probed {
  std::string output;
  ProcessOutcome outcome;
};

/// Runs the probe (confinement_probe.cpp) under `limits` for at most `time`.
Probed probe(const std::vector<std::string>& arguments, ResourceLimits limits = {0, 10},
             std::chrono::milliseconds time = 20s) {
  auto pipe = make_pipe();
  const UniqueFd null{::open("/dev/null", O_RDWR | O_CLOEXEC)};
  auto process = ConfinedProcess::start({FEDATARIO_PROBE, arguments},
                                        {null.get(), pipe->write_end.get(), null.get()}, limits);
  EXPECT_TRUE(process);
  pipe->write_end.reset();
  const Deadline deadline = Deadline::clock::now() + time;
  const auto content = read_pipe(pipe->read_end.get(), 4096, deadline);
  return {std::string{as_text(content.bytes)}, process->wait(deadline)};
}

TEST(ConfinedProcess, SaysHowTheProgramEnded) {
  EXPECT_EQ(probe({"privileges"}).outcome.end, ProcessEnd::succeeded);
  EXPECT_EQ(probe({"fail"}).outcome.end, ProcessEnd::failed);
  EXPECT_EQ(probe({"crash"}).outcome.end, ProcessEnd::crashed);
}

TEST(ConfinedProcess, DoesNotStartWhatIsNotThere) {
  EXPECT_FALSE(ConfinedProcess::start({"/nowhere/program", {}}, {0, 1, 2}, {0, 1}));
}

TEST(ConfinedProcess, SaysThatAFileWhichIsNoProgramDidNotStart) {
  const TemporaryFolder folder;
  const auto file = folder.write("text", std::string_view{"no program"});
  auto process = ConfinedProcess::start({file, {}}, {0, 1, 2}, {0, 1});
  ASSERT_TRUE(process);
  EXPECT_EQ(process->wait(Deadline::clock::now() + 20s).end, ProcessEnd::not_started);
}

TEST(ConfinedProcess, SaysThatItCouldNotBeConfined) {
  auto process = ConfinedProcess::start({FEDATARIO_PROBE, {"privileges"}}, {-1, -1, -1}, {0, 1});
  ASSERT_TRUE(process);
  EXPECT_EQ(process->wait(Deadline::clock::now() + 20s).end, ProcessEnd::not_confined);
}

TEST(ConfinedProcess, IsStoppedAtTheDeadline) {
  const auto probed = probe({"wait"}, {0, 10}, 50ms);
  EXPECT_EQ(probed.outcome.end, ProcessEnd::late);
}

TEST(ConfinedProcess, IsStoppedWhenItsProcessorTimeIsUsedUp) {
  EXPECT_EQ(probe({"spin"}, {0, 1}).outcome.end, ProcessEnd::late);
}

TEST(ConfinedProcess, MayServeManyRequestsWithoutALimitOfItsOwn) {
  EXPECT_EQ(probe({"processor"}, {0, 7}).output, "7");
  EXPECT_EQ(probe({"processor"}, {0, 0}).output, "none\n");
}

TEST(ConfinedProcess, GetsNoMoreMemoryThanItsLimit) {
  if (kSanitized) GTEST_SKIP() << "sanitizers reserve the address space";
  const auto probed = probe({"memory"}, {64 * kMegabyte, 10});
  EXPECT_EQ(probed.outcome.end, ProcessEnd::succeeded) << "the refusal is malloc's";
  EXPECT_GT(std::stoul(probed.output), 16U);
  EXPECT_LE(std::stoul(probed.output), 64U);
  EXPECT_LE(probed.outcome.peak_memory_bytes, 64 * kMegabyte);
}

TEST(ConfinedProcess, HasItsThreeDescriptorsOnly) {
  const UniqueFd secret{::open("/dev/null", O_RDONLY)};  // inheritable, as a careless caller's
  EXPECT_EQ(probe({"descriptors"}).output, "0 1 2 ");
}

TEST(ConfinedProcess, HasNothingOfOurEnvironment) {
  ASSERT_EQ(setenv("FEDATARIO_SECRET", "x", 1), 0);
  EXPECT_EQ(probe({"environment"}).output, "LC_ALL=C;PATH=/usr/bin:/bin;");
}

TEST(ConfinedProcess, IsNobodyWhereThisIsRoot) {
  EXPECT_EQ(probe({"user"}).output, std::to_string(geteuid() == 0 ? 65'534U : geteuid()));
}

TEST(ConfinedProcess, CanGainNoPrivileges) {
  EXPECT_EQ(probe({"privileges"}).output, "1");
}

TEST(ConfinedProcess, ReadsFilesAndStartsThreads) {
  EXPECT_EQ(probe({"read", "/etc/passwd"}).output, "done");
  EXPECT_EQ(probe({"thread"}).output, "done");
}

TEST(ConfinedProcess, WritesAndRemovesNoFile) {
  const TemporaryFolder folder;
  std::filesystem::permissions(folder.path(), std::filesystem::perms::all);
  const auto kept = folder.write("kept", std::string_view{"x"});
  EXPECT_EQ(probe({"write", (folder.path() / "new").string()}).output, "refused");
  EXPECT_EQ(probe({"unlink", kept}).output, "refused");
  EXPECT_TRUE(std::filesystem::exists(kept));
}

TEST(ConfinedProcess, OpensNoSocketAndStartsNoProcess) {
  EXPECT_EQ(probe({"socket"}).output, "refused");
  EXPECT_EQ(probe({"fork"}).output, "refused");
  EXPECT_EQ(probe({"shell"}).output, "refused");
}

TEST(ConfinedProcess, HasNoTerminalAndTypesIntoNone) {
  EXPECT_EQ(probe({"session"}).output, "own");
  EXPECT_EQ(probe({"type"}).output, "refused");
  EXPECT_EQ(probe({"paste"}).output, "refused");
}

TEST(ConfinedProcess, HasNoSidewayToARefusedCall) {
  EXPECT_EQ(probe({"calls"}).output, "");
}

TEST(ConfinedProcess, DiesWithItsOwner) {
  auto pipe = make_pipe();
  const UniqueFd null{::open("/dev/null", O_RDWR | O_CLOEXEC)};
  {
    const auto process = ConfinedProcess::start(
        {FEDATARIO_PROBE, {"wait"}}, {null.get(), pipe->write_end.get(), null.get()}, {0, 10});
    ASSERT_TRUE(process);
  }
  pipe->write_end.reset();
  const auto content = read_pipe(pipe->read_end.get(), 1, Deadline::clock::now() + 20s);
  EXPECT_EQ(content.end, PipeEnd::complete) << "nobody holds the pipe any more";
}

}  // namespace
}  // namespace fedatario::scanner
