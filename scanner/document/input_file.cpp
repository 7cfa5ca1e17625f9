#include "scanner/document/input_file.h"

#include <algorithm>
#include <array>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>

#include "scanner/images/image_header.h"

namespace fedatario::scanner {
namespace {

/// ISO 32000-1, H.3.4.1: the mark is within the first 1024 bytes.
constexpr std::size_t kHeadBytes = 1024;

OpenError open_error(int error) {
  if (error == ENOENT || error == ENOTDIR) return OpenError::not_found;
  if (error == EACCES || error == EPERM) return OpenError::permission_denied;
  return OpenError::failed;
}

bool is_text_byte(Byte byte) {
  constexpr Byte kDelete = 0x7F;
  return byte == '\t' || byte == '\n' || byte == '\r' || (byte >= ' ' && byte != kDelete);
}

}  // namespace

Result<InputFile, OpenError> InputFile::open(const std::string& path) {
  // Not to hang on a pipe that nobody writes to, nor to take a terminal.
  UniqueFd fd{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)};
  if (!fd.is_open()) return fail(open_error(errno));

  struct stat about {};
  if (fstat(fd.get(), &about) != 0) return fail(OpenError::failed);
  if (!S_ISREG(about.st_mode)) return fail(OpenError::not_a_file);
  return InputFile{std::move(fd), static_cast<std::uint64_t>(about.st_size)};
}

InputKind InputFile::kind() const {
  std::array<Byte, kHeadBytes> head{};
  const ssize_t count = ::pread(fd_.get(), head.data(), head.size(), 0);
  if (count < 0) return InputKind::unknown;
  return kind_of(ByteView{head}.first(static_cast<std::size_t>(count)));
}

InputKind kind_of(ByteView head) {
  if (head.empty()) return InputKind::empty;
  if (image_format_of(head)) return InputKind::image;
  if (as_text(head).find("%PDF-") != std::string_view::npos) return InputKind::pdf;
  return std::ranges::all_of(head, is_text_byte) ? InputKind::text : InputKind::unknown;
}

}  // namespace fedatario::scanner
