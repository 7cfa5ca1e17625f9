#pragma once

#include <filesystem>
#include <optional>
#include <utility>

#include "crypto/base/result.h"
#include "files/file.h"

namespace fedatario::files {

/// Held by one process at a time, on a file that stays behind empty. The system releases it when
/// the holder ends, however it ends. Advisory: only those who ask for it are kept out.
class ProcessLock {
 public:
  /// Does not wait: null while another process, or another lock of this one, holds it.
  [[nodiscard]] static Result<std::optional<ProcessLock>, FileError> try_take(
      const std::filesystem::path& path);

  ProcessLock(const ProcessLock&) = delete;
  ProcessLock& operator=(const ProcessLock&) = delete;
  ProcessLock(ProcessLock&& other) noexcept : descriptor_{std::exchange(other.descriptor_, -1)} {}
  ProcessLock& operator=(ProcessLock&&) = delete;
  ~ProcessLock();

 private:
  explicit ProcessLock(int descriptor) : descriptor_{descriptor} {}

  int descriptor_;
};

}  // namespace fedatario::files
