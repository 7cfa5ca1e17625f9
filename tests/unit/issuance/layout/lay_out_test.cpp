#include "issuance/layout/lay_out.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include <gmock/gmock.h>

#include "crypto/credential/table.h"
#include "issuance/layout/geometry.h"
#include "issuance/layout/qr_size.h"
#include "issuance/layout/words.h"
#include "tests/support/printed_sample.h"
#include "tests/support/sample_credentials.h"

namespace fedatario::layout {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

using RowColumn = std::pair<std::uint16_t, std::uint16_t>;

std::vector<TextRun> runs_of(const PageModel& model, Role role) {
  std::vector<TextRun> runs;
  for (const auto& page : model.pages) {
    std::ranges::copy_if(page.runs, std::back_inserter(runs),
                         [role](const TextRun& run) { return run.role == role; });
  }
  return runs;
}

std::string text_of(const Page& page, Role role) {
  std::string text;
  for (const auto& run : page.runs) {
    if (run.role == role) text += run.text;
  }
  return text;
}

/// The ink of a line of text, from the accents of its capitals to its descenders.
Box ink_of(const TextRun& run) {
  return {run.at.x, run.at.y - run.size * 9 / 10, run.width, run.size * 11 / 10};
}

bool overlap(const Box& left, const Box& right) {
  return left.x < right.right() && right.x < left.right() && left.y < right.bottom() &&
         right.y < left.bottom();
}

std::string expected_cell(const Credential& credential, const Column& column, std::size_t row) {
  const auto mark = mark_at(credential, column, row);
  return mark ? mark_cell(*mark) : "·";
}

class EverySample : public testing::TestWithParam<samples::Sample> {
 protected:
  const Credential& credential_ = GetParam().credential;
  PageModel model_ = samples::printed(credential_).value();
};

INSTANTIATE_TEST_SUITE_P(LayOut, EverySample, testing::ValuesIn(samples::all()),
                         [](const auto& sample) { return sample.param.name; });

TEST_P(EverySample, PrintsEveryCellOnceWithItsMark) {
  std::map<RowColumn, std::string> cells;
  for (const auto& run : runs_of(model_, Role::mark)) {
    const RowColumn place{run.place.row, run.place.column};
    EXPECT_TRUE(cells.emplace(place, run.text).second) << "a cell stands twice: " << run.text;
  }
  const auto rows = rows_of(credential_).size();
  EXPECT_THAT(cells, SizeIs(rows * credential_.columns.size()));
  for (const auto& [place, text] : cells) {
    EXPECT_EQ(text, expected_cell(credential_, credential_.columns[place.second], place.first));
  }
}

TEST_P(EverySample, StaysWithinTheMargins) {
  for (const auto& page : model_.pages) {
    for (const auto& run : page.runs) {
      EXPECT_GE(run.at.x, kMargin) << run.text;
      EXPECT_LE(run.at.x + run.width, kContentRight + kPoint) << run.text;
      EXPECT_GE(run.at.y - run.size, kMargin - run.size) << run.text;
      EXPECT_LE(run.at.y, kPageHeight - kMargin) << run.text;
    }
  }
}

TEST_P(EverySample, SetsNothingSmallerThanSevenPoints) {
  for (const auto& page : model_.pages) {
    for (const auto& run : page.runs)
      EXPECT_GE(run.size, kLeastTextSize) << run.text;
  }
}

TEST_P(EverySample, NeverSetsOneTextOverAnother) {
  for (const auto& page : model_.pages) {
    for (std::size_t i = 0; i < page.runs.size(); ++i) {
      for (std::size_t k = i + 1; k < page.runs.size(); ++k) {
        // A line's descenders may reach between the accents of the next.
        auto upper = ink_of(page.runs[i]);
        auto lower = ink_of(page.runs[k]);
        upper.height -= page.runs[i].size / 4;
        lower.height -= page.runs[k].size / 4;
        EXPECT_FALSE(overlap(upper, lower)) << page.runs[i].text << " / " << page.runs[k].text;
      }
    }
  }
}

TEST_P(EverySample, RepeatsTheHeaderAndFooterOnEveryPage) {
  const auto pages = std::to_string(model_.pages.size());
  for (std::size_t i = 0; i < model_.pages.size(); ++i) {
    const auto& page = model_.pages[i];
    EXPECT_EQ(text_of(page, Role::demonstration), "DATOS FICTICIOS – MUESTRA SIN VALOR OFICIAL");
    EXPECT_EQ(text_of(page, Role::title), document_title(credential_.kind));
    EXPECT_THAT(text_of(page, Role::codigo_virtual), SizeIs(14));
    EXPECT_EQ(text_of(page, Role::issue_date), "02/03/2026");
    EXPECT_EQ(text_of(page, Role::issue_time), "10:04:05") << "Lima, five hours behind UTC";
    EXPECT_EQ(text_of(page, Role::serial_number), serial_number(credential_.number));
    EXPECT_EQ(text_of(page, Role::page_number), "Página " + std::to_string(i + 1) + " de " + pages);
    EXPECT_EQ(text_of(page, Role::director), credential_.director.value_or(""));
    EXPECT_TRUE(page.qr.has_value());
    EXPECT_FALSE(page.watermark.has_value());
  }
}

TEST_P(EverySample, PrintsTheSymbolLargeEnough) {
  const auto version = qr_version_for(model_.qr->prefix.size(), model_.qr->digits.size());
  for (const auto& page : model_.pages) {
    EXPECT_EQ(page.qr->modules, qr_modules(*version));
    EXPECT_GE(page.qr->box.width, 40 * kMillimetre);
    EXPECT_GE(page.qr->box.width / page.qr->modules, kMillimetre / 2);
  }
}

TEST_P(EverySample, KeepsTheQuietZoneFree) {
  for (const auto& page : model_.pages) {
    const auto quiet = page.qr->box.width * kQuietModules / page.qr->modules;
    const Box zone{page.qr->box.x - quiet, page.qr->box.y - quiet, page.qr->box.width + 2 * quiet,
                   page.qr->box.height + 2 * quiet};
    for (const auto& run : page.runs)
      EXPECT_FALSE(overlap(zone, ink_of(run))) << run.text;
    for (const auto& rule : page.rules) {
      const Box line{rule.from.x, rule.from.y, rule.to.x - rule.from.x + 1,
                     rule.to.y - rule.from.y + 1};
      EXPECT_FALSE(overlap(zone, line));
    }
  }
}

TEST_P(EverySample, RepeatsTheColumnHeadsOnEveryPageOfTheTable) {
  for (const auto& page : model_.pages) {
    const bool has_marks =
        std::ranges::any_of(page.runs, [](const TextRun& run) { return run.role == Role::mark; });
    EXPECT_EQ(has_marks, !text_of(page, Role::column_year).empty());
  }
}

TEST_P(EverySample, NeverPartsAnAreaFromItsCompetencies) {
  const auto rows = rows_of(credential_);
  for (const auto& page : model_.pages) {
    std::map<std::uint8_t, std::size_t> shown;  // rows of an area on this page, by its place
    for (const auto& run : page.runs) {
      if (run.role != Role::mark) continue;
      const auto& row = rows[run.place.row];
      if (row.kind == RowKind::area || row.kind == RowKind::competency) ++shown[row.index];
    }
    for (const auto& [area, count] : shown) {
      const auto whole = 1U + credential_.areas[area].competencies;
      EXPECT_EQ(count % whole, 0U) << "area " << int{area};
    }
  }
}

TEST_P(EverySample, GivesTheSameModelAgain) {
  EXPECT_EQ(model_, samples::printed(credential_).value());
}

TEST(LayOut, TakesTwoPagesForAnOrdinaryCertificate) {
  for (const auto& credential :
       {samples::reference(), samples::three_observations(), samples::cneb_secundaria(),
        samples::cneb_primaria(), samples::inicial(), samples::eba()}) {
    EXPECT_THAT(samples::printed(credential).value().pages, SizeIs(2));
  }
}

TEST(LayOut, TakesOnePageForAnOrdinaryConstancia) {
  auto credential = samples::cneb_primaria();
  credential.kind = DocumentKind::cla;
  credential.director = std::nullopt;
  credential.columns.pop_back();
  EXPECT_THAT(samples::printed(credential).value().pages, SizeIs(1));
}

TEST(LayOut, SetsOverSevenColumnsInBlocks) {
  const auto model = samples::printed(samples::fourteen_columns()).value();
  for (const auto& page : model.pages) {
    std::map<Length, std::size_t> in_row;
    for (const auto& run : page.runs) {
      if (run.role == Role::column_year) ++in_row[run.at.y];
    }
    for (const auto& [height, columns] : in_row)
      EXPECT_EQ(columns, 7U);
  }
}

TEST(LayOut, LeavesRoomForSignatureAndStamp) {
  for (const auto& sample : samples::all()) {
    if (sample.credential.kind == DocumentKind::cla) continue;
    const auto page = samples::printed(sample.credential).value().pages.front();
    const auto line = std::ranges::find(page.rules, Stroke::dotted, &Rule::stroke);
    ASSERT_NE(line, page.rules.end());
    const Box free{line->from.x, line->from.y - kSignatureHeight, kSignatureWidth,
                   kSignatureHeight};
    EXPECT_EQ(line->to.x - line->from.x, kSignatureWidth);
    EXPECT_GE(free.x - page.qr->box.right(), kLeastSignatureGap);
    for (const auto& run : page.runs)
      EXPECT_FALSE(overlap(free, ink_of(run))) << run.text;
  }
}

TEST(LayOut, GivesAPreviewNothingThatCouldPassForIssued) {
  const auto credential = samples::cneb_secundaria();
  const auto model = lay_out_preview(credential, samples::demonstration_issuer()).value();
  EXPECT_FALSE(model.qr.has_value());
  EXPECT_FALSE(model.issued_at.has_value());
  for (const auto& page : model.pages) {
    ASSERT_TRUE(page.watermark.has_value());
    EXPECT_EQ(page.watermark->text, "VISTA PREVIA – SIN VALIDEZ");
    EXPECT_FALSE(page.qr.has_value());
  }
  for (const auto role :
       {Role::codigo_virtual, Role::issue_date, Role::issue_time, Role::serial_number}) {
    EXPECT_THAT(runs_of(model, role), SizeIs(0));
  }
}

TEST(LayOut, MarksWhatNoLongerStandsOnEveryPage) {
  const std::map<Standing, std::string> words = {{Standing::superseded, "REEMPLAZADO"},
                                                 {Standing::annulled, "ANULADO"},
                                                 {Standing::suspended, "SUSPENDIDO"}};
  for (const auto& [standing, word] : words) {
    const auto model = samples::printed(samples::reference(), standing).value();
    for (const auto& page : model.pages) {
      EXPECT_EQ(page.watermark.value().text, word);
      EXPECT_TRUE(page.qr.has_value());
    }
  }
}

TEST(LayOut, SaysThatDataAreFictitiousOnlyForADemonstration) {
  auto issuer = samples::demonstration_issuer();
  issuer.demonstration = false;
  const auto model = lay_out_preview(samples::reference(), issuer).value();
  EXPECT_THAT(runs_of(model, Role::demonstration), SizeIs(0));
}

TEST(LayOut, WrapsTheLongestNames) {
  auto credential = samples::reference();
  credential.holder = samples::name_of_length(100);
  credential.director = samples::name_of_length(60);
  const auto model = samples::printed(credential).value();
  std::string sentence;
  for (const auto& run : runs_of(model, Role::sentence))
    sentence += run.text + " ";
  EXPECT_THAT(sentence, HasSubstr("MARÍA DE LOS ÁNGELES ÑUSTA"));
  for (const auto& page : model.pages) {
    const auto lines = std::ranges::count(page.runs, Role::director, &TextRun::role);
    EXPECT_EQ(lines, 2);
  }
}

TEST(LayOut, FlowsTheColumnOfObservationsBesideAShortTable) {
  auto credential = samples::constancia();
  credential.areas = {{17, 0}};
  for (auto& column : credential.columns)
    column.grading = Grading::vigesimal;
  credential.template_number = kTemplate2020;
  samples::fill_marks(credential, 1);
  credential.observations.clear();
  for (std::uint16_t year = 2010; year < 2022; ++year) {
    credential.observations.push_back({ObservationType::otra, year, "R.D. N.° 0118-2018-UGEL",
                                       "MOTIVO ESCRITO CON LAS SESENTA LETRAS QUE CABEN EN ESTE"});
  }
  const auto model = lay_out_preview(credential, samples::demonstration_issuer()).value();
  std::string text;
  for (const auto& run : runs_of(model, Role::observation))
    text += run.text + " ";
  for (std::uint16_t year = 2010; year < 2022; ++year) {
    EXPECT_THAT(text, HasSubstr("Otra: " + std::to_string(year)));
  }
}

TEST(LayOut, LaysOutYearsWithoutAnyMark) {
  auto credential = samples::reference();
  credential.areas.clear();
  credential.columns.resize(1);
  credential.columns[0].grading = Grading::no_marks;
  credential.columns[0].situacion_final = SituacionFinal::ret;
  credential.columns[0].marks.clear();
  const auto model = samples::printed(credential).value();
  EXPECT_THAT(runs_of(model, Role::mark), SizeIs(0));
  EXPECT_EQ(text_of(model.pages[0], Role::column_situacion_final), "RETIRADO");
}

LayoutError error_of(const Credential& credential) {
  return lay_out_preview(credential, samples::demonstration_issuer()).error();
}

TEST(LayOut, RefusesATemplateThatItDoesNotHave) {
  auto credential = samples::reference();
  credential.template_number = 3;
  EXPECT_EQ(error_of(credential), LayoutError::unknown_template);
}

TEST(LayOut, RefusesCompetenciesInATemplateOfAreas) {
  auto credential = samples::cneb_secundaria();
  credential.template_number = kTemplate2020;
  EXPECT_EQ(error_of(credential), LayoutError::template_mismatch);
}

TEST(LayOut, RefusesMarksThatAreNotThoseOfTheTable) {
  auto credential = samples::reference();
  credential.columns[2].marks.pop_back();
  EXPECT_EQ(error_of(credential), LayoutError::marks_do_not_match);
}

TEST(LayOut, RefusesAnUnknownArea) {
  auto credential = samples::reference();
  credential.areas.push_back({99, 0});
  samples::fill_marks(credential, 1);
  EXPECT_EQ(error_of(credential), LayoutError::unknown_area);
}

TEST(LayOut, RefusesACharacterWithoutAGlyph) {
  auto credential = samples::reference();
  credential.holder = "ΩMEGA";
  EXPECT_EQ(error_of(credential), LayoutError::unprintable_character);
}

}  // namespace
}  // namespace fedatario::layout
