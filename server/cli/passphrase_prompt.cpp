#include "server/cli/passphrase_prompt.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <string>

#include <poll.h>
#include <sys/signalfd.h>
#include <termios.h>
#include <unistd.h>

#include "server/keys/passphrase_file.h"

namespace fedatario::cli {
namespace {

using keys::Passphrase;
using keys::PassphraseError;
using keys::PassphrasePurpose;

using Answer = Result<Passphrase, PassphraseError>;

/// What people, shells and the system end or stop a program with.
constexpr std::array kInterruptions{SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGALRM};

/// Holds the interruptions back, and tells that one waits. When this goes they act as they would
/// have: no handler, hence no state that a handler would share.
class HeldSignals {
 public:
  HeldSignals() {
    sigemptyset(&held_);
    for (const int number : kInterruptions) {
      sigaddset(&held_, number);
    }
    ::pthread_sigmask(SIG_BLOCK, &held_, &before_);
    descriptor_ = ::signalfd(-1, &held_, SFD_CLOEXEC);
  }
  HeldSignals(const HeldSignals&) = delete;
  HeldSignals& operator=(const HeldSignals&) = delete;
  HeldSignals(HeldSignals&&) = delete;
  HeldSignals& operator=(HeldSignals&&) = delete;
  ~HeldSignals() {
    if (descriptor_ >= 0) ::close(descriptor_);
    ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }

  [[nodiscard]] int descriptor() const { return descriptor_; }

 private:
  sigset_t held_{};
  sigset_t before_{};
  int descriptor_ = -1;
};

/// A terminal that does not show what is typed, until this goes.
class Silence {
 public:
  explicit Silence(int terminal) : terminal_{terminal} {
    if (::tcgetattr(terminal, &before_) != 0) return;
    termios silent = before_;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    silent.c_lflag |= static_cast<tcflag_t>(ICANON | ISIG | ECHONL);
    // What was typed before the question is no answer to it.
    changed_ = ::tcsetattr(terminal, TCSAFLUSH, &silent) == 0;
  }
  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;
  Silence(Silence&&) = delete;
  Silence& operator=(Silence&&) = delete;
  ~Silence() {
    if (changed_) ::tcsetattr(terminal_, TCSAFLUSH, &before_);
  }

  [[nodiscard]] bool holds() const { return changed_; }

 private:
  int terminal_;
  termios before_{};
  bool changed_ = false;
};

enum class Arrival { line, interruption, failure };

Arrival wait_for(int terminal, int signals) {
  std::array<pollfd, 2> waiting{{{terminal, POLLIN, 0}, {signals, POLLIN, 0}}};
  int ready = -1;
  do {
    ready = ::poll(waiting.data(), waiting.size(), -1);
  } while (ready < 0 && errno == EINTR);
  if (ready < 0) return Arrival::failure;
  return waiting[1].revents != 0 ? Arrival::interruption : Arrival::line;
}

void say(const std::string& text) {
  [[maybe_unused]] const ssize_t ignored = ::write(STDERR_FILENO, text.data(), text.size());
}

struct Attempt {
  bool interrupted = false;
  Answer answer = fail(PassphraseError::cancelled);
};

Attempt ask_once(const std::string& question) {
  const HeldSignals signals;
  const Silence silence{STDIN_FILENO};
  if (signals.descriptor() < 0 || !silence.holds()) {
    return {.answer = fail(PassphraseError::unreadable)};
  }
  say(question);
  switch (wait_for(STDIN_FILENO, signals.descriptor())) {
    case Arrival::line:
      return {.answer = keys::read_passphrase_line(STDIN_FILENO)};
    case Arrival::interruption:
      say("\n");
      return {.interrupted = true};
    case Arrival::failure:
      break;
  }
  return {.answer = fail(PassphraseError::unreadable)};
}

/// Asks again where the program was stopped and came back, or ignores what interrupted it.
Answer ask(const std::string& question) {
  for (;;) {
    auto attempt = ask_once(question);
    if (!attempt.interrupted) return std::move(attempt.answer);
  }
}

std::string question_of(const keys::PassphraseRequest& request) {
  switch (request.purpose) {
    case PassphrasePurpose::open_file:
      return "Contraseña de «" + request.key + "»: ";
    case PassphrasePurpose::protect_file:
      return "Contraseña nueva para «" + request.key + "»: ";
    case PassphrasePurpose::token_pin:
      return "PIN del dispositivo «" + request.key + "»: ";
  }
  return {};
}

}  // namespace

Answer ask_passphrase(const keys::PassphraseRequest& request) {
  if (::isatty(STDIN_FILENO) != 1) return fail(PassphraseError::nobody_to_ask);
  auto answer = ask(question_of(request));
  if (!answer || request.purpose != PassphrasePurpose::protect_file) return answer;
  const auto again = ask("Repita la contraseña: ");
  if (!again && again.error() != PassphraseError::empty) return fail(again.error());
  if (!again || again->text() != answer->text()) return fail(PassphraseError::differs);
  return answer;
}

}  // namespace fedatario::cli
