#include "scanner/qr/decode/reed_solomon.h"

#include <algorithm>
#include <array>
#include <vector>

namespace fedatario::scanner {
namespace {

constexpr int kOrder = 255;
constexpr std::size_t kPowerCount = std::size_t{2} * kOrder;

struct Powers {
  std::array<Byte, kPowerCount> power{};
  std::array<int, 256> exponent{};
};

constexpr Powers powers() {
  Powers table;
  unsigned value = 1;
  for (std::size_t i = 0; i < kOrder; ++i) {
    table.power[i] = static_cast<Byte>(value);
    table.power[i + kOrder] = static_cast<Byte>(value);
    table.exponent[value] = static_cast<int>(i);
    value <<= 1U;
    if (value > 255) value ^= 0x11dU;
  }
  return table;
}

constexpr Powers kPowers = powers();

Byte power(int exponent) {
  return kPowers.power[static_cast<std::size_t>((exponent % kOrder + kOrder) % kOrder)];
}

Byte times(Byte a, Byte b) {
  if (a == 0 || b == 0) return 0;
  const int exponent = kPowers.exponent[a] + kPowers.exponent[b];
  return kPowers.power[static_cast<std::size_t>(exponent)];
}

Byte over(Byte a, Byte b) {
  return a == 0 ? Byte{0} : power(kPowers.exponent[a] - kPowers.exponent[b]);
}

Byte plus(Byte a, Byte b) {
  return static_cast<Byte>(a ^ b);
}

/// Lowest power first.
using Polynomial = std::vector<Byte>;

Byte value_at(const Polynomial& polynomial, Byte x) {
  Byte value = 0;
  for (auto term = polynomial.rbegin(); term != polynomial.rend(); ++term)
    value = plus(times(value, x), *term);
  return value;
}

void trim(Polynomial& polynomial) {
  while (polynomial.size() > 1 && polynomial.back() == 0)
    polynomial.pop_back();
}

/// left - factor * x * right
Polynomial minus_shifted(Polynomial left, Byte factor, const Polynomial& right) {
  left.resize(std::max(left.size(), right.size() + 1));
  for (std::size_t i = 0; i < right.size(); ++i)
    left[i + 1] = plus(left[i + 1], times(factor, right[i]));
  return left;
}

Polynomial syndromes_of(std::span<const Byte> block, int check) {
  Polynomial syndromes;
  for (int i = 0; i < check; ++i) {
    const Byte root = power(i);
    Byte sum = 0;
    for (const Byte codeword : block)
      sum = plus(times(sum, root), codeword);
    syndromes.push_back(sum);
  }
  return syndromes;
}

bool is_zero(const Polynomial& polynomial) {
  return std::ranges::all_of(polynomial, [](Byte term) { return term == 0; });
}

/// A position counts from the block's end in the polynomial that the block stands for.
int exponent_of(int position, std::size_t length) {
  return static_cast<int>(length) - 1 - position;
}

/// Berlekamp and Massey's search for the shortest recurrence of the syndromes, begun with the
/// doubtful positions as known factors.
Polynomial locator_of(const Polynomial& syndromes, std::span<const int> doubtful,
                      std::size_t length) {
  Polynomial locator{1};
  for (const int position : doubtful)
    locator = minus_shifted(locator, power(exponent_of(position, length)), locator);
  Polynomial previous = locator;
  const auto known = doubtful.size();
  std::size_t degree = known;
  for (std::size_t k = known; k < syndromes.size(); ++k) {
    Byte discrepancy = 0;
    for (std::size_t i = 0; i < locator.size() && i <= k; ++i)
      discrepancy = plus(discrepancy, times(locator[i], syndromes[k - i]));
    Polynomial next = minus_shifted(locator, discrepancy, previous);
    if (discrepancy != 0 && 2 * degree <= k + known) {
      for (Byte& term : locator)
        term = over(term, discrepancy);
      previous = std::move(locator);
      degree = k + 1 - degree + known;
    } else {
      previous.insert(previous.begin(), Byte{0});
    }
    locator = std::move(next);
  }
  trim(locator);
  return locator;
}

/// Product of two polynomials below a power.
Polynomial product_below(const Polynomial& a, const Polynomial& b, std::size_t below) {
  Polynomial product(below);
  for (std::size_t i = 0; i < a.size() && i < below; ++i) {
    for (std::size_t j = 0; j < b.size() && i + j < below; ++j)
      product[i + j] = plus(product[i + j], times(a[i], b[j]));
  }
  return product;
}

/// Over a field where twice anything is zero, the odd terms one power lower.
Polynomial derivative(const Polynomial& polynomial) {
  Polynomial derived(std::max<std::size_t>(1, polynomial.size() - 1));
  for (std::size_t i = 1; i < polynomial.size(); i += 2)
    derived[i - 1] = polynomial[i];
  return derived;
}

}  // namespace

std::optional<int> mend_block(std::span<Byte> block, int check, std::span<const int> doubtful) {
  const auto syndromes = syndromes_of(block, check);
  if (is_zero(syndromes)) return 0;
  if (doubtful.size() > syndromes.size()) return std::nullopt;
  const auto locator = locator_of(syndromes, doubtful, block.size());
  const std::size_t wrong = locator.size() - 1;
  if (wrong < doubtful.size()) return std::nullopt;
  // What is left of the check codewords finds half as many wrong ones.
  if (2 * wrong > syndromes.size() + doubtful.size()) return std::nullopt;

  // Forney's formula for a first root of 2^0.
  const auto evaluator = product_below(syndromes, locator, syndromes.size());
  const auto slope = derivative(locator);
  std::vector<Byte> mended{block.begin(), block.end()};
  std::size_t found = 0;
  for (std::size_t i = 0; i < block.size(); ++i) {
    const int exponent = exponent_of(static_cast<int>(i), block.size());
    const Byte inverse = power(-exponent);
    if (value_at(locator, inverse) != 0) continue;
    const Byte steepness = value_at(slope, inverse);
    if (steepness == 0) return std::nullopt;
    const Byte error = over(value_at(evaluator, inverse), steepness);
    mended[i] = plus(mended[i], times(error, power(exponent)));
    ++found;
  }
  if (found != wrong || !is_zero(syndromes_of(mended, check))) return std::nullopt;
  std::ranges::copy(mended, block.begin());
  return static_cast<int>(wrong - doubtful.size());
}

}  // namespace fedatario::scanner
