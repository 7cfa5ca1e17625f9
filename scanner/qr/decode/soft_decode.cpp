#include "scanner/qr/decode/soft_decode.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "scanner/qr/decode/reed_solomon.h"
#include "scanner/qr/symbol/code_structure.h"

namespace fedatario::scanner {
namespace {

constexpr int kFormatBits = 15;

/// Noise that is mended to a symbol, and to one of its blocks, is rarer than one in 2^these.
constexpr double kLeastSafety = 40;
constexpr double kLeastBlockSafety = 28;

float& at(ModuleGreys& greys, Module module) {
  return greys.values[static_cast<std::size_t>(module.y) * static_cast<std::size_t>(greys.side) +
                      static_cast<std::size_t>(module.x)];
}

float at(const ModuleGreys& greys, Module module) {
  return greys.values[static_cast<std::size_t>(module.y) * static_cast<std::size_t>(greys.side) +
                      static_cast<std::size_t>(module.x)];
}

struct FormatReading {
  Format format;
  float agreement = 0;
};

/// The format that both copies agree with best, bit by bit and by weight.
FormatReading read_format(const ModuleGreys& soft) {
  FormatReading best{{}, -1};
  for (unsigned number = 0; number < 32; ++number) {
    const Format format{static_cast<Level>(number >> 3U), number & 7U};
    const std::uint32_t bits = format_bits(format);
    float agreement = 0;
    for (int bit = 0; bit < kFormatBits; ++bit) {
      const auto [near_corner, split] = format_places(soft.side, bit);
      const float weight =
          std::clamp(at(soft, near_corner), -1.0F, 1.0F) + std::clamp(at(soft, split), -1.0F, 1.0F);
      agreement += (bits >> static_cast<unsigned>(bit) & 1U) != 0 ? weight : -weight;
    }
    if (agreement > best.agreement) best = {format, agreement};
  }
  return best;
}

ModuleGreys transposed(const ModuleGreys& soft) {
  ModuleGreys out = soft;
  for (int y = 0; y < soft.side; ++y) {
    for (int x = 0; x < soft.side; ++x)
      at(out, {x, y}) = at(soft, {y, x});
  }
  return out;
}

struct Codeword {
  Byte value = 0;
  float doubt = 0;  ///< greater where a bit is weaker
  std::size_t number = 0;
};

std::vector<Codeword> read_codewords(const ModuleGreys& soft, const std::vector<Module>& modules,
                                     unsigned mask) {
  std::vector<Codeword> codewords(modules.size() / 8);
  for (std::size_t i = 0; i < codewords.size(); ++i) {
    unsigned value = 0;
    float doubt = 0;
    for (std::size_t bit = 0; bit < 8; ++bit) {
      const Module module = modules[i * 8 + bit];
      const float weight = at(soft, module);
      const bool dark = weight > 0;
      value = value << 1U | static_cast<unsigned>(dark != is_masked(mask, module));
      // About the chance that the bit is wrong, when noise is what makes bits weak.
      doubt += std::exp(-3 * std::abs(weight));
    }
    codewords[i] = {static_cast<Byte>(value), doubt, i};
  }
  return codewords;
}

/// The codewords of each block in its own order (7.6): data first by turns, then check by turns.
std::vector<std::vector<Codeword>> blocks_of(const std::vector<Codeword>& codewords,
                                             const BlockStructure& structure) {
  std::vector<std::vector<Codeword>> blocks(static_cast<std::size_t>(structure.blocks));
  std::size_t next = 0;
  const auto deal = [&](int from) {
    for (int i = from; i < structure.blocks; ++i)
      blocks[static_cast<std::size_t>(i)].push_back(codewords[next++]);
  };
  for (int i = 0; i < structure.short_data; ++i)
    deal(0);
  deal(structure.short_blocks);
  for (int i = 0; i < structure.check; ++i)
    deal(0);
  return blocks;
}

/// Ways to choose some of many, as a power of two.
double choices(int many, int some) {
  double ways = 0;
  for (int i = 0; i < some; ++i)
    ways += std::log2(static_cast<double>(many - i) / (some - i));
  return ways;
}

/// How safe a mended block is from having passed by chance, in bits: 256^(check - open) syndromes
/// are equally likely in noise, and so many of them does a choice of `wrong` codewords explain.
double safety_of(std::size_t length, int check, int open, int wrong) {
  return 8.0 * (check - open - wrong) - choices(static_cast<int>(length) - open, wrong);
}

class Mender {
 public:
  Mender(const std::vector<Codeword>& block, int check) : block_{block}, check_{check} {
    order_.resize(block.size());
    std::iota(order_.begin(), order_.end(), 0);
    std::ranges::stable_sort(order_, std::ranges::greater{}, [&](int position) {
      return block_[static_cast<std::size_t>(position)].doubt;
    });
    for (const Codeword& codeword : block)
      bytes_.push_back(codeword.value);
  }

  /// Leaves as few open as will do. Says how safe the answer is; 0 where there is none.
  [[nodiscard]] double mend() {
    for (int open = 0; open <= check_; open += 2) {
      const std::span<const int> doubtful{order_.data(), static_cast<std::size_t>(open)};
      const auto wrong = mend_block(bytes_, check_, doubtful);
      if (!wrong) continue;
      const double safety = safety_of(block_.size(), check_, open, *wrong);
      return safety < kLeastBlockSafety ? 0 : safety;
    }
    return 0;
  }

  [[nodiscard]] const std::vector<Byte>& bytes() const { return bytes_; }

 private:
  const std::vector<Codeword>& block_;
  int check_;
  std::vector<int> order_;
  std::vector<Byte> bytes_;
};

void write_codeword(ModuleGreys& target, const std::vector<Module>& modules, unsigned mask,
                    std::size_t number, Byte value) {
  for (std::size_t bit = 0; bit < 8; ++bit) {
    const Module module = modules[number * 8 + bit];
    const bool one = (value >> (7U - bit) & 1U) != 0;
    at(target, module) = one != is_masked(mask, module) ? 1.0F : -1.0F;
  }
}

void write_format(ModuleGreys& target, Format format) {
  const std::uint32_t bits = format_bits(format);
  for (int bit = 0; bit < kFormatBits; ++bit) {
    const auto [near_corner, split] = format_places(target.side, bit);
    const float value = (bits >> static_cast<unsigned>(bit) & 1U) != 0 ? 1.0F : -1.0F;
    at(target, near_corner) = value;
    at(target, split) = value;
  }
}

std::optional<ModuleGreys> mend_upright(const ModuleGreys& soft, Format format) {
  const int version = version_of(soft.side);
  const auto modules = codeword_modules(version);
  const auto structure = block_structure(version, format.level);
  const auto codewords = read_codewords(soft, modules, format.mask);
  ModuleGreys mended = soft;
  double safety = 0;
  for (const auto& block : blocks_of(codewords, structure)) {
    Mender mender{block, structure.check};
    const double block_safety = mender.mend();
    if (block_safety == 0) return std::nullopt;
    safety += block_safety;
    for (std::size_t i = 0; i < block.size(); ++i)
      write_codeword(mended, modules, format.mask, block[i].number, mender.bytes()[i]);
  }
  if (safety < kLeastSafety) return std::nullopt;
  write_format(mended, format);
  return mended;
}

}  // namespace

std::optional<MendedSymbol> mend_symbol(const ModuleGreys& soft) {
  const auto front = read_format(soft);
  const auto turned = transposed(soft);
  const auto mirrored = read_format(turned);
  const bool is_mirrored = mirrored.agreement > front.agreement;
  auto modules =
      is_mirrored ? mend_upright(turned, mirrored.format) : mend_upright(soft, front.format);
  if (!modules) return std::nullopt;
  return MendedSymbol{std::move(*modules),
                      is_mirrored ? MendedSymbol::Side::mirrored : MendedSymbol::Side::front};
}

}  // namespace fedatario::scanner
