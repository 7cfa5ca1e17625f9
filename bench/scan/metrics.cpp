#include "bench/scan/metrics.h"

#include <cmath>
#include <optional>

#include "bench/measurement.h"
#include "bench/scan/promises.h"

namespace fedatario::bench {
namespace {

double rounded(double value) {
  constexpr double kTenths = 10;
  return std::round(value * kTenths) / kTenths;
}

}  // namespace

void print_metrics(const Results& results) {
  for (const Figure& figure : promised_figures(results)) {
    const bool ours = figure.reader == kOurs;
    print({"scan: " + figure.name, rounded(figure.value),
           ours ? std::optional{figure.limit} : std::nullopt,
           ours ? std::nullopt : std::optional{figure.reader}});
  }
}

}  // namespace fedatario::bench
