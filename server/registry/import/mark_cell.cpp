#include <algorithm>
#include <array>

#include "crypto/credential/credential_json.h"
#include "server/registry/import/cell_values.h"
#include "server/registry/import/letters.h"

namespace fedatario::imports {
namespace {

using std::string_view;

constexpr std::array<string_view, 5> kMissing = {"", "NP", "—", "–", "−"};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Drops the decimals of `18.0` and `18,00`; what they are otherwise, stays.
string_view without_zero_decimals(string_view text) {
  const std::size_t point = text.find_first_of(".,");
  if (point == string_view::npos || point == 0 || point + 1 == text.size()) return text;
  const bool only_zeros = text.find_first_not_of('0', point + 1) == string_view::npos;
  return only_zeros ? text.substr(0, point) : text;
}

std::optional<Mark> vigesimal_of(string_view text) {
  const bool digits = !text.empty() && text.size() <= 2 && std::ranges::all_of(text, is_digit);
  if (!digits) return std::nullopt;
  unsigned value = 0;
  for (const char c : text) {
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return Mark::vigesimal(value);
}

std::optional<Mark> mark_of(string_view text) {
  if (text == "AD") return Mark::letter(Mark::Letter::ad);
  if (text == "A") return Mark::letter(Mark::Letter::a);
  if (text == "B") return Mark::letter(Mark::Letter::b);
  if (text == "C") return Mark::letter(Mark::Letter::c);
  if (text == "EXO") return Mark::exonerated();
  if (text == "-") return Mark::not_taken();
  return vigesimal_of(without_zero_decimals(text));
}

}  // namespace

CellValue<CellMark> read_mark(string_view cell) {
  const std::string text = upper(cell);
  if (std::ranges::find(kMissing, text) != kMissing.end()) return {CellMark{}};
  const auto mark = mark_of(text);
  if (!mark) {
    return {std::nullopt, Fate::rejected,
            "no es una nota: un entero de 00 a 20, AD, A, B, C, EXO o -."};
  }
  const std::string printed = to_text(*mark);
  if (printed == cell) return {CellMark{mark}};
  return {CellMark{mark}, Fate::repaired, "se lee " + printed + "."};
}

}  // namespace fedatario::imports
