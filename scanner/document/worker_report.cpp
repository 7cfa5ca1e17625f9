#include "scanner/document/worker_report.h"

#include <algorithm>

#include "scanner/images/byte_reader.h"
#include "scanner/limits.h"

namespace fedatario::scanner {

std::vector<unsigned> ScannedDocument::pages_without_code() const {
  std::vector<unsigned> bare;
  for (unsigned page = 1; page <= pages; ++page) {
    if (std::ranges::find(codes, page, &ScannedCode::page) == codes.end()) bare.push_back(page);
  }
  return bare;
}

}  // namespace fedatario::scanner

namespace fedatario::scanner::worker_report {
namespace {

constexpr Byte kPage = 'p';
constexpr Byte kCode = 'c';
constexpr Byte kError = 'x';
constexpr Byte kEnd = 'e';
constexpr std::size_t kLengthBytes = 2;

using Report = std::optional<Result<ScannedDocument, ScanError>>;

/// Takes a code's length and bytes; false where they are cut short or over a limit.
bool take_code(ByteView& rest, ScannedDocument& document) {
  const auto length = number_at(rest, 0, kLengthBytes, ByteOrder::big_endian);
  if (!length || *length == 0 || *length > limits::kMaxCodeBytes) return false;
  if (document.pages == 0 || rest.size() - kLengthBytes < *length) return false;
  const ByteView content = rest.subspan(kLengthBytes, static_cast<std::size_t>(*length));
  document.codes.push_back({document.pages, std::string{as_text(content)}});
  rest = rest.subspan(kLengthBytes + content.size());
  return document.codes.size() <= limits::kMaxCodes;
}

Report parse_error(ByteView rest) {
  if (rest.size() != 1 || rest.front() >= kScanErrorCount) return std::nullopt;
  return fail(static_cast<ScanError>(rest.front()));
}

}  // namespace

Bytes page() {
  return {kPage};
}

Bytes code(std::string_view content) {
  constexpr unsigned kByteBits = 8;
  Bytes record;
  record.reserve(1 + kLengthBytes + content.size());
  record.push_back(kCode);
  record.push_back(static_cast<Byte>(content.size() >> kByteBits));
  record.push_back(static_cast<Byte>(content.size()));
  for (const Byte byte : as_bytes(content))
    record.push_back(byte);
  return record;
}

Bytes error(ScanError error) {
  return {kError, static_cast<Byte>(error)};
}

Bytes end() {
  return {kEnd};
}

std::size_t max_bytes() {
  return limits::kMaxPages + limits::kMaxCodes * (1 + kLengthBytes + limits::kMaxCodeBytes) + 2;
}

Report parse(ByteView report) {
  ScannedDocument document;
  ByteView rest = report;
  while (!rest.empty()) {
    const Byte kind = rest.front();
    rest = rest.subspan(1);
    if (kind == kError) return parse_error(rest);
    if (kind == kEnd) return rest.empty() ? Report{document} : std::nullopt;
    if (kind == kPage && document.pages < limits::kMaxPages) {
      ++document.pages;
      continue;
    }
    if (kind != kCode || !take_code(rest, document)) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace fedatario::scanner::worker_report
