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

void add_observations_page(TableFlow& flow, const Credential& credential, const Box& body) {
  constexpr Length kSize = 9 * kPoint;
  constexpr Length kLeading = 12 * kPoint;
  constexpr Length kPadding = 3 * kMillimetre;
  flow.start_page();
  auto& canvas = flow.canvas();
  const Length left = body.x + kPadding;
  Length y = body.y + kPadding;
  const auto put = [&](std::string text, Face face, Length size, Role role, Length indent) {
    canvas.text({left + indent, baseline_in(y, kLeading, size)}, std::move(text),
                {face, size, role, {}});
    y += kLeading;
  };
  put("Observaciones:", Face::bold, 11 * kPoint, Role::label, 0);
  for (const auto& heading : observation_headings(credential)) {
    y += kPadding;
    put(std::string{heading.title}, Face::bold, kSize, Role::label, 0);
    if (heading.entries.empty()) put("-", Face::regular, kSize, Role::observation, kPadding);
    for (const auto& entry : heading.entries) {
      for (auto& line : fill_lines(entry, Face::regular, kSize, body.width - 3 * kPadding)) {
        put(std::move(line), Face::regular, kSize, Role::observation, kPadding);
      }
    }
  }
  canvas.frame({body.x, body.y, body.width, y + kPadding - body.y}, kThinLine);
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
