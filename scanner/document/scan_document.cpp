#include "scanner/document/scan_document.h"

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
  if (document && document->pages == 0) return fail(ScanError::damaged);
  return document;
}

Result<ScannedDocument, ScanError> scan_pdf(const InputFile& file, const ScanTools& tools,
                                            Deadline deadline) {
  const auto info = read_pdf_info(tools.pdfinfo, file.descriptor(), deadline);
  if (!info) return fail(info.error());

  auto first = scan_pages(file, tools, {info->pages, first_page_side(*info)}, deadline);
  if (!first || !first->codes.empty()) return first;

  auto second = scan_pages(file, tools, {info->pages, second_page_side(*info)}, deadline);
  // The first look was whole: it stands where the finer one fails, by want of time for one.
  return second ? second : first;
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
