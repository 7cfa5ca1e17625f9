// Tries what a confined process must not do, and says on standard output what came of it.
// Called as pdfinfo is, it counts three pages; called as a decoder of frames, it never answers.

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <thread>
#include <vector>

#include <dirent.h>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

extern char** environ;  // NOLINT(readability-redundant-declaration): not every libc declares it

namespace {

const char* outcome(bool happened) {
  return happened ? "done" : "refused";
}

int use_memory() {
  constexpr std::size_t kStep = std::size_t{1} << 20U;
  std::size_t count = 0;
  for (; count < 4096; ++count) {
    void* block = std::malloc(kStep);  // NOLINT(cppcoreguidelines-no-malloc): meant to be lost
    if (block == nullptr) break;
    std::memset(block, 1, kStep);
  }
  std::printf("%zu MB", count);
  return EXIT_SUCCESS;
}

int list_descriptors() {
  for (int fd = 0; fd < 1024; ++fd) {
    if (fcntl(fd, F_GETFD) >= 0) std::printf("%d ", fd);
  }
  return EXIT_SUCCESS;
}

int list_environment() {
  for (char** entry = environ; *entry != nullptr; ++entry)
    std::printf("%s;", *entry);
  return EXIT_SUCCESS;
}

int try_fork() {
  const pid_t pid = fork();
  if (pid == 0) _exit(0);
  std::printf("%s", outcome(pid > 0));
  return EXIT_SUCCESS;
}

int print_processor_limit() {
  rlimit limit{};
  getrlimit(RLIMIT_CPU, &limit);
  if (limit.rlim_max == RLIM_INFINITY) return std::puts("none") < 0;
  std::printf("%lu", static_cast<unsigned long>(limit.rlim_max));
  return EXIT_SUCCESS;
}

int start_thread() {
  bool ran = false;
  std::thread{[&ran] { ran = true; }}.join();
  std::printf("%s", outcome(ran));
  return EXIT_SUCCESS;
}

/// Prints the calls that the filter let through. Their arguments are such that the kernel itself
/// would answer otherwise than EPERM, or do nothing.
int list_allowed_calls() {
  struct Call {
    const char* name;
    long number;
    long first;
  };
  const std::vector<Call> calls {
    {"renameat", SYS_renameat, AT_FDCWD}, {"tkill", SYS_tkill, gettid()},
        {"tgkill", SYS_tgkill, getpid()}, {"rt_sigqueueinfo", SYS_rt_sigqueueinfo, getpid()},
        {"rt_tgsigqueueinfo", SYS_rt_tgsigqueueinfo, getpid()},
        {"prlimit64", SYS_prlimit64, getpid()}, {"mq_unlink", SYS_mq_unlink, 0},
        {"removexattr", SYS_removexattr, 0}, {"lremovexattr", SYS_lremovexattr, 0},
        {"fremovexattr", SYS_fremovexattr, 0},
#if defined(__x86_64__)
        {"utime", SYS_utime, 1}, {"utimes", SYS_utimes, 1}, {"futimesat", SYS_futimesat, AT_FDCWD},
#endif
  };
  for (const auto& [name, number, first] : calls) {
    const bool refused = syscall(number, first, 0L, 0L, 0L) == -1 && errno == EPERM;
    if (!refused) std::printf("%s ", name);
  }
  return EXIT_SUCCESS;
}

/// The kernel itself says ENOTTY of a file that is no terminal.
int try_ioctl(unsigned long request) {
  const char typed = '\n';
  const bool refused = ioctl(STDIN_FILENO, request, &typed) == -1 && errno == EPERM;
  std::printf("%s", outcome(!refused));
  return EXIT_SUCCESS;
}

int try_calls(std::string_view what, const char* path) {
  if (what == "write") std::printf("%s", outcome(open(path, O_WRONLY | O_CREAT, 0600) >= 0));
  if (what == "unlink") std::printf("%s", outcome(unlink(path) == 0));
  if (what == "read") std::printf("%s", outcome(open(path, O_RDONLY) >= 0));
  if (what == "socket") std::printf("%s", outcome(socket(AF_INET, SOCK_STREAM, 0) >= 0));
  if (what == "privileges") std::printf("%d", prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0));
  if (what == "session") std::printf("%s", getsid(0) == getpid() ? "own" : "caller's");
  if (what == "user") std::printf("%u", static_cast<unsigned>(geteuid()));
  if (what == "shell") std::printf("%s", outcome(execl("/bin/true", "true", nullptr) == 0));
  return EXIT_SUCCESS;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return EXIT_FAILURE;
  const std::string_view what = argv[1];
  if (what == "memory") return use_memory();
  if (what == "descriptors") return list_descriptors();
  if (what == "environment") return list_environment();
  if (what == "fork") return try_fork();
  if (what == "thread") return start_thread();
  if (what == "-f") return std::puts("Pages: 3\nPage    1 size: 595 x 842 pts") < 0;
  if (what == "calls") return list_allowed_calls();
  if (what == "type") return try_ioctl(TIOCSTI);
  if (what == "paste") return try_ioctl(TIOCLINUX);
  if (what == "fail") return EXIT_FAILURE;
  if (what == "crash") std::abort();
  if (what == "wait" || what == "frames") return pause();
  if (what == "processor") return print_processor_limit();
  volatile unsigned long turns = 0;
  while (what == "spin")
    turns = turns + 1;
  return try_calls(what, argc > 2 ? argv[2] : "");
}
