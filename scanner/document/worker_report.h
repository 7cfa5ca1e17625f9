#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "scanner/scan_error.h"

namespace fedatario::scanner {

/// A code and the page it stands on, from 1. A still image is page 1.
struct ScannedCode {
  unsigned page = 1;
  std::string content;  ///< raw bytes

  friend bool operator==(const ScannedCode&, const ScannedCode&) = default;
};

/// What was looked at, and what was found.
struct ScannedDocument {
  unsigned pages = 0;
  std::vector<ScannedCode> codes;  ///< by page

  /// Those on which none was found, from 1.
  [[nodiscard]] std::vector<unsigned> pages_without_code() const;

  friend bool operator==(const ScannedDocument&, const ScannedDocument&) = default;
};

/// What the worker process writes to its parent, record by record:
///   `p`                          a page was looked at; its codes follow
///   `c` length(2, big-endian) bytes   a code
///   `x` error(1)                 the end, by an error
///   `e`                          the end, everything was looked at
namespace worker_report {

[[nodiscard]] Bytes page();
/// Promise of the caller: 1 to `limits::kMaxCodeBytes` bytes.
[[nodiscard]] Bytes code(std::string_view content);
[[nodiscard]] Bytes error(ScanError error);
[[nodiscard]] Bytes end();

/// Longest report that is read: every page, every code, and the end.
[[nodiscard]] std::size_t max_bytes();

/// Reads a whole report. The worker has met hostile bytes and may be under their control, so its
/// report is held to every limit. Empty where it breaks off or is not one.
[[nodiscard]] std::optional<Result<ScannedDocument, ScanError>> parse(ByteView report);

}  // namespace worker_report
}  // namespace fedatario::scanner
