#include "crypto/trust/bundle/catalogue_codec.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "crypto/codec/cbor_reader.h"
#include "crypto/codec/cbor_writer.h"
#include "crypto/credential/limits.h"
#include "crypto/trust/bundle/manifest.h"
#include "crypto/trust/fields.h"

namespace fedatario {
namespace {

using Addition = Catalogue::Addition;
using CompetencyAddition = Catalogue::CompetencyAddition;

constexpr std::uint32_t kFamilies = kCatalogueLeaves - 1;
constexpr std::size_t kMaxNameCharacters = 160;
constexpr std::size_t kMaxCode = 16;
constexpr std::uint64_t kMaxAreas = limits::kMaxAreaNumber + 1U;
constexpr std::uint64_t kMaxCompetencyNumber = 255;

std::optional<std::string> read_code(CborReader& reader) {
  constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-";
  const auto code = reader.text_string();
  if (!code || code->empty() || code->size() > kMaxCode) return std::nullopt;
  if (code->find_first_not_of(kAlphabet) != std::string_view::npos) return std::nullopt;
  return std::string{*code};
}

std::optional<std::vector<std::uint8_t>> read_numbers(CborReader& reader) {
  const auto count = reader.array();
  if (!count || *count > limits::kMaxCompetencies) return std::nullopt;
  std::vector<std::uint8_t> numbers;
  for (std::uint64_t i = 0; i < *count; ++i) {
    const auto number = read_number(reader, 1, kMaxCompetencyNumber);
    if (!number) return std::nullopt;
    numbers.push_back(static_cast<std::uint8_t>(*number));
  }
  return numbers;
}

std::optional<Addition> read_area(CborReader& reader, AreaFamily family) {
  const auto elements = reader.array();
  if (!elements || *elements != 4) return std::nullopt;
  const auto number = read_number(reader, 0, limits::kMaxAreaNumber);
  auto code = number ? read_code(reader) : std::nullopt;
  auto printed = code ? read_label(reader, kMaxNameCharacters) : std::nullopt;
  auto competencies = printed ? read_numbers(reader) : std::nullopt;
  if (!competencies) return std::nullopt;
  return Addition{family, static_cast<AreaNumber>(*number), std::move(*code), std::move(*printed),
                  std::move(*competencies)};
}

std::optional<CompetencyAddition> read_competency(CborReader& reader) {
  const auto elements = reader.array();
  if (!elements || *elements != 2) return std::nullopt;
  const auto number = read_number(reader, 1, kMaxCompetencyNumber);
  auto name = number ? read_label(reader, kMaxNameCharacters) : std::nullopt;
  if (!name) return std::nullopt;
  return CompetencyAddition{static_cast<std::uint8_t>(*number), std::move(*name)};
}

/// A part that is one array of 1 to `most` items.
template <class Item, class ReadItem>
std::optional<std::vector<Item>> read_items(ByteView part, std::uint64_t most,
                                            const ReadItem& read_item) {
  CborReader reader{part};
  const auto count = reader.array();
  if (!count || *count == 0 || *count > most) return std::nullopt;
  std::vector<Item> items;
  for (std::uint64_t i = 0; i < *count; ++i) {
    auto item = read_item(reader);
    if (!item) return std::nullopt;
    items.push_back(std::move(*item));
  }
  if (!reader.end()) return std::nullopt;
  return items;
}

template <class Item>
bool numbers_rise(const std::vector<Item>& items) {
  return std::ranges::adjacent_find(items, [](const Item& a, const Item& b) {
           return a.number >= b.number;
         }) == items.end();
}

bool codes_differ(const std::vector<Addition>& areas) {
  std::vector<std::string_view> codes;
  for (const Addition& area : areas)
    codes.emplace_back(area.code);
  std::ranges::sort(codes);
  return std::ranges::adjacent_find(codes) == codes.end();
}

bool begins_with(std::span<const std::uint8_t> longer, std::span<const std::uint8_t> shorter) {
  return shorter.size() <= longer.size() &&
         std::ranges::equal(longer.first(shorter.size()), shorter);
}

/// Whether signed data say of an area what this program's table says, as far as both go.
bool agrees(const Addition& area) {
  const CatalogueArea* same_code = find_area(area.family, area.code);
  const CatalogueArea* known = find_area(area.family, area.number);
  if (same_code != known) return false;
  if (known == nullptr) return true;
  return known->printed == area.printed && (begins_with(known->competencies, area.competencies) ||
                                            begins_with(area.competencies, known->competencies));
}

bool agrees(const CompetencyAddition& competency) {
  const Competency* known = find_competency(competency.number);
  return known == nullptr || known->name == competency.name;
}

bool adds_something(const Addition& area) {
  const CatalogueArea* known = find_area(area.family, area.number);
  return known == nullptr || known->competencies.size() < area.competencies.size();
}

void write_area(CborWriter& writer, const CatalogueArea& area) {
  writer.array(4);
  writer.unsigned_integer(area.number);
  writer.text_string(area.code);
  writer.text_string(area.printed);
  writer.array(area.competencies.size());
  for (const std::uint8_t number : area.competencies)
    writer.unsigned_integer(number);
}

Bytes write_family(AreaFamily family) {
  CborWriter writer;
  const auto areas = catalogue_of(family);
  writer.array(areas.size());
  for (const CatalogueArea& area : areas)
    write_area(writer, area);
  return std::move(writer).take();
}

Bytes write_competencies() {
  std::vector<Competency> named;
  for (std::uint64_t number = 1; number <= kMaxCompetencyNumber; ++number) {
    const Competency* competency = find_competency(static_cast<std::uint8_t>(number));
    if (competency != nullptr) named.push_back(*competency);
  }
  CborWriter writer;
  writer.array(named.size());
  for (const Competency& competency : named) {
    writer.array(2);
    writer.unsigned_integer(competency.number);
    writer.text_string(competency.name);
  }
  return std::move(writer).take();
}

}  // namespace

Result<Done, EvidenceError> CatalogueReader::read(std::uint32_t leaf, ByteView part) {
  if (leaf == kFamilies) {
    auto competencies = read_items<CompetencyAddition>(part, kMaxCompetencyNumber, read_competency);
    if (!competencies) return fail(EvidenceError::malformed);
    const bool agree =
        std::ranges::all_of(*competencies, [](const auto& each) { return agrees(each); });
    if (!agree || !numbers_rise(*competencies)) return fail(EvidenceError::inconsistent);
    competencies_ = std::move(*competencies);
    return Done{};
  }
  const auto family = static_cast<AreaFamily>(leaf);
  const auto read_one = [family](CborReader& reader) { return read_area(reader, family); };
  auto areas = read_items<Addition>(part, kMaxAreas, read_one);
  if (!areas) return fail(EvidenceError::malformed);
  const bool agree = std::ranges::all_of(*areas, [](const auto& each) { return agrees(each); });
  if (!agree || !numbers_rise(*areas) || !codes_differ(*areas)) {
    return fail(EvidenceError::inconsistent);
  }
  areas_.insert(areas_.end(), std::move_iterator{areas->begin()}, std::move_iterator{areas->end()});
  return Done{};
}

Result<Catalogue, EvidenceError> CatalogueReader::take() && {
  const Catalogue named{{}, competencies_};
  for (const Addition& area : areas_) {
    const bool all_named = std::ranges::all_of(area.competencies, [&](std::uint8_t number) {
      return named.find_competency(number).has_value();
    });
    if (!all_named) return fail(EvidenceError::inconsistent);
  }
  std::erase_if(areas_, [](const Addition& area) { return !adds_something(area); });
  return Catalogue{std::move(areas_), std::move(competencies_)};
}

HashTree write_catalogue(const PartSink& sink) {
  std::vector<Child> leaves;
  for (std::uint32_t leaf = 0; leaf < kCatalogueLeaves; ++leaf) {
    Bytes part =
        leaf == kFamilies ? write_competencies() : write_family(static_cast<AreaFamily>(leaf));
    leaves.emplace_back(name_of_part(part));
    sink(std::move(part));
  }
  return build_tree(std::move(leaves), sink);
}

}  // namespace fedatario
