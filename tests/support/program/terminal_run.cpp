#include "tests/support/program/terminal_run.h"

#include <array>
#include <csignal>
#include <cstdlib>
#include <optional>
#include <stdexcept>

#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

namespace fedatario::test {
namespace {

constexpr int kPatience = 600;  // looks, of 50 ms each
constexpr int kLook = 50;

class Descriptor {
 public:
  explicit Descriptor(int number) : number_{number} {
    if (number < 0) throw std::runtime_error{"no terminal"};
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor(Descriptor&&) = delete;
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor() { ::close(number_); }
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

int open_user_side(int program_side) {
  if (::grantpt(program_side) != 0 || ::unlockpt(program_side) != 0) return -1;
  std::array<char, 64> name{};
  if (::ptsname_r(program_side, name.data(), name.size()) != 0) return -1;
  return ::open(name.data(), O_RDWR | O_NOCTTY | O_CLOEXEC);
}

/// In the child; does not come back.
[[noreturn]] void become(std::vector<std::string>& arguments, int terminal) {
  ::setsid();
  ::ioctl(terminal, TIOCSCTTY, 0);
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    ::dup2(terminal, descriptor);
  }
  std::vector<char*> pointers;
  pointers.reserve(arguments.size() + 1);
  for (std::string& argument : arguments) {
    pointers.push_back(argument.data());
  }
  pointers.push_back(nullptr);
  ::execv(pointers.front(), pointers.data());
  ::_exit(127);
}

/// What the terminal shows within one look.
std::string look(int screen) {
  pollfd waiting{screen, POLLIN, 0};
  if (::poll(&waiting, 1, kLook) != 1) return {};
  std::array<char, 4096> text{};
  const ssize_t size = ::read(screen, text.data(), text.size());
  return size <= 0 ? std::string{} : std::string(text.data(), static_cast<std::size_t>(size));
}

/// The child's status once it has ended.
std::optional<int> ended(pid_t child) {
  int status = 0;
  if (::waitpid(child, &status, WNOHANG) != child) return std::nullopt;
  return status;
}

/// What is shown and typed while a program runs.
class Conversation {
 public:
  Conversation(int screen, const std::vector<Reply>& replies)
      : screen_{screen}, next_{replies.begin()}, end_{replies.end()} {}

  /// The child's status; empty where it does not end in time.
  [[nodiscard]] std::optional<int> hold(pid_t child) {
    for (int looks = 0; looks < kPatience; ++looks) {
      const auto status = ended(child);
      shown_ += look(screen_);
      if (status) return status;
      reply();
    }
    return std::nullopt;
  }

  [[nodiscard]] bool is_over() const { return next_ == end_; }
  [[nodiscard]] const std::string& shown() const { return shown_; }

 private:
  void reply() {
    if (is_over()) return;
    const std::size_t at = shown_.find(next_->prompt, seen_);
    if (at == std::string::npos) return;
    seen_ = at + next_->prompt.size();
    const auto written = ::write(screen_, next_->keys.data(), next_->keys.size());
    if (written < 0) throw std::runtime_error{"no keyboard"};
    ++next_;
  }

  int screen_;
  std::vector<Reply>::const_iterator next_;
  std::vector<Reply>::const_iterator end_;
  std::string shown_;
  std::size_t seen_ = 0;
};

}  // namespace

TerminalResult run_in_terminal(std::vector<std::string> arguments,
                               const std::vector<Reply>& replies) {
  const Descriptor screen{::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)};
  const Descriptor terminal{open_user_side(screen.number())};
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error{"fork"};
  if (child == 0) become(arguments, terminal.number());

  Conversation conversation{screen.number(), replies};
  const auto status = conversation.hold(child);
  if (!status) {
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
  }
  if (!status || !conversation.is_over()) {
    throw std::runtime_error{"no prompt: " + conversation.shown()};
  }
  termios settings{};
  const bool read = ::tcgetattr(terminal.number(), &settings) == 0;
  return {.exit_code = WIFEXITED(*status) ? WEXITSTATUS(*status) : -1,
          .signal = WIFSIGNALED(*status) ? WTERMSIG(*status) : 0,
          .shown = conversation.shown(),
          .echoes = read && (settings.c_lflag & ECHO) != 0};
}

}  // namespace fedatario::test
