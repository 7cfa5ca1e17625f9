#include "issuance/transcript/fit.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "issuance/transcript/draft.h"
#include "tests/unit/issuance/transcript/sample_record.h"

namespace fedatario::transcript {
namespace {

constexpr std::string_view kShortHost = "v.pe";

// A mixed transcript with eight talleres whose small letters no packed alphabet holds: too long.
Credential overfull() {
  Record record = sample::mixed_record();
  auto draft = draft_certificate(record, sample::order());
  EXPECT_TRUE(draft);
  Credential credential = draft->credential();
  for (char letter = 'a'; letter < 'a' + 8; ++letter) {
    credential.talleres.emplace_back(60, letter);
  }
  for (Column& column : credential.columns) {
    const Mark mark =
        column.grading == Grading::vigesimal ? *Mark::vigesimal(12) : Mark::letter(Mark::Letter::a);
    column.marks.insert(column.marks.end(), credential.talleres.size(), mark);
  }
  return credential;
}

TEST(Fit, tells_a_full_symbol_from_a_broken_rule) {
  Credential credential = overfull();
  EXPECT_EQ(check_fit(credential, kShortHost).error().field, PayloadField::size);
  credential.holder.clear();
  EXPECT_EQ(check_fit(credential, kShortHost).error().field, PayloadField::holder);
}

TEST(Fit, is_reached_by_shortening_what_it_says) {
  Credential credential = overfull();
  const auto shortened = shorten_to_fit(credential, kShortHost);
  ASSERT_FALSE(shortened.empty());
  for (const Shortening& shortening : shortened) {
    const auto text = std::ranges::find(credential.talleres, shortening.text);
    ASSERT_NE(text, credential.talleres.end());
    text->resize(shortening.characters);
  }
  EXPECT_TRUE(check_fit(credential, kShortHost));
}

TEST(Fit, counts_the_host_of_the_link) {
  Credential credential = overfull();
  for (const Shortening& shortening : shorten_to_fit(credential, kShortHost)) {
    std::ranges::find(credential.talleres, shortening.text)->resize(shortening.characters);
  }
  ASSERT_TRUE(check_fit(credential, kShortHost));
  EXPECT_FALSE(check_fit(credential, std::string(40, 'v')));
}

TEST(Fit, has_no_advice_where_no_text_may_be_shortened) {
  Credential credential = overfull();
  for (Observation& observation : credential.observations)
    observation.reason.reset();
  credential.director = std::string(60, 'n');
  credential.holder = std::string(100, 'n');
  for (std::string& name : credential.talleres)
    name.resize(5);
  for (int i = 0; i < 12; ++i) {
    credential.observations.push_back(
        {ObservationType::otra, 2019, std::string(50, 'r'), std::nullopt});
  }
  ASSERT_FALSE(check_fit(credential, kShortHost));
  EXPECT_TRUE(shorten_to_fit(credential, kShortHost).empty());
}

}  // namespace
}  // namespace fedatario::transcript
