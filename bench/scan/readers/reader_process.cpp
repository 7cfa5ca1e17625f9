#include "bench/scan/readers/reader_process.h"

#include <array>
#include <cstdlib>
#include <stdexcept>

#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "scanner/confine/unique_fd.h"

namespace fedatario::bench {
namespace {

using scanner::UniqueFd;

struct Pipe {
  UniqueFd out;
  UniqueFd in;
};

Pipe open_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  return {UniqueFd{ends[0]}, UniqueFd{ends[1]}};
}

std::string from_hex(const std::string& digits) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2)
    bytes.push_back(static_cast<char>(std::stoi(digits.substr(i, 2), nullptr, 16)));
  return bytes;
}

Answer answer_of(const std::string& line) {
  const auto json = nlohmann::json::parse(line);
  Answer answer{{}, json.at("milliseconds").get<double>(), json.at("peak").get<double>()};
  for (const auto& content : json.at("contents"))
    answer.contents.push_back(from_hex(content.get<std::string>()));
  return answer;
}

pid_t start(const std::vector<std::string>& command, const Pipe& input, const Pipe& output) {
  std::vector<char*> arguments;
  for (const std::string& argument : command)
    arguments.push_back(const_cast<char*>(argument.c_str()));  // as execv declares it
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input.out.get(), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output.in.get(), STDOUT_FILENO);
  pid_t process = -1;
  const int error =
      ::posix_spawnp(&process, arguments.front(), &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) throw std::runtime_error("cannot start " + command.front());
  return process;
}

}  // namespace

ReaderProcess::ReaderProcess(std::vector<std::string> command) {
  Pipe input = open_pipe();
  Pipe output = open_pipe();
  process_ = start(command, input, output);
  frames_.reset(::fdopen(::fcntl(input.in.get(), F_DUPFD_CLOEXEC, 0), "wb"));
  answers_.reset(::fdopen(::fcntl(output.out.get(), F_DUPFD_CLOEXEC, 0), "rb"));
  if (!frames_ || !answers_) throw std::runtime_error("no stream");
}

ReaderProcess::~ReaderProcess() {
  frames_.reset();
  answers_.reset();
  int status = 0;
  ::waitpid(process_, &status, 0);
}

Answer ReaderProcess::read(const scanner::GrayFrame& frame) {
  const auto [width, height] = frame.size();
  std::fprintf(frames_.get(), "%u %u\n", width, height);
  for (std::uint32_t y = 0; y < height; ++y) {
    const auto row = frame.row(y);
    std::fwrite(row.data(), 1, row.size(), frames_.get());
  }
  std::fflush(frames_.get());
  char* line = nullptr;
  std::size_t capacity = 0;
  const auto length = ::getline(&line, &capacity, answers_.get());
  const std::unique_ptr<char, decltype(&std::free)> owner{line, std::free};
  if (length <= 0) throw std::runtime_error("the reader ended");
  return answer_of({line, static_cast<std::size_t>(length)});
}

}  // namespace fedatario::bench
