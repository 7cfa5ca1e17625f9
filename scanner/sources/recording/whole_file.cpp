#include "scanner/sources/recording/whole_file.h"

#include <cerrno>

#include <unistd.h>

namespace fedatario::scanner {

SourceError source_error_of(OpenError error) {
  switch (error) {
    case OpenError::not_found:
      return SourceError::missing;
    case OpenError::permission_denied:
      return SourceError::not_permitted;
    case OpenError::not_a_file:
      return SourceError::unsupported_format;
    case OpenError::failed:
      return SourceError::failed;
  }
  return SourceError::failed;
}

Result<Bytes, SourceError> read_start(const InputFile& file, std::size_t count) {
  Bytes bytes(count);
  const ssize_t filled = ::pread(file.descriptor(), bytes.data(), bytes.size(), 0);
  if (filled < 0) return fail(SourceError::failed);
  bytes.resize(static_cast<std::size_t>(filled));
  return bytes;
}

Result<Bytes, SourceError> read_more(const InputFile& file, std::size_t count) {
  Bytes bytes(count);
  std::size_t filled = 0;
  while (filled < count) {
    const ssize_t more = ::read(file.descriptor(), &bytes[filled], count - filled);
    if (more < 0 && errno == EINTR) continue;
    if (more < 0) return fail(SourceError::failed);
    if (more == 0) break;
    filled += static_cast<std::size_t>(more);
  }
  bytes.resize(filled);
  return bytes;
}

Result<Bytes, SourceError> read_whole(const std::string& path, std::uint64_t max_bytes) {
  const auto file = InputFile::open(path);
  if (!file) return fail(source_error_of(file.error()));
  if (file->size() > max_bytes) return fail(SourceError::absurd_size);
  auto bytes = read_more(*file, static_cast<std::size_t>(file->size()));
  if (bytes && bytes->size() < file->size()) return fail(SourceError::torn);
  return bytes;
}

}  // namespace fedatario::scanner
