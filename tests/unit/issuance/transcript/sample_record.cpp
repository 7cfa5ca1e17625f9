#include "tests/unit/issuance/transcript/sample_record.h"

#include "crypto/credential/catalogue.h"
#include "issuance/transcript/plan.h"

namespace fedatario::transcript::sample {
namespace {

void add_area(YearRecord& year, const CatalogueArea& area) {
  if (area.number < kFirstGradedArea) {
    year.marks.push_back(letter_mark(area.number, Mark::Letter::a));
    return;
  }
  if (year.grading == Grading::vigesimal) {
    year.marks.push_back(number_mark(area.number, 14));
    return;
  }
  for (std::size_t i = 1; i <= area.competencies.size(); ++i) {
    year.marks.push_back(
        competency_mark(area.number, static_cast<std::uint8_t>(i), Mark::Letter::a));
  }
}

Record record_of(std::uint16_t first_year) {
  Record record;
  record.name = {"QUISPE", "ÑAUPARI", "MARÍA DE LOS ÁNGELES"};
  record.documents = {{IdentityDocument::codigo_estudiante, "24900012300045"},
                      {IdentityDocument::dni, "99000005"}};
  record.birth_date =
      CalendarDate{std::chrono::year{first_year - 12}, std::chrono::month{3}, std::chrono::day{15}};
  record.nivel = Nivel::f0;
  record.schools = {{kSchool, Nivel::f0, {}}, {kOtherSchool, Nivel::f0, {}}};
  for (std::uint8_t grade = 1; grade <= 5; ++grade) {
    record.years.push_back(
        secondary_year(static_cast<std::uint16_t>(first_year + grade - 1), grade));
  }
  return record;
}

}  // namespace

MarkRecord number_mark(AreaNumber area, unsigned value) {
  return {{Subject::Kind::area, area, 0, {}}, Mark::vigesimal(value), MarkOrigin::acta};
}

MarkRecord letter_mark(AreaNumber area, Mark::Letter letter) {
  return {{Subject::Kind::area, area, 0, {}}, Mark::letter(letter), MarkOrigin::acta};
}

MarkRecord competency_mark(AreaNumber area, std::uint8_t position, Mark::Letter letter) {
  return {{Subject::Kind::competency, area, position, {}}, Mark::letter(letter), MarkOrigin::acta};
}

YearRecord secondary_year(std::uint16_t year, std::uint8_t grade) {
  YearRecord record;
  record.year = year;
  record.grade = grade;
  record.school = kSchool;
  record.grading = default_grading(Nivel::f0, year, grade);
  record.situacion_final =
      record.grading == Grading::vigesimal ? SituacionFinal::apr : SituacionFinal::pro;
  const Curriculum curriculum = curricula_in_force(AreaFamily::secundaria, year).back();
  for (const AreaNumber number : plan_of(AreaFamily::secundaria, curriculum)) {
    add_area(record, *find_area(AreaFamily::secundaria, number));
  }
  return record;
}

Record vigesimal_record() {
  return record_of(2013);
}

Record mixed_record() {
  Record record = record_of(2019);
  record.years.insert(record.years.begin(), secondary_year(2018, 1));
  record.years.front().situacion_final = SituacionFinal::des;
  return record;
}

IssueOrder order() {
  IssueOrder order;
  order.service = kSchool;
  order.director = "ROSA ELENA TICONA CHURA";
  order.current_year = 2025;
  order.host = "v.example";
  return order;
}

}  // namespace fedatario::transcript::sample
