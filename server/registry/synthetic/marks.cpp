#include "server/registry/synthetic/marks.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "crypto/credential/catalogue.h"
#include "issuance/transcript/promotion.h"

namespace fedatario::synthetic {
namespace {

using transcript::MarkRecord;
using transcript::Subject;
using Letter = Mark::Letter;

constexpr unsigned kPass = 11;

// Where the numbers of an area lie beside the others, in hundredths of a point.
struct AreaShift {
  std::string_view ending;  // of the area's code
  std::int32_t shift = 0;
};
constexpr std::array kShifts = {
    AreaShift{"-EF", 160},  AreaShift{"-ER", 130},  AreaShift{"-ARTE", 100}, AreaShift{"-EPT", 80},
    AreaShift{"-ING", -40}, AreaShift{"-CTA", -50}, AreaShift{"-MAT", -110}};

std::int32_t shift_of(const CatalogueArea& area) {
  const auto found = std::ranges::find_if(
      kShifts, [&area](const AreaShift& shift) { return area.code.ends_with(shift.ending); });
  return found == kShifts.end() ? 0 : found->shift;
}

// Levels of a family as cuts of the latent variable, whose standard deviation is 1,098 thousandths:
// below the first C, below the second B, below the third A.
using Cuts = std::array<std::int32_t, 3>;
constexpr Cuts kInicialCuts = {-2255, -1005, 1922};
constexpr Cuts kPrimariaCuts = {-1922, -640, 1186};
constexpr Cuts kSecundariaCuts = {-1620, -194, 1472};

const Cuts& cuts_of(Nivel nivel) {
  const AreaFamily family = family_of(nivel);
  if (family == AreaFamily::inicial) return kInicialCuts;
  if (family == AreaFamily::primaria || family == AreaFamily::ebe) return kPrimariaCuts;
  return kSecundariaCuts;
}

Letter letter_of(const Cuts& cuts, std::int32_t level) {
  if (level < cuts[0]) return Letter::c;
  if (level < cuts[1]) return Letter::b;
  return level < cuts[2] ? Letter::a : Letter::ad;
}

// Ability, school and area; the share of the competency comes on top of it.
std::int32_t area_level(const YearContext& context, Random& random) {
  return (750 * context.ability + 1000 * context.school_effect + 400 * random.normal()) / 1000;
}

Letter draw_letter(const YearContext& context, std::int32_t area_level, Random& random) {
  return letter_of(cuts_of(context.nivel), area_level + 600 * random.normal() / 1000);
}

Mark draw_number(std::int32_t area_level, std::int32_t shift, Random& random) {
  const std::int32_t thousandths = 13'800 + shift * 10 + 19 * area_level / 10;
  auto value = static_cast<unsigned>(std::clamp((thousandths + 500) / 1000, 5, 20));
  if (value == kPass - 1 && random.chance(3000)) value = kPass;
  return *Mark::vigesimal(value);
}

// AD 30, A 55, B 13, C 2.
Mark draw_behaviour(Random& random) {
  const std::uint32_t drawn = random.below(100);
  if (drawn < 30) return Mark::letter(Letter::ad);
  if (drawn < 85) return Mark::letter(Letter::a);
  return Mark::letter(drawn < 98 ? Letter::b : Letter::c);
}

bool is_exonerated(const YearContext& context, const CatalogueArea& area) {
  const bool religion = area.code.ends_with("-ER") || area.code.ends_with("-REL");
  if (religion) return context.exonerated_religion;
  return area.code.ends_with("-EF") && context.exonerated_physical_education;
}

// Collects the marks of one pupil's year.
class YearMarks {
 public:
  YearMarks(const YearContext& context, Random& random) : context_{context}, random_{random} {}

  void add_area(const CatalogueArea& area) {
    const std::int32_t level = area_level(context_, random_);
    if (area.number < kFirstGradedArea) {
      add({Subject::Kind::area, area.number, 0, {}},
          area.number == 0 ? draw_behaviour(random_)
                           : Mark::letter(draw_letter(context_, level, random_)));
      return;
    }
    const bool broken_down =
        context_.grading == Grading::literal_by_competency && !area.competencies.empty();
    const std::size_t rows = broken_down ? area.competencies.size() : 1;
    for (std::size_t row = 1; row <= rows; ++row) {
      const auto kind = broken_down ? Subject::Kind::competency : Subject::Kind::area;
      const auto position = static_cast<std::uint8_t>(broken_down ? row : 0);
      const Mark mark =
          is_exonerated(context_, area) ? Mark::exonerated() : draw(level, shift_of(area));
      add({kind, area.number, position, {}}, mark);
    }
  }

  void add_taller(const std::string& name) {
    const std::int32_t level = area_level(context_, random_);
    add({Subject::Kind::taller, 0, 0, name}, draw(level, 0));
  }

  [[nodiscard]] std::vector<MarkRecord> take() && { return std::move(marks_); }

 private:
  [[nodiscard]] Mark draw(std::int32_t level, std::int32_t shift) {
    if (context_.grading == Grading::vigesimal) return draw_number(level, shift, random_);
    return Mark::letter(draw_letter(context_, level, random_));
  }

  void add(Subject subject, Mark mark) {
    marks_.push_back({std::move(subject), mark, context_.origin});
  }

  const YearContext& context_;
  Random& random_;
  std::vector<MarkRecord> marks_;
};

bool is_letter_row(const Subject& subject) {
  return subject.kind == Subject::Kind::area && subject.area < kFirstGradedArea;
}

bool failed(const MarkRecord& record) {
  if (is_letter_row(record.subject) || !record.mark) return false;
  if (const auto value = record.mark->as_vigesimal()) return *value < kPass;
  return record.mark->as_letter() == Letter::c;
}

// Raises the first mark of the lowest level there is; false where all are A or AD.
bool raise_one(transcript::YearRecord& year) {
  for (const auto& [low, high] :
       {std::pair{Letter::c, Letter::b}, std::pair{Letter::b, Letter::a}}) {
    for (MarkRecord& record : year.marks) {
      if (is_letter_row(record.subject) || record.mark != Mark::letter(low)) continue;
      record.mark = Mark::letter(high);
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<MarkRecord> draw_marks(const YearContext& context, Random& random) {
  const AreaFamily family = family_of(context.nivel);
  YearMarks marks{context, random};
  for (const AreaNumber number : transcript::plan_of(family, context.curriculum)) {
    marks.add_area(*find_area(family, number));
  }
  if (context.talleres != nullptr) {
    for (const std::string& name : *context.talleres)
      marks.add_taller(name);
  }
  return std::move(marks).take();
}

std::size_t count_failed(const transcript::YearRecord& year) {
  return static_cast<std::size_t>(std::ranges::count_if(year.marks, failed));
}

void recover(transcript::YearRecord& year) {
  for (MarkRecord& record : year.marks) {
    if (!failed(record)) continue;
    record.mark = record.mark->as_vigesimal() ? *Mark::vigesimal(kPass) : Mark::letter(Letter::b);
  }
}

void raise_to_promotion(Nivel nivel, transcript::YearRecord& year) {
  while (transcript::promotion_hint(nivel, year) != SituacionFinal::pro) {
    if (!raise_one(year)) return;
  }
}

}  // namespace fedatario::synthetic
