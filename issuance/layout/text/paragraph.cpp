#include "issuance/layout/text/paragraph.h"

#include <algorithm>
#include <utility>

#include "issuance/layout/text/font_metrics.h"

namespace fedatario::layout {
namespace {

constexpr std::string_view kSoftHyphen = "\u00AD";

/// What stays together unless it is wider than a line: "SECUNDARIA" in bold and its comma.
using Word = std::vector<Span>;

Length width_of_word(const Word& word, Length size) {
  Length width = 0;
  for (const auto& span : word)
    width += width_of(span.text, span.face, size);
  return width;
}

/// Appends the words of one span; the first continues the last word where no space parts them.
/// Returns whether the span ends within a word.
bool append_words(std::vector<Word>& words, const Span& span, bool joined) {
  std::string_view rest = span.text;
  while (!rest.empty()) {
    const auto end = std::min(rest.find(' '), rest.size());
    if (end > 0 && !joined) words.emplace_back();
    if (end > 0) words.back().push_back({std::string{rest.substr(0, end)}, span.face});
    joined = end == rest.size();
    rest.remove_prefix(joined ? end : end + 1);
  }
  return joined;
}

std::vector<Word> split_words(const std::vector<Span>& spans) {
  std::vector<Word> words;
  bool joined = false;
  for (const auto& span : spans)
    joined = append_words(words, span, joined);
  return words;
}

std::string without_soft_hyphens(std::string_view text) {
  std::string result{text};
  for (auto at = result.find(kSoftHyphen); at != std::string::npos; at = result.find(kSoftHyphen)) {
    result.erase(at, kSoftHyphen.size());
  }
  return result;
}

/// Bytes of the longest head of `text` that fits, cut between characters; at least one character.
std::size_t head_that_fits(std::string_view text, Face face, Length size, Length width) {
  std::size_t fitting = 0;
  for (std::size_t end = 1; end <= text.size(); ++end) {
    const bool inside =
        end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80;
    if (inside) continue;
    if (fitting > 0 && width_of(text.substr(0, end), face, size) > width) break;
    fitting = end;
  }
  return fitting;
}

/// The last soft hyphen before which the head and its hyphen fit; npos where there is none.
std::size_t hyphen_that_fits(std::string_view text, Face face, Length size, Length width) {
  auto best = std::string_view::npos;
  for (auto at = text.find(kSoftHyphen); at != std::string_view::npos;
       at = text.find(kSoftHyphen, at + 1)) {
    const auto head = without_soft_hyphens(text.substr(0, at)) + "-";
    if (width_of(head, face, size) <= width) best = at;
  }
  return best;
}

/// A word of one face cut into parts that fit a line each.
std::vector<Word> cut_word(const Span& word, Length size, Length width) {
  std::vector<Word> parts;
  std::string_view rest = word.text;
  while (true) {
    const auto whole = without_soft_hyphens(rest);
    if (width_of(whole, word.face, size) <= width) {
      parts.push_back({{whole, word.face}});
      return parts;
    }
    const auto hyphen = hyphen_that_fits(rest, word.face, size, width);
    if (hyphen != std::string_view::npos) {
      parts.push_back({{without_soft_hyphens(rest.substr(0, hyphen)) + "-", word.face}});
      rest.remove_prefix(hyphen + kSoftHyphen.size());
      continue;
    }
    const auto head = head_that_fits(rest, word.face, size, width);
    parts.push_back({{without_soft_hyphens(rest.substr(0, head)), word.face}});
    rest.remove_prefix(head);
  }
}

void append_word(Line& line, const Word& word) {
  if (!line.spans.empty()) line.spans.back().text += ' ';
  for (const auto& span : word) {
    if (!line.spans.empty() && line.spans.back().face == span.face) {
      line.spans.back().text += span.text;
    } else {
      line.spans.push_back(span);
    }
  }
}

std::vector<Word> fitting_words(const std::vector<Span>& spans, Length size, Length width) {
  std::vector<Word> fitting;
  for (auto& word : split_words(spans)) {
    if (word.size() == 1) {
      for (auto& part : cut_word(word.front(), size, width))
        fitting.push_back(std::move(part));
      continue;
    }
    for (auto& span : word)
      span.text = without_soft_hyphens(span.text);
    fitting.push_back(std::move(word));
  }
  return fitting;
}

}  // namespace

std::vector<Line> fill_lines(const std::vector<Span>& spans, Length size, Length width) {
  std::vector<Line> lines(1);
  for (const auto& word : fitting_words(spans, size, width)) {
    const auto word_width = width_of_word(word, size);
    auto& last = lines.back();
    const auto space = last.spans.empty() ? 0 : width_of(" ", last.spans.back().face, size);
    if (last.spans.empty() || last.width + space + word_width <= width) {
      append_word(last, word);
      last.width += space + word_width;
    } else {
      lines.push_back({word, word_width});
    }
  }
  return lines;
}

std::vector<std::string> fill_lines(std::string_view text, Face face, Length size, Length width) {
  std::vector<std::string> lines;
  for (const auto& line : fill_lines({{std::string{text}, face}}, size, width)) {
    lines.push_back(line.spans.empty() ? std::string{} : line.spans.front().text);
  }
  return lines;
}

Length fitting_size(std::string_view text, Face face, Length largest, Length width) {
  constexpr Length kStep = kPoint / 4;
  Length size = largest;
  while (size > kStep && width_of(text, face, size) > width)
    size -= kStep;
  return size;
}

}  // namespace fedatario::layout
