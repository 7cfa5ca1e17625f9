#include "server/registry/import/delimited_text.h"

#include <algorithm>
#include <array>

#include "crypto/codec/latin.h"
#include "server/registry/import/letters.h"

namespace fedatario::imports {
namespace {

constexpr std::string_view kSeparators = ",;\t";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kZip = "PK\x03\x04";             // .xlsx and .ods
constexpr std::string_view kCompound = "\xD0\xCF\x11\xE0";  // .xls

/// Windows-1252 from 0x80 to 0x9F; 0 is undefined. The rest is Latin-1.
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// Windows-1252 has signs above what `append_utf8` writes, all of them below U+10000.
void append_sign(std::string& text, char32_t code_point) {
  if (code_point < 0x800) return append_utf8(text, code_point);
  text += static_cast<char>(0xE0U | (code_point >> 12U));
  text += static_cast<char>(0x80U | ((code_point >> 6U) & 0x3FU));
  text += static_cast<char>(0x80U | (code_point & 0x3FU));
}

Result<std::string, TextError> from_windows_1252(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char byte : bytes) {
    char32_t code_point = static_cast<unsigned char>(byte);
    if (code_point >= 0x80 && code_point < 0xA0) code_point = kWindows1252[code_point - 0x80];
    if (code_point == 0) return fail(TextError::not_text);
    append_sign(text, code_point);
  }
  return text;
}

struct Decoded {
  Encoding encoding = Encoding::utf8;
  std::string text;
};

Result<Decoded, TextError> decode(std::string_view bytes) {
  if (bytes.size() > kMaxFileBytes) return fail(TextError::too_large);
  if (bytes.starts_with(kZip) || bytes.starts_with(kCompound)) return fail(TextError::spreadsheet);
  const bool utf16 = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  if (utf16 || bytes.find('\0') != std::string_view::npos) return fail(TextError::not_text);
  if (bytes.starts_with(kByteOrderMark)) {
    bytes.remove_prefix(kByteOrderMark.size());
    if (!is_utf8(bytes)) return fail(TextError::not_text);
    return Decoded{Encoding::utf8_with_bom, std::string{bytes}};
  }
  if (is_utf8(bytes)) return Decoded{Encoding::utf8, std::string{bytes}};
  return from_windows_1252(bytes).map([](std::string text) {
    return Decoded{Encoding::windows_1252, std::move(text)};
  });
}

/// The one separator in the first line that has anything in it, outside quotes.
Result<char, TextError> detect_separator(std::string_view text) {
  const std::size_t start = text.find_first_not_of("\r\n");
  if (start == std::string_view::npos) return fail(TextError::empty);
  std::string seen;
  bool quoted = false;
  for (const char c : text.substr(start)) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n' || c == '\r') break;
    const bool separates = kSeparators.find(c) != std::string_view::npos;
    if (separates && seen.find(c) == std::string::npos) seen += c;
  }
  if (seen.empty()) return fail(TextError::no_separator);
  if (seen.size() > 1) return fail(TextError::ambiguous_separator);
  return seen.front();
}

/// Cuts the text into rows, one after the other.
class RowCutter {
 public:
  RowCutter(std::string_view text, char separator) : text_{text}, separator_{separator} {}

  [[nodiscard]] bool at_end() const { return position_ == text_.size(); }

  [[nodiscard]] Result<TextRow, TextError> next() {
    TextRow row{line_, {}};
    for (;;) {
      auto cell = cut_cell();
      if (!cell) return fail(cell.error());
      if (row.cells.size() == kMaxColumns) return fail(TextError::too_many_columns);
      row.cells.push_back(std::move(*cell));
      if (at_end()) return row;
      const char stop = text_[position_++];
      if (stop == separator_) continue;
      if (stop == '\r' && !at_end() && text_[position_] == '\n') ++position_;
      ++line_;
      return row;
    }
  }

 private:
  [[nodiscard]] bool at_stop() const {
    return at_end() || text_[position_] == separator_ || text_[position_] == '\n' ||
           text_[position_] == '\r';
  }

  Result<std::string, TextError> cut_cell() {
    if (!at_end() && text_[position_] == '"') return cut_quoted();
    const std::size_t start = position_;
    while (!at_stop())
      ++position_;
    if (position_ - start > kMaxCellBytes) return fail(TextError::cell_too_long);
    return trimmed(text_.substr(start, position_ - start));
  }

  Result<std::string, TextError> cut_quoted() {
    std::string cell;
    for (++position_; !at_end(); ++position_) {
      const char c = text_[position_];
      if (c == '\n') ++line_;
      if (c == '"') {
        ++position_;
        const bool doubled = !at_end() && text_[position_] == '"';
        if (!doubled && !at_stop()) return fail(TextError::broken_quotes);
        if (!doubled) return trimmed(cell);
      }
      if (cell.size() == kMaxCellBytes) return fail(TextError::cell_too_long);
      cell += c;
    }
    return fail(TextError::broken_quotes);
  }

  std::string_view text_;
  char separator_;
  std::size_t position_ = 0;
  std::size_t line_ = 1;
};

bool is_blank(const TextRow& row) {
  return std::ranges::all_of(row.cells, [](const std::string& cell) { return cell.empty(); });
}

}  // namespace

Result<DelimitedText, TextError> read_delimited(std::string_view bytes,
                                                std::optional<char> separator) {
  const auto decoded = decode(bytes);
  if (!decoded) return fail(decoded.error());
  const auto chosen =
      separator ? Result<char, TextError>{*separator} : detect_separator(decoded->text);
  if (!chosen) return fail(chosen.error());

  DelimitedText table{decoded->encoding, *chosen, {}, {}};
  RowCutter cutter{decoded->text, *chosen};
  while (!cutter.at_end()) {
    auto row = cutter.next();
    if (!row) return fail(row.error());
    if (is_blank(*row)) continue;
    if (table.header.line == 0) {
      table.header = std::move(*row);
      continue;
    }
    if (table.rows.size() == kMaxRows) return fail(TextError::too_many_rows);
    table.rows.push_back(std::move(*row));
  }
  if (table.rows.empty()) return fail(TextError::empty);
  return table;
}

}  // namespace fedatario::imports
