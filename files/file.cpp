#include "files/file.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <string>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace fedatario::files {
namespace {

/// Owns a file descriptor.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_{number} {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor(Descriptor&& other) noexcept : number_{std::exchange(other.number_, -1)} {}
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }

  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] bool is_open() const { return number_ >= 0; }

 private:
  int number_;
};

/// Removes the temporary file unless it got its name.
class Temporary {
 public:
  explicit Temporary(std::string path) : path_{std::move(path)} {}
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  Temporary(Temporary&&) = delete;
  Temporary& operator=(Temporary&&) = delete;
  ~Temporary() {
    if (!path_.empty()) ::unlink(path_.c_str());
  }

  [[nodiscard]] const std::string& path() const { return path_; }
  void renamed() { path_.clear(); }

 private:
  std::string path_;
};

FileError error_of(int number) {
  switch (number) {
    case ENOENT:
    case ENOTDIR:
      return FileError::missing;
    case EEXIST:
      return FileError::exists;
    case EACCES:
    case EPERM:
    case EROFS:
      return FileError::permission;
    case EISDIR:
      return FileError::not_a_file;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return FileError::no_space;
    default:
      return FileError::failed;
  }
}

Result<Done, FileError> write_all(int descriptor, ByteView bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return fail(error_of(errno));
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
  return Done{};
}

Result<Done, FileError> sync_folder_of(const std::filesystem::path& path) {
  const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path{"."};
  const Descriptor descriptor{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (!descriptor.is_open() || ::fsync(descriptor.number()) != 0) return fail(error_of(errno));
  return Done{};
}

/// `link` refuses an existing name, `rename` replaces it; both do it in one step.
Result<Done, FileError> give_name(Temporary& temporary, const std::filesystem::path& path,
                                  Existing existing) {
  if (existing == Existing::keep) {
    if (::link(temporary.path().c_str(), path.c_str()) != 0) return fail(error_of(errno));
    return Done{};
  }
  if (::rename(temporary.path().c_str(), path.c_str()) != 0) return fail(error_of(errno));
  temporary.renamed();
  return Done{};
}

}  // namespace

Result<Done, FileError> write_file(const std::filesystem::path& path, ByteView bytes,
                                   const WriteRule& rule) {
  std::string name = path.string() + ".XXXXXX";
  const Descriptor file{::mkostemp(name.data(), O_CLOEXEC)};  // mode 0600
  if (!file.is_open()) return fail(error_of(errno));
  Temporary temporary{name};

  if (const auto written = write_all(file.number(), bytes); !written) return written;
  if (rule.readers == Readers::everyone && ::fchmod(file.number(), 0644) != 0) {
    return fail(error_of(errno));
  }
  const bool synced = rule.durability == Durability::synced;
  if (synced && ::fsync(file.number()) != 0) return fail(error_of(errno));
  if (const auto named = give_name(temporary, path, rule.existing); !named) return named;
  return synced ? sync_folder_of(path) : Done{};
}

Result<Done, FileError> sync_filesystem_of(const std::filesystem::path& folder) {
  const Descriptor descriptor{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (!descriptor.is_open() || ::syncfs(descriptor.number()) != 0) return fail(error_of(errno));
  return Done{};
}

Result<Bytes, FileError> read_file(const std::filesystem::path& path, std::size_t limit) {
  // Without O_NONBLOCK a pipe without a writer would block the open.
  const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
  if (!file.is_open()) return fail(error_of(errno));
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) return fail(error_of(errno));
  if (!S_ISREG(status.st_mode)) return fail(FileError::not_a_file);

  // One more tells a file that is too long, even if it grows meanwhile.
  Bytes bytes(std::min(limit, static_cast<std::size_t>(status.st_size)) + 1);
  std::size_t size = 0;
  while (size < bytes.size()) {
    const ssize_t got = ::read(file.number(), bytes.data() + size, bytes.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return fail(error_of(errno));
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
    if (size == bytes.size()) bytes.resize(std::min(limit + 1, 2 * size));
  }
  if (size > limit) return fail(FileError::too_long);
  bytes.resize(size);
  return bytes;
}

}  // namespace fedatario::files
