#include "server/registry/import/cell_values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <utility>

#include "crypto/credential/credential_json.h"
#include "crypto/credential/limits.h"
#include "crypto/credential/payload_rules.h"
#include "issuance/transcript/identity.h"
#include "issuance/transcript/normalise.h"
#include "issuance/transcript/text_limits.h"
#include "issuance/transcript/wording.h"
#include "server/registry/import/letters.h"

namespace fedatario::imports {
namespace {

using std::string;
using std::string_view;

template <class T>
CellValue<T> rejected(string reason) {
  return {std::nullopt, Fate::rejected, std::move(reason)};
}

template <class T>
CellValue<T> repaired(T value, string reason) {
  return {std::move(value), Fate::repaired, std::move(reason)};
}

template <class T, std::size_t Count>
using Words = std::array<std::pair<string_view, T>, Count>;

template <class T, std::size_t Count>
std::optional<T> look_up(const Words<T, Count>& words, string_view cell) {
  const string wanted = folded(cell);
  const auto found =
      std::ranges::find(words, string_view{wanted}, &std::pair<string_view, T>::first);
  if (found == words.end()) return std::nullopt;
  return found->second;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool all_digits(string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

std::optional<unsigned> number_of(string_view text) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// `2.49E+13`: what a spreadsheet leaves of a code that it took for a number.
bool lost_its_digits(string_view cell) {
  const std::size_t mark = cell.find_first_of("eE");
  if (mark == string_view::npos || mark == 0 || mark + 1 == cell.size()) return false;
  const string_view exponent = cell.substr(mark + 1);
  const bool signed_exponent = exponent.front() == '+' && all_digits(exponent.substr(1));
  return is_digit(cell.front()) && (signed_exponent || all_digits(exponent)) &&
         std::ranges::all_of(cell.substr(0, mark),
                             [](char c) { return is_digit(c) || c == '.' || c == ','; });
}

string without_spaces(string_view cell) {
  string text{cell};
  std::erase(text, ' ');
  return text;
}

CellValue<string> read_dni_cell(string_view cell) {
  string text = without_spaces(cell);
  CellValue<string> result;
  if (text.size() != cell.size()) result = repaired(text, "se quitaron los espacios.");
  if (text.size() == 7 && all_digits(text)) {
    result = repaired("0" + text, "se repuso el cero de la izquierda.");
    text = "0" + text;
  }
  const auto dni = transcript::read_dni(text);
  if (dni) {
    result.value = *dni;
    return result;
  }
  if (dni.error() == transcript::DniError::wrong_check) {
    return rejected<string>("el dígito verificador no corresponde a ese DNI. Corríjalo.");
  }
  return rejected<string>("un DNI tiene 8 dígitos. Corríjalo.");
}

constexpr std::array<string_view, 7> kGrades = {"",       "PRIMERO", "SEGUNDO", "TERCERO",
                                                "CUARTO", "QUINTO",  "SEXTO"};

constexpr string_view kDateForms = "escriba la fecha como 31/05/2012 o 2012-05-31.";

std::optional<registry::CalendarDate> day_first(string_view cell) {
  if (cell.size() != 10 || cell[2] != '/' || cell[5] != '/') return std::nullopt;
  const string iso =
      string{cell.substr(6)} + "-" + string{cell.substr(3, 2)} + "-" + string{cell.substr(0, 2)};
  return transcript::parse_date(iso);
}

/// Spreadsheets count days from 30 December 1899, so that 1 March 1900 is day 61.
registry::CalendarDate day_of_serial(unsigned serial) {
  using std::chrono::days;
  using std::chrono::sys_days;
  constexpr registry::CalendarDate kDayZero{std::chrono::year{1899}, std::chrono::December,
                                            std::chrono::day{30}};
  return {sys_days{kDayZero} + days{static_cast<int>(serial)}};
}

}  // namespace

CellValue<HolderDocument> read_document(IdentityDocument type, string_view cell) {
  if (cell.empty()) return rejected<HolderDocument>("falta el número de documento.");
  if (lost_its_digits(cell)) {
    return rejected<HolderDocument>(
        "la hoja de cálculo perdió los dígitos. Escriba el código como texto.");
  }
  CellValue<string> number;
  if (type == IdentityDocument::dni) {
    number = read_dni_cell(cell);
  } else {
    number.value = upper(without_spaces(cell));
    if (number.value->size() != cell.size()) {
      number = repaired(*number.value, "se quitaron los espacios.");
    }
  }
  if (!number.value) return rejected<HolderDocument>(number.reason);
  HolderDocument document{type, *number.value};
  if (!is_well_formed(document)) {
    return rejected<HolderDocument>("no tiene la forma de un " + string{transcript::name_of(type)} +
                                    ".");
  }
  return {std::move(document), number.fate, number.reason};
}

CellValue<IdentityDocument> read_document_type(string_view cell) {
  constexpr Words<IdentityDocument, 13> kTypes = {{
      {"", IdentityDocument::dni},
      {"DNI", IdentityDocument::dni},
      {"CODIGO DE ESTUDIANTE", IdentityDocument::codigo_estudiante},
      {"CODIGO ESTUDIANTE", IdentityDocument::codigo_estudiante},
      {"CE", IdentityDocument::carne_extranjeria},
      {"CARNE DE EXTRANJERIA", IdentityDocument::carne_extranjeria},
      {"CARNET DE EXTRANJERIA", IdentityDocument::carne_extranjeria},
      {"PTP", IdentityDocument::ptp},
      {"CPP", IdentityDocument::ptp},
      {"PTP O CPP", IdentityDocument::ptp},
      {"PASAPORTE", IdentityDocument::passport},
      {"PAS", IdentityDocument::passport},
      {"D N I", IdentityDocument::dni},
  }};
  if (const auto type = look_up(kTypes, cell)) return {type};
  return rejected<IdentityDocument>(
      "no es un tipo de documento: DNI, código de estudiante, CE, PTP o pasaporte.");
}

CellValue<ServiceId> read_service(string_view codigo_modular, string_view anexo) {
  string text{codigo_modular};
  const bool whole = text.size() == 9 && text[7] == '-' && anexo.empty();
  if (whole) {
    if (const auto service = transcript::parse_service(text)) return {service};
  }
  const bool zero_lost = text.size() == 6;
  if (zero_lost) text.insert(0, "0");
  const string branch = anexo.empty() ? "0" : string{anexo};
  const bool well_formed =
      text.size() == 7 && all_digits(text) && branch.size() == 1 && all_digits(branch);
  if (!well_formed) {
    return rejected<ServiceId>("el código modular tiene 7 dígitos y el anexo 1.");
  }
  const auto service = transcript::parse_service(text + "-" + branch);
  if (zero_lost) return repaired(*service, "se repuso el cero de la izquierda.");
  return {service};
}

CellValue<registry::CalendarDate> read_date(string_view cell) {
  if (cell.empty()) return rejected<registry::CalendarDate>("falta la fecha.");
  if (const auto date = transcript::parse_date(cell)) return {date};
  if (const auto date = day_first(cell)) return {date};
  const auto serial = cell.size() == 5 && all_digits(cell) ? number_of(cell) : std::nullopt;
  if (!serial) return rejected<registry::CalendarDate>(string{kDateForms});
  const auto date = day_of_serial(*serial);
  return repaired(date,
                  "es un número de día de la hoja de cálculo: " + transcript::to_text(date) + ".");
}

CellValue<registry::Sex> read_sex(string_view cell) {
  constexpr Words<registry::Sex, 6> kSexes = {{
      {"M", registry::Sex::female},
      {"H", registry::Sex::male},
      {"F", registry::Sex::female},
      {"MUJER", registry::Sex::female},
      {"HOMBRE", registry::Sex::male},
      {"FEMENINO", registry::Sex::female},
  }};
  if (const auto sex = look_up(kSexes, cell)) return {sex};
  if (folded(cell) == "MASCULINO") return {registry::Sex::male};
  return rejected<registry::Sex>("escriba H (hombre) o M (mujer).");
}

CellValue<string> read_name(string_view cell) {
  string name = upper(transcript::normalise_text(cell));
  if (name.empty()) return {std::move(name)};
  if (const auto fault = transcript::text_fault(name, limits::kMaxHolderCharacters)) {
    return rejected<string>(*fault);
  }
  const bool strange = name.find_first_not_of(" -'.") == string::npos ||
                       name.find_first_of("0123456789=+@(),;:/\"&!?%*") != string::npos;
  if (!strange) return {std::move(name)};
  return {std::move(name), Fate::doubtful, "tiene signos que un nombre no lleva."};
}

CellValue<SchoolYear> read_school_year(string_view cell) {
  const std::size_t hyphen = std::min(cell.find('-'), cell.size());
  const auto year = number_of(cell.substr(0, hyphen));
  const auto period =
      hyphen == cell.size() ? std::optional{0U} : number_of(cell.substr(hyphen + 1));
  const bool fits = year && period && *year >= limits::kFirstYear && *year <= limits::kLastYear &&
                    *period <= 3 && (hyphen == cell.size() || *period > 0);
  if (!fits) {
    return rejected<SchoolYear>("escriba el año lectivo como 2019, o 2021-1 si es un período.");
  }
  return {SchoolYear{static_cast<std::uint16_t>(*year), static_cast<std::uint8_t>(*period)}};
}

CellValue<Nivel> read_nivel(string_view cell) {
  const string wanted = folded(cell);
  for (std::uint8_t n = 0; n < kNivelCount; ++n) {
    const auto nivel = static_cast<Nivel>(n);
    const bool named = wanted == to_text(nivel) || wanted == folded(transcript::nivel_words(nivel));
    if (named) return {nivel};
  }
  return rejected<Nivel>("no es un nivel: B0 (primaria), F0 (secundaria), ...");
}

CellValue<std::uint8_t> read_grade(string_view cell, Nivel nivel) {
  const string text = folded(cell);
  auto grade = number_of(text);
  const auto* const named = std::ranges::find(kGrades, string_view{text});
  if (!grade && !text.empty() && named != kGrades.end()) {
    grade = static_cast<unsigned>(named - kGrades.begin());
  }
  const GradeRange grades = grades_of(nivel);
  if (grade && *grade >= grades.first && *grade <= grades.last) {
    return {static_cast<std::uint8_t>(*grade)};
  }
  return rejected<std::uint8_t>("en " + string{transcript::nivel_words(nivel)} +
                                " los grados van de " + std::to_string(grades.first) + " a " +
                                std::to_string(grades.last) + ".");
}

CellValue<SituacionFinal> read_situacion_final(string_view cell) {
  const string wanted = folded(cell);
  if (wanted.empty()) return {SituacionFinal::none};
  for (std::uint8_t n = 0; n < kSituacionFinalCount; ++n) {
    const auto situacion = static_cast<SituacionFinal>(n);
    if (situacion == SituacionFinal::none) continue;
    const bool named =
        wanted == to_text(situacion) || wanted == folded(transcript::situacion_words(situacion));
    if (named) return {situacion};
  }
  return rejected<SituacionFinal>("no es una situación final: APR, DES, PRO, PER, RR, ...");
}

CellValue<transcript::ActaState> read_acta_state(string_view cell) {
  using transcript::ActaState;
  constexpr Words<ActaState, 9> kStates = {{
      {"", ActaState::approved},
      {"APROBADA", ActaState::approved},
      {"APROBADO", ActaState::approved},
      {"ABIERTA", ActaState::open},
      {"ABIERTO", ActaState::open},
      {"EN REVISION", ActaState::in_review},
      {"REVISION", ActaState::in_review},
      {"EN RECTIFICACION", ActaState::in_rectification},
      {"RECTIFICACION", ActaState::in_rectification},
  }};
  if (const auto state = look_up(kStates, cell)) return {state};
  return rejected<ActaState>("el acta está aprobada, abierta, en revisión o en rectificación.");
}

}  // namespace fedatario::imports
