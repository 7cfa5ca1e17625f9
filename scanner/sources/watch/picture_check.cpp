#include "scanner/sources/watch/picture_check.h"

#include <algorithm>
#include <cstring>

namespace fedatario::scanner {
namespace {

/// Mixes one word in (the finalizer of SplitMix64, Steele and others, 2014).
std::uint64_t mixed(std::uint64_t state, std::uint64_t word) {
  state = (state ^ word) * 0xBF58'476D'1CE4'E5B9ULL;
  return state ^ state >> 29U;
}

bool is_all(ByteView pixels, Byte value) {
  return std::ranges::all_of(pixels, [value](Byte pixel) { return pixel == value; });
}

ByteView rows_from(const GrayImage& image, std::uint32_t y) {
  return ByteView{image.pixels}.subspan(std::size_t{y} * image.size.width);
}

}  // namespace

std::uint64_t fingerprint(const GrayImage& image) {
  std::uint64_t state = mixed(image.size.width, image.size.height);
  ByteView rest{image.pixels};
  while (rest.size() >= sizeof(std::uint64_t)) {
    std::uint64_t word = 0;
    std::memcpy(&word, rest.data(), sizeof word);
    state = mixed(state, word);
    rest = rest.subspan(sizeof word);
  }
  for (const Byte byte : rest)
    state = mixed(state, byte);
  return state;
}

bool is_one_colour(const GrayImage& image) {
  constexpr int kRounding = 2;
  if (image.pixels.empty()) return true;
  const int first = image.pixels.front();
  return std::ranges::all_of(image.pixels, [first](Byte pixel) {
    return pixel >= first - kRounding && pixel <= first + kRounding;
  });
}

bool breaks_off(const GrayImage& image) {
  constexpr std::uint32_t kPart = 8;
  constexpr std::uint32_t kLeastRows = 16;  // two rows of a JPEG's blocks
  const auto [width, height] = image.size;
  if (height < kPart * 2 || image.pixels.size() != image.size.pixels()) return false;
  const std::uint32_t rows = std::max(height / kPart, kLeastRows);
  if (rows >= height) return false;
  const Byte value = image.pixels.back();
  if (value != 0 && value != 128) return false;
  const ByteView first_row = ByteView{image.pixels}.first(width);
  return is_all(rows_from(image, height - rows), value) && !is_all(first_row, value);
}

}  // namespace fedatario::scanner
