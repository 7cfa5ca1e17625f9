#pragma once

#include <cstddef>
#include <filesystem>

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"

/// Files as whole values. Safe to use from several threads on different files.
namespace fedatario::files {

enum class FileError {
  missing,
  exists,      ///< and the rule was to keep it
  permission,  ///< may not be read or written by this user
  not_a_file,  ///< a folder, a device, a pipe
  too_long,    ///< more bytes than the caller is ready for
  no_space,    ///< disk full, quota or file size limit reached
  failed,      ///< any other answer of the system
};

enum class Readers { everyone, owner };  ///< file mode 0644 or 0600
enum class Existing { keep, replace };
enum class Durability {
  synced,   ///< on disk when the call returns
  ordered,  ///< whole or absent for every reader, but a power cut may lose it
};

struct WriteRule {
  Readers readers = Readers::everyone;
  Existing existing = Existing::replace;
  Durability durability = Durability::synced;
};

/// Whole or not at all: the bytes go under a temporary name in the same folder, which is then
/// renamed. A failure leaves what was there before, and no temporary file.
[[nodiscard]] Result<Done, FileError> write_file(const std::filesystem::path& path, ByteView bytes,
                                                 const WriteRule& rule = {});

/// Everything written below a folder so far is on disk when the call returns: one wait for many
/// files written with `Durability::ordered`.
[[nodiscard]] Result<Done, FileError> sync_filesystem_of(const std::filesystem::path& folder);

/// The content of a regular file of at most `limit` bytes.
[[nodiscard]] Result<Bytes, FileError> read_file(const std::filesystem::path& path,
                                                 std::size_t limit);

}  // namespace fedatario::files
