#include "issuance/layout/table_flow.h"

#include <algorithm>
#include <utility>

#include "issuance/layout/geometry.h"
#include "issuance/layout/notes.h"
#include "issuance/layout/words.h"

namespace fedatario::layout {
namespace {

constexpr Length kSentenceSize = 10 * kPoint;
constexpr Length kSentenceLeading = 13'500;
constexpr Length kAfterSentence = 3 * kMillimetre;
constexpr Length kBetweenBlocks = 4 * kMillimetre;
constexpr Length kCellPadding = 3 * kPoint;
constexpr Length kObservationSize = kLeastTextSize;
constexpr Length kObservationLeading = 8'600;

constexpr std::uint8_t kBandGrey = 236;
constexpr std::uint8_t kNoCellGrey = 217;

Length observations_height(std::size_t lines) {
  return static_cast<Length>(lines) * kObservationLeading + 2 * kCellPadding;
}

/// Column heads on a further page, and the group's name unless the next rows begin with it.
std::vector<TableRow> heads_of_continuation(const TableBlock& block, const KeptRows& next) {
  auto heads = block.heads;
  if (!next.rows.front().cells.empty()) {
    heads.push_back(group_band(std::string{next.group} + " (continuación)", block.density));
  }
  return heads;
}

}  // namespace

TableFlow::TableFlow(const PageFrame& frame) : frame_{frame} {
  start_page();
}

void TableFlow::start_page() {
  pages_.push_back(frame_.page_with_header());
  top_ = frame_.body().y;
}

void TableFlow::add_paragraph(const std::vector<Span>& spans) {
  const auto& body = frame_.body();
  for (const auto& line : fill_lines(spans, kSentenceSize, body.width)) {
    canvas().line({body.x, baseline_in(top_, kSentenceLeading, kSentenceSize)}, line,
                  {Face::regular, kSentenceSize, Role::sentence, {}});
    top_ += kSentenceLeading;
  }
  top_ += kAfterSentence;
}

bool TableFlow::fits(const std::vector<TableBlock>& blocks) const {
  Length height = 0;
  for (const auto& block : blocks) {
    if (height > 0) height += kBetweenBlocks;
    height += height_of(block.heads) + block.foot.height;
    for (const auto& kept : block.body)
      height += height_of(kept.rows);
  }
  return top_ + std::max(height, observations_height(observations_.size())) <=
         frame_.body().bottom();
}

void TableFlow::add_block(const TableBlock& block) {
  const auto first_rows = block.body.empty() ? 0 : height_of(block.body.front().rows);
  const auto least = height_of(block.heads) + first_rows + block.foot.height;
  if (top_ + least > frame_.body().bottom()) start_page();
  flow_body(block);
  top_ += kBetweenBlocks;
}

void TableFlow::flow_body(const TableBlock& block) {
  std::vector<TableRow> slice = block.heads;
  for (std::size_t i = 0; i < block.body.size(); ++i) {
    const auto& kept = block.body[i];
    const bool last = i + 1 == block.body.size();
    const auto needed = height_of(kept.rows) + (last ? block.foot.height : 0);
    if (top_ + height_of(slice) + needed > frame_.body().bottom()) {
      draw_slice(block, slice);
      start_page();
      slice = heads_of_continuation(block, kept);
    }
    slice.insert(slice.end(), kept.rows.begin(), kept.rows.end());
  }
  slice.push_back(block.foot);
  draw_slice(block, slice);
}

void TableFlow::draw_slice(const TableBlock& block, const std::vector<TableRow>& rows) {
  const auto height = height_of(rows);
  const auto left = frame_.body().x;
  Length y = top_;
  for (const auto& row : rows) {
    draw_row(block, row, y);
    y += row.height;
    if (&row != &rows.back()) {
      canvas().horizontal({left, y}, block.shape.table_width(), kHairline);
    }
  }
  draw_verticals(block, rows);
  draw_observations(block, height);
  canvas().frame({left, top_, block.shape.table_width(), height}, kThinLine);
  top_ += height;
}

/// One line for all rows between two bands.
void TableFlow::draw_verticals(const TableBlock& block, const std::vector<TableRow>& rows) {
  Length from = top_;
  Length y = top_;
  const auto draw_until = [&](Length end) {
    Length x = frame_.body().x + block.shape.name_width;
    for (std::size_t i = 0; i < block.shape.column_count && end > from; ++i) {
      canvas().vertical({x, from}, end - from, kHairline);
      x += block.shape.column_width;
    }
  };
  for (const auto& row : rows) {
    if (row.cells.empty()) {
      draw_until(y);
      from = y + row.height;
    }
    y += row.height;
  }
  draw_until(y);
}

void TableFlow::draw_row(const TableBlock& block, const TableRow& row, Length top) {
  const auto left = frame_.body().x;
  const auto& density = block.density;
  if (row.cells.empty()) {
    canvas().fill({left, top, block.shape.table_width(), row.height}, kBandGrey);
  }
  const auto lines = static_cast<Length>(row.name.size());
  Length y = top + (row.height - lines * density.leading) / 2;
  for (const auto& line : row.name) {
    canvas().text(
        {left + kCellPadding + row.indent, baseline_in(y, density.leading, row.name_style.size)},
        line, row.name_style);
    y += density.leading;
  }
  draw_cells(block, row, top);
}

void TableFlow::draw_cells(const TableBlock& block, const TableRow& row, Length top) {
  const auto& shape = block.shape;
  Length x = frame_.body().x + shape.name_width;
  for (const auto& cell : row.cells) {
    if (cell.shaded) canvas().fill({x, top, shape.column_width, row.height}, kNoCellGrey);
    const auto lines = static_cast<Length>(cell.lines.size());
    Length y = top + (row.height - lines * block.density.leading) / 2;
    for (const auto& line : cell.lines) {
      canvas().text_centred({x, baseline_in(y, block.density.leading, cell.style.size)},
                            shape.column_width, line, cell.style);
      y += block.density.leading;
    }
    x += shape.column_width;
  }
}

void TableFlow::draw_observations(const TableBlock& block, Length height) {
  if (block.shape.observations_width == 0) return;
  const Box box{frame_.body().x + block.shape.table_width(), top_, block.shape.observations_width,
                height};
  const auto head = height_of(block.heads);
  const Style heading{Face::bold, std::min(block.density.size, 8 * kPoint), Role::label, {}};
  canvas().text_centred({box.x, baseline_in(box.y, head, heading.size)}, box.width, "Observaciones",
                        heading);
  canvas().horizontal({box.x, box.y + head}, box.width, kHairline);
  canvas().frame(box, kThinLine);
  const auto room = std::max<Length>(0, height - head - 2 * kCellPadding) / kObservationLeading;
  const auto count = std::min(observations_.size(), static_cast<std::size_t>(room));
  Length y = box.y + head + kCellPadding;
  for (std::size_t i = 0; i < count; ++i) {
    canvas().text({box.x + kCellPadding, baseline_in(y, kObservationLeading, kObservationSize)},
                  observations_[i], {Face::regular, kObservationSize, Role::observation, {}});
    y += kObservationLeading;
  }
  observations_.erase(observations_.begin(),
                      observations_.begin() + static_cast<std::ptrdiff_t>(count));
}

void TableFlow::finish_observations(const TableBlock& last) {
  while (!observations_.empty()) {
    const auto rest = height_of(last.heads) + observations_height(observations_.size());
    if (top_ + std::min(rest, frame_.body().height) > frame_.body().bottom()) start_page();
    const auto height = std::min(rest, frame_.body().bottom() - top_);
    draw_observations(last, height);
    top_ += height;
  }
}

std::vector<std::string> observation_lines(const Credential& credential, Length width) {
  std::vector<std::string> lines;
  if (credential.observations.empty()) lines.emplace_back("-");
  for (const auto& observation : credential.observations) {
    if (!lines.empty()) lines.emplace_back();
    const auto text =
        std::string{observation_name(observation.type)} + ": " + observation_text(observation);
    for (auto& line : fill_lines(text, Face::regular, kObservationSize, width - 2 * kCellPadding)) {
      lines.push_back(std::move(line));
    }
  }
  return lines;
}

}  // namespace fedatario::layout
