#include "crypto/codec/packed_text.h"

#include <algorithm>
#include <array>
#include <vector>

#include "crypto/codec/latin.h"

namespace fedatario {
namespace {

using Symbol = std::uint8_t;

// A group that is not full ends in this symbol where its byte count alone would not tell.
constexpr Symbol kPadding = 0;

/// Characters in the order of their symbols, from 1. All are below U+0100.
constexpr std::u32string_view kNameCharacters = U" ABCDEFGHIJKLMNOPQRSTUVWXYZÑÁÉÍÓÚÜ'-.ÄÖ";
constexpr std::u32string_view kPlainCharacters =
    U" ABCDEFGHIJKLMNOPQRSTUVWXYZÑÁÉÍÓÚÜ0123456789'-.,:;/()°_&+\"%#ª!?";
static_assert(kNameCharacters.size() == 39 && kPlainCharacters.size() == 63);

using SymbolTable = std::array<Symbol, 256>;

constexpr SymbolTable symbols_of(std::u32string_view characters) {
  SymbolTable table{};
  Symbol symbol = 1;
  for (const char32_t character : characters)
    table[character] = symbol++;
  return table;
}

constexpr SymbolTable kNameSymbols = symbols_of(kNameCharacters);
constexpr SymbolTable kPlainSymbols = symbols_of(kPlainCharacters);

/// How symbols share bytes: `symbols` of them, numbers of radix `radix`, in `bytes` bytes.
struct Packing {
  std::u32string_view characters;
  const SymbolTable* symbols_by_character;
  std::size_t symbols;
  std::size_t bytes;
  std::uint32_t radix;
};

constexpr Packing kName{kNameCharacters, &kNameSymbols, 3, 2, 40};
constexpr Packing kPlain{kPlainCharacters, &kPlainSymbols, 4, 3, 64};

const Packing& packing_of(PackedAlphabet alphabet) {
  return alphabet == PackedAlphabet::name ? kName : kPlain;
}

std::optional<std::vector<Symbol>> symbols_in(std::string_view utf8, const Packing& packing) {
  std::vector<Symbol> symbols;
  symbols.reserve(utf8.size());
  while (!utf8.empty()) {
    const auto character = take_latin(utf8);
    if (!character || *character >= packing.symbols_by_character->size()) return std::nullopt;
    const Symbol symbol = (*packing.symbols_by_character)[*character];
    if (symbol == kPadding) return std::nullopt;
    symbols.push_back(symbol);
  }
  return symbols;
}

void append_big_endian(Bytes& bytes, std::uint32_t value, std::size_t count) {
  for (std::size_t left = count; left > 0; --left) {
    bytes.push_back(static_cast<Byte>(value >> (8U * (left - 1)) & 0xffU));
  }
}

/// Bits that a short group leaves unused at its end; radix 40 uses whole numbers instead.
unsigned spare_bits(const Packing& packing, std::size_t symbols, std::size_t bytes) {
  return packing.radix == kPlain.radix ? static_cast<unsigned>(8 * bytes - 6 * symbols) : 0;
}

/// Symbols and bytes of a last group of `count` symbols: one byte less than symbols are enough for
/// a full group and, with padding, for one symbol less.
struct GroupShape {
  std::size_t symbols;
  std::size_t bytes;
};

GroupShape shape_for(const Packing& packing, std::size_t count) {
  if (count + 1 >= packing.symbols) return {packing.symbols, packing.bytes};
  return {count, count};
}

/// One group back into text: the number of its characters, or empty for what is never written.
std::optional<std::size_t> append_group(std::string& text, ByteView group, const Packing& packing) {
  const bool full = group.size() == packing.bytes;
  const std::size_t count = full ? packing.symbols : group.size();
  std::uint32_t value = 0;
  for (const Byte byte : group)
    value = value << 8U | byte;
  const unsigned spare = spare_bits(packing, count, group.size());
  if ((value & ((1U << spare) - 1)) != 0) return std::nullopt;
  value >>= spare;
  std::array<Symbol, kPlain.symbols> symbols{};
  for (std::size_t k = count; k > 0; --k) {
    symbols[k - 1] = static_cast<Symbol>(value % packing.radix);
    value /= packing.radix;
  }
  if (value != 0) return std::nullopt;
  const std::size_t characters = full && symbols[count - 1] == kPadding ? count - 1 : count;
  for (std::size_t k = 0; k < characters; ++k) {
    if (symbols[k] == kPadding) return std::nullopt;
    append_utf8(text, packing.characters[symbols[k] - 1U]);
  }
  return characters;
}

}  // namespace

std::optional<Bytes> pack_text(std::string_view utf8, PackedAlphabet alphabet) {
  const Packing& packing = packing_of(alphabet);
  const auto symbols = symbols_in(utf8, packing);
  if (!symbols) return std::nullopt;
  Bytes bytes;
  bytes.reserve(symbols->size());
  for (std::size_t i = 0; i < symbols->size(); i += packing.symbols) {
    const std::size_t count = std::min(packing.symbols, symbols->size() - i);
    const GroupShape shape = shape_for(packing, count);
    std::uint32_t value = 0;
    for (std::size_t k = 0; k < shape.symbols; ++k) {
      value = value * packing.radix + (k < count ? (*symbols)[i + k] : kPadding);
    }
    append_big_endian(bytes, value << spare_bits(packing, shape.symbols, shape.bytes), shape.bytes);
  }
  return bytes;
}

std::optional<std::string> unpack_text(ByteView packed, PackedAlphabet alphabet) {
  const Packing& packing = packing_of(alphabet);
  std::string text;
  text.reserve(packed.size() * 2);
  for (std::size_t i = 0; i < packed.size(); i += packing.bytes) {
    const ByteView group = packed.subspan(i, std::min(packing.bytes, packed.size() - i));
    const auto appended = append_group(text, group, packing);
    if (!appended) return std::nullopt;
    const bool last = i + group.size() == packed.size();
    if (*appended < packing.symbols && !last) return std::nullopt;
  }
  return text;
}

}  // namespace fedatario
