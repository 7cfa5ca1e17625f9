#include "issuance/transcript/identity.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>

namespace fedatario::transcript {
namespace {

constexpr std::size_t kDniDigits = 8;
constexpr std::size_t kServiceDigits = 8;
constexpr std::size_t kCodigoModularDigits = 7;

// Check character of the DNI: weights of the digits, and the characters by the sum modulo 11.
constexpr std::array<unsigned, kDniDigits> kCheckWeights = {3, 2, 7, 6, 5, 4, 3, 2};
constexpr std::string_view kCheckDigits = "65432110987";
constexpr std::string_view kCheckLetters = "KJIHGFEDCBA";
static_assert(kCheckDigits.size() == 11 && kCheckLetters.size() == 11);

bool is_digit(char character) {
  return character >= '0' && character <= '9';
}

bool is_capital_or_digit(char character) {
  return is_digit(character) || (character >= 'A' && character <= 'Z');
}

bool has_digits(std::string_view text, std::size_t count) {
  return text.size() == count && std::ranges::all_of(text, is_digit);
}

char upper(char character) {
  return character >= 'a' && character <= 'z' ? static_cast<char>(character - 'a' + 'A')
                                              : character;
}

}  // namespace

std::optional<DniCheck> dni_check(std::string_view dni) {
  if (!has_digits(dni, kDniDigits)) return std::nullopt;
  unsigned sum = 0;
  for (std::size_t i = 0; i < kDniDigits; ++i) {
    sum += kCheckWeights[i] * static_cast<unsigned>(dni[i] - '0');
  }
  const std::size_t place = sum % kCheckDigits.size();
  return DniCheck{kCheckDigits[place], kCheckLetters[place]};
}

Result<std::string, DniError> read_dni(std::string_view typed) {
  const std::string_view digits = typed.substr(0, kDniDigits);
  const auto check = dni_check(digits);
  if (!check) return fail(DniError::not_a_dni);
  const std::string_view rest = typed.substr(kDniDigits);
  if (rest.empty()) return std::string{digits};
  if (rest.size() != 2 || rest[0] != '-') return fail(DniError::not_a_dni);
  const char given = upper(rest[1]);
  if (!is_capital_or_digit(given)) return fail(DniError::not_a_dni);
  if (given != check->digit && given != check->letter) return fail(DniError::wrong_check);
  return std::string{digits};
}

std::string_view name_of(IdentityDocument type) {
  switch (type) {
    case IdentityDocument::dni:
      return "DNI";
    case IdentityDocument::codigo_estudiante:
      return "código de estudiante";
    case IdentityDocument::carne_extranjeria:
      return "carné de extranjería";
    case IdentityDocument::ptp:
      return "PTP o CPP";
    case IdentityDocument::passport:
      return "pasaporte";
  }
  return "documento";
}

std::string print_service(ServiceId service) {
  std::string digits = std::to_string(service.value);
  if (digits.size() < kServiceDigits) digits.insert(0, kServiceDigits - digits.size(), '0');
  digits.insert(digits.size() - 1, "-");
  return digits;
}

std::optional<ServiceId> parse_service(std::string_view text) {
  std::string digits{text};
  if (digits.size() == kServiceDigits + 1 && digits[kCodigoModularDigits] == '-') {
    digits.erase(kCodigoModularDigits, 1);
  }
  if (!has_digits(digits, kServiceDigits)) return std::nullopt;
  ServiceId service;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), service.value);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return service;
}

}  // namespace fedatario::transcript
