#include "issuance/render/assets.h"

#include <map>
#include <optional>

#include <gtest/gtest.h>

#include "crypto/keys/sha256.h"
#include "issuance/layout/text/font_metrics.h"
#include "issuance/render/single_byte.h"

namespace fedatario::render {
namespace {

std::string hash_of(ByteView bytes) {
  return to_hex(sha256({bytes}));
}

// Templates 1 and 2 print with these fonts. A change here changes every reprint: a new template
// number, never a new hash.
TEST(Assets, AreTheFontsOfTemplatesOneAndTwo) {
  EXPECT_EQ(hash_of(assets::regular().plain),
            "b99f6d247ffa6f0f2d4d8282258ecace5e17dda1d2518ce4c3316bf09fc5f952");
  EXPECT_EQ(hash_of(assets::bold().plain),
            "603bba843281f44cfbb2054948a4dfee27ed6f96366db7be7eb190071ce763e8");
  EXPECT_EQ(hash_of(assets::regular_extended()),
            "2ce91848a58774aaa4c480b43a88656aee827f1fe5330fdd2c155c282e89220c");
  EXPECT_EQ(hash_of(assets::bold_extended()),
            "1b09bc9e06aa1bdeefe95b58330fcb10150a13e4b36458c7983e793adcbfbd5a");
  EXPECT_EQ(hash_of(assets::srgb().plain),
            "2a92d4bae450b76d8b0aa42193df974d75f62738ecebf74f01c5e75b12a95796");
}

/// The few tables of a TrueType font that say how wide its characters are.
class TrueType {
 public:
  explicit TrueType(ByteView bytes) : bytes_{bytes} {}

  /// In 1/1000 em, rounded down; empty where the font lacks the character.
  [[nodiscard]] std::optional<unsigned> advance(unsigned code) const {
    const auto glyph = glyph_of(code);
    if (glyph == 0) return std::nullopt;
    const auto metrics = u16(table("hhea") + 34);
    const auto place = glyph < metrics ? glyph : metrics - 1;
    return u16(table("hmtx") + std::size_t{4} * place) * 1000 / u16(table("head") + 18);
  }

 private:
  [[nodiscard]] unsigned u16(std::size_t at) const { return bytes_[at] * 256U + bytes_[at + 1]; }
  [[nodiscard]] unsigned u32(std::size_t at) const { return u16(at) * 65536U + u16(at + 2); }

  [[nodiscard]] std::size_t table(std::string_view tag) const {
    for (std::size_t entry = 12; entry < 12 + 16U * u16(4); entry += 16) {
      if (as_text(bytes_.subspan(entry, 4)) == tag) return u32(entry + 8);
    }
    return 0;
  }

  /// The only cmap has format 4: segments that end in an array, start in another.
  [[nodiscard]] unsigned glyph_of(unsigned code) const {
    const auto map = table("cmap") + u32(table("cmap") + 8);
    const auto length = u16(map + 6);
    for (std::size_t i = 0; i < length; i += 2) {
      if (u16(map + 14 + i) < code) continue;
      const auto start = u16(map + 16 + length + i);
      if (start > code) return 0;
      const auto delta = u16(map + 16 + std::size_t{2} * length + i);
      const auto offset_at = map + 16 + std::size_t{3} * length + i;
      const auto offset = u16(offset_at);
      if (offset == 0) return (code + delta) & 0xFFFFU;
      return u16(offset_at + offset + std::size_t{2} * (code - start));
    }
    return 0;
  }

  ByteView bytes_;
};

std::string utf8(char32_t character) {
  if (character < 0x80) return {static_cast<char>(character)};
  if (character < 0x800) {
    return {static_cast<char>(0xC0U | (character >> 6U)),
            static_cast<char>(0x80U | (character & 0x3FU))};
  }
  return {static_cast<char>(0xE0U | (character >> 12U)),
          static_cast<char>(0x80U | ((character >> 6U) & 0x3FU)),
          static_cast<char>(0x80U | (character & 0x3FU))};
}

/// CP1252 has these two where Latin-1 has controls; the font's cmap knows them by Unicode.
unsigned unicode_of(unsigned char code) {
  if (code == 0x96) return 0x2013;
  if (code == 0x85) return 0x2026;
  return code;
}

TEST(Assets, AreAsWideAsTheLayoutReckons) {
  std::size_t checked = 0;
  for (const auto face : {layout::Face::regular, layout::Face::bold}) {
    const bool bold = face == layout::Face::bold;
    const TrueType western{bold ? assets::bold().plain : assets::regular().plain};
    const TrueType extended{bold ? assets::bold_extended() : assets::regular_extended()};
    for (char32_t character = 0x20; character < 0x2100; ++character) {
      const auto reckoned = layout::advance_of(character, face);
      if (!reckoned) continue;
      const auto pieces = encode_text(utf8(character));
      ASSERT_TRUE(pieces.has_value()) << "U+" << std::hex << unsigned{character};
      const auto code = static_cast<unsigned char>(pieces->front().bytes.front());
      const auto& font = pieces->front().page == CodePage::western ? western : extended;
      EXPECT_EQ(font.advance(unicode_of(code)), static_cast<unsigned>(*reckoned))
          << "U+" << std::hex << static_cast<unsigned>(character);
      ++checked;
    }
  }
  EXPECT_EQ(checked, 2U * 284U);
}

}  // namespace
}  // namespace fedatario::render
