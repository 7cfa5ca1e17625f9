#include "crypto/credential/payload_codec.h"

#include <gtest/gtest.h>

#include "tests/support/sample_credentials.h"

namespace fedatario {
namespace {

TEST(PayloadCodec, EverySampleRoundTrips) {
  for (const auto& [name, credential] : samples::all()) {
    const auto payload = encode_payload(credential);
    ASSERT_TRUE(payload) << name << ": " << name_of(payload.error().field);
    const auto decoded = decode_payload(*payload);
    ASSERT_TRUE(decoded) << name << ": " << name_of(decoded.error().field);
    EXPECT_EQ(*decoded, credential) << name;
  }
}

TEST(PayloadCodec, EveryTruncationIsRefused) {
  const Bytes payload = encode_payload(samples::three_observations()).value();
  for (std::size_t size = 0; size < payload.size(); ++size) {
    EXPECT_FALSE(decode_payload(ByteView{payload}.first(size))) << size;
  }
}

/// Whatever still decodes after one bit was flipped is another content in its one spelling.
TEST(PayloadCodec, AFlippedBitIsRefusedOrAnotherContent) {
  for (const auto& [name, credential] : samples::all()) {
    const Bytes payload = encode_payload(credential).value();
    for (std::size_t bit = 0; bit < payload.size() * 8; ++bit) {
      Bytes flipped = payload;
      flipped[bit / 8] = static_cast<Byte>(flipped[bit / 8] ^ 1U << bit % 8);
      const auto decoded = decode_payload(flipped);
      if (!decoded) continue;
      EXPECT_NE(*decoded, credential) << name << " bit " << bit;
      EXPECT_EQ(encode_payload(*decoded), flipped) << name << " bit " << bit;
    }
  }
}

struct BrokenRule {
  PayloadField field;
  void (*break_it)(Credential&);
};

class PayloadRules : public ::testing::TestWithParam<BrokenRule> {};

TEST_P(PayloadRules, AreKeptByTheEncoder) {
  Credential credential = samples::three_observations();
  GetParam().break_it(credential);
  const auto payload = encode_payload(credential);
  ASSERT_FALSE(payload);
  EXPECT_EQ(name_of(payload.error().field), name_of(GetParam().field));
}

INSTANTIATE_TEST_SUITE_P(
    All, PayloadRules,
    ::testing::Values(
        BrokenRule{PayloadField::template_number, [](Credential& c) { c.template_number = 0; }},
        BrokenRule{PayloadField::service, [](Credential& c) { c.service = {100'000'000}; }},
        BrokenRule{PayloadField::holder, [](Credential& c) { c.holder = ""; }},
        BrokenRule{PayloadField::holder, [](Credential& c) { c.holder = "ANA  LUZ"; }},
        BrokenRule{PayloadField::holder, [](Credential& c) { c.holder.assign(101, 'A'); }},
        BrokenRule{PayloadField::document, [](Credential& c) { c.document.number = "9900000"; }},
        BrokenRule{PayloadField::document,
                   [](Credential& c) {
                     c.document = {IdentityDocument::passport, "ab123"};
                   }},
        BrokenRule{PayloadField::areas, [](Credential& c) { std::swap(c.areas[0], c.areas[1]); }},
        BrokenRule{PayloadField::areas, [](Credential& c) { c.areas[1] = c.areas[0]; }},
        BrokenRule{PayloadField::other_areas,
                   [](Credential& c) {
                     c.other_areas = {"A", "A"};
                   }},
        BrokenRule{PayloadField::talleres, [](Credential& c) { c.talleres = {" DANZA"}; }},
        BrokenRule{PayloadField::talleres,
                   [](Credential& c) {
                     for (char name = 'A'; name < 'A' + 13; ++name) {
                       c.talleres.emplace_back(1, name);
                     }
                   }},
        BrokenRule{PayloadField::columns, [](Credential& c) { c.columns.clear(); }},
        BrokenRule{PayloadField::columns, [](Credential& c) { c.columns[0].year = 1949; }},
        BrokenRule{PayloadField::columns, [](Credential& c) { c.columns[0].grade = 6; }},
        BrokenRule{PayloadField::columns, [](Credential& c) { c.columns[0].period = 1; }},
        BrokenRule{PayloadField::columns,
                   [](Credential& c) { std::swap(c.columns[0], c.columns[1]); }},
        BrokenRule{PayloadField::columns, [](Credential& c) { c.columns[1] = c.columns[0]; }},
        BrokenRule{PayloadField::columns,
                   [](Credential& c) { c.columns[0].situacion_final = SituacionFinal::none; }},
        BrokenRule{PayloadField::columns,
                   [](Credential& c) {
                     c.columns[0].grading = Grading::no_marks;
                     c.columns[0].marks.clear();
                   }},
        BrokenRule{PayloadField::competencies,
                   [](Credential& c) { c.areas.back().competencies = 4; }},
        BrokenRule{PayloadField::marks, [](Credential& c) { c.columns[0].marks.pop_back(); }},
        BrokenRule{PayloadField::marks,
                   [](Credential& c) { c.columns[0].marks.push_back(Mark::exonerated()); }},
        BrokenRule{
            PayloadField::marks,
            [](Credential& c) { c.columns[0].marks.back() = Mark::letter(Mark::Letter::a); }},
        BrokenRule{PayloadField::observations,
                   [](Credential& c) { std::swap(c.observations[0], c.observations[2]); }},
        BrokenRule{PayloadField::observations,
                   [](Credential& c) { c.observations[0].resolution = std::string(51, 'A'); }},
        BrokenRule{PayloadField::observations,
                   [](Credential& c) { c.observations[0].reason = std::string(61, 'A'); }},
        BrokenRule{PayloadField::registration, [](Credential& c) { c.number = 0; }},
        BrokenRule{PayloadField::registration, [](Credential& c) { c.number = 100'000'000; }},
        BrokenRule{PayloadField::registration, [](Credential& c) { c.issued_at = {0}; }},
        BrokenRule{PayloadField::director, [](Credential& c) { c.director.reset(); }},
        BrokenRule{PayloadField::director, [](Credential& c) { c.kind = DocumentKind::cla; }},
        BrokenRule{PayloadField::director,
                   [](Credential& c) { c.director = std::string(61, 'A'); }}));

TEST(PayloadCodec, WhatIsTooLargeIsRefusedWhole) {
  Credential credential = samples::fourteen_columns();
  credential.talleres.clear();
  for (int i = 0; i < 12; ++i) {
    credential.other_areas.push_back("Asignatura fuera de catálogo, con nombre muy largo n.° " +
                                     std::to_string(i));
  }
  samples::fill_marks(credential, 1);
  EXPECT_EQ(encode_payload(credential).error().field, PayloadField::size);
}

}  // namespace
}  // namespace fedatario
