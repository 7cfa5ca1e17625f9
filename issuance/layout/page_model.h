#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "crypto/base/instant.h"
#include "issuance/layout/text/measure.h"

/// A certificate as positioned ink: what the PDF writer draws and what a photograph of the paper is
/// compared with. Plain values without any knowledge of credentials.
namespace fedatario::layout {

/// A4 portrait, 210 x 297 mm.
inline constexpr Length kPageWidth = 595'276;
inline constexpr Length kPageHeight = 841'890;

/// From the page's left and upper edge; y grows downwards.
struct Point {
  Length x = 0;
  Length y = 0;

  friend bool operator==(const Point&, const Point&) = default;
};

struct Box {
  Length x = 0;
  Length y = 0;
  Length width = 0;
  Length height = 0;

  [[nodiscard]] Length right() const { return x + width; }
  [[nodiscard]] Length bottom() const { return y + height; }

  friend bool operator==(const Box&, const Box&) = default;
};

/// What a run of text tells.
enum class Role : std::uint8_t {
  demonstration,  ///< the warning that all is fictitious
  entity,
  title,
  modalidad,
  nivel,
  codigo_virtual,
  sentence,
  column_year,  ///< `column` counts the credential's columns
  column_grade,
  column_school,
  column_situacion_final,
  row_name,  ///< `row` is a place in `rows_of(credential)`
  mark,      ///< `row` and `column`
  label,     ///< fixed words: headings of the table and of the footer
  observation,
  issue_date,
  issue_time,
  director,
  note,
  page_number,
  serial_number,
};

/// The cell, row or column that a run belongs to; 0 where its role has none.
struct Place {
  std::uint16_t row = 0;
  std::uint16_t column = 0;

  friend bool operator==(const Place&, const Place&) = default;
};

/// One line of one face. `at` is the left end of the baseline.
struct TextRun {
  Point at;
  Length width = 0;
  Length size = 0;
  Face face = Face::regular;
  Role role = Role::label;
  Place place;
  std::string text;  ///< UTF-8

  friend bool operator==(const TextRun&, const TextRun&) = default;
};

enum class Stroke : std::uint8_t { solid, dotted };

/// A straight line.
struct Rule {
  Point from;
  Point to;
  Length thickness = 0;
  Stroke stroke = Stroke::solid;

  friend bool operator==(const Rule&, const Rule&) = default;
};

/// A filled box behind the text; 0 is black, 255 white.
struct GreyBox {
  Box box;
  std::uint8_t grey = 255;

  friend bool operator==(const GreyBox&, const GreyBox&) = default;
};

/// Where the symbol of the QR text is drawn: the modules alone, without the quiet zone.
struct QrBox {
  Box box;
  std::uint8_t modules = 0;  ///< on a side, of the version that the layout reckoned with

  friend bool operator==(const QrBox&, const QrBox&) = default;
};

/// Large grey words across the page, under all else, rising to the right by 45 degrees.
struct Watermark {
  Point centre;
  Length size = 0;
  Length width = 0;
  std::uint8_t grey = 225;
  std::string text;

  friend bool operator==(const Watermark&, const Watermark&) = default;
};

struct Page {
  std::optional<Watermark> watermark;
  std::vector<GreyBox> boxes;
  std::vector<Rule> rules;
  std::vector<TextRun> runs;
  std::optional<QrBox> qr;

  friend bool operator==(const Page&, const Page&) = default;
};

/// The text of the code, cut where its two segments meet.
struct QrContent {
  std::string prefix;
  std::string digits;

  friend bool operator==(const QrContent&, const QrContent&) = default;
};

struct PageModel {
  std::uint8_t template_number = 0;
  std::string title;                 ///< of the document, for a reader's window and a screen reader
  std::optional<QrContent> qr;       ///< none in a preview
  std::optional<Instant> issued_at;  ///< none in a preview
  std::vector<Page> pages;

  friend bool operator==(const PageModel&, const PageModel&) = default;
};

}  // namespace fedatario::layout
