#include "kiosk/cli/line_reader.h"

#include <algorithm>
#include <cerrno>
#include <string_view>

#include <unistd.h>

namespace fedatario::cli {
namespace {

/// Some editors begin a UTF-8 file with it.
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

/// False at the end of the input.
bool LineReader::fill() {
  if (begin_ < size_) return true;
  if (end_ != End::none) return false;
  ssize_t count = -1;
  do {
    count = ::read(fd_, buffer_.data(), buffer_.size());
  } while (count < 0 && errno == EINTR);
  begin_ = 0;
  size_ = count > 0 ? static_cast<std::size_t>(count) : 0;
  if (count <= 0) end_ = count == 0 ? End::end_of_input : End::read_failed;
  return count > 0;
}

bool LineReader::take_part(std::string& line) {
  const std::string_view ahead{&buffer_.at(begin_), size_ - begin_};
  const std::size_t length = std::min(ahead.find('\n'), ahead.size());
  const std::size_t kept = std::min(length, kMaxLine - line.size());
  line.append(ahead.substr(0, kept));
  begin_ += kept;
  if (kept < length) inside_long_line_ = true;
  const bool at_ending = kept == length && length < ahead.size();
  if (at_ending) ++begin_;
  return at_ending || inside_long_line_;
}

bool LineReader::pass_over_rest() {
  std::size_t passed = 0;
  while (inside_long_line_ && fill()) {
    const std::string_view ahead{&buffer_.at(begin_), size_ - begin_};
    const std::size_t length = std::min(ahead.find('\n'), ahead.size());
    inside_long_line_ = length == ahead.size();
    begin_ += std::min(length + 1, ahead.size());
    passed += length;
    if (passed > kMaxPassedOver) {
      end_ = End::line_too_long;
      begin_ = size_;
      return false;
    }
  }
  return true;
}

std::optional<std::string> LineReader::next() {
  if (!pass_over_rest()) return std::nullopt;
  while (fill()) {
    std::string line;
    ++line_number_;
    while (fill() && !take_part(line)) {
    }
    if (line.ends_with('\r') && !inside_long_line_) line.pop_back();
    if (line_number_ == 1 && line.starts_with(kByteOrderMark)) line.erase(0, kByteOrderMark.size());
    if (!line.empty()) return line;
  }
  return std::nullopt;
}

}  // namespace fedatario::cli
