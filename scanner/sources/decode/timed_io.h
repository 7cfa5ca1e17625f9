#pragma once

#include <span>

#include "crypto/base/bytes.h"
#include "scanner/confine/confined_process.h"

namespace fedatario::scanner {

/// Sends everything through a socket. False where the other side is gone or does not take it in
/// time. Raises no signal.
[[nodiscard]] bool send_all(int socket, ByteView bytes, Deadline deadline);

/// Fills the target from a pipe or socket. False where it ends before, or in time does not come.
[[nodiscard]] bool receive_all(int fd, std::span<Byte> target, Deadline deadline);

}  // namespace fedatario::scanner
