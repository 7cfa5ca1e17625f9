#include "scanner/document/worker_run.h"

#include "scanner/confine/pipe.h"
#include "scanner/confine/process_error.h"
#include "scanner/confine/sanitized.h"
#include "scanner/limits.h"

namespace fedatario::scanner {

std::optional<WorkerRun> WorkerRun::start(const std::string& program, Input input, int descriptor) {
  auto report = make_pipe();
  const UniqueFd errors = open_null();
  if (!report || !errors.is_open()) return std::nullopt;
  auto process =
      ConfinedProcess::start({program, {input == Input::image ? "image" : "pages"}},
                             {descriptor, report->write_end.get(), errors.get()},
                             {kSanitized ? 0 : limits::kWorkerMemory, limits::kProcessorSeconds});
  if (!process) return std::nullopt;
  return WorkerRun{std::move(*process), std::move(report->read_end)};
}

Result<ScannedDocument, ScanError> WorkerRun::finish(Deadline deadline) {
  const auto content = read_pipe(report_.get(), worker_report::max_bytes(), deadline);
  if (content.end == PipeEnd::too_long) process_.kill();
  const auto outcome = process_.wait(deadline);
  if (outcome.end != ProcessEnd::succeeded) return fail(scan_error_of(outcome.end));

  auto report = worker_report::parse(content.bytes);
  if (!report) return fail(ScanError::damaged);
  return std::move(*report);
}

}  // namespace fedatario::scanner
