#include "crypto/codec/packed_text.h"

#include <gtest/gtest.h>

namespace fedatario {
namespace {

constexpr std::string_view kName = "MARÍA DE LOS ÁNGELES D'ANGELO-ÑAUPARI SCHRÖDER";
constexpr std::string_view kPlain = "R.D. N.° 0123-2021-UGEL/TACNA (3ª): \"#%&+!?;_";

TEST(PackedText, EveryLengthRoundTrips) {
  const std::string name = "ABCDEFGHIJKLMNOPQRSTUVWXYZ'-. XYZ";
  for (std::size_t size = 0; size <= name.size(); ++size) {
    for (const auto alphabet : {PackedAlphabet::name, PackedAlphabet::plain}) {
      const std::string text = name.substr(0, size);
      const auto packed = pack_text(text, alphabet);
      ASSERT_TRUE(packed);
      EXPECT_EQ(unpack_text(*packed, alphabet), text);
    }
  }
}

TEST(PackedText, CostsTwoThirdsAndThreeQuartersOfAByteACharacter) {
  EXPECT_EQ(pack_text(std::string(40, 'A'), PackedAlphabet::name)->size(), 27U);
  EXPECT_EQ(pack_text(std::string(25, 'A'), PackedAlphabet::name)->size(), 17U);
  EXPECT_EQ(pack_text(std::string(40, 'A'), PackedAlphabet::plain)->size(), 30U);
}

TEST(PackedText, CarriesEverySignOfItsAlphabet) {
  EXPECT_EQ(unpack_text(pack_text(kName, PackedAlphabet::name).value(), PackedAlphabet::name),
            kName);
  EXPECT_EQ(unpack_text(pack_text(kPlain, PackedAlphabet::plain).value(), PackedAlphabet::plain),
            kPlain);
}

TEST(PackedText, OtherCharactersAreNotPacked) {
  EXPECT_FALSE(pack_text("Ana", PackedAlphabet::name));
  EXPECT_FALSE(pack_text("A1", PackedAlphabet::name));
  EXPECT_FALSE(pack_text("FRANÇOISE", PackedAlphabet::plain));
  EXPECT_FALSE(pack_text("A\tB", PackedAlphabet::plain));
}

TEST(PackedText, PaddingStandsOnlyAtTheEnd) {
  // Name: 1600a + 40b + c.
  EXPECT_EQ(unpack_text(Bytes{0x0c, 0xd0}, PackedAlphabet::name), "AA");  // 2, 2, padding
  EXPECT_FALSE(unpack_text(Bytes{0x0c, 0xd0, 0x02}, PackedAlphabet::name));
  EXPECT_FALSE(unpack_text(Bytes{0x00, 0x52}, PackedAlphabet::name));  // 0, 2, 2
  EXPECT_FALSE(unpack_text(Bytes{0x0c, 0x80}, PackedAlphabet::name));  // 2, 0, 0
  EXPECT_FALSE(unpack_text(Bytes{0x00}, PackedAlphabet::name));
  EXPECT_FALSE(unpack_text(Bytes{0x00}, PackedAlphabet::plain));
  EXPECT_FALSE(unpack_text(Bytes{0x08, 0x00}, PackedAlphabet::plain));
}

TEST(PackedText, NumbersOverTheRangeAndSpareBitsAreRefused) {
  EXPECT_FALSE(unpack_text(Bytes{0xfa, 0x00}, PackedAlphabet::name));  // 64000
  EXPECT_FALSE(unpack_text(Bytes{40}, PackedAlphabet::name));
  EXPECT_TRUE(unpack_text(Bytes{0x08}, PackedAlphabet::plain));
  EXPECT_FALSE(unpack_text(Bytes{0x09}, PackedAlphabet::plain));
  EXPECT_TRUE(unpack_text(Bytes{0x08, 0x20}, PackedAlphabet::plain));
  EXPECT_FALSE(unpack_text(Bytes{0x08, 0x21}, PackedAlphabet::plain));
}

TEST(PackedText, EveryByteStringHasOneText) {
  // All strings of two bytes: what unpacks packs back into the same bytes.
  for (unsigned value = 0; value <= 0xffff; ++value) {
    const Bytes packed{static_cast<Byte>(value >> 8U), static_cast<Byte>(value & 0xffU)};
    for (const auto alphabet : {PackedAlphabet::name, PackedAlphabet::plain}) {
      if (const auto text = unpack_text(packed, alphabet)) {
        ASSERT_EQ(pack_text(*text, alphabet), packed);
      }
    }
  }
}

}  // namespace
}  // namespace fedatario
