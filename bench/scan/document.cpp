#include "bench/scan/document.h"

#include <algorithm>
#include <fstream>
#include <functional>
#include <iomanip>
#include <iterator>
#include <map>
#include <sstream>
#include <stdexcept>

#include "bench/scan/promises.h"
#include "bench/scan/table.h"

namespace fedatario::bench {
namespace {

using Cell = std::function<std::string(const std::string& reader)>;

std::string with_digits(double value, int digits) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(digits) << value;
  return text.str();
}

/// `| what | a | b |` and the line below it.
std::string heading(const std::string& what, const std::vector<std::string>& columns) {
  std::string text = "| " + what + " |";
  std::string line = "|---|";
  for (const std::string& column : columns) {
    text += " " + column + " |";
    line += "---:|";
  }
  return text + "\n" + line + "\n";
}

std::string row(const std::string& what, const std::vector<std::string>& columns,
                const Cell& cell) {
  std::string text = "| " + what + " |";
  for (const std::string& column : columns)
    text += " " + cell(column) + " |";
  return text + "\n";
}

/// `98.4 · 9 / 21`: rate in percent, then processor time, median and 95th of a hundred.
std::string rate_and_times(const Results& results, const std::string& reader,
                           const Choice& choice) {
  const Summary summary = summary_of(results.observations, [&](const Observation& seen) {
    return seen.reader == reader && choice(seen);
  });
  if (summary.frames == 0) return "-";
  return with_digits(summary.rate(), 1) + " · " + with_digits(summary.times.median, 0) + " / " +
         with_digits(summary.times.p95, 0);
}

std::size_t frames_of(const Results& results, const Choice& choice) {
  const std::string first = readers_of(results.observations).front();
  return summary_of(results.observations,
                    [&](const Observation& seen) { return seen.reader == first && choice(seen); })
      .frames;
}

/// A table of every condition of a set.
std::string set_table(const Results& results, const std::string& set) {
  const auto readers = readers_of(results.observations);
  const auto line = [&](const std::string& what, const Choice& choice) {
    const std::string label = what + " (" + std::to_string(frames_of(results, choice)) + ")";
    return row(label, readers,
               [&](const std::string& reader) { return rate_and_times(results, reader, choice); });
  };
  std::string text = heading(set + " (frames)", readers);
  for (const std::string& condition : conditions_of(results.observations, set)) {
    text += line(condition, [&](const Observation& seen) {
      return seen.set == set && seen.condition == condition;
    });
  }
  return text + line("**all**", [&](const Observation& seen) { return seen.set == set; });
}

std::string all_sets(const Results& results) {
  std::string text;
  for (const std::string& set : sets_of(results.observations))
    text += set_table(results, set) + "\n";
  return text;
}

/// What is promised, in rows, with every reader's figure.
std::string promises(const Results& results) {
  const auto figures = promised_figures(results);
  auto columns = readers_of(results.observations);
  columns.insert(columns.begin(), "promised");
  std::vector<std::string> names;
  std::map<std::string, std::map<std::string, std::string>> cells;
  for (const Figure& figure : figures) {
    if (!cells.contains(figure.name)) names.push_back(figure.name);
    cells[figure.name][figure.reader] = with_digits(figure.value, 1);
    cells[figure.name]["promised"] = with_digits(figure.limit, 0);
  }
  std::string text = heading("", columns);
  for (const std::string& name : names) {
    text += row(name, columns, [&](const std::string& column) {
      const auto cell = cells[name].find(column);
      return cell == cells[name].end() ? std::string{"-"} : cell->second;
    });
  }
  return text;
}

std::string bursts(const Results& results) {
  const auto readers = readers_of(results.observations);
  return heading("bursts", readers) +
         row("read, of those with a usable frame", readers,
             [&](const std::string& reader) -> std::string {
               const auto summary = burst_summary_of(results.observations, reader);
               if (summary.bursts == 0) return "-";
               return std::to_string(summary.read) + " of " + std::to_string(summary.bursts);
             });
}

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>{file}, {}};
}

void fill(std::string& text, const std::string& mark, const std::string& value) {
  const auto at = text.find(mark);
  if (at == std::string::npos) throw std::runtime_error("the template lacks " + mark);
  text.replace(at, mark.size(), value);
}

}  // namespace

void write_document(const Results& results, const std::string& seeds,
                    const std::filesystem::path& document) {
  std::string text =
      text_of(std::filesystem::path{FEDATARIO_SOURCE_DIR} / "bench/scan/benchmarks.md.in");
  fill(text, "@SEEDS@", seeds);
  fill(text, "@PROMISES@\n", promises(results));
  fill(text, "@BURSTS@\n", bursts(results));
  fill(text, "@SETS@\n", all_sets(results));
  std::ofstream file{document, std::ios::binary};
  file << text;
  if (!file.flush()) throw std::runtime_error("cannot write " + document.string());
}

}  // namespace fedatario::bench
