#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "crypto/credential/credential.h"
#include "crypto/credential/table.h"
#include "issuance/transcript/draft.h"
#include "issuance/transcript/record.h"

/// A record and the table that its marks make: what every rule looks at.
namespace fedatario::transcript {

/// References to values that outlive it.
struct Submission {
  const Record& record;     ///< normalised, years sorted by `sort_years`
  const IssueOrder& order;  ///< normalised
  const Credential& table;  ///< rows only: areas, other areas, talleres
};

/// By year, period, then grade; a year's two schools keep the record's order.
void sort_years(std::vector<YearRecord>& years);

/// A credential with the rows of the union of all years: areas by number with as many competencies
/// as a year graded by competency names, other subjects and talleres in order of appearance. Marks
/// that name nothing of the catalogue make no row.
[[nodiscard]] Credential table_of(const Record& record);

/// How the column is printed: without marks it is `no_marks`, and by competency only where the
/// table has any.
[[nodiscard]] Grading effective_grading(const YearRecord& year, const Credential& table);

/// The subject of a row.
[[nodiscard]] Subject subject_of(const Credential& table, const Row& row);

/// What a year holds for a row.
enum class Cell : std::uint8_t { given, not_taken, missing };

struct CellMark {
  Cell state = Cell::not_taken;
  Mark mark = Mark::not_taken();  ///< not taken unless `given`
};

/// Not taken if the year says nothing of the subject. Missing if the source has it without its
/// mark, or has other competencies of its area but not this one.
[[nodiscard]] CellMark cell_of(const YearRecord& year, const Subject& subject);

/// A year whose marks are covered by a convalidation: no situación final.
[[nodiscard]] bool is_convalidated(const YearRecord& year);

/// Whether a year may stand without marks (V13).
[[nodiscard]] bool may_lack_marks(const YearRecord& year);

}  // namespace fedatario::transcript
