#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>

#include "crypto/base/bytes.h"

namespace fedatario::cli {

/// Lines of a descriptor, one at a time, in memory that does not grow with the input. Borrows the
/// descriptor. Used from one thread.
class LineReader {
 public:
  /// Longest part of a line that is kept. One character more than the longest QR text, so that
  /// `verify` sees that it is too long.
  static constexpr std::size_t kMaxLine = 7'089 + 1;

  /// How much of a longer line is passed over. Behind it nothing is read any more: whoever sends
  /// such a line sends no QR texts.
  static constexpr std::size_t kMaxPassedOver = std::size_t{16} << 20U;

  enum class End { none, end_of_input, line_too_long, read_failed };

  explicit LineReader(int fd) : fd_{fd} {}

  /// The next line that is not empty, without its ending (LF or CR LF),
  /// without a byte order mark before the first, and cut to `kMaxLine`. Empty at
  /// the end, which `end` explains. A line that is too long is given before the rest of it is read.
  [[nodiscard]] std::optional<std::string> next();

  [[nodiscard]] End end() const { return end_; }

  /// Number of the last line given, from 1; empty lines count.
  [[nodiscard]] std::size_t line_number() const { return line_number_; }

 private:
  [[nodiscard]] bool fill();
  [[nodiscard]] bool pass_over_rest();
  /// Moves the buffered part of the line into `line`; true at the line's end.
  [[nodiscard]] bool take_part(std::string& line);

  static constexpr std::size_t kBufferBytes = std::size_t{64} << 10U;

  int fd_;
  std::array<char, kBufferBytes> buffer_{};
  std::size_t begin_ = 0;
  std::size_t size_ = 0;
  std::size_t line_number_ = 0;
  bool inside_long_line_ = false;
  End end_ = End::none;
};

}  // namespace fedatario::cli
