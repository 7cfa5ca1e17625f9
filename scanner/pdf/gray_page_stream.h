#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "scanner/frames/gray_frame.h"
#include "scanner/scan_error.h"

namespace fedatario::scanner {

/// Size in a binary PGM header of 8-bit samples, `P5 width height 255` and one white space, as
/// pdftoppm writes it; comments are not accepted. The header's own length is added.
struct PgmHeader {
  FrameSize size;
  std::size_t bytes = 0;

  friend bool operator==(const PgmHeader&, const PgmHeader&) = default;
};

/// Longest header: `P5`, two sides of five digits, `255`, four separators.
inline constexpr std::size_t kMaxPgmHeader = 19;

/// Reads the header at the start of `head`.
/// Errors: `damaged`; `too_many_pixels`.
[[nodiscard]] Result<PgmHeader, ScanError> parse_pgm_header(std::string_view head);

/// The pages that pdftoppm writes one after another into a pipe. Holds one page at a time and
/// borrows the descriptor.
class GrayPageStream {
 public:
  explicit GrayPageStream(int fd) : fd_{fd} {}

  /// The next page; an empty optional at a clean end. `damaged` where the stream breaks off.
  [[nodiscard]] Result<std::optional<GrayImage>, ScanError> next();

 private:
  /// Reads until `size` bytes are there or the stream ends; says how many there are.
  std::size_t fill(std::span<Byte> target);

  int fd_;
  Bytes ahead_;  // read with a header, part of the page's pixels
};

}  // namespace fedatario::scanner
