#include "scanner/document/scan_document.h"

#include <algorithm>

#include "scanner/confine/confined_process.h"
#include "scanner/document/worker_run.h"
#include "scanner/limits.h"
#include "scanner/pdf/pdf_pages.h"

namespace fedatario::scanner {
namespace {

Result<ScannedDocument, ScanError> scan_image(const InputFile& file, const ScanTools& tools,
                                              Deadline deadline) {
  auto worker = WorkerRun::start(tools.worker, WorkerRun::Input::image, file.descriptor());
  if (!worker) return fail(ScanError::program_missing);
  return worker->finish(deadline);
}

Result<ScannedDocument, ScanError> scan_pages(const InputFile& file, const ScanTools& tools,
                                              const PageRendering& rendering, Deadline deadline) {
  auto renderer = PdfRenderer::start(tools.pdftoppm, file.descriptor(), rendering);
  if (!renderer) return fail(ScanError::program_missing);
  auto worker = WorkerRun::start(tools.worker, WorkerRun::Input::pages, renderer->pages());
  if (!worker) return fail(ScanError::program_missing);
  renderer->hand_over_pages();

  auto document = worker->finish(deadline);
  // The worker only sees a stream that breaks off; why it did, the renderer's end says.
  const auto rendered = renderer->finish(deadline);
  if (!document && document.error() != ScanError::damaged) return document;
  if (!rendered) return fail(rendered.error());
  const unsigned asked = rendering.last - rendering.first + 1;
  if (document && document->pages != asked) return fail(ScanError::damaged);
  return document;
}

/// The pages, in order, as few renderings of neighbours.
std::vector<PageRendering> renderings_of(const std::vector<unsigned>& pages, unsigned side) {
  std::vector<PageRendering> renderings;
  for (const unsigned page : pages) {
    if (renderings.empty() || renderings.back().last + 1 != page) {
      renderings.push_back({page, page, side});
    } else {
      renderings.back().last = page;
    }
  }
  return renderings;
}

/// Adds what a finer look found; its pages count from `first`.
void add_codes(ScannedDocument& document, const ScannedDocument& finer, unsigned first) {
  for (const ScannedCode& code : finer.codes)
    document.codes.push_back({code.page + first - 1, code.content});
  std::ranges::stable_sort(document.codes, {}, &ScannedCode::page);
}

Result<ScannedDocument, ScanError> scan_pdf(const InputFile& file, const ScanTools& tools,
                                            Deadline deadline) {
  const auto info = read_pdf_info(tools.pdfinfo, file.descriptor(), deadline);
  if (!info) return fail(info.error());

  auto document = scan_pages(file, tools, {1, info->pages, first_page_side(*info)}, deadline);
  if (!document) return document;
  const auto bare = document->pages_without_code();
  for (const auto& rendering : renderings_of(bare, second_page_side(*info))) {
    const auto finer = scan_pages(file, tools, rendering, deadline);
    if (!finer && finer.error() == ScanError::too_many_codes) return finer;
    // The first look was whole: it stands where the finer one fails, by want of time for one.
    if (!finer) break;
    add_codes(*document, *finer, rendering.first);
  }
  if (document->codes.size() > limits::kMaxCodes) return fail(ScanError::too_many_codes);
  return document;
}

}  // namespace

Result<ScannedDocument, ScanError> scan_document(const InputFile& file, const ScanTools& tools) {
  const Deadline deadline = Deadline::clock::now() + limits::kWallTime;
  const InputKind kind = file.kind();
  if (kind == InputKind::empty) return fail(ScanError::file_empty);
  if (kind != InputKind::pdf && kind != InputKind::image) return fail(ScanError::unknown_format);
  if (file.size() > limits::kMaxFileBytes) return fail(ScanError::file_too_large);
  return kind == InputKind::pdf ? scan_pdf(file, tools, deadline)
                                : scan_image(file, tools, deadline);
}

}  // namespace fedatario::scanner
