#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "issuance/transcript/plan.h"
#include "issuance/transcript/record.h"
#include "server/registry/synthetic/random.h"

namespace fedatario::synthetic {

/// What the marks of one pupil's year depend on. Effects are thousandths of a standard deviation.
struct YearContext {
  Nivel nivel = Nivel::f0;
  transcript::Curriculum curriculum = transcript::Curriculum::cneb;
  Grading grading = Grading::vigesimal;
  std::int32_t ability = 0;
  std::int32_t school_effect = 0;
  const std::vector<std::string>* talleres = nullptr;  ///< of the school; null for none
  bool exonerated_religion = false;
  bool exonerated_physical_education = false;
  transcript::MarkOrigin origin = transcript::MarkOrigin::acta;
};

/// Every mark of the plan, in the catalogue's order, then the talleres.
[[nodiscard]] std::vector<transcript::MarkRecord> draw_marks(const YearContext& context,
                                                             Random& random);

/// Areas below the pass mark of their scale: under 11, or C. Letter rows do not count.
[[nodiscard]] std::size_t count_failed(const transcript::YearRecord& year);

/// A recovery acta: what failed passes with the lowest pass mark.
void recover(transcript::YearRecord& year);

/// Raises the lowest levels, one after another, until the promotion hint of the year is PRO.
void raise_to_promotion(Nivel nivel, transcript::YearRecord& year);

}  // namespace fedatario::synthetic
