#include "crypto/codec/mixed_radix.h"

#include <gtest/gtest.h>

namespace fedatario {
namespace {

std::vector<std::uint8_t> radices_of(const std::vector<RadixDigit>& digits) {
  std::vector<std::uint8_t> radices;
  for (const RadixDigit& digit : digits)
    radices.push_back(digit.radix);
  return radices;
}

std::vector<std::uint8_t> values_of(const std::vector<RadixDigit>& digits) {
  std::vector<std::uint8_t> values;
  for (const RadixDigit& digit : digits)
    values.push_back(digit.value);
  return values;
}

TEST(MixedRadix, EveryLengthRoundTrips) {
  for (std::size_t size = 0; size <= 60; ++size) {
    std::vector<RadixDigit> digits;
    for (std::size_t i = 0; i < size; ++i) {
      const std::uint8_t radix = i % 3 == 0 ? 6 : 23;
      digits.push_back({static_cast<std::uint8_t>((i * 7 + 5) % radix), radix});
    }
    const Bytes packed = pack_mixed_radix(digits);
    EXPECT_EQ(unpack_mixed_radix(packed, radices_of(digits)), values_of(digits)) << size;
  }
}

TEST(MixedRadix, FourteenNumbersShareEightBytes) {
  EXPECT_EQ(pack_mixed_radix(std::vector<RadixDigit>(14, {22, 23})).size(), 8U);
  EXPECT_EQ(pack_mixed_radix(std::vector<RadixDigit>(15, {22, 23})).size(), 9U);
  EXPECT_EQ(pack_mixed_radix(std::vector<RadixDigit>(85, {22, 23})).size(), 49U);
  EXPECT_EQ(pack_mixed_radix(std::vector<RadixDigit>(24, {5, 6})).size(), 8U);
}

TEST(MixedRadix, FirstDigitIsTheHighest) {
  EXPECT_EQ(pack_mixed_radix(std::vector<RadixDigit>{{1, 23}, {2, 6}}), Bytes{8});
}

TEST(MixedRadix, RefusesNumbersOverTheProductAndOtherLengths) {
  const std::vector<std::uint8_t> radices{23, 6};  // product 138
  EXPECT_TRUE(unpack_mixed_radix(Bytes{137}, radices));
  EXPECT_FALSE(unpack_mixed_radix(Bytes{138}, radices));
  EXPECT_FALSE(unpack_mixed_radix(Bytes{}, radices));
  EXPECT_FALSE(unpack_mixed_radix(Bytes{0, 0}, radices));
  EXPECT_FALSE(unpack_mixed_radix(Bytes{0}, std::vector<std::uint8_t>{}));
}

}  // namespace
}  // namespace fedatario
