#include "files/process_lock.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace fedatario::files {
namespace {

constexpr mode_t kOwnerAndGroup = 0640;

FileError error_of_open(int number) {
  switch (number) {
    case ENOENT:
    case ENOTDIR:
      return FileError::missing;
    case EACCES:
    case EPERM:
    case EROFS:
      return FileError::permission;
    case ENOSPC:
    case EDQUOT:
      return FileError::no_space;
    default:
      return FileError::failed;
  }
}

}  // namespace

Result<std::optional<ProcessLock>, FileError> ProcessLock::try_take(
    const std::filesystem::path& path) {
  const int descriptor =
      ::open(path.c_str(), O_RDONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, kOwnerAndGroup);
  if (descriptor < 0) return fail(error_of_open(errno));
  ProcessLock lock{descriptor};
  if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) return std::optional{std::move(lock)};
  if (errno == EWOULDBLOCK) return std::optional<ProcessLock>{};
  return fail(FileError::failed);
}

ProcessLock::~ProcessLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace fedatario::files
