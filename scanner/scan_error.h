#pragma once

#include <cstdint>

namespace fedatario::scanner {

/// Why an image or a PDF could not be looked at. That no code was found is not among them: it is an
/// empty list. Numbered, since the worker process reports it as one byte
/// (document/worker_report.h).
enum class ScanError : std::uint8_t {
  file_empty = 0,
  file_too_large = 1,
  unknown_format = 2,
  damaged = 3,
  too_many_pixels = 4,
  too_many_pages = 5,
  too_many_codes = 6,
  password_needed = 7,
  too_much_memory = 8,
  too_slow = 9,
  /// pdftoppm, pdfinfo or the worker is not installed or does not start.
  program_missing = 10,
  /// The system refused to confine a process: nothing hostile is read unconfined.
  not_confined = 11,
};
inline constexpr std::uint8_t kScanErrorCount = 12;

}  // namespace fedatario::scanner
