#include "scanner/document/worker_report.h"

#include "scanner/limits.h"
#include "tests/fuzz/require.h"

namespace limits = fedatario::scanner::limits;
namespace worker_report = fedatario::scanner::worker_report;

namespace {

void append(fedatario::Bytes& report, const fedatario::Bytes& record) {
  report.insert(report.end(), record.begin(), record.end());
}

/// The report that a worker would write of this document.
fedatario::Bytes written(const fedatario::scanner::ScannedDocument& document) {
  fedatario::Bytes report;
  auto code = document.codes.begin();
  for (unsigned page = 1; page <= document.pages; ++page) {
    append(report, worker_report::page());
    for (; code != document.codes.end() && code->page == page; ++code) {
      append(report, worker_report::code(code->content));
    }
  }
  append(report, worker_report::end());
  return report;
}

}  // namespace

// A document that is read keeps the limits, and has one report.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fedatario::ByteView bytes{data, size};
  const auto report = worker_report::parse(bytes);
  if (!report || !*report) return 0;
  require((*report)->pages <= limits::kMaxPages);
  require((*report)->codes.size() <= limits::kMaxCodes);
  require(written(**report) == fedatario::Bytes(bytes.begin(), bytes.end()));
  return 0;
}
