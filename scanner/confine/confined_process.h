#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

#include "scanner/confine/unique_fd.h"

namespace fedatario::scanner {

using Deadline = std::chrono::steady_clock::time_point;

/// A program by its path, and its arguments after the name.
struct Command {
  std::string program;
  std::vector<std::string> arguments;
};

/// Descriptors that a process gets as 0, 1 and 2; they stay the caller's.
struct Streams {
  int input = -1;
  int output = -1;
  int errors = -1;
};

/// What one process may use. Address space 0: no limit (sanitizers reserve terabytes). Processor
/// time 0: no limit, for one that serves many requests, each held to a deadline by who asks.
struct ResourceLimits {
  std::uint64_t address_space_bytes = 0;
  std::uint64_t processor_seconds = 0;
};

enum class ProcessEnd : std::uint8_t {
  succeeded,     ///< exit status 0
  failed,        ///< another exit status
  not_started,   ///< the kernel refused the program
  not_confined,  ///< the kernel refused the confinement
  crashed,       ///< ended by a signal of its own making
  late,          ///< over its processor time, or killed at the deadline
};

struct ProcessOutcome {
  ProcessEnd end = ProcessEnd::not_started;
  std::uint64_t peak_memory_bytes = 0;  ///< resident
};

/// A child process that reads bytes nobody vouches for. It has three descriptors, an environment
/// with nothing of ours, no controlling terminal, `/` as directory, no way to gain privileges, a
/// seccomp filter (seccomp_filter.h), limits on memory, processor time and descriptors, and may
/// write no file. Started by root, it runs as nobody. It dies with this process, and with this
/// object. Move-only; used from one thread.
class ConfinedProcess {
 public:
  /// Empty where the program does not exist or no process can be made.
  [[nodiscard]] static std::optional<ConfinedProcess> start(const Command& command,
                                                            const Streams& streams,
                                                            const ResourceLimits& limits);

  ConfinedProcess(ConfinedProcess&& other) noexcept;
  ConfinedProcess& operator=(ConfinedProcess&&) = delete;
  ConfinedProcess(const ConfinedProcess&) = delete;
  ConfinedProcess& operator=(const ConfinedProcess&) = delete;
  ~ConfinedProcess();

  /// Waits for the end, at the latest until the deadline. Call once.
  [[nodiscard]] ProcessOutcome wait(Deadline deadline);

  void kill() const;

 private:
  ConfinedProcess(pid_t pid, UniqueFd pidfd);

  pid_t pid_;
  UniqueFd pidfd_;
};

}  // namespace fedatario::scanner
