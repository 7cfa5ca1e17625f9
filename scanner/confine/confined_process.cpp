#include "scanner/confine/confined_process.h"

#include <array>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <grp.h>
#include <linux/close_range.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include "scanner/confine/pipe.h"
#include "scanner/confine/seccomp_filter.h"

namespace fedatario::scanner {
namespace {

/// Exit status of a child that could not become the program; no program here uses it.
constexpr int kNotStarted = 127;
/// Exit status of one that could not be confined.
constexpr int kNotConfined = 126;

/// `nobody` and `nogroup` of Debian (base-passwd), fixed numbers.
constexpr uid_t kNobody = 65'534;
constexpr gid_t kNogroup = 65'534;

/// Descriptors a program may open: its shared libraries come one at a time.
constexpr rlim_t kMaxDescriptors = 32;

/// Everything the child needs, laid out before the fork: after it only calls that are safe in a
/// signal handler are allowed, since another thread may have held the allocator's lock.
struct Preparation {
  int program = -1;
  Streams streams;
  ResourceLimits limits;
  pid_t parent = 0;
  sock_fprog filter{};
  std::vector<char*> arguments;
  std::vector<char*> environment;
};

bool set_limit(__rlimit_resource resource, rlim_t value) {
  const rlimit limit{value, value};
  return setrlimit(resource, &limit) == 0;
}

bool limit_resources(const ResourceLimits& limits) {
  // A write over RLIMIT_FSIZE then fails instead of ending the process: fontconfig tries its cache.
  if (signal(SIGXFSZ, SIG_IGN) == SIG_ERR) return false;
  if (limits.address_space_bytes != 0 && !set_limit(RLIMIT_AS, limits.address_space_bytes)) {
    return false;
  }
  if (limits.processor_seconds != 0 && !set_limit(RLIMIT_CPU, limits.processor_seconds)) {
    return false;
  }
  return set_limit(RLIMIT_FSIZE, 0) && set_limit(RLIMIT_CORE, 0) &&
         set_limit(RLIMIT_NOFILE, kMaxDescriptors);
}

bool drop_root() {
  if (geteuid() != 0) return true;
  return setgroups(0, nullptr) == 0 && setresgid(kNogroup, kNogroup, kNogroup) == 0 &&
         setresuid(kNobody, kNobody, kNobody) == 0;
}

/// After dropping root, which would clear the signal. A parent gone meanwhile is seen by its
/// number.
bool die_with_parent(pid_t parent) {
  return prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && getppid() == parent;
}

/// Moves the program and the three descriptors to 0 to 3 and closes the rest.
bool keep_four_descriptors(const Preparation& prepared) {
  constexpr int kProgram = 3;
  constexpr unsigned kFirstToClose = 4;
  constexpr int kAbove = 16;  // clear of the numbers that dup2 is about to fill
  const std::array sources{prepared.streams.input, prepared.streams.output, prepared.streams.errors,
                           prepared.program};
  std::array<int, 4> copies{};
  for (std::size_t i = 0; i < sources.size(); ++i) {
    copies.at(i) = fcntl(sources.at(i), F_DUPFD, kAbove);
    if (copies.at(i) < 0) return false;
  }
  for (int target = 0; target <= kProgram; ++target) {
    if (dup2(copies.at(static_cast<std::size_t>(target)), target) < 0) return false;
  }
  return fcntl(kProgram, F_SETFD, FD_CLOEXEC) == 0 && close_range(kFirstToClose, ~0U, 0) == 0;
}

bool filter_calls(const sock_fprog& filter) {
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return false;
  if (filter.len == 0) return true;
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

bool reset_signals() {
  sigset_t none;
  sigemptyset(&none);
  return signal(SIGPIPE, SIG_DFL) != SIG_ERR && pthread_sigmask(SIG_SETMASK, &none, nullptr) == 0;
}

bool confine(const Preparation& prepared) {
  // A session of its own has no controlling terminal.
  return setsid() >= 0 && keep_four_descriptors(prepared) && chdir("/") == 0 && reset_signals() &&
         drop_root() && die_with_parent(prepared.parent) && limit_resources(prepared.limits) &&
         filter_calls(prepared.filter);
}

[[noreturn]] void become_program(const Preparation& prepared) {
  constexpr int kProgram = 3;
  if (!confine(prepared)) _exit(kNotConfined);
  // By descriptor: nobody may be unable to walk to the program's folder.
  syscall(SYS_execveat, kProgram, "", prepared.arguments.data(), prepared.environment.data(),
          AT_EMPTY_PATH);
  _exit(kNotStarted);
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  pointers.reserve(texts.size() + 1);
  for (std::string& text : texts)
    pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

/// By the call's number: glibc 2.36 declares its own function without C linkage.
UniqueFd open_pidfd(pid_t pid) {
  return UniqueFd{static_cast<int>(syscall(SYS_pidfd_open, pid, 0))};
}

ProcessEnd end_of(int status) {
  if (WIFSIGNALED(status)) {
    const int signal = WTERMSIG(status);
    return signal == SIGKILL || signal == SIGXCPU ? ProcessEnd::late : ProcessEnd::crashed;
  }
  if (WEXITSTATUS(status) == 0) return ProcessEnd::succeeded;
  if (WEXITSTATUS(status) == kNotConfined) return ProcessEnd::not_confined;
  return WEXITSTATUS(status) == kNotStarted ? ProcessEnd::not_started : ProcessEnd::failed;
}

}  // namespace

std::optional<ConfinedProcess> ConfinedProcess::start(const Command& command,
                                                      const Streams& streams,
                                                      const ResourceLimits& limits) {
  const UniqueFd program{::open(command.program.c_str(), O_PATH | O_CLOEXEC)};
  if (!program.is_open()) return std::nullopt;

  std::vector<std::string> arguments{command.program};
  arguments.insert(arguments.end(), command.arguments.begin(), command.arguments.end());
  std::vector<std::string> environment{"LC_ALL=C", "PATH=/usr/bin:/bin"};
  const auto filter = seccomp_filter();

  const Preparation prepared{
      .program = program.get(),
      .streams = streams,
      .limits = limits,
      .parent = getpid(),
      .filter = {static_cast<unsigned short>(filter.size()),
                 const_cast<sock_filter*>(filter.data())},  // the kernel only reads it
      .arguments = pointers_to(arguments),
      .environment = pointers_to(environment),
  };
  const pid_t pid = fork();
  if (pid < 0) return std::nullopt;
  if (pid == 0) become_program(prepared);
  return ConfinedProcess{pid, open_pidfd(pid)};
}

ConfinedProcess::ConfinedProcess(pid_t pid, UniqueFd pidfd) : pid_{pid}, pidfd_{std::move(pidfd)} {}

ConfinedProcess::ConfinedProcess(ConfinedProcess&& other) noexcept
    : pid_{std::exchange(other.pid_, 0)}, pidfd_{std::move(other.pidfd_)} {}

ConfinedProcess::~ConfinedProcess() {
  if (pid_ == 0) return;
  kill();
  waitpid(pid_, nullptr, 0);
}

void ConfinedProcess::kill() const {
  if (pid_ != 0) ::kill(pid_, SIGKILL);
}

ProcessOutcome ConfinedProcess::wait(Deadline deadline) {
  const bool in_time = wait_readable(pidfd_.get(), deadline);
  if (!in_time) kill();

  int status = 0;
  rusage usage{};
  while (wait4(pid_, &status, 0, &usage) < 0 && errno == EINTR) {
  }
  pid_ = 0;
  constexpr std::uint64_t kKibibyte = 1024;
  return {.end = in_time ? end_of(status) : ProcessEnd::late,
          .peak_memory_bytes = static_cast<std::uint64_t>(usage.ru_maxrss) * kKibibyte};
}

}  // namespace fedatario::scanner
