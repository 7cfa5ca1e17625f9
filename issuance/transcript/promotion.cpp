#include "issuance/transcript/promotion.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace fedatario::transcript {
namespace {

// Competencies of one area by the level reached.
struct Levels {
  unsigned high = 0;    // AD or A
  unsigned middle = 0;  // B
  unsigned low = 0;     // C

  [[nodiscard]] unsigned total() const { return high + middle + low; }
};

bool counts(const MarkRecord& record) {
  const Subject& subject = record.subject;
  const bool letter_row = subject.kind == Subject::Kind::area && subject.area < kFirstGradedArea;
  return !letter_row && record.mark && record.mark->as_letter();
}

void count_letter(Levels& levels, Mark::Letter letter) {
  switch (letter) {
    case Mark::Letter::ad:
    case Mark::Letter::a:
      ++levels.high;
      return;
    case Mark::Letter::b:
      ++levels.middle;
      return;
    case Mark::Letter::c:
      ++levels.low;
      return;
  }
}

std::vector<Levels> levels_by_area(const YearRecord& year) {
  std::map<std::pair<AreaNumber, std::string>, Levels> areas;
  for (const MarkRecord& record : year.marks) {
    if (!counts(record)) continue;
    Levels& levels = areas[{record.subject.area, record.subject.name}];
    if (const auto letter = record.mark->as_letter()) count_letter(levels, *letter);
  }
  std::vector<Levels> found;
  found.reserve(areas.size());
  for (const auto& [key, levels] : areas)
    found.push_back(levels);
  return found;
}

bool half_or_more(unsigned part, unsigned total) {
  return part * 2 >= total;
}

// What the end of a cycle demands: A or AD in half or more of the competencies of so many areas,
// and no C. 0: the middle of a cycle, where B in half or more of each area is enough.
unsigned areas_to_master(Nivel nivel, std::uint8_t grade) {
  if (nivel == Nivel::b0) return grade % 2 == 0 ? 4 : 0;
  return grade == 2 || grade == 5 ? 3 : 0;
}

bool is_promoted(const std::vector<Levels>& areas, unsigned to_master) {
  if (to_master == 0) {
    return std::ranges::all_of(areas, [](const Levels& levels) {
      return half_or_more(levels.high + levels.middle, levels.total());
    });
  }
  const auto mastered = std::ranges::count_if(
      areas, [](const Levels& levels) { return half_or_more(levels.high, levels.total()); });
  const bool any_low =
      std::ranges::any_of(areas, [](const Levels& levels) { return levels.low > 0; });
  return mastered >= static_cast<std::ptrdiff_t>(to_master) && !any_low;
}

bool stays(const std::vector<Levels>& areas) {
  constexpr std::ptrdiff_t kFailedAreas = 4;
  const auto failed = std::ranges::count_if(
      areas, [](const Levels& levels) { return levels.low * 2 > levels.total(); });
  return failed >= kFailedAreas;
}

}  // namespace

std::optional<SituacionFinal> promotion_hint(Nivel nivel, const YearRecord& year) {
  if (nivel != Nivel::b0 && nivel != Nivel::f0) return std::nullopt;
  if (year.grading != Grading::literal_by_competency) return std::nullopt;
  const bool missing =
      std::ranges::any_of(year.marks, [](const MarkRecord& record) { return !record.mark; });
  const std::vector<Levels> areas = levels_by_area(year);
  if (missing || areas.empty()) return std::nullopt;
  const bool automatic = nivel == Nivel::b0 && year.grade == 1;
  if (automatic || is_promoted(areas, areas_to_master(nivel, year.grade))) {
    return SituacionFinal::pro;
  }
  return stays(areas) ? SituacionFinal::per : SituacionFinal::rr;
}

}  // namespace fedatario::transcript
