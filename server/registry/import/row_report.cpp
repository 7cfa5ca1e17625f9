#include "server/registry/import/row_report.h"

#include <algorithm>

namespace fedatario::imports {

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
    if (!remark.column.empty()) line += remark.column + " «" + remark.cell + "»: ";
    lines.push_back(line + remark.reason);
  }
  return lines;
}

}  // namespace fedatario::imports
