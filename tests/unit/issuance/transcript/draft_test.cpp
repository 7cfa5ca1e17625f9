#include "issuance/transcript/draft.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "crypto/credential/payload_codec.h"
#include "crypto/credential/table.h"
#include "tests/unit/issuance/transcript/sample_record.h"

namespace fedatario::transcript {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using Letter = Mark::Letter;

Credential numbered(const Draft& draft) {
  Credential credential = draft.credential();
  credential.number = 12345;
  credential.issued_at = {1'767'225'600};
  return credential;
}

Credential drafted(const Record& record) {
  const auto draft = draft_certificate(record, sample::order());
  EXPECT_TRUE(draft) << draft.error().front().message;
  return draft ? numbered(*draft) : Credential{};
}

TEST(Draft, prints_names_before_surnames_and_prefers_the_dni) {
  const Credential credential = drafted(sample::vigesimal_record());
  EXPECT_EQ(credential.holder, "MARÍA DE LOS ÁNGELES QUISPE ÑAUPARI");
  EXPECT_EQ(credential.document, (HolderDocument{IdentityDocument::dni, "99000005"}));
}

TEST(Draft, survives_the_format_unchanged) {
  for (const Record& record : {sample::vigesimal_record(), sample::mixed_record()}) {
    const Credential credential = drafted(record);
    const auto payload = encode_payload(credential);
    ASSERT_TRUE(payload) << name_of(payload.error().field);
    EXPECT_EQ(decode_payload(*payload), credential);
  }
}

TEST(Draft, chooses_the_template_by_its_competencies) {
  EXPECT_EQ(drafted(sample::vigesimal_record()).template_number, 1);
  EXPECT_EQ(drafted(sample::mixed_record()).template_number, 2);
}

TEST(Draft, sorts_columns_and_observations) {
  Record record = sample::vigesimal_record();
  std::ranges::reverse(record.years);
  record.observations = {{ObservationType::traslado, 2015, {}, {}},
                         {ObservationType::retiro, 2016, {}, {}},
                         {ObservationType::traslado, 2014, {}, {}}};
  const Credential credential = drafted(record);
  EXPECT_TRUE(std::ranges::is_sorted(credential.columns, {}, &Column::year));
  EXPECT_THAT(credential.observations, ElementsAre(testing::Field(&Observation::year, 2016),
                                                   testing::Field(&Observation::year, 2014),
                                                   testing::Field(&Observation::year, 2015)));
}

TEST(Draft, unites_the_areas_of_all_years) {
  const Credential credential = drafted(sample::mixed_record());
  const auto rows = rows_of(credential);
  const auto mathematics = std::ranges::find_if(rows, [&](const Row& row) {
    return row.kind == RowKind::area && credential.areas[row.index].number == 22;
  });
  const auto place = static_cast<std::size_t>(mathematics - rows.begin());
  EXPECT_EQ(mark_at(credential, credential.columns[0], place), Mark::vigesimal(14));
  EXPECT_EQ(mark_at(credential, credential.columns[1], place), std::nullopt);
  EXPECT_EQ(mark_at(credential, credential.columns[0], place + 1), std::nullopt);
  EXPECT_EQ(mark_at(credential, credential.columns[1], place + 1), Mark::letter(Letter::a));
}

TEST(Draft, prints_not_taken_for_an_area_of_other_years) {
  const Credential credential = drafted(sample::mixed_record());
  const auto rows = rows_of(credential);
  const auto art = std::ranges::find_if(rows, [&](const Row& row) {
    return row.kind == RowKind::area && credential.areas[row.index].number == 8;
  });
  const auto place = static_cast<std::size_t>(art - rows.begin());
  EXPECT_EQ(mark_at(credential, credential.columns[1], place), Mark::not_taken());
}

TEST(Draft, carries_talleres_and_uncatalogued_subjects) {
  Record record = sample::vigesimal_record();
  record.years[0].marks.push_back(
      {{Subject::Kind::taller, 0, 0, "ORATORIA "}, Mark::vigesimal(15), MarkOrigin::acta});
  record.years[1].marks.push_back(
      {{Subject::Kind::taller, 0, 0, "ORATORIA"}, Mark::vigesimal(16), MarkOrigin::acta});
  record.years[1].marks.push_back(
      {{Subject::Kind::other_area, 0, 0, "QUECHUA"}, Mark::vigesimal(17), MarkOrigin::acta});
  const Credential credential = drafted(record);
  EXPECT_THAT(credential.talleres, ElementsAre("ORATORIA"));
  EXPECT_THAT(credential.other_areas, ElementsAre("QUECHUA"));
}

TEST(Draft, leaves_a_retired_year_without_marks) {
  Record record = sample::vigesimal_record();
  YearRecord retired = record.years[2];
  retired.situacion_final = SituacionFinal::ret;
  retired.marks.clear();
  record.years[2] = retired;
  record.observations = {{ObservationType::retiro, 2015, {}, {}}};
  EXPECT_EQ(drafted(record).columns[2].grading, Grading::no_marks);
}

TEST(Draft, names_every_broken_rule_at_once) {
  Record record = sample::vigesimal_record();
  record.documents.clear();
  record.years[3].acta = ActaState::in_review;
  const auto draft = draft_certificate(record, sample::order());
  ASSERT_FALSE(draft);
  EXPECT_THAT(draft.error(), ElementsAre(testing::Field(&Finding::rule, "V01"),
                                         testing::Field(&Finding::rule, "V15")));
}

TEST(Draft, keeps_warnings_beside_the_credential) {
  Record record = sample::vigesimal_record();
  record.years.erase(record.years.begin() + 2);
  const auto draft = draft_certificate(record, sample::order());
  ASSERT_TRUE(draft);
  EXPECT_THAT(draft->warnings(), SizeIs(1));
}

TEST(Draft, is_for_a_constancia_without_a_director) {
  IssueOrder order = sample::order();
  order.kind = DocumentKind::cla;
  order.director.reset();
  const auto draft = draft_certificate(sample::mixed_record(), order);
  ASSERT_TRUE(draft);
  EXPECT_FALSE(draft->credential().director);
  EXPECT_THAT(draft->warnings(), IsEmpty());
}

// Twelve talleres with names in small letters, which no packed alphabet holds.
Record overfull_record() {
  Record record = sample::mixed_record();
  for (char letter = 'a'; letter < 'a' + 12; ++letter) {
    const std::string name = std::string(59, letter) + "é";
    record.years[0].marks.push_back(
        {{Subject::Kind::taller, 0, 0, name}, Mark::vigesimal(12), MarkOrigin::acta});
  }
  return record;
}

TEST(Draft, says_which_text_to_shorten_when_the_symbol_is_full) {
  const auto draft = draft_certificate(overfull_record(), sample::order());
  ASSERT_FALSE(draft);
  ASSERT_THAT(draft.error(), SizeIs(1));
  EXPECT_EQ(draft.error()[0].rule, "V24");
  EXPECT_THAT(draft.error()[0].message, HasSubstr("no cabe en el código QR. Acorte a "));
  EXPECT_THAT(draft.error()[0].message, HasSubstr("pida a la UGEL"));
}

}  // namespace
}  // namespace fedatario::transcript
