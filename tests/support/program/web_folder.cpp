#include "tests/support/program/web_folder.h"

#include <array>
#include <csignal>
#include <fstream>
#include <stdexcept>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fedatario::test {
namespace {

constexpr int kPatience = 30'000;  // milliseconds until the server has its port

/// In the child; does not come back. The server says on standard output which port it got.
[[noreturn]] void serve(const std::string& folder, const std::string& log, int output) {
  const int errors = ::open(log.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  ::dup2(output, STDOUT_FILENO);
  ::dup2(errors, STDERR_FILENO);
  ::execlp("python3", "python3", "-u", "-m", "http.server", "--bind", "127.0.0.1", "--directory",
           folder.c_str(), "0", nullptr);
  ::_exit(127);
}

/// The first line that comes.
std::string read_line(int descriptor) {
  std::string line;
  pollfd waiting{descriptor, POLLIN, 0};
  std::array<char, 1> next{};
  while (::poll(&waiting, 1, kPatience) == 1 && ::read(descriptor, next.data(), 1) == 1) {
    if (next.front() == '\n') return line;
    line.push_back(next.front());
  }
  throw std::runtime_error{"no web server: " + line};
}

/// `Serving HTTP on 127.0.0.1 port 40123 (...) ...`
std::string address_in(const std::string& line) {
  constexpr std::string_view kWord = " port ";
  const auto start = line.find(kWord);
  if (start == std::string::npos) throw std::runtime_error{"no port: " + line};
  const auto number = start + kWord.size();
  return "http://127.0.0.1:" + line.substr(number, line.find(' ', number) - number);
}

}  // namespace

WebFolder::WebFolder(const std::filesystem::path& folder) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error{"pipe"};
  const auto [reading, writing] = ends;
  server_ = ::fork();
  if (server_ < 0) throw std::runtime_error{"fork"};
  if (server_ == 0) serve(folder.string(), log().string(), writing);
  ::close(writing);
  address_ = address_in(read_line(reading));
  ::close(reading);
}

WebFolder::~WebFolder() {
  ::kill(server_, SIGTERM);
  ::waitpid(server_, nullptr, 0);
}

std::size_t WebFolder::requests(const std::string& path) const {
  const std::string asked = "\"GET " + path;
  std::ifstream file{log()};
  std::string line;
  std::size_t count = 0;
  while (std::getline(file, line)) {
    if (line.find(asked) != std::string::npos) ++count;
  }
  return count;
}

}  // namespace fedatario::test
