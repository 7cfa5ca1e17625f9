#include "issuance/layout/compose.h"

#include <algorithm>
#include <utility>

#include "crypto/credential/table.h"
#include "issuance/layout/geometry.h"
#include "issuance/layout/lay_out.h"
#include "issuance/layout/notes.h"
#include "issuance/layout/page_frame.h"
#include "issuance/layout/qr_size.h"
#include "issuance/layout/table_flow.h"
#include "issuance/layout/text/font_metrics.h"
#include "issuance/layout/words.h"

namespace fedatario::layout {
namespace {

using Checked = Result<Done, LayoutError>;

Checked check_template(const Credential& credential) {
  if (credential.template_number == kTemplate2024) return Done{};
  if (credential.template_number != kTemplate2020) return fail(LayoutError::unknown_template);
  const bool areas_only = std::ranges::all_of(
      credential.areas, [](const Area& area) { return area.competencies == 0; });
  if (!areas_only) return fail(LayoutError::template_mismatch);
  return Done{};
}

Checked check_marks(const Credential& credential) {
  const auto rows = rows_of(credential);
  for (const auto& column : credential.columns) {
    const auto cells = std::ranges::count_if(
        rows, [&](const Row& row) { return has_cell(credential, row, column.grading); });
    if (static_cast<std::size_t>(cells) != column.marks.size()) {
      return fail(LayoutError::marks_do_not_match);
    }
  }
  return Done{};
}

Checked check_qr(const Sheet& sheet) {
  if (sheet.qr && !qr_version_for(sheet.qr->prefix.size(), sheet.qr->digits.size())) {
    return fail(LayoutError::qr_too_large);
  }
  return Done{};
}

Checked check_characters(const std::vector<Page>& pages) {
  for (const auto& page : pages) {
    for (const auto& run : page.runs) {
      if (!is_printable(run.text)) return fail(LayoutError::unprintable_character);
    }
  }
  return Done{};
}

std::vector<TableBlock> measure_blocks(const Credential& credential,
                                       const std::vector<SubjectGroup>& groups,
                                       const Density& density) {
  std::vector<TableBlock> blocks;
  for (const auto& shape : block_shapes(credential)) {
    blocks.push_back(measure_block(credential, groups, shape, density));
  }
  return blocks;
}

/// The airiest setting that fits one page; a table that none fits flows over several.
std::vector<TableBlock> fitting_blocks(const TableFlow& flow, const Credential& credential,
                                       const std::vector<SubjectGroup>& groups) {
  for (const auto& density : densities()) {
    auto blocks = measure_blocks(credential, groups, density);
    if (flow.fits(blocks)) return blocks;
  }
  return measure_blocks(credential, groups, flowing_density());
}

void add_table(TableFlow& flow, const Credential& credential,
               const std::vector<SubjectGroup>& groups) {
  const auto shapes = block_shapes(credential);
  if (shapes.empty()) return;
  if (credential.kind == DocumentKind::cla) {
    flow.set_observations(observation_lines(credential, shapes.front().observations_width));
  }
  const auto blocks = fitting_blocks(flow, credential, groups);
  for (const auto& block : blocks)
    flow.add_block(block);
  flow.finish_observations(blocks.back());
}

/// One text of the box Observaciones, a line below the other.
class ObservationsBox {
 public:
  ObservationsBox(Canvas& canvas, const Box& body)
      : canvas_{canvas}, body_{body}, y_{body.y + kPadding} {
    put("Observaciones:", {Face::bold, 11 * kPoint, Role::label, {}}, 0);
  }

  void put(const ObservationHeading& heading) {
    y_ += kPadding;
    put(heading.title, {Face::bold, kSize, Role::label, {}}, 0);
    const Style style{Face::regular, kSize, Role::observation, {}};
    if (heading.entries.empty()) put("-", style, kPadding);
    for (const auto& entry : heading.entries)
      put(entry, style, kPadding);
  }

  void draw_frame() {
    canvas_.frame({body_.x, body_.y, body_.width, y_ + kPadding - body_.y}, kThinLine);
  }

 private:
  static constexpr Length kSize = 9 * kPoint;
  static constexpr Length kLeading = 12 * kPoint;
  static constexpr Length kPadding = 3 * kMillimetre;

  void put(std::string_view text, const Style& style, Length indent) {
    for (auto& line : fill_lines(text, style.face, style.size, body_.width - 3 * kPadding)) {
      canvas_.text({body_.x + kPadding + indent, baseline_in(y_, kLeading, style.size)},
                   std::move(line), style);
      y_ += kLeading;
    }
  }

  Canvas& canvas_;
  const Box& body_;
  Length y_;
};

void add_observations_page(TableFlow& flow, const Credential& credential, const Box& body) {
  flow.start_page();
  ObservationsBox box{flow.canvas(), body};
  for (const auto& heading : observation_headings(credential))
    box.put(heading);
  box.draw_frame();
}

std::string document_name(const Sheet& sheet) {
  std::string title{document_title(sheet.credential.kind)};
  if (sheet.is_preview()) return title + " (vista previa)";
  return title + " " + serial_number(sheet.credential.number);
}

}  // namespace

Result<PageModel, LayoutError> compose(const Sheet& sheet) {
  const auto& credential = sheet.credential;
  for (const auto& check : {check_template(credential), check_marks(credential), check_qr(sheet)}) {
    if (!check) return fail(check.error());
  }
  const auto groups = printed_groups(credential);
  if (!groups) return fail(groups.error());

  const PageFrame frame{sheet};
  TableFlow flow{frame};
  flow.add_paragraph(opening_sentence(credential));
  add_table(flow, credential, *groups);
  if (credential.kind == DocumentKind::coe) {
    add_observations_page(flow, credential, frame.body());
  }

  PageModel model{.template_number = credential.template_number,
                  .title = document_name(sheet),
                  .qr = sheet.qr,
                  .issued_at = {},
                  .pages = {}};
  if (!sheet.is_preview()) model.issued_at = credential.issued_at;
  auto canvases = std::move(flow).take();
  for (std::size_t i = 0; i < canvases.size(); ++i) {
    frame.add_footer(canvases[i], i + 1, canvases.size());
    model.pages.push_back(std::move(canvases[i]).take());
  }
  if (const auto check = check_characters(model.pages); !check) return fail(check.error());
  return model;
}

}  // namespace fedatario::layout
