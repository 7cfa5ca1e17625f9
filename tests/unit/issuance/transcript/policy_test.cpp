#include "issuance/transcript/policy.h"

#include <algorithm>
#include <functional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/issuance/transcript/sample_record.h"

namespace fedatario::transcript {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using Letter = Mark::Letter;

std::vector<Finding> findings_of(const Record& record, const IssueOrder& order) {
  const Credential table = table_of(record);
  return check({record, order, table});
}

// One way to break one rule, and what its message must say.
struct Spoiled {
  const char* name;
  const char* rule;
  Finding::Severity severity;
  const char* says;
  std::function<void(Record&, IssueOrder&)> spoil;
};

constexpr auto kError = Finding::Severity::error;
constexpr auto kWarning = Finding::Severity::warning;

MarkRecord& mark_of(YearRecord& year, AreaNumber area) {
  return *std::ranges::find_if(
      year.marks, [area](const MarkRecord& record) { return record.subject.area == area; });
}

const Spoiled kSpoiled[] = {
    {"dni_too_short", "V01", kError, "DNI «9900000»",
     [](Record& r, IssueOrder&) { r.documents[1].number = "9900000"; }},
    {"no_document", "V01", kError, "no tiene documento",
     [](Record& r, IssueOrder&) { r.documents.clear(); }},
    {"unknown_school", "V06", kError, "IE 9000456-0: el código modular",
     [](Record& r, IssueOrder&) {
       r.years[1].school = sample::kOtherSchool;
       r.schools.pop_back();
     }},
    {"school_of_another_level", "V06", kError, "ofrece primaria",
     [](Record& r, IssueOrder&) { r.schools[0].nivel = Nivel::b0; }},
    {"school_already_closed", "V06", kWarning, "cerró en 2015",
     [](Record& r, IssueOrder&) { r.schools[0].closed_in = std::uint16_t{2015}; }},
    {"grade_out_of_level", "V07", kError, "de 1 a 5",
     [](Record& r, IssueOrder&) { r.years[4].grade = 6; }},
    {"two_equal_columns", "V08", kError, "dos columnas iguales",
     [](Record& r, IssueOrder&) { r.years.push_back(r.years.back()); }},
    {"missing_cell", "V08", kError, "2013, 1.° grado, MATEMÁTICA: falta la nota",
     [](Record& r, IssueOrder&) { mark_of(r.years[0], 22).mark.reset(); }},
    {"two_marks_in_one_cell", "V08", kError, "MATEMÁTICA: tiene dos notas",
     [](Record& r, IssueOrder&) { r.years[0].marks.push_back(sample::number_mark(22, 11)); }},
    {"letter_among_numbers", "V09", kError, "la nota AD no es de su escala (00 a 20)",
     [](Record& r, IssueOrder&) { mark_of(r.years[0], 22).mark = Mark::letter(Letter::ad); }},
    {"number_for_behaviour", "V09", kError, "COMPORTAMIENTO: la nota 14",
     [](Record& r, IssueOrder&) { mark_of(r.years[0], 0).mark = Mark::vigesimal(14); }},
    {"competency_among_numbers", "V09", kError, "en un año que se califica por área",
     [](Record& r, IssueOrder&) {
       r.years[0].marks.push_back(sample::competency_mark(22, 1, Letter::a));
     }},
    {"area_that_is_none", "V09", kError, "no figura en el catálogo",
     [](Record& r, IssueOrder&) { r.years[0].marks.push_back(sample::number_mark(99, 11)); }},
    {"exonerated_from_mathematics", "V10", kError, "MATEMÁTICA: EXO",
     [](Record& r, IssueOrder&) { mark_of(r.years[0], 22).mark = Mark::exonerated(); }},
    {"three_areas", "V11", kError, "3 áreas",
     [](Record& r, IssueOrder&) {
       r.years.resize(1);
       r.years[0].marks = {sample::number_mark(22, 11), sample::number_mark(17, 12),
                           sample::number_mark(18, 12), sample::letter_mark(0, Letter::a)};
     }},
    {"one_year_of_three_areas", "V11", kWarning, "menos de 4",
     [](Record& r, IssueOrder&) {
       r.years[0].marks = {sample::number_mark(22, 11), sample::number_mark(17, 12),
                           sample::number_mark(18, 12)};
     }},
    {"no_situacion_final", "V12", kError, "falta la situación final",
     [](Record& r, IssueOrder&) { r.years[2].situacion_final = SituacionFinal::none; }},
    {"no_years", "V12", kError, "No hay ningún año",
     [](Record& r, IssueOrder&) { r.years.clear(); }},
    {"passed_without_marks", "V13", kError, "no tiene notas y su situación final es APROBADO",
     [](Record& r, IssueOrder&) { r.years[2].marks.clear(); }},
    {"jump_of_a_grade", "V14", kWarning, "no es lo que sigue a 2.° grado de 2014 (APROBADO)",
     [](Record& r, IssueOrder&) { r.years.erase(r.years.begin() + 2); }},
    {"late_beginning", "V14", kWarning, "grados anteriores",
     [](Record& r, IssueOrder&) { r.years.erase(r.years.begin()); }},
    {"acta_in_review", "V15", kError, "2016, 4.° grado: el acta está en revisión",
     [](Record& r, IssueOrder&) { r.years[3].acta = ActaState::in_review; }},
    {"acta_open", "V15", kError, "sigue abierta",
     [](Record& r, IssueOrder&) { r.years[4].acta = ActaState::open; }},
    {"observation_of_another_year", "V16", kError, "«traslado» de 2011",
     [](Record& r, IssueOrder&) {
       r.observations = {{ObservationType::traslado, 2011, {}, {}}};
     }},
    {"location_test_without_resolution", "V17", kError, "falta el número de la resolución",
     [](Record& r, IssueOrder&) {
       r.observations = {{ObservationType::prueba_de_ubicacion, 2014, {}, {}}};
     }},
    {"too_young", "V22", kWarning, "habría cumplido 13 años",
     [](Record& r, IssueOrder&) {
       r.birth_date =
           CalendarDate{std::chrono::year{2004}, std::chrono::month{1}, std::chrono::day{1}};
     }},
    {"year_to_come", "V23", kError, "aún no llega",
     [](Record&, IssueOrder& o) { o.current_year = 2016; }},
    {"taller_too_long", "V24", kError, "Acórtelo en 1",
     [](Record& r, IssueOrder&) {
       r.years[0].marks.push_back({{Subject::Kind::taller, 0, 0, std::string(61, 'A')},
                                   Mark::vigesimal(12),
                                   MarkOrigin::acta});
     }},
    {"motivo_too_long", "V24", kError, "el motivo",
     [](Record& r, IssueOrder&) {
       r.observations = {{ObservationType::traslado, 2014, {}, std::string(61, 'A')}};
     }},
    {"motivo_too_short", "V24", kError, "demasiado corto",
     [](Record& r, IssueOrder&) {
       r.observations = {{ObservationType::traslado, 2014, {}, "A"}};
     }},
    {"resolution_with_strange_signs", "V24", kError, "la resolución",
     [](Record& r, IssueOrder&) {
       r.observations = {{ObservationType::traslado, 2014, "R.D. #5", {}}};
     }},
    {"foreign_letter_in_the_name", "V24", kError, "«Ж» (U+0416)",
     [](Record& r, IssueOrder&) { r.name.nombres = "ЖUAN"; }},
    {"typed_mark_in_a_constancia", "CLA", kError, "escritas a mano",
     [](Record& r, IssueOrder& o) {
       o.kind = DocumentKind::cla;
       o.director.reset();
       r.years[0].marks[1].origin = MarkOrigin::manual;
     }},
    {"director_on_a_constancia", "DIR", kError, "no lleva firma",
     [](Record&, IssueOrder& o) { o.kind = DocumentKind::cla; }},
    {"no_director", "DIR", kError, "IE 9000123-0",
     [](Record&, IssueOrder& o) { o.director.reset(); }},
    {"area_outside_its_plan", "PLAN", kWarning, "ARTE Y CULTURA",
     [](Record& r, IssueOrder&) { r.years[0].marks.push_back(sample::number_mark(9, 12)); }},
};

class Policy : public testing::TestWithParam<Spoiled> {};

TEST_P(Policy, names_the_rule_and_the_place) {
  Record record = sample::vigesimal_record();
  IssueOrder order = sample::order();
  GetParam().spoil(record, order);
  const auto findings = findings_of(record, order);
  const auto found = std::ranges::find_if(findings, [](const Finding& finding) {
    return finding.rule == GetParam().rule && finding.severity == GetParam().severity;
  });
  ASSERT_NE(found, findings.end());
  EXPECT_THAT(found->message, HasSubstr(GetParam().says));
}

INSTANTIATE_TEST_SUITE_P(Spoiled, Policy, testing::ValuesIn(kSpoiled),
                         [](const auto& spoiled) { return std::string{spoiled.param.name}; });

TEST(PolicyTable, finds_nothing_in_a_good_record) {
  EXPECT_THAT(findings_of(sample::vigesimal_record(), sample::order()), IsEmpty());
  EXPECT_THAT(findings_of(sample::mixed_record(), sample::order()), IsEmpty());
}

TEST(PolicyTable, lets_a_resolution_exonerate_from_anything) {
  Record record = sample::vigesimal_record();
  mark_of(record.years[0], 22).mark = Mark::exonerated();
  record.observations = {{ObservationType::otra, 2013, "R.D. N.° 012-2013-IE", {}}};
  EXPECT_THAT(findings_of(record, sample::order()), IsEmpty());
}

TEST(PolicyTable, accepts_a_year_that_was_convalidated) {
  Record record = sample::vigesimal_record();
  record.years[1].marks.clear();
  record.years[1].situacion_final = SituacionFinal::none;
  record.observations = {{ObservationType::convalidacion, 2014, "R.D. N.° 7-2015-UGEL", {}}};
  EXPECT_THAT(findings_of(record, sample::order()), IsEmpty());
}

TEST(PolicyTable, wants_the_reason_of_a_gap_once) {
  Record record = sample::vigesimal_record();
  record.years.erase(record.years.begin() + 2);
  record.observations = {{ObservationType::prueba_de_ubicacion, 2016, "R.D. N.° 9-2016-IE", {}}};
  EXPECT_THAT(findings_of(record, sample::order()), IsEmpty());
}

}  // namespace
}  // namespace fedatario::transcript
