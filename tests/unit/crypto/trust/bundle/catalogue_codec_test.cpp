#include "crypto/trust/bundle/catalogue_codec.h"

#include <gtest/gtest.h>

#include "crypto/codec/cbor_writer.h"
#include "crypto/trust/bundle/manifest.h"
#include "crypto/trust/parts/part_map.h"

namespace fedatario {
namespace {

constexpr std::uint32_t kSecundaria = 2;
constexpr std::uint32_t kCompetencies = 5;

struct Area {
  std::uint64_t number;
  std::string code;
  std::string printed;
  std::vector<std::uint8_t> competencies;
};

Bytes family(const std::vector<Area>& areas) {
  CborWriter writer;
  writer.array(areas.size());
  for (const Area& area : areas) {
    writer.array(4);
    writer.unsigned_integer(area.number);
    writer.text_string(area.code);
    writer.text_string(area.printed);
    writer.array(area.competencies.size());
    for (const std::uint8_t number : area.competencies)
      writer.unsigned_integer(number);
  }
  return std::move(writer).take();
}

Bytes competencies(const std::vector<std::pair<std::uint64_t, std::string>>& named) {
  CborWriter writer;
  writer.array(named.size());
  for (const auto& [number, name] : named) {
    writer.array(2);
    writer.unsigned_integer(number);
    writer.text_string(name);
  }
  return std::move(writer).take();
}

/// Word for one leaf alone.
std::string word_of(std::uint32_t leaf, const Bytes& part) {
  CatalogueReader reader;
  const auto read = reader.read(leaf, part);
  if (!read) return std::string{word_for(read.error())};
  const auto taken = std::move(reader).take();
  return taken ? "ok" : std::string{word_for(taken.error())};
}

Area area_of_table(std::string_view code) {
  const CatalogueArea* area = find_area(AreaFamily::secundaria, code);
  return {area->number,
          std::string{area->code},
          std::string{area->printed},
          {area->competencies.begin(), area->competencies.end()}};
}

TEST(CatalogueCodec, TheOwnTableIsReadBackAndAddsNothing) {
  PartMap parts;
  const HashTree tree = write_catalogue(parts.sink());
  EXPECT_EQ(tree.leaves, kCatalogueLeaves);
  CatalogueReader reader;
  const auto walked = walk_tree(
      tree, parts, [&](std::uint32_t leaf, ByteView part) { return reader.read(leaf, part); });
  ASSERT_TRUE(walked);
  const auto catalogue = std::move(reader).take();
  ASSERT_TRUE(catalogue);
  const CatalogueArea* own = find_area(AreaFamily::secundaria, "SEC-MAT");
  const auto area = catalogue->find_area(AreaFamily::secundaria, own->number);
  ASSERT_TRUE(area);
  EXPECT_EQ(area->code, "SEC-MAT");
}

TEST(CatalogueCodec, ANewAreaNeedsNoNewProgram) {
  CatalogueReader reader;
  ASSERT_TRUE(reader.read(kSecundaria, family({{120, "SEC-ROB", "ROBÓTICA", {200, 31}}})));
  ASSERT_TRUE(reader.read(kCompetencies, competencies({{200, "Construye autómatas"}})));
  const Catalogue catalogue = std::move(reader).take().value();
  const auto area = catalogue.find_area(AreaFamily::secundaria, 120);
  ASSERT_TRUE(area);
  EXPECT_EQ(area->printed, "ROBÓTICA");
  ASSERT_EQ(area->competencies.size(), 2U);
  EXPECT_EQ(area->competencies[0], 200);
  EXPECT_EQ(catalogue.find_competency(200)->name, "Construye autómatas");
  EXPECT_TRUE(catalogue.find_competency(31));
  EXPECT_FALSE(catalogue.find_area(AreaFamily::primaria, 120)) << "numbers are of a family";
  EXPECT_FALSE(catalogue.find_competency(201));
}

TEST(CatalogueCodec, OfTwoListsTheLongerCounts) {
  Area area = area_of_table("SEC-MAT");
  const auto number = static_cast<AreaNumber>(area.number);
  const std::size_t own = area.competencies.size();
  area.competencies.push_back(31);
  CatalogueReader longer;
  ASSERT_TRUE(longer.read(kSecundaria, family({area})));
  const Catalogue grown = std::move(longer).take().value();
  EXPECT_EQ(grown.find_area(AreaFamily::secundaria, number)->competencies.size(), own + 1);
  area.competencies.resize(1);
  CatalogueReader shorter;
  ASSERT_TRUE(shorter.read(kSecundaria, family({area})));
  const Catalogue kept = std::move(shorter).take().value();
  EXPECT_EQ(kept.find_area(AreaFamily::secundaria, number)->competencies.size(), own);
}

TEST(CatalogueCodec, ACopyHandsOutTheSame) {
  CatalogueReader reader;
  ASSERT_TRUE(reader.read(kSecundaria, family({{120, "SEC-ROB", "ROBÓTICA", {}}})));
  std::optional<Catalogue> first = std::move(reader).take().value();
  const Catalogue copy = *first;
  const auto area = first->find_area(AreaFamily::secundaria, 120);
  first.reset();
  EXPECT_EQ(area->printed, "ROBÓTICA") << "lives as long as any copy";
  EXPECT_EQ(copy.find_area(AreaFamily::secundaria, 120)->code, "SEC-ROB");
}

TEST(CatalogueCodec, WhatWasPrintedOnceStays) {
  Area area = area_of_table("SEC-MAT");
  area.printed = "MATEMÁTICAS";
  EXPECT_EQ(word_of(kSecundaria, family({area})), "inconsistent");
  area = area_of_table("SEC-MAT");
  area.code = "SEC-MATE";
  EXPECT_EQ(word_of(kSecundaria, family({area})), "inconsistent");
  area = area_of_table("SEC-MAT");
  area.number = 120;
  EXPECT_EQ(word_of(kSecundaria, family({area})), "inconsistent");
  area = area_of_table("SEC-MAT");
  ASSERT_GE(area.competencies.size(), 2U);
  std::swap(area.competencies[0], area.competencies[1]);
  EXPECT_EQ(word_of(kSecundaria, family({area})), "inconsistent");
  EXPECT_EQ(word_of(kCompetencies, competencies({{1, "Otra"}})), "inconsistent");
}

TEST(CatalogueCodec, EachCompetencyIsNamed) {
  EXPECT_EQ(word_of(kSecundaria, family({{120, "SEC-ROB", "ROBÓTICA", {200}}})), "inconsistent");
}

TEST(CatalogueCodec, NumbersRiseAndCodesDiffer) {
  EXPECT_EQ(word_of(kSecundaria, family({{120, "A", "A", {}}, {121, "B", "B", {}}})), "ok");
  EXPECT_EQ(word_of(kSecundaria, family({{121, "A", "A", {}}, {120, "B", "B", {}}})),
            "inconsistent");
  EXPECT_EQ(word_of(kSecundaria, family({{120, "A", "A", {}}, {120, "B", "B", {}}})),
            "inconsistent");
  EXPECT_EQ(word_of(kSecundaria, family({{120, "A", "A", {}}, {121, "A", "B", {}}})),
            "inconsistent");
  EXPECT_EQ(word_of(kCompetencies, competencies({{201, "A"}, {200, "B"}})), "inconsistent");
}

TEST(CatalogueCodec, OtherSpellingsAreMalformed) {
  for (const auto& area : std::vector<Area>{{128, "A", "A", {}},
                                            {120, "", "A", {}},
                                            {120, "a", "A", {}},
                                            {120, "ABCDEFGHIJKLMNOPQ", "A", {}},
                                            {120, "A", "", {}},
                                            {120, "A", " A", {}},
                                            {120, "A", std::string(161, 'A'), {}},
                                            {120, "A", "A", {0}},
                                            {120, "A", "A", {1, 2, 3, 4, 5, 6, 7, 8, 9}}}) {
    EXPECT_EQ(word_of(kSecundaria, family({area})), "malformed") << area.code << area.printed;
  }
  EXPECT_EQ(word_of(kSecundaria, family({})), "malformed");
  EXPECT_EQ(word_of(kCompetencies, competencies({})), "malformed");
  EXPECT_EQ(word_of(kCompetencies, competencies({{0, "A"}})), "malformed");
  EXPECT_EQ(word_of(kCompetencies, competencies({{256, "A"}})), "malformed");
  EXPECT_EQ(word_of(kSecundaria, from_hex("9bffffffffffffffff").value()), "malformed");
}

}  // namespace
}  // namespace fedatario
