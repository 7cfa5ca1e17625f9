#include "server/registry/import/row_report.h"

#include <algorithm>
#include <cstddef>

namespace fedatario::imports {
namespace {

/// A cell of the file must not steer the terminal that shows it.
std::string harmless(std::string cell) {
  std::ranges::replace_if(
      cell, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; }, ' ');
  // The second block of control characters, U+0080 to U+009F.
  for (std::size_t at = 0; at + 1 < cell.size(); ++at) {
    const bool control = cell[at] == '\xC2' && static_cast<unsigned char>(cell[at + 1]) < 0xA0;
    if (control) cell.replace(at, 2, "  ");
  }
  return cell;
}

}  // namespace

std::string_view word_for(Fate fate) {
  switch (fate) {
    case Fate::accepted:
      return "aceptada";
    case Fate::repaired:
      return "reparada";
    case Fate::doubtful:
      return "dudosa";
    case Fate::rejected:
      return "rechazada";
  }
  return {};
}

Fate RowReport::fate() const {
  Fate worst = Fate::accepted;
  for (const Remark& remark : remarks) {
    worst = std::max(worst, remark.fate);
  }
  return worst;
}

std::vector<std::string> lines_of(const RowReport& report) {
  std::vector<std::string> lines;
  for (const Remark& remark : report.remarks) {
    std::string line = "Fila " + std::to_string(report.line) + ", ";
    line += word_for(remark.fate);
    line += ": ";
    if (!remark.column.empty()) line += remark.column + " «" + harmless(remark.cell) + "»: ";
    lines.push_back(line + remark.reason);
  }
  return lines;
}

}  // namespace fedatario::imports
