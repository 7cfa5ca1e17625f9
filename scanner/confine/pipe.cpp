#include "scanner/confine/pipe.h"

#include <algorithm>
#include <array>
#include <cerrno>

#include <fcntl.h>
#include <poll.h>

namespace fedatario::scanner {

std::optional<Pipe> make_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return std::nullopt;
  return Pipe{UniqueFd{ends[0]}, UniqueFd{ends[1]}};
}

UniqueFd open_null() {
  return UniqueFd{::open("/dev/null", O_WRONLY | O_CLOEXEC)};
}

bool wait_readable(int fd, Deadline deadline) {
  using std::chrono::milliseconds;
  for (;;) {
    const auto left = std::chrono::ceil<milliseconds>(deadline - Deadline::clock::now());
    pollfd waiting{fd, POLLIN, 0};
    const int ready =
        ::poll(&waiting, 1, static_cast<int>(std::max(left, milliseconds{0}).count()));
    if (ready > 0) return true;
    if (ready == 0 || errno != EINTR) return false;
  }
}

PipeContent read_pipe(int fd, std::size_t max_bytes, Deadline deadline) {
  constexpr std::size_t kChunk = 16U << 10U;
  PipeContent content;
  std::array<Byte, kChunk> chunk{};
  for (;;) {
    if (!wait_readable(fd, deadline)) {
      content.end = PipeEnd::late;
      return content;
    }
    const ssize_t count = ::read(fd, chunk.data(), chunk.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return content;
    if (content.bytes.size() + static_cast<std::size_t>(count) > max_bytes) {
      content.end = PipeEnd::too_long;
      return content;
    }
    content.bytes.insert(content.bytes.end(), chunk.begin(), chunk.begin() + count);
  }
}

}  // namespace fedatario::scanner
