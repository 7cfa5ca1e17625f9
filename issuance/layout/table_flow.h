#pragma once

#include <string>
#include <vector>

#include "issuance/layout/canvas.h"
#include "issuance/layout/page_frame.h"
#include "issuance/layout/table_block.h"

namespace fedatario::layout {

/// Puts text and table blocks on pages from top to bottom and starts a page with its header when
/// the body is full. The frame outlives it.
class TableFlow {
 public:
  explicit TableFlow(const PageFrame& frame);

  void add_paragraph(const std::vector<Span>& spans);
  /// The lines of the column Observaciones, which the following blocks fill.
  void set_observations(std::vector<std::string> lines) { observations_ = std::move(lines); }
  void add_block(const TableBlock& block);
  /// Whether all blocks fit below what stands on the current page.
  [[nodiscard]] bool fits(const std::vector<TableBlock>& blocks) const;
  /// Draws the lines of the observations that found no place beside the table.
  void finish_observations(const TableBlock& last);

  void start_page();
  [[nodiscard]] Canvas& canvas() { return pages_.back(); }
  [[nodiscard]] Length top() const { return top_; }
  [[nodiscard]] std::vector<Canvas> take() && { return std::move(pages_); }

 private:
  void draw_slice(const TableBlock& block, const std::vector<TableRow>& rows);
  void draw_verticals(const TableBlock& block, const std::vector<TableRow>& rows);
  void draw_row(const TableBlock& block, const TableRow& row, Length top);
  void draw_cells(const TableBlock& block, const TableRow& row, Length top);
  void draw_observations(const TableBlock& block, Length height);
  void flow_body(const TableBlock& block);

  const PageFrame& frame_;
  std::vector<Canvas> pages_;
  std::vector<std::string> observations_;
  Length top_ = 0;
};

/// Lines of the column Observaciones at its width.
[[nodiscard]] std::vector<std::string> observation_lines(const Credential& credential,
                                                         Length width);

}  // namespace fedatario::layout
