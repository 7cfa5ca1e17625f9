#include "scanner/qr/decode/painted_symbol.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "scanner/qr/symbol/symbol_layout.h"

namespace fedatario::scanner {
namespace {

constexpr int kQuietZone = 4;
constexpr int kPixels = 3;  // a module

constexpr int kFinderReach = 4;  // with its separator
constexpr int kAlignmentReach = 2;
constexpr int kTimingLine = 6;

class Painter {
 public:
  explicit Painter(const ModuleGreys& soft) : side_{soft.side}, dark_(soft.values.size()) {
    std::transform(soft.values.begin(), soft.values.end(), dark_.begin(),
                   [](float value) { return value > 0; });
  }

  void paint_patterns() {
    const int far = side_ - 4;
    for (const Module middle : {Module{3, 3}, Module{far, 3}, Module{3, far}})
      paint_rings(middle, kFinderReach, {true, true, false, true, false});
    for (int i = kFinderReach + 4; i < side_ - kFinderReach - 4; ++i) {
      set(i, kTimingLine, i % 2 == 0);
      set(kTimingLine, i, i % 2 == 0);
    }
    for (const Module middle : alignment_centres(version_of(side_)))
      paint_rings(middle, kAlignmentReach, {true, false, true, false, false});
  }

  void paint_version() {
    if (version_of(side_) < 7) return;
    const std::uint32_t bits = version_bits(version_of(side_));
    for (int i = 0; i < 18; ++i) {
      const bool dark = (bits >> static_cast<unsigned>(i) & 1U) != 0;
      const int far = side_ - 11 + i % 3;
      set(far, i / 3, dark);
      set(i / 3, far, dark);
    }
  }

  [[nodiscard]] GrayImage drawn() const {
    const auto width = static_cast<std::uint32_t>((side_ + 2 * kQuietZone) * kPixels);
    GrayImage image{{width, width}, Bytes(std::size_t{width} * width, Byte{255})};
    for (int y = 0; y < side_ * kPixels; ++y) {
      Byte* row = image.pixels.data() + static_cast<std::size_t>(y + kQuietZone * kPixels) * width +
                  kQuietZone * kPixels;
      for (int x = 0; x < side_ * kPixels; ++x) {
        if (dark_[index(x / kPixels, y / kPixels)]) row[x] = 0;
      }
    }
    return image;
  }

 private:
  void paint_rings(Module middle, int reach, const std::array<bool, 5>& rings) {
    for (int y = -reach; y <= reach; ++y) {
      for (int x = -reach; x <= reach; ++x) {
        const auto ring = static_cast<std::size_t>(std::max(std::abs(x), std::abs(y)));
        set(middle.x + x, middle.y + y, rings[ring]);
      }
    }
  }

  void set(int x, int y, bool dark) {
    if (x < 0 || y < 0 || x >= side_ || y >= side_) return;
    dark_[index(x, y)] = dark;
  }

  [[nodiscard]] std::size_t index(int x, int y) const {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(side_) +
           static_cast<std::size_t>(x);
  }

  int side_;
  std::vector<bool> dark_;
};

}  // namespace

GrayImage paint_symbol(const ModuleGreys& soft) {
  Painter painter{soft};
  painter.paint_patterns();
  painter.paint_version();
  return painter.drawn();
}

}  // namespace fedatario::scanner
