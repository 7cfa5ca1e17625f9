#include "bench/scan/content.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include <iconv.h>

namespace fedatario::bench {
namespace {

std::optional<std::string> to_utf8(std::string bytes, const char* charset) {
  constexpr std::size_t kGrowth = 4;
  const iconv_t converter = ::iconv_open("UTF-8", charset);
  std::string text(bytes.size() * kGrowth, '\0');
  char* from = bytes.data();
  char* to = text.data();
  std::size_t from_left = bytes.size();
  std::size_t to_left = text.size();
  const std::size_t result = ::iconv(converter, &from, &from_left, &to, &to_left);
  ::iconv_close(converter);
  if (result == static_cast<std::size_t>(-1)) return std::nullopt;
  text.resize(text.size() - to_left);
  return text;
}

}  // namespace

bool is_content(const std::string& read, const std::string& expected) {
  constexpr std::array kCharsets = {"ISO-8859-1", "SHIFT_JIS", "GB18030"};
  if (read == expected) return true;
  return std::ranges::any_of(
      kCharsets, [&](const char* charset) { return to_utf8(read, charset) == expected; });
}

}  // namespace fedatario::bench
