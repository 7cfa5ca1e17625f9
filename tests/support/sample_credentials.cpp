#include "tests/support/sample_credentials.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <random>
#include <utility>

#include "crypto/credential/catalogue.h"
#include "crypto/credential/table.h"

namespace fedatario::samples {
namespace {

constexpr ServiceId kSchool{90001230};
constexpr ServiceId kOtherSchool{90004560};
constexpr ServiceId kThirdSchool{90007891};

/// Last year of the older plan, by level.
constexpr std::uint16_t kLastDcnYearSecundaria = 2018;
constexpr std::uint16_t kLastDcnYear = 2016;

enum class Plan { dcn, cneb, both };

Plan plan_of(AreaFamily family, AreaNumber number) {
  const auto holds = [number](std::initializer_list<AreaNumber> numbers) {
    return std::ranges::find(numbers, number) != numbers.end();
  };
  if (family == AreaFamily::secundaria) {
    if (holds({1, 2, 9, 11, 12, 16, 23})) return Plan::cneb;
    if (holds({0, 8, 10, 13, 14, 15}) || number >= 32) return Plan::dcn;
    return Plan::both;
  }
  if (family == AreaFamily::primaria) {
    if (holds({1, 2, 9, 11, 16, 18})) return Plan::cneb;
    if (holds({0, 8, 10})) return Plan::dcn;
  }
  return Plan::both;
}

bool in_plan(const Credential& credential, const Row& row, std::uint16_t year) {
  if (row.kind == RowKind::other_area || row.kind == RowKind::taller) {
    return (year + row.index) % 3 != 0;
  }
  const auto family = family_of(credential.nivel);
  const auto last_dcn = family == AreaFamily::secundaria ? kLastDcnYearSecundaria : kLastDcnYear;
  switch (plan_of(family, credential.areas[row.index].number)) {
    case Plan::dcn:
      return year <= last_dcn;
    case Plan::cneb:
      return year > last_dcn;
    case Plan::both:
      return true;
  }
  return true;
}

/// EDUCACIÓN RELIGIOSA of secundaria: the area whose exoneration is drawn.
bool may_be_exonerated(const Credential& credential, const Row& row) {
  return row.kind == RowKind::area && credential.nivel == Nivel::f0 &&
         credential.areas[row.index].number == 20;
}

Mark draw_mark(const Row& row, Grading grading, std::mt19937& draw) {
  if (!is_letter_cell(row, grading)) {
    return *Mark::vigesimal(static_cast<unsigned>(9 + draw() % 11));
  }
  const auto percent = draw() % 100;
  if (percent < 14) return Mark::letter(Mark::Letter::ad);
  if (percent < 72) return Mark::letter(Mark::Letter::a);
  if (percent < 96) return Mark::letter(Mark::Letter::b);
  return Mark::letter(Mark::Letter::c);
}

Column column(std::uint16_t year, std::uint8_t grade, Grading grading, SituacionFinal final) {
  return {.year = year,
          .period = 0,
          .grade = grade,
          .school = kSchool,
          .situacion_final = final,
          .grading = grading,
          .marks = {}};
}

/// Consecutive years, one grade each.
std::vector<Column> columns(std::uint16_t first_year, std::uint8_t first_grade, std::uint8_t count,
                            Grading grading) {
  std::vector<Column> result;
  for (std::uint8_t i = 0; i < count; ++i) {
    const auto final = grading == Grading::vigesimal ? SituacionFinal::apr : SituacionFinal::pro;
    result.push_back(column(static_cast<std::uint16_t>(first_year + i),
                            static_cast<std::uint8_t>(first_grade + i), grading, final));
  }
  return result;
}

/// The areas of these numbers, with every competency of the catalogue if asked.
std::vector<Area> areas(AreaFamily family, const std::vector<AreaNumber>& numbers,
                        bool with_competencies) {
  std::vector<Area> result;
  for (const auto number : numbers) {
    const auto* entry = find_area(family, number);
    const auto count = with_competencies ? entry->competencies.size() : 0;
    result.push_back({number, static_cast<std::uint8_t>(count)});
  }
  return result;
}

Credential base(Nivel nivel, std::string holder, std::string dni, std::uint32_t number) {
  Credential credential;
  credential.nivel = nivel;
  credential.service = kSchool;
  credential.holder = std::move(holder);
  credential.document = {IdentityDocument::dni, std::move(dni)};
  credential.number = number;
  credential.issued_at = *from_rfc3339("2026-03-02T15:04:05Z");
  credential.director = "JULIA ELENA CONDORI CHURA";
  credential.status_index = number - 1;
  return credential;
}

}  // namespace

void fill_marks(Credential& credential, unsigned seed) {
  std::mt19937 draw{seed};
  const auto rows = rows_of(credential);
  for (auto& column : credential.columns) {
    column.marks.clear();
    for (const auto& row : rows) {
      if (!has_cell(credential, row, column.grading)) continue;
      const auto mark = draw_mark(row, column.grading, draw);
      const bool exonerated = may_be_exonerated(credential, row) && column.grade == 4;
      if (!in_plan(credential, row, column.year)) {
        column.marks.push_back(Mark::not_taken());
      } else {
        column.marks.push_back(exonerated ? Mark::exonerated() : mark);
      }
    }
  }
}

Credential reference() {
  auto credential = base(Nivel::f0, "LUZ MILAGROS DE LOS SANTOS JINCHUÑA NINA", "99001234", 12345);
  credential.columns = columns(2015, 1, 5, Grading::vigesimal);
  credential.areas =
      areas(AreaFamily::secundaria,
            {0, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23}, false);
  fill_marks(credential, 1);
  return credential;
}

Credential three_observations() {
  auto credential = reference();
  credential.number = 12346;
  credential.status_index = 12345;
  credential.observations = {
      {ObservationType::retiro, 2015, std::nullopt, "MOTIVO DE SALUD; SE REINCORPORÓ EN AGOSTO"},
      {ObservationType::traslado, 2017, "R.D. N.° 045-2017-IE", "CAMBIO DE DOMICILIO"},
      {ObservationType::convalidacion, 2018, "R.D. N.° 0118-2018-UGEL",
       "ESTUDIOS EN EL EXTRANJERO, PRIMER SEMESTRE"},
  };
  return credential;
}

Credential cneb_secundaria() {
  auto credential = base(Nivel::f0, "THIAGO ALEXANDER ÑAUPARI D'ANGELO", "99002345", 20001);
  credential.template_number = 2;
  credential.columns = columns(2020, 1, 5, Grading::literal_by_competency);
  credential.columns.front().situacion_final = SituacionFinal::pgu;
  credential.areas =
      areas(AreaFamily::secundaria, {1, 2, 9, 11, 12, 16, 17, 18, 19, 20, 21, 22}, true);
  fill_marks(credential, 2);
  return credential;
}

Credential cneb_primaria() {
  auto credential = base(Nivel::b0, "KANTUTA ILLARI MAMANI COAQUIRA", "99003456", 20002);
  credential.template_number = 2;
  credential.columns = columns(2018, 1, 6, Grading::literal_by_competency);
  credential.columns[2].situacion_final = SituacionFinal::pgu;
  credential.areas = areas(AreaFamily::primaria, {1, 2, 9, 11, 12, 13, 14, 15, 16, 17}, true);
  credential.talleres = {"TALLER DE RAZONAMIENTO MATEMÁTICO"};
  fill_marks(credential, 3);
  return credential;
}

Credential inicial() {
  auto credential = base(Nivel::a2, "MÍA VALENTINA YUPANQUI PEÑA", "99004567", 20003);
  credential.template_number = 2;
  credential.columns = columns(2022, 3, 3, Grading::literal_by_competency);
  credential.columns.back().situacion_final = SituacionFinal::con;
  credential.areas = areas(AreaFamily::inicial, {1, 2, 8, 9, 10, 11, 12}, true);
  fill_marks(credential, 4);
  return credential;
}

Credential eba() {
  auto credential = base(Nivel::d2, "VÍCTOR EDWIN CHAMBILLA O'HIGGINS", "99005678", 20004);
  credential.template_number = 2;
  credential.columns = columns(2021, 6, 4, Grading::literal_by_competency);
  constexpr std::array<std::pair<std::uint16_t, std::uint8_t>, 4> kPeriods = {
      {{2021, 1}, {2021, 2}, {2022, 1}, {2022, 2}}};
  for (std::size_t i = 0; i < kPeriods.size(); ++i) {
    credential.columns[i].year = kPeriods.at(i).first;
    credential.columns[i].period = kPeriods.at(i).second;
  }
  credential.areas = areas(AreaFamily::eba, {1, 2, 8, 9, 10, 11, 12, 13, 14, 15, 16}, true);
  fill_marks(credential, 5);
  return credential;
}

Credential constancia() {
  auto credential = base(Nivel::f0, "XIMENA NICOLE LLANQUE TICONA", "99006789", 20005);
  credential.template_number = 2;
  credential.kind = DocumentKind::cla;
  credential.director = std::nullopt;
  credential.columns = columns(2017, 1, 3, Grading::vigesimal);
  for (auto& later : columns(2020, 4, 2, Grading::literal_by_competency)) {
    credential.columns.push_back(std::move(later));
  }
  credential.areas =
      areas(AreaFamily::secundaria,
            {0, 1, 2, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22}, true);
  credential.observations = {
      {ObservationType::traslado, 2018, "R.D. N.° 045-2018-IE", "CAMBIO DE DOMICILIO"},
      {ObservationType::subsanacion, 2019, "R.D. N.° 012-2020-IE", "SUBSANÓ MATEMÁTICA"},
  };
  fill_marks(credential, 6);
  return credential;
}

Credential fourteen_columns() {
  auto credential = base(Nivel::b0, "JHEYSON'S BRAYAN CALIZAYA CCALLO", "99007890", 20006);
  credential.template_number = 2;
  for (std::uint8_t i = 0; i < 12; ++i) {
    const auto year = static_cast<std::uint16_t>(2012 + i);
    const auto grade = static_cast<std::uint8_t>(1 + i / 2);
    const auto grading =
        year <= kLastDcnYear ? Grading::literal_by_area : Grading::literal_by_competency;
    const auto final = i % 2 == 0 ? SituacionFinal::per : SituacionFinal::pro;
    if (year == 2014 || year == 2019) {
      auto left = column(year, grade, Grading::no_marks, SituacionFinal::tra);
      left.school = year == 2014 ? kOtherSchool : kThirdSchool;
      credential.columns.push_back(std::move(left));
    }
    credential.columns.push_back(column(year, grade, grading, final));
    if (year < 2014) credential.columns.back().school = kOtherSchool;
  }
  credential.areas =
      areas(AreaFamily::primaria, {0, 1, 2, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17}, true);
  credential.observations = {
      {ObservationType::traslado, 2014, "R.D. N.° 021-2014-IE", std::nullopt},
      {ObservationType::traslado, 2019, "R.D. N.° 077-2019-IE", std::nullopt},
  };
  fill_marks(credential, 7);
  return credential;
}

Credential most_rows() {
  auto credential = base(Nivel::f0, "URPI WARA HUANCA-CHOQUE VON HESSE", "99008901", 20007);
  credential.template_number = 2;
  credential.columns = columns(2018, 1, 2, Grading::vigesimal);
  for (auto& later : columns(2020, 3, 3, Grading::literal_by_competency)) {
    credential.columns.push_back(std::move(later));
  }
  for (const auto& entry : catalogue_of(AreaFamily::secundaria)) {
    credential.areas.push_back(
        {entry.number, static_cast<std::uint8_t>(entry.competencies.size())});
  }
  for (char letter = 'A'; letter <= 'L'; ++letter) {
    credential.other_areas.push_back(std::string{"ASIGNATURA "} + letter);
    credential.talleres.push_back(std::string{"TALLER "} + letter);
  }
  fill_marks(credential, 8);
  return credential;
}

Credential convalidated_year() {
  auto credential = reference();
  credential.holder = "AMARU GAEL TAKAHASHI YAÑEZ";
  credential.number = 20008;
  credential.status_index = 20007;
  auto& abroad = credential.columns[1];
  abroad.grading = Grading::no_marks;
  abroad.situacion_final = SituacionFinal::none;
  credential.observations = {{ObservationType::convalidacion, 2016, "R.D. N.° 0210-2017-UGEL",
                              "SEGUNDO GRADO CURSADO EN EL EXTRANJERO"}};
  fill_marks(credential, 9);
  return credential;
}

std::vector<Sample> all() {
  return {{"reference", reference()},
          {"three_observations", three_observations()},
          {"cneb_secundaria", cneb_secundaria()},
          {"cneb_primaria", cneb_primaria()},
          {"inicial", inicial()},
          {"eba", eba()},
          {"constancia", constancia()},
          {"fourteen_columns", fourteen_columns()},
          {"most_rows", most_rows()},
          {"convalidated_year", convalidated_year()}};
}

std::string name_of_length(std::size_t length) {
  constexpr std::array kParts = {"MARÍA", "DE",    "LOS",    "ÁNGELES",
                                 "ÑUSTA", "GÜISA", "QUISPE", "PEÑA"};
  std::string name;
  std::size_t characters = 0;
  for (std::size_t part = 0; characters < length; part = (part + 1) % kParts.size()) {
    const std::string next = (name.empty() ? "" : " ") + std::string{kParts.at(part)};
    for (std::size_t i = 0; i < next.size() && characters < length;) {
      const std::size_t size = static_cast<unsigned char>(next[i]) < 0x80 ? 1 : 2;
      // A name ends with a letter: the last place never takes a space.
      const bool last_space = next[i] == ' ' && characters + 1 == length;
      name += last_space ? std::string{"A"} : next.substr(i, size);
      i += size;
      ++characters;
    }
  }
  return name;
}

}  // namespace fedatario::samples
