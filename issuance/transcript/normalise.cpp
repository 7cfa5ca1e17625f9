#include "issuance/transcript/normalise.h"

#include <array>
#include <cstdio>
#include <vector>

#include <utf8proc.h>

#include "crypto/codec/latin.h"

namespace fedatario::transcript {
namespace {

const utf8proc_uint8_t* bytes_of(std::string_view text) {
  return reinterpret_cast<const utf8proc_uint8_t*>(text.data());
}

struct Decoded {
  char32_t code_point = 0;
  std::size_t bytes = 0;
};

// Empty where the text is not UTF-8.
std::optional<Decoded> first_code_point(std::string_view text) {
  utf8proc_int32_t code_point = 0;
  const auto length = static_cast<utf8proc_ssize_t>(text.size());
  const utf8proc_ssize_t taken = utf8proc_iterate(bytes_of(text), length, &code_point);
  if (taken <= 0) return std::nullopt;
  return Decoded{static_cast<char32_t>(code_point), static_cast<std::size_t>(taken)};
}

using CodePoints = std::vector<utf8proc_int32_t>;

// The text in NFC; empty where it is not UTF-8.
std::optional<CodePoints> compose(std::string_view text) {
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
  const auto bytes = static_cast<utf8proc_ssize_t>(text.size());
  utf8proc_ssize_t length = utf8proc_decompose(bytes_of(text), bytes, nullptr, 0, options);
  if (length < 0) return std::nullopt;
  CodePoints points(static_cast<std::size_t>(length));
  length = utf8proc_decompose(bytes_of(text), bytes, points.data(), length, options);
  if (length >= 0) length = utf8proc_normalize_utf32(points.data(), length, options);
  if (length < 0) return std::nullopt;
  points.resize(static_cast<std::size_t>(length));
  return points;
}

// Characters that look like one of the table and that keyboards and word processors put in its
// place, by ranges. A plain character of 0 means: nothing is seen, so nothing is kept.
struct LookAlike {
  char32_t first = 0;
  char32_t last = 0;
  char32_t plain = 0;
};
constexpr char32_t kDegree = 0xB0;
constexpr std::array kLookAlikes = {
    LookAlike{0x09, 0x0D, ' '},          // tab and line breaks
    LookAlike{0x60, 0x60, '\''},         // grave accent
    LookAlike{0xA0, 0xA0, ' '},          // no-break space
    LookAlike{0xAB, 0xAB, '"'},          // angle quotes
    LookAlike{0xAD, 0xAD, 0},            // soft hyphen
    LookAlike{0xB4, 0xB4, '\''},         // acute accent
    LookAlike{0xBA, 0xBA, kDegree},      // masculine ordinal
    LookAlike{0xBB, 0xBB, '"'},          // angle quotes
    LookAlike{0x2B9, 0x2BC, '\''},       // modifier primes and apostrophes
    LookAlike{0x2DA, 0x2DA, kDegree},    // ring above
    LookAlike{0x2000, 0x200A, ' '},      // typographic spaces
    LookAlike{0x200B, 0x200F, 0},        // zero width, direction marks
    LookAlike{0x2010, 0x2015, '-'},      // hyphens and dashes
    LookAlike{0x2018, 0x201B, '\''},     // single quotes
    LookAlike{0x201C, 0x201F, '"'},      // double quotes
    LookAlike{0x202F, 0x202F, ' '},      // narrow no-break space
    LookAlike{0x2032, 0x2032, '\''},     // prime
    LookAlike{0x2033, 0x2033, '"'},      // double prime
    LookAlike{0x2070, 0x2070, kDegree},  // superscript zero
    LookAlike{0x2212, 0x2212, '-'},      // minus
    LookAlike{0x3000, 0x3000, ' '},      // ideographic space
    LookAlike{0xFEFF, 0xFEFF, 0},        // byte order mark
};

char32_t plain_form(char32_t code_point) {
  for (const LookAlike& look_alike : kLookAlikes) {
    if (code_point >= look_alike.first && code_point <= look_alike.last) return look_alike.plain;
  }
  return code_point;
}

void append_code_point(std::string& text, char32_t code_point) {
  std::array<utf8proc_uint8_t, 4> encoded{};
  const auto length =
      utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), encoded.data());
  text.append(encoded.begin(), encoded.begin() + length);
}

void normalise_subject(Subject& subject) {
  subject.name = normalise_text(subject.name);
}

void normalise_optional(std::optional<std::string>& text) {
  if (!text) return;
  text = normalise_text(*text);
  if (text->empty()) text.reset();
}

}  // namespace

std::string normalise_text(std::string_view utf8) {
  const auto composed = compose(utf8);
  if (!composed) return std::string{utf8};
  std::string plain;
  plain.reserve(utf8.size());
  for (const utf8proc_int32_t point : *composed) {
    const char32_t code_point = plain_form(static_cast<char32_t>(point));
    const bool redundant_space = code_point == ' ' && (plain.empty() || plain.back() == ' ');
    if (code_point != 0 && !redundant_space) append_code_point(plain, code_point);
  }
  if (plain.ends_with(' ')) plain.pop_back();
  return plain;
}

std::optional<std::string> foreign_character(std::string_view utf8) {
  while (!utf8.empty()) {
    const auto next = first_code_point(utf8);
    if (!next) return "un byte que no es UTF-8";
    if (!in_latin_table(next->code_point)) {
      std::array<char, 16> code{};
      const int length = std::snprintf(code.data(), code.size(), "U+%04X",
                                       static_cast<unsigned>(next->code_point));
      if (length < 0) return std::string{utf8.substr(0, next->bytes)};
      return "«" + std::string{utf8.substr(0, next->bytes)} + "» (" + code.data() + ")";
    }
    utf8.remove_prefix(next->bytes);
  }
  return std::nullopt;
}

Record normalise_record(Record record) {
  record.name.paterno = normalise_text(record.name.paterno);
  record.name.materno = normalise_text(record.name.materno);
  record.name.nombres = normalise_text(record.name.nombres);
  for (YearRecord& year : record.years) {
    for (MarkRecord& mark : year.marks) {
      if (!mark.subject.name.empty()) normalise_subject(mark.subject);
    }
  }
  for (Observation& observation : record.observations) {
    normalise_optional(observation.resolution);
    normalise_optional(observation.reason);
  }
  return record;
}

std::size_t count_characters(std::string_view utf8) {
  std::size_t count = 0;
  for (const char unit : utf8) {
    if ((static_cast<unsigned char>(unit) & 0xC0U) != 0x80U) ++count;
  }
  return count;
}

}  // namespace fedatario::transcript
