// fedatario-scan-worker: reads one image, or the pages that pdftoppm draws, from standard input and
// writes the QR codes in them to standard output (document/worker_report.h); or decodes frames
// (decode_frames.h). Started by document/worker_run.cpp and sources/decode/frame_decoder.cpp,
// confined; it is no program for people.

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <new>
#include <string_view>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "scanner/document/worker_report.h"
#include "scanner/images/image_reader.h"
#include "scanner/limits.h"
#include "scanner/pdf/gray_page_stream.h"
#include "scanner/qr/qr_reader.h"
#include "scanner/worker/decode_frames.h"

namespace {

using fedatario::ByteView;
using fedatario::Done;
using fedatario::fail;
using fedatario::Result;
using fedatario::scanner::Effort;
using fedatario::scanner::GrayImage;
using fedatario::scanner::GrayPageStream;
using fedatario::scanner::QrReader;
using fedatario::scanner::ReadEnd;
using fedatario::scanner::ScanError;
namespace limits = fedatario::scanner::limits;
namespace report = fedatario::scanner::worker_report;

/// Ends the process where the parent is gone.
void write_out(ByteView bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) std::_Exit(EXIT_FAILURE);
    bytes = bytes.subspan(static_cast<std::size_t>(count));
  }
}

/// Reports one page; says how many codes it has, `allowed` at most.
Result<std::size_t, ScanError> report_page(const GrayImage& page, std::size_t allowed) {
  write_out(report::page());
  const auto frame = page.frame();
  if (!frame) return 0;
  QrReader reader{{.effort = Effort::page,
                   .time = limits::kPageTime,
                   .codes = std::min(allowed, limits::kMaxCodesPerPage)}};
  const auto reading = reader.read(*frame);
  if (reading.end == ReadEnd::too_many_codes) return fail(ScanError::too_many_codes);
  for (const auto& code : reading.codes)
    write_out(report::code(code.content));
  return reading.codes.size();
}

/// The file behind standard input, mapped: its pages are read once and need not stay resident.
Result<ByteView, ScanError> map_input() {
  struct stat about {};
  if (fstat(STDIN_FILENO, &about) != 0 || about.st_size <= 0) return fail(ScanError::damaged);
  const auto size = static_cast<std::size_t>(about.st_size);
  if (size > limits::kMaxFileBytes) return fail(ScanError::file_too_large);
  const void* bytes = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, STDIN_FILENO, 0);
  if (bytes == MAP_FAILED) return fail(ScanError::too_much_memory);
  return ByteView{static_cast<const fedatario::Byte*>(bytes), size};
}

Result<Done, ScanError> scan_image() {
  const auto file = map_input();
  if (!file) return fail(file.error());
  const auto image = fedatario::scanner::read_image(*file);
  if (!image) return fail(image.error());
  return report_page(*image, limits::kMaxCodes).map([](std::size_t) { return Done{}; });
}

Result<Done, ScanError> scan_pages() {
  GrayPageStream stream{STDIN_FILENO};
  std::size_t codes = 0;
  for (unsigned count = 0; count < limits::kMaxPages; ++count) {
    const auto page = stream.next();
    if (!page) return fail(page.error());
    if (!page->has_value()) return Done{};
    const auto added = report_page(**page, limits::kMaxCodes - codes);
    if (!added) return fail(added.error());
    codes += *added;
  }
  return Done{};
}

Result<Done, ScanError> scan(std::string_view input) {
  try {
    return input == "image" ? scan_image() : scan_pages();
  } catch (const std::bad_alloc&) {
    return fail(ScanError::too_much_memory);
  } catch (...) {  // a decoder gave up in a way of its own
    return fail(ScanError::damaged);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return EXIT_FAILURE;
  const std::string_view input = argv[1];
  if (input == "frames") std::_Exit(fedatario::scanner::decode_frames() ? 0 : EXIT_FAILURE);
  const auto done = scan(input);
  write_out(done ? report::end() : report::error(done.error()));
  // Past the libraries' own endings, which a hostile file may have prepared.
  std::_Exit(EXIT_SUCCESS);
}
