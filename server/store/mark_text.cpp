#include "server/store/mark_text.h"

namespace fedatario::store {
namespace {

std::optional<unsigned> digit_of(char character) {
  if (character < '0' || character > '9') return std::nullopt;
  return static_cast<unsigned>(character - '0');
}

}  // namespace

std::optional<Mark> mark_of(std::string_view text) {
  if (text == "AD") return Mark::letter(Mark::Letter::ad);
  if (text == "A") return Mark::letter(Mark::Letter::a);
  if (text == "B") return Mark::letter(Mark::Letter::b);
  if (text == "C") return Mark::letter(Mark::Letter::c);
  if (text == "EXO") return Mark::exonerated();
  if (text == "-") return Mark::not_taken();
  if (text.size() != 2) return std::nullopt;
  const auto tens = digit_of(text[0]);
  const auto ones = digit_of(text[1]);
  if (!tens || !ones) return std::nullopt;
  return Mark::vigesimal(*tens * 10 + *ones);
}

}  // namespace fedatario::store
