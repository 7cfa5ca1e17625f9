#include "scanner/sources/decode/timed_io.h"

#include <algorithm>
#include <cerrno>
#include <chrono>

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "scanner/confine/pipe.h"

namespace fedatario::scanner {
namespace {

using std::chrono::milliseconds;

bool wait_writable(int fd, Deadline deadline) {
  const auto left = std::chrono::ceil<milliseconds>(deadline - Deadline::clock::now());
  pollfd waiting{fd, POLLOUT, 0};
  return ::poll(&waiting, 1, static_cast<int>(std::max(left, milliseconds{0}).count())) != 0;
}

}  // namespace

bool send_all(int socket, ByteView bytes, Deadline deadline) {
  while (!bytes.empty()) {
    const ssize_t count = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 && errno == EAGAIN && wait_writable(socket, deadline)) continue;
    if (count <= 0) return false;
    bytes = bytes.subspan(static_cast<std::size_t>(count));
  }
  return true;
}

bool receive_all(int fd, std::span<Byte> target, Deadline deadline) {
  while (!target.empty()) {
    if (!wait_readable(fd, deadline)) return false;
    const ssize_t count = ::read(fd, target.data(), target.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    target = target.subspan(static_cast<std::size_t>(count));
  }
  return true;
}

}  // namespace fedatario::scanner
