#include "crypto/codec/zlib_stream.h"

#include <random>

#include <gtest/gtest.h>

namespace fedatario {
namespace {

/// Mostly zeros, as statuses are: `percent` of the bytes are not.
Bytes sparse(std::size_t size, unsigned percent, unsigned seed) {
  std::mt19937 random{seed};
  Bytes bytes(size);
  for (Byte& byte : bytes) {
    if (random() % 100 < percent) byte = static_cast<Byte>(random());
  }
  return bytes;
}

/// The statuses of a token, so many of a hundred 3 and the others 0.
Bytes superseded(unsigned percent, unsigned seed) {
  std::mt19937 random{seed};
  Bytes bytes(32'768);
  for (std::size_t i = 0; i < bytes.size() * 4; ++i) {
    const unsigned status = random() % 100 < percent ? 3 : 0;
    bytes[i / 4] = static_cast<Byte>(bytes[i / 4] | status << i % 4 * 2);
  }
  return bytes;
}

TEST(ZlibStream, RoundTrips) {
  for (const std::size_t size : {1U, 2U, 255U, 4'096U, 32'768U, 262'144U}) {
    for (const unsigned percent : {0U, 1U, 10U, 50U, 100U}) {
      const Bytes bytes = sparse(size, percent, static_cast<unsigned>(size) + percent);
      const Bytes deflated = deflate_smallest(bytes);
      EXPECT_EQ(inflate_exactly(deflated, size), bytes) << size << ' ' << percent;
    }
  }
}

TEST(ZlibStream, TheSameBytesGiveTheSameStream) {
  const Bytes bytes = sparse(32'768, 3, 1);
  EXPECT_EQ(deflate_smallest(bytes), deflate_smallest(bytes));
}

TEST(ZlibStream, BeginsAsRfc1950SaysForTheBestCompression) {
  EXPECT_EQ(to_hex(ByteView{deflate_smallest(Bytes(1'000))}.first(2)), "78da");
}

TEST(ZlibStream, AnotherLengthIsRefused) {
  const Bytes deflated = deflate_smallest(sparse(1'000, 5, 2));
  EXPECT_TRUE(inflate_exactly(deflated, 1'000));
  for (const std::size_t size : {1U, 999U, 1'001U, 2'000U})
    EXPECT_FALSE(inflate_exactly(deflated, size)) << size;
}

TEST(ZlibStream, AStreamThatWouldBecomeHugeIsStopped) {
  const Bytes bomb = deflate_smallest(Bytes(std::size_t{16} << 20U));
  EXPECT_LT(bomb.size(), 20'000U);
  EXPECT_FALSE(inflate_exactly(bomb, 32'768));
}

TEST(ZlibStream, NothingMayStandBehind) {
  Bytes deflated = deflate_smallest(sparse(1'000, 5, 3));
  deflated.push_back(0);
  EXPECT_FALSE(inflate_exactly(deflated, 1'000));
}

TEST(ZlibStream, EveryTruncationIsRefused) {
  const Bytes deflated = deflate_smallest(sparse(1'000, 5, 4));
  for (std::size_t size = 0; size < deflated.size(); ++size)
    EXPECT_FALSE(inflate_exactly(ByteView{deflated}.first(size), 1'000)) << size;
}

TEST(ZlibStream, NoFlippedBitGivesOtherBytes) {
  const Bytes bytes = sparse(1'000, 5, 5);
  const Bytes deflated = deflate_smallest(bytes);
  for (std::size_t bit = 0; bit < deflated.size() * 8; ++bit) {
    Bytes flipped = deflated;
    flipped[bit / 8] = static_cast<Byte>(flipped[bit / 8] ^ 1U << bit % 8);
    const auto inflated = inflate_exactly(flipped, bytes.size());
    EXPECT_TRUE(!inflated || *inflated == bytes) << bit;
  }
}

// One stored block of the byte 00 in each wrapping.
TEST(ZlibStream, OnlyAPlainZlibWrappingIsRead) {
  const auto inflated = [](std::string_view hex) {
    return inflate_exactly(from_hex(hex).value(), 1);
  };
  EXPECT_TRUE(inflated("7801010100feff0000010001"));
  for (const char* hex : {"782000000001010100feff0000010001",  // a preset dictionary
                          "010100feff00",                      // raw deflate
                          "1f8b0800000000000003010100feff008def02d201000000",  // gzip
                          "7801010100feff0000010002"}) {                       // another checksum
    EXPECT_FALSE(inflated(hex)) << hex;
  }
}

TEST(ZlibStream, BytesWithoutRepetitionsTakeHuffmanCodesAlone) {
  // 131,072 positions, 15 % of them superseded; with matches alone 14,000 bytes.
  EXPECT_LT(deflate_smallest(superseded(15, 6)).size(), 12'000U);
}

}  // namespace
}  // namespace fedatario
