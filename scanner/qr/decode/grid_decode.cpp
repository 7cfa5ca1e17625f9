#include "scanner/qr/decode/grid_decode.h"

#include <array>
#include <utility>

#include "scanner/qr/decode/painted_symbol.h"
#include "scanner/qr/decode/pure_decode.h"
#include "scanner/qr/sample/module_greys.h"

namespace fedatario::scanner {
namespace {

/// From sharp to blurred.
constexpr std::array<Softening, 5> kSoftenings = {Softening{0.25F, 11}, Softening{0.0F, 11},
                                                  Softening{0.45F, 11}, Softening{0.6F, 11},
                                                  Softening{0.45F, 21}};

}  // namespace

std::optional<DecodedGrid> decode_grid(const PixelSampler& pixels, const ModuleGrid& grid,
                                       const TimeBox& time) {
  const auto greys = sample_modules(pixels, grid);
  for (const Softening softening : kSoftenings) {
    if (time.is_over()) break;
    const auto mended = mend_symbol(soften(greys, softening));
    if (!mended) continue;
    const auto image = paint_symbol(mended->modules);
    const auto symbol = image.frame();
    auto content = symbol ? decode_pure(*symbol) : std::nullopt;
    if (content) return DecodedGrid{std::move(*content), mended->side};
  }
  return std::nullopt;
}

}  // namespace fedatario::scanner
