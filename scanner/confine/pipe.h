#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "crypto/base/bytes.h"
#include "scanner/confine/confined_process.h"
#include "scanner/confine/unique_fd.h"

namespace fedatario::scanner {

/// Both ends of a pipe, closed on exec.
struct Pipe {
  UniqueFd read_end;
  UniqueFd write_end;
};

/// Empty where the system has no descriptor left.
[[nodiscard]] std::optional<Pipe> make_pipe();

/// Where words go that nobody reads.
[[nodiscard]] UniqueFd open_null();

/// Waits until a descriptor can be read or is at its end. False at the deadline.
[[nodiscard]] bool wait_readable(int fd, Deadline deadline);

enum class PipeEnd : std::uint8_t { complete, too_long, late };

struct PipeContent {
  Bytes bytes;
  PipeEnd end = PipeEnd::complete;
};

/// Everything up to the end of a pipe, at most `max_bytes`.
[[nodiscard]] PipeContent read_pipe(int fd, std::size_t max_bytes, Deadline deadline);

}  // namespace fedatario::scanner
