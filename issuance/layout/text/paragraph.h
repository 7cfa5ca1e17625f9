#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "issuance/layout/text/measure.h"

namespace fedatario::layout {

/// Text of one face. A soft hyphen (U+00AD) marks where a word may be cut.
struct Span {
  std::string text;
  Face face = Face::regular;
};

struct Line {
  std::vector<Span> spans;  ///< left to right, neighbours of different face
  Length width = 0;
};

/// Fills lines of at most `width` with the words of the spans. A word that is wider than a line is
/// cut at its soft hyphens, and where it has none, anywhere. Never empty.
[[nodiscard]] std::vector<Line> fill_lines(const std::vector<Span>& spans, Length size,
                                           Length width);

/// The same for one face.
[[nodiscard]] std::vector<std::string> fill_lines(std::string_view text, Face face, Length size,
                                                  Length width);

/// The largest size of at most `largest` at which the text fits into `width`.
[[nodiscard]] Length fitting_size(std::string_view text, Face face, Length largest, Length width);

}  // namespace fedatario::layout
