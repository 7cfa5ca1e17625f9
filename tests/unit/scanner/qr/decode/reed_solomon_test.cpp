#include "scanner/qr/decode/reed_solomon.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <random>
#include <vector>

#include <gtest/gtest.h>

namespace fedatario::scanner {
namespace {

/// Bit by bit, without the tables of the code under test.
Byte times(unsigned a, unsigned b) {
  unsigned product = 0;
  for (; b != 0; b >>= 1U) {
    if ((b & 1U) != 0) product ^= a;
    a = (a & 0x80U) != 0 ? (a << 1U) ^ 0x11dU : a << 1U;
  }
  return static_cast<Byte>(product);
}

/// Data codewords with the remainder behind them (ISO/IEC 18004, 7.5.2).
Bytes with_check(Bytes block, int check) {
  Bytes generator{1};
  Byte root = 1;
  for (int i = 0; i < check; ++i, root = times(root, 2)) {
    generator.push_back(0);
    for (std::size_t term = generator.size() - 1; term > 0; --term)
      generator[term] = static_cast<Byte>(generator[term] ^ times(generator[term - 1], root));
  }
  const std::size_t data = block.size();
  Bytes rest = block;
  rest.resize(data + static_cast<std::size_t>(check));
  for (std::size_t i = 0; i < data; ++i) {
    const Byte factor = rest[i];
    for (std::size_t term = 0; term < generator.size(); ++term)
      rest[i + term] = static_cast<Byte>(rest[i + term] ^ times(generator[term], factor));
  }
  block.insert(block.end(), rest.begin() + static_cast<std::ptrdiff_t>(data), rest.end());
  return block;
}

struct Shape {
  int data;
  int check;
};
/// Of versions 1-L, 1-M, 5-Q, 10-M, 40-L and 40-H.
constexpr std::array kShapes = {Shape{19, 7},  Shape{16, 10},  Shape{15, 18},
                                Shape{43, 26}, Shape{118, 30}, Shape{15, 30}};

class Blocks {
 public:
  Bytes block(Shape shape) {
    Bytes data(static_cast<std::size_t>(shape.data));
    std::ranges::generate(data, [&] { return static_cast<Byte>(random_()); });
    return with_check(std::move(data), shape.check);
  }

  std::vector<int> places(int count, std::size_t length) {
    std::vector<int> all(length);
    std::iota(all.begin(), all.end(), 0);
    std::ranges::shuffle(all, random_);
    all.resize(static_cast<std::size_t>(count));
    return all;
  }

  void spoil(Bytes& block, std::span<const int> places) {
    for (const int place : places) {
      auto& codeword = block[static_cast<std::size_t>(place)];
      codeword = static_cast<Byte>(codeword ^ (1 + random_() % 255));
    }
  }

  int number(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }

 private:
  std::mt19937 random_{18'004};
};

bool is_codeword(const Bytes& block, int check) {
  const auto data = static_cast<std::ptrdiff_t>(block.size()) - check;
  return with_check({block.begin(), block.begin() + data}, check) == block;
}

// ISO/IEC 18004, Annex I: the symbol of 01234567, version 1-M.
TEST(ReedSolomon, KnowsTheBlockOfAnnexI) {
  const Bytes annex{0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC,
                    0x11, 0xEC, 0x11, 0xA5, 0x24, 0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55};
  Bytes block = annex;
  EXPECT_EQ(mend_block(block, 10, {}), 0);
  EXPECT_EQ(block, annex);
  block[0] = 0;
  block[25] = 0;
  EXPECT_EQ(mend_block(block, 10, {}), 2);
  EXPECT_EQ(block, annex);
}

TEST(ReedSolomon, MendsHalfAsManyWrongOnesAsCheckCodewords) {
  Blocks blocks;
  for (const Shape shape : kShapes) {
    for (int wrong = 0; wrong <= shape.check / 2; ++wrong) {
      const Bytes truth = blocks.block(shape);
      Bytes block = truth;
      blocks.spoil(block, blocks.places(wrong, block.size()));
      EXPECT_EQ(mend_block(block, shape.check, {}), wrong) << shape.check;
      EXPECT_EQ(block, truth) << wrong << " of " << shape.check;
    }
  }
}

TEST(ReedSolomon, MendsAsManyDoubtfulOnesAsCheckCodewords) {
  Blocks blocks;
  for (const Shape shape : kShapes) {
    const Bytes truth = blocks.block(shape);
    Bytes block = truth;
    const auto doubtful = blocks.places(shape.check, block.size());
    blocks.spoil(block, doubtful);
    EXPECT_EQ(mend_block(block, shape.check, doubtful), 0) << shape.check;
    EXPECT_EQ(block, truth) << shape.check;
  }
}

TEST(ReedSolomon, CountsTheWrongOnesBesidesTheDoubtful) {
  Blocks blocks;
  for (int i = 0; i < 500; ++i) {
    const Shape shape = kShapes[static_cast<std::size_t>(i) % kShapes.size()];
    const Bytes truth = blocks.block(shape);
    Bytes block = truth;
    const int doubtful = blocks.number(shape.check + 1);
    const int wrong = blocks.number((shape.check - doubtful) / 2 + 1);
    const auto places = blocks.places(doubtful + wrong, block.size());
    const std::span<const int> open{places.data(), static_cast<std::size_t>(doubtful)};
    // Half of the doubtful ones are right after all.
    blocks.spoil(block, std::span{places}.subspan(static_cast<std::size_t>(doubtful / 2)));
    EXPECT_EQ(mend_block(block, shape.check, open), wrong) << doubtful << " of " << shape.check;
    EXPECT_EQ(block, truth) << i;
  }
}

TEST(ReedSolomon, RefusesOneWrongTooMany) {
  Blocks blocks;
  int refused = 0;
  for (int i = 0; i < 1'000; ++i) {
    const Shape shape = kShapes[1 + static_cast<std::size_t>(i) % (kShapes.size() - 1)];
    const Bytes truth = blocks.block(shape);
    Bytes block = truth;
    const int doubtful = blocks.number(4);
    const int wrong = (shape.check - doubtful) / 2 + 1;
    const auto places = blocks.places(doubtful + wrong, block.size());
    blocks.spoil(block, places);
    const Bytes spoiled = block;
    const std::span<const int> open{places.data(), static_cast<std::size_t>(doubtful)};
    if (mend_block(block, shape.check, open)) {
      // Another codeword is as near; nothing else may be made of it.
      EXPECT_TRUE(is_codeword(block, shape.check)) << i;
      continue;
    }
    ++refused;
    EXPECT_EQ(block, spoiled) << i;
  }
  EXPECT_GE(refused, 980);
}

TEST(ReedSolomon, RefusesMoreDoubtfulOnesThanCheckCodewords) {
  Blocks blocks;
  Bytes block = blocks.block(kShapes[1]);
  const auto doubtful = blocks.places(11, block.size());
  blocks.spoil(block, doubtful);
  const Bytes spoiled = block;
  EXPECT_FALSE(mend_block(block, 10, doubtful));
  EXPECT_EQ(block, spoiled);
}

}  // namespace
}  // namespace fedatario::scanner
