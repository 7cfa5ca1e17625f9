#include "tests/support/program/program_run.h"

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/scratch_folder.h"

namespace fedatario::test {
namespace {

std::string content_of(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

void redirect(const std::filesystem::path& path, int descriptor) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  ::dup2(file, descriptor);
  ::close(file);
}

/// In the child; does not come back.
[[noreturn]] void become(const ProgramCall& call, const std::filesystem::path& folder) {
  const int nothing = ::open("/dev/null", O_RDONLY);
  ::dup2(nothing, STDIN_FILENO);
  ::close(nothing);
  redirect(folder / "out", STDOUT_FILENO);
  redirect(folder / "err", STDERR_FILENO);
  for (const auto& [name, value] : call.environment) {
    ::setenv(name.c_str(), value.c_str(), 1);  // NOLINT(concurrency-mt-unsafe): one thread
  }
  if (call.file_size_limit) {
    const rlimit limit{*call.file_size_limit, *call.file_size_limit};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  std::vector<char*> arguments;
  for (const std::string& argument : call.arguments) {
    arguments.push_back(const_cast<char*>(argument.c_str()));
  }
  arguments.push_back(nullptr);
  ::execv(arguments.front(), arguments.data());
  ::_exit(127);
}

}  // namespace

ProgramResult run_program(const ProgramCall& call) {
  const ScratchFolder folder;
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error{"fork"};
  if (child == 0) become(call, folder.path());
  if (call.kill_after_microseconds) {
    ::usleep(*call.kill_after_microseconds);
    ::kill(child, SIGKILL);
  }
  int status = 0;
  if (::waitpid(child, &status, 0) != child) throw std::runtime_error{"waitpid"};
  return {.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1,
          .signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0,
          .out = content_of(folder.path() / "out"),
          .err = content_of(folder.path() / "err")};
}

}  // namespace fedatario::test
