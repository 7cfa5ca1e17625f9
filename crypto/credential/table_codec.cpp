#include "crypto/credential/table_codec.h"

#include <algorithm>

#include "crypto/codec/mixed_radix.h"
#include "crypto/credential/limits.h"
#include "crypto/credential/table.h"

namespace fedatario {
namespace {

constexpr std::size_t kColumnBytes = 3;
constexpr std::size_t kBitmapBytes = (limits::kMaxAreaNumber + 1) / 8;

// Values of cells behind the marks themselves (section 8).
constexpr std::uint8_t kNumberRadix = 23;
constexpr std::uint8_t kNumberExonerated = 21;
constexpr std::uint8_t kNumberNotTaken = 22;
constexpr std::uint8_t kLetterRadix = 6;
constexpr std::uint8_t kLetterExonerated = 4;
constexpr std::uint8_t kLetterNotTaken = 5;

std::uint32_t school_index(const std::vector<ServiceId>& schools, ServiceId issuing,
                           ServiceId school) {
  if (school == issuing) return 0;
  const auto found = std::ranges::find(schools, school);
  return static_cast<std::uint32_t>(found - schools.begin()) + 1;
}

std::optional<Column> decode_column(std::uint32_t bits, ServiceId issuing,
                                    const std::vector<ServiceId>& schools) {
  const std::uint32_t school = bits >> 6U & 0xfU;
  const std::uint32_t situacion = bits >> 2U & 0xfU;
  if (bits >> 23U != 0 || school > schools.size() || situacion >= kSituacionFinalCount) {
    return std::nullopt;
  }
  return Column{.year = static_cast<std::uint16_t>(limits::kFirstYear + (bits >> 16U)),
                .period = static_cast<std::uint8_t>(bits >> 14U & 0x3U),
                .grade = static_cast<std::uint8_t>(bits >> 10U & 0xfU),
                .school = school == 0 ? issuing : schools[school - 1],
                .situacion_final = static_cast<SituacionFinal>(situacion),
                .grading = static_cast<Grading>(bits & 0x3U),
                .marks = {}};
}

bool is_graded(const Area& area) {
  return area.number >= kFirstGradedArea;
}

std::uint8_t value_of(Mark mark, bool letter_cell) {
  if (mark.is_exonerated()) return letter_cell ? kLetterExonerated : kNumberExonerated;
  if (mark.is_not_taken()) return letter_cell ? kLetterNotTaken : kNumberNotTaken;
  if (const auto letter = mark.as_letter()) return static_cast<std::uint8_t>(*letter);
  return static_cast<std::uint8_t>(mark.as_vigesimal().value_or(0));
}

Mark mark_of(std::uint8_t value, bool letter_cell) {
  const std::uint8_t exonerated = letter_cell ? kLetterExonerated : kNumberExonerated;
  const std::uint8_t not_taken = letter_cell ? kLetterNotTaken : kNumberNotTaken;
  if (value == exonerated) return Mark::exonerated();
  if (value == not_taken) return Mark::not_taken();
  if (letter_cell) return Mark::letter(static_cast<Mark::Letter>(value));
  return Mark::vigesimal(value).value_or(Mark::not_taken());
}

std::uint8_t radix_of(bool letter_cell) {
  return letter_cell ? kLetterRadix : kNumberRadix;
}

}  // namespace

Bytes encode_columns(const Credential& credential, const std::vector<ServiceId>& schools) {
  Bytes packed;
  packed.reserve(credential.columns.size() * kColumnBytes);
  for (const Column& column : credential.columns) {
    const std::uint32_t bits = static_cast<std::uint32_t>(column.year - limits::kFirstYear) << 16U |
                               static_cast<std::uint32_t>(column.period) << 14U |
                               static_cast<std::uint32_t>(column.grade) << 10U |
                               school_index(schools, credential.service, column.school) << 6U |
                               static_cast<std::uint32_t>(column.situacion_final) << 2U |
                               static_cast<std::uint32_t>(column.grading);
    packed.push_back(static_cast<Byte>(bits >> 16U));
    packed.push_back(static_cast<Byte>(bits >> 8U & 0xffU));
    packed.push_back(static_cast<Byte>(bits & 0xffU));
  }
  return packed;
}

std::optional<std::vector<Column>> decode_columns(ByteView packed, ServiceId issuing,
                                                  const std::vector<ServiceId>& schools) {
  if (packed.size() % kColumnBytes != 0) return std::nullopt;
  if (packed.size() > limits::kMaxColumns * kColumnBytes) return std::nullopt;
  std::vector<Column> columns;
  columns.reserve(packed.size() / kColumnBytes);
  for (; !packed.empty(); packed = packed.subspan(kColumnBytes)) {
    const std::uint32_t bits = static_cast<std::uint32_t>(packed[0]) << 16U |
                               static_cast<std::uint32_t>(packed[1]) << 8U | packed[2];
    auto column = decode_column(bits, issuing, schools);
    if (!column) return std::nullopt;
    columns.push_back(std::move(*column));
  }
  return columns;
}

Bytes encode_areas(const std::vector<Area>& areas) {
  Bytes bitmap;
  if (!areas.empty()) bitmap.resize(areas.back().number / 8U + 1U);
  for (const Area& area : areas) {
    Byte& byte = bitmap[area.number / 8U];
    byte = static_cast<Byte>(byte | 1U << area.number % 8U);
  }
  return bitmap;
}

std::optional<std::vector<Area>> decode_areas(ByteView packed) {
  if (packed.size() > kBitmapBytes) return std::nullopt;
  if (!packed.empty() && packed.back() == 0) return std::nullopt;
  std::vector<Area> areas;
  areas.reserve(32);
  for (std::size_t number = 0; number < packed.size() * 8; ++number) {
    if ((packed[number / 8] >> number % 8 & 1U) == 0) continue;
    areas.push_back({.number = static_cast<AreaNumber>(number), .competencies = 0});
  }
  return areas;
}

Bytes encode_competencies(const std::vector<Area>& areas) {
  const bool none =
      std::ranges::all_of(areas, [](const Area& area) { return area.competencies == 0; });
  if (none) return {};
  Bytes packed;
  bool high_half = true;
  for (const Area& area : areas) {
    if (!is_graded(area)) continue;
    if (high_half) {
      packed.push_back(static_cast<Byte>(area.competencies << 4U));
    } else {
      packed.back() = static_cast<Byte>(packed.back() | area.competencies);
    }
    high_half = !high_half;
  }
  return packed;
}

bool decode_competencies(ByteView packed, std::vector<Area>& areas) {
  if (packed.empty()) return true;
  const auto graded = static_cast<std::size_t>(std::ranges::count_if(areas, is_graded));
  if (packed.size() != (graded + 1) / 2) return false;
  std::size_t half = 0;
  bool any = false;
  for (Area& area : areas) {
    if (!is_graded(area)) continue;
    const unsigned shift = half % 2 == 0 ? 4 : 0;
    area.competencies = static_cast<std::uint8_t>(packed[half / 2] >> shift & 0xfU);
    any = any || area.competencies > 0;
    ++half;
  }
  const bool spare_is_clear = half % 2 == 0 || (packed.back() & 0xfU) == 0;
  return any && spare_is_clear;
}

Bytes encode_marks(const Credential& credential) {
  const std::vector<Row> rows = rows_of(credential);
  std::vector<RadixDigit> digits;
  digits.reserve(rows.size() * credential.columns.size());
  for (const Column& column : credential.columns) {
    std::size_t place = 0;
    for (const Row& row : rows) {
      if (!has_cell(credential, row, column.grading)) continue;
      const bool letter = is_letter_cell(row, column.grading);
      digits.push_back({value_of(column.marks[place], letter), radix_of(letter)});
      ++place;
    }
  }
  return pack_mixed_radix(digits);
}

bool decode_marks(ByteView packed, Credential& credential) {
  const std::vector<Row> rows = rows_of(credential);
  if (rows.size() > limits::kMaxRows) return false;
  std::vector<std::uint8_t> radices;
  radices.reserve(rows.size() * credential.columns.size());
  for (const Column& column : credential.columns) {
    for (const Row& row : rows) {
      if (!has_cell(credential, row, column.grading)) continue;
      radices.push_back(radix_of(is_letter_cell(row, column.grading)));
    }
  }
  const auto values = unpack_mixed_radix(packed, radices);
  if (!values) return false;
  auto value = values->begin();
  for (Column& column : credential.columns) {
    column.marks.reserve(rows.size());
    for (const Row& row : rows) {
      if (!has_cell(credential, row, column.grading)) continue;
      column.marks.push_back(mark_of(*value, is_letter_cell(row, column.grading)));
      ++value;
    }
  }
  return true;
}

}  // namespace fedatario
