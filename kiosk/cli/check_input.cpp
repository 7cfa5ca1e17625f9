#include "kiosk/cli/check_input.h"

#include <algorithm>

#include <unistd.h>

#include "kiosk/cli/line_reader.h"
#include "scanner/document/scan_document.h"
#include "scanner/limits.h"

namespace fedatario::cli {
namespace {

using scanner::InputFile;
using scanner::InputKind;
using scanner::ScanError;

void check_lines(const std::string& input, int descriptor, const Evidence& evidence,
                 const OutcomeSink& sink) {
  LineReader lines{descriptor};
  std::size_t count = 0;
  while (const auto line = lines.next()) {
    ++count;
    sink(Judged{{input, {}, lines.line_number()}, verify(*line, evidence)});
  }
  if (lines.end() == LineReader::End::line_too_long) sink(Unreadable{input, EndlessLine{}});
  if (lines.end() == LineReader::End::read_failed) sink(Unreadable{input, ReadFailure{}});
  if (lines.end() == LineReader::End::end_of_input && count == 0) {
    sink(Unreadable{input, ScanError::file_empty});
  }
}

/// A text found, with every page that shows it: both pages of a certificate carry one code.
struct FoundText {
  std::string text;
  std::vector<unsigned> pages;
};

std::vector<FoundText> texts_of(const scanner::ScannedDocument& document) {
  std::vector<FoundText> texts;
  for (const auto& code : document.codes) {
    const auto known = std::ranges::find(texts, code.content, &FoundText::text);
    if (known == texts.end()) {
      texts.push_back({code.content, {code.page}});
    } else {
      known->pages.push_back(code.page);
    }
  }
  return texts;
}

void check_document(const std::string& input, const scanner::ScannedDocument& document,
                    const Evidence& evidence, const OutcomeSink& sink) {
  if (document.codes.empty()) return sink(Unreadable{input, NoCode{}});
  const auto bare = document.pages_without_code();
  std::size_t place = 0;
  for (auto& [text, pages] : texts_of(document)) {
    sink(Judged{{input, pages, ++place, bare}, verify(text, evidence)});
  }
}

void check_file(const std::string& input, const InputFile& file, const Evidence& evidence,
                const scanner::ScanTools& tools, const OutcomeSink& sink) {
  if (file.kind() == InputKind::text) {
    if (file.size() > scanner::limits::kMaxFileBytes) {
      return sink(Unreadable{input, ScanError::file_too_large});
    }
    return check_lines(input, file.descriptor(), evidence, sink);
  }
  const auto document = scanner::scan_document(file, tools);
  if (!document) return sink(Unreadable{input, document.error()});
  check_document(input, *document, evidence, sink);
}

}  // namespace

void check_input(const std::string& input, const Evidence& evidence,
                 const scanner::ScanTools& tools, const OutcomeSink& sink) {
  if (input == "-") return check_lines(input, STDIN_FILENO, evidence, sink);
  const auto file = InputFile::open(input);
  if (!file) return sink(NotOpened{input, file.error()});
  check_file(input, *file, evidence, tools, sink);
}

}  // namespace fedatario::cli
