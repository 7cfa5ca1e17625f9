#include "scanner/qr/qr_reader.h"

#include <algorithm>

#include "scanner/frames/resize.h"
#include "scanner/qr/decode/direct_pass.h"
#include "scanner/qr/find/dense_region.h"
#include "scanner/qr/look.h"
#include "scanner/qr/time_box.h"

namespace fedatario::scanner {
namespace {

/// Pixels: 21 modules of nearly two.
constexpr std::uint32_t kLeastSide = 40;

/// Wide enough to follow shadows; at the doubled size narrow enough for modules of two pixels,
/// whose white ring a wider mean takes for dark.
constexpr LocalThreshold kThreshold{4, 4};
constexpr LocalThreshold kFineThreshold{3, 2};

/// Pixels. A denser place that is larger has modules large enough not to be doubled.
constexpr std::uint32_t kMostDoubledSide = 900;

/// One frame's way through the stages. Every stage adds to what those before it read.
class Reading {
 public:
  Reading(const GrayFrame& frame, const ReadLimits& limits)
      : frame_{frame}, limits_{limits}, time_{limits.time}, half_image_{halve(frame)} {
    if (half_image_) half_ = half_image_->frame();
  }

  [[nodiscard]] QrReading take() && {
    if (!half_) {
      add_direct();
      return std::move(reading_);
    }
    const Cells means = cell_means(*half_);
    const Cells deviations = cell_deviations(*half_, smooth(means, kThreshold.reach));
    // A finder pattern keeps a sixth of the densest place's contrast, which is twice its deviation.
    finders_ = {limits_.effort == Effort::frame ? 16U : 60U, densest(deviations) / 3};

    // Patterns are found four times faster at half the size, and modules read as well as ever.
    if (look({*half_, frame_, 2, 1, {}}, {kThreshold, finders_, LookDemand::Paper::flat}))
      return std::move(reading_);
    add_direct();
    if (is_enough()) return std::move(reading_);
    look({frame_, frame_, 1, 1, {}}, {kThreshold, finders_});
    for (const DenseRegion& region : dense_regions(deviations)) {
      if (is_enough()) break;
      look_closely(region);
    }
    if (is_enough()) return std::move(reading_);
    // Noise weighs less at a smaller size, and the largest modules are seen whole.
    look({*half_, *half_, 1, 2, {}}, {kThreshold, finders_});
    const auto quarter_image = halve(*half_);
    const auto quarter = quarter_image ? quarter_image->frame() : std::nullopt;
    if (!is_enough() && quarter) look({*quarter, *quarter, 1, 4, {}}, {kThreshold, finders_});
    return std::move(reading_);
  }

 private:
  /// Says whether all that is likely to be a symbol was read.
  bool look(const LookFrames& frames, const LookDemand& demand) {
    if (std::min(frames.find.size().width, frames.find.size().height) < kLeastSide) return false;
    Look look{frames, limits_, time_, reading_};
    look.take(demand);
    return is_enough() && !look.leaves_likely_symbols();
  }

  /// At twice the size; `region` is in cells of the halved frame.
  void look_closely(const DenseRegion& region) {
    constexpr std::uint32_t kCell = 2 * Cells::kSide;
    const std::uint32_t left = region.left * kCell;
    const std::uint32_t top = region.top * kCell;
    const FrameSize size{std::min(region.columns * kCell, frame_.size().width - left),
                         std::min(region.rows * kCell, frame_.size().height - top)};
    if (std::max(size.width, size.height) > kMostDoubledSide) return;
    const auto part = crop(frame_, left, top, size);
    const auto image = part ? double_size(*part) : std::nullopt;
    const auto doubled = image ? image->frame() : std::nullopt;
    if (!doubled) return;
    const Point origin{static_cast<float>(left), static_cast<float>(top)};
    look({*doubled, *doubled, 1, 0.5F, origin}, {kFineThreshold, finders_});
  }

  void add_direct() {
    // One more than allowed tells that there are more.
    for (QrText& code : read_directly(frame_, limits_.codes + 1))
      add_code(reading_, std::move(code), limits_.codes);
  }

  [[nodiscard]] bool is_enough() {
    if (reading_.end == ReadEnd::complete && time_.is_over()) reading_.end = ReadEnd::out_of_time;
    if (reading_.end != ReadEnd::complete) return true;
    return limits_.effort == Effort::frame && !reading_.codes.empty();
  }

  const GrayFrame& frame_;
  const ReadLimits& limits_;
  TimeBox time_;
  std::optional<GrayImage> half_image_;
  std::optional<GrayFrame> half_;
  FinderDemand finders_;
  QrReading reading_;
};

}  // namespace

QrReading QrReader::read(const GrayFrame& frame) {
  return Reading{frame, limits_}.take();
}

}  // namespace fedatario::scanner
