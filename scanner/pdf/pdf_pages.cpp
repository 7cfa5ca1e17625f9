#include "scanner/pdf/pdf_pages.h"

#include <unistd.h>

#include "scanner/confine/pipe.h"
#include "scanner/confine/process_error.h"
#include "scanner/limits.h"

namespace fedatario::scanner {
namespace {

/// Both programs then read descriptor 0 from where it stands: the file itself, not a path.
constexpr auto kStandardInput = "-";

bool rewind_file(int descriptor) {
  return ::lseek(descriptor, 0, SEEK_SET) == 0;
}

constexpr ResourceLimits kLimits{limits::kPopplerMemory, limits::kProcessorSeconds};

}  // namespace

Result<PdfInfo, ScanError> read_pdf_info(const std::string& program, int descriptor,
                                         Deadline deadline) {
  // Its complaints come in the same pipe: only they say that a password is missing.
  constexpr std::size_t kMaxOutput = 256U << 10U;
  auto pipe = make_pipe();
  if (!pipe || !rewind_file(descriptor)) return fail(ScanError::program_missing);
  auto process = ConfinedProcess::start(
      {program, {"-f", "1", "-l", std::to_string(limits::kMaxPages), kStandardInput}},
      {descriptor, pipe->write_end.get(), pipe->write_end.get()}, kLimits);
  if (!process) return fail(ScanError::program_missing);
  pipe->write_end.reset();

  const auto output = read_pipe(pipe->read_end.get(), kMaxOutput, deadline);
  if (output.end == PipeEnd::too_long) process->kill();
  const auto outcome = process->wait(deadline);
  if (output.end == PipeEnd::too_long) return fail(ScanError::damaged);
  if (outcome.end == ProcessEnd::succeeded) return parse_pdf_info(as_text(output.bytes));

  const bool locked = as_text(output.bytes).find("Incorrect password") != std::string_view::npos;
  return fail(locked ? ScanError::password_needed : scan_error_of(outcome.end));
}

std::optional<PdfRenderer> PdfRenderer::start(const std::string& program, int descriptor,
                                              const PageRendering& rendering) {
  auto pipe = make_pipe();
  const UniqueFd errors = open_null();
  if (!pipe || !errors.is_open() || !rewind_file(descriptor)) return std::nullopt;
  auto process = ConfinedProcess::start(
      {program,
       {"-gray", "-q", "-f", std::to_string(rendering.first), "-l", std::to_string(rendering.last),
        "-scale-to", std::to_string(rendering.side), kStandardInput}},
      {descriptor, pipe->write_end.get(), errors.get()}, kLimits);
  if (!process) return std::nullopt;
  return PdfRenderer{std::move(*process), std::move(pipe->read_end)};
}

Result<Done, ScanError> PdfRenderer::finish(Deadline deadline) {
  const auto outcome = process_.wait(deadline);
  if (outcome.end == ProcessEnd::succeeded) return Done{};
  return fail(scan_error_of(outcome.end));
}

}  // namespace fedatario::scanner
