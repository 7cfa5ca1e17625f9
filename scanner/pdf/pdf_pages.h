#pragma once

#include <optional>
#include <string>

#include "crypto/base/result.h"
#include "scanner/confine/confined_process.h"
#include "scanner/pdf/pdf_info.h"
#include "scanner/scan_error.h"

namespace fedatario::scanner {

/// Asks `pdfinfo`, confined, about the PDF open as `descriptor`.
/// Errors: `password_needed`, `too_many_pages`, `damaged`, `too_slow`, `program_missing`.
[[nodiscard]] Result<PdfInfo, ScanError> read_pdf_info(const std::string& program, int descriptor,
                                                       Deadline deadline);

/// How pages are drawn: `first` to `last`, from 1, each with a long side of `side` pixels.
struct PageRendering {
  unsigned first = 1;
  unsigned last = 1;
  unsigned side = 0;
};

/// `pdftoppm`, confined, drawing the pages of the PDF open as `descriptor` into a pipe. Nothing is
/// kept on disk. Used from one thread.
class PdfRenderer {
 public:
  /// Empty where the program is missing.
  [[nodiscard]] static std::optional<PdfRenderer> start(const std::string& program, int descriptor,
                                                        const PageRendering& rendering);

  /// The pipe's end that gives the pages (GrayPageStream).
  [[nodiscard]] int pages() const { return pages_.get(); }

  /// Closes this process's copy of that end once a reader has its own, so that the renderer notices
  /// when the reader is gone.
  void hand_over_pages() { pages_.reset(); }

  /// Call once. Errors: `damaged`, `too_slow`, `program_missing`.
  [[nodiscard]] Result<Done, ScanError> finish(Deadline deadline);

 private:
  PdfRenderer(ConfinedProcess process, UniqueFd pages)
      : process_{std::move(process)}, pages_{std::move(pages)} {}

  ConfinedProcess process_;
  UniqueFd pages_;
};

}  // namespace fedatario::scanner
