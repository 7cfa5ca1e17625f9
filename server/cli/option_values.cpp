#include "server/cli/option_values.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "crypto/credential/credential_json.h"
#include "issuance/transcript/identity.h"

namespace fedatario::cli {
namespace {

constexpr std::size_t kMaxNumberDigits = 8;
constexpr unsigned kMaxYear = 9999;
constexpr unsigned kMaxGrade = 15;

std::optional<unsigned> parse_unsigned(std::string_view text, unsigned max) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value > max) return std::nullopt;
  return value;
}

/// Takes what stands before the next slash; all that is left where there is none.
std::string_view take_part(std::string_view& text) {
  const std::size_t slash = std::min(text.find('/'), text.size());
  const std::string_view part = text.substr(0, slash);
  text.remove_prefix(std::min(slash + 1, text.size()));
  return part;
}

std::string upper(std::string_view text) {
  std::string result{text};
  std::ranges::transform(result, result.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return result;
}

}  // namespace

std::optional<store::SectionName> parse_section(std::string_view text) {
  const auto service = transcript::parse_service(take_part(text));
  const auto year = parse_unsigned(take_part(text), kMaxYear);
  const auto grade = parse_unsigned(take_part(text), kMaxGrade);
  if (!service || !year || !grade || text.empty()) return std::nullopt;
  return store::SectionName{.service = *service,
                            .year = static_cast<std::uint16_t>(*year),
                            .grade = static_cast<std::uint8_t>(*grade),
                            .name = std::string{text}};
}

std::string print_section(const store::SectionName& section) {
  return transcript::print_service(section.service) + "/" + std::to_string(section.year) + "/" +
         std::to_string(section.grade) + "/" + section.name;
}

std::optional<Nivel> parse_nivel(std::string_view text) {
  const std::string wanted = upper(text);
  for (std::uint8_t n = 0; n < kNivelCount; ++n) {
    const auto nivel = static_cast<Nivel>(n);
    if (to_text(nivel) == wanted) return nivel;
  }
  return std::nullopt;
}

std::optional<DocumentKind> parse_kind(std::string_view text) {
  const std::string wanted = upper(text);
  for (const auto kind : {DocumentKind::coe, DocumentKind::cla}) {
    if (to_text(kind) == wanted) return kind;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> parse_number(std::string_view text) {
  if (text.size() > kMaxNumberDigits) return std::nullopt;
  const auto number = parse_unsigned(text, 99'999'999);
  if (!number || *number == 0) return std::nullopt;
  return *number;
}

}  // namespace fedatario::cli
