#include "issuance/transcript/normalise.h"

#include <gtest/gtest.h>

#include "crypto/codec/latin.h"

namespace fedatario::transcript {
namespace {

TEST(Normalise, composes_letters_with_their_accents) {
  EXPECT_EQ(normalise_text("MARI\u0301A N\u0303AUPARI U\u0308"), "MARÍA ÑAUPARI Ü");
}

TEST(Normalise, writes_one_degree_sign) {
  EXPECT_EQ(normalise_text("R.D. N.º 001"), "R.D. N.° 001");
  EXPECT_EQ(normalise_text("N.˚ 1"), "N.° 1");
}

TEST(Normalise, replaces_what_word_processors_put_for_plain_signs) {
  EXPECT_EQ(normalise_text("D’ANGELO – O‘HIGGINS"), "D'ANGELO - O'HIGGINS");
  EXPECT_EQ(normalise_text("“DANZA”"), "\"DANZA\"");
}

TEST(Normalise, leaves_single_spaces_between_words_only) {
  EXPECT_EQ(normalise_text("  ANA\u00A0 \tLUZ  "), "ANA LUZ");
  EXPECT_EQ(normalise_text("\uFEFFANA\u200B"), "ANA");
  EXPECT_EQ(normalise_text("   "), "");
}

TEST(Normalise, leaves_foreign_letters_to_be_refused_by_name) {
  const std::string text = normalise_text("АNA");  // the first letter is Cyrillic
  EXPECT_FALSE(is_credential_text(text, 100));
  EXPECT_EQ(foreign_character(text), "«А» (U+0410)");
}

TEST(Normalise, returns_what_is_not_utf8_unchanged) {
  const std::string broken = "A\xFF";
  EXPECT_EQ(normalise_text(broken), broken);
  EXPECT_EQ(foreign_character(broken), "un byte que no es UTF-8");
}

TEST(Normalise, finds_nothing_foreign_in_spanish) {
  EXPECT_FALSE(foreign_character("JHEYSON'S ÁÉÍÓÚÜÑ ª °"));
}

TEST(Normalise, reaches_every_text_of_a_record) {
  Record record;
  record.name = {" QUISPE ", "N\u0303AUPARI", "ANA  LUZ"};
  record.years.resize(1);
  record.years[0].marks = {{{Subject::Kind::taller, 0, 0, "DANZA "}, {}, MarkOrigin::acta}};
  record.observations = {{ObservationType::otra, 2019, "N.º 1", "  "}};
  const Record clean = normalise_record(record);
  EXPECT_EQ(clean.name, (PersonName{"QUISPE", "ÑAUPARI", "ANA LUZ"}));
  EXPECT_EQ(clean.years[0].marks[0].subject.name, "DANZA");
  EXPECT_EQ(clean.observations[0].resolution, "N.° 1");
  EXPECT_FALSE(clean.observations[0].reason);
}

}  // namespace
}  // namespace fedatario::transcript
