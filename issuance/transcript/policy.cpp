#include "issuance/transcript/policy.h"

#include <array>

namespace fedatario::transcript {
namespace {

constexpr auto kError = Finding::Severity::error;
constexpr auto kWarning = Finding::Severity::warning;

constexpr std::array kPolicy = {
    Rule{"V01", kError, "the document's kind and length", rules::v01_document},
    Rule{"V06", kError, "código modular and anexo exist and offer the nivel",
         rules::v06_schools_known},
    Rule{"V06", kWarning, "the IE was open that year", rules::v06_schools_open},
    Rule{"V07", kError, "the grade belongs to the nivel", rules::v07_grades},
    Rule{"V08", kError, "one column for each año, grado and IE; two IEs in an año at most",
         rules::v08_one_column_each},
    Rule{"V08", kError, "every cell of the acta has its mark, once", rules::v08_no_cell_missing},
    Rule{"V09", kError, "the value fits the scale, or EXO, or not taken", rules::v09_values_fit},
    Rule{"V10", kError, "EXO in religion and physical education, unless by a resolution",
         rules::v10_exonerations},
    Rule{"V11", kError, "at least 4 areas", rules::v11_four_areas},
    Rule{"V11", kWarning, "at least 4 areas in every used column", rules::v11_four_areas_a_year},
    Rule{"V12", kError, "a used column has año, grado, código modular, situación final",
         rules::v12_complete_columns},
    Rule{"V13", kError, "only RET, TRA, FAL and convalidated columns lack marks",
         rules::v13_marks_or_reason},
    Rule{"V14", kWarning, "the grade follows from the year before; gaps are observed",
         rules::v14_sequence},
    Rule{"V15", kError, "no acta open, in review or in rectification", rules::v15_actas_settled},
    Rule{"V16", kError, "an observation's año is a shown year", rules::v16_observed_years},
    Rule{"V17", kError,
         "location test, convalidation, revalidation, subsanación, name change: resolution",
         rules::v17_resolutions},
    Rule{"V22", kWarning, "1.° primaria from 5 years old, 5.° secundaria from 14", rules::v22_ages},
    Rule{"V23", kError, "no año after the current one; its acta is approved (V15)",
         rules::v23_current_year},
    Rule{"V24", kError, "the holder's name can be printed", rules::v24_name},
    Rule{"V24", kError, "names of talleres and uncatalogued subjects: 60 characters, 12 of each",
         rules::v24_subject_names},
    Rule{"V24", kError, "resolutions of 50 characters, printed motivos of 5 to 60",
         rules::v24_observation_texts},
    Rule{"V24", kError, "14 columns and 96 rows at most (docs/spec/credential.md, section 10)",
         rules::v24_table_size},
    Rule{"CLA", kError, "a constancia holds marks of actas only, and no director (section 1)",
         rules::cla_from_actas_only},
    Rule{"DIR", kError, "a certificate names the director in office (section 7)",
         rules::director_in_office},
    Rule{"PLAN", kWarning, "an area outside its plan's years: the acta wins (section 3)",
         rules::plan_of_the_year},
    Rule{"PROM", kWarning, "promotion rules give hints, never values (section 3)",
         rules::promotion_hints},
};

}  // namespace

std::span<const Rule> policy() {
  return kPolicy;
}

std::vector<Finding> check(const Submission& submission) {
  std::vector<Finding> findings;
  for (const Rule& rule : kPolicy) {
    for (std::string& message : rule.check(submission)) {
      findings.push_back({rule.severity, std::string{rule.number}, std::move(message)});
    }
  }
  return findings;
}

}  // namespace fedatario::transcript
