#include "tests/golden/model_text.h"

#include <sstream>

namespace fedatario::layout {
namespace {

void write(std::ostream& out, const Box& box) {
  out << box.x << ' ' << box.y << ' ' << box.width << ' ' << box.height;
}

void write(std::ostream& out, const TextRun& run) {
  out << "text " << run.at.x << ' ' << run.at.y << ' ' << run.width << ' ' << run.size << ' '
      << static_cast<int>(run.face) << ' ' << static_cast<int>(run.role) << ' ' << run.place.row
      << ' ' << run.place.column << ' ' << run.text << '\n';
}

void write(std::ostream& out, const Rule& rule) {
  out << "rule " << rule.from.x << ' ' << rule.from.y << ' ' << rule.to.x << ' ' << rule.to.y << ' '
      << rule.thickness << ' ' << static_cast<int>(rule.stroke) << '\n';
}

void write(std::ostream& out, const Page& page) {
  out << "page\n";
  if (page.watermark) {
    out << "watermark " << page.watermark->centre.x << ' ' << page.watermark->centre.y << ' '
        << page.watermark->size << ' ' << page.watermark->width << ' '
        << static_cast<int>(page.watermark->grey) << ' ' << page.watermark->text << '\n';
  }
  for (const auto& box : page.boxes) {
    out << "fill ";
    write(out, box.box);
    out << ' ' << static_cast<int>(box.grey) << '\n';
  }
  for (const auto& rule : page.rules)
    write(out, rule);
  for (const auto& run : page.runs)
    write(out, run);
  if (page.qr) {
    out << "qr ";
    write(out, page.qr->box);
    out << ' ' << static_cast<int>(page.qr->modules) << '\n';
  }
}

}  // namespace

std::string to_text(const PageModel& model) {
  std::ostringstream out;
  out << "template " << static_cast<int>(model.template_number) << '\n' << model.title << '\n';
  if (model.issued_at) out << "issued " << model.issued_at->seconds << '\n';
  if (model.qr) out << "code " << model.qr->prefix << model.qr->digits << '\n';
  for (const auto& page : model.pages)
    write(out, page);
  return out.str();
}

}  // namespace fedatario::layout
