#include "scanner/qr/qr_reader.h"

#include <algorithm>

#include "scanner/qr/decode/direct_pass.h"
#include "scanner/qr/decode/painted_symbol.h"
#include "scanner/qr/decode/pure_decode.h"
#include "scanner/qr/find/binary_frame.h"
#include "scanner/qr/find/finder_search.h"
#include "scanner/qr/find/finder_triple.h"
#include "scanner/qr/fit/mesh_refinement.h"
#include "scanner/qr/fit/symbol_fit.h"
#include "scanner/qr/sample/module_greys.h"
#include "scanner/qr/time_box.h"

namespace fedatario::scanner {
namespace {

std::optional<std::string> decode_grid(const PixelSampler& pixels, const ModuleGrid& grid) {
  const auto greys = sample_modules(pixels, grid);
  for (const int window : {11, 21}) {
    for (const float part : {0.0F, 0.25F, 0.45F, 0.6F}) {
      const auto image = paint_symbol(soften(greys, {part, window}));
      auto content = decode_pure(*image.frame());
      if (content) return content;
    }
  }
  return std::nullopt;
}

}  // namespace

QrReading QrReader::read(const GrayFrame& frame) {
  QrReading reading;
  reading.codes = read_directly(frame, limits_.codes);
  if (!reading.codes.empty()) return reading;
  const PixelSampler pixels{frame};
  const auto cells = cell_means(frame);
  std::vector<FittedSymbol> symbols;
  for (const auto threshold : {LocalThreshold{4, 4}, LocalThreshold{9, 2}}) {
    const auto binary = binarise(frame, cells, threshold);
    const auto finders = find_finders(binary);
    reading.sighting.finders = finders;
    int tries = 0;
    for (const auto& triple : find_triples(finders)) {
      if (++tries > 6) break;
      auto found = fit_symbol(pixels, guess_patches(binary, finders, triple));
      bool good = false;
      for (auto& symbol : found) {
        good = good || (symbol.alignment_count > 0 && symbol.certainty() >= 0.6F);
        symbols.push_back(std::move(symbol));
      }
      if (good) break;
    }
    if (std::ranges::any_of(symbols, [](const FittedSymbol& symbol) {
          return symbol.alignment_count == 0 || symbol.certainty() >= 0.5F;
        }))
      break;
  }
  std::ranges::stable_sort(symbols, std::ranges::greater{}, &FittedSymbol::certainty);
  if (!symbols.empty()) {
    const auto& best = symbols.front();
    reading.sighting.symbol = SymbolSight{best.grid.corners(), best.grid.side(), best.grid.module(),
                                          best.alignment_found, best.alignment_count};
  }
  if (symbols.size() > 4) symbols.erase(symbols.begin() + 4, symbols.end());
  for (const auto& symbol : symbols) {
    auto content = decode_grid(pixels, symbol.grid);
    if (!content) continue;
    reading.codes.push_back({*content, symbol.grid.corners()});
    return reading;
  }
  int n = 0;
  for (const auto& symbol : symbols) {
    if (++n > 2) break;
    const auto grid = refine_mesh(pixels, symbol.grid);
    auto content = decode_grid(pixels, grid);
    if (!content) continue;
    reading.codes.push_back({*content, grid.corners()});
    return reading;
  }
  return reading;
}

}  // namespace fedatario::scanner
