#include "scanner/qr/qr_reader.h"

#include <algorithm>
#include <utility>

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

/// Pixels. A dense place that is larger has modules large enough not to be doubled: of version 22,
/// five pixels.
constexpr std::uint32_t kMostDoubledSide = 560;

/// One frame's way through the stages. Every stage adds to what those before it read.
class Reading {
 public:
  Reading(const GrayFrame& frame, const ReadLimits& limits)
      : frame_{frame}, limits_{limits}, time_{limits.time}, half_image_{halve(frame)} {
    if (half_image_) half_ = half_image_->frame();
  }

  [[nodiscard]] QrReading take() && {
    if (half_ && std::min(half_->size().width, half_->size().height) >= kLeastSide) {
      look_at_frame(*half_);
    } else {
      look_at_small_frame();
    }
    return std::move(reading_);
  }

 private:
  void look_at_small_frame() {
    add_direct();
    if (limits_.effort == Effort::page || reading_.codes.empty()) look_whole();
  }

  void look_at_frame(const GrayFrame& half) {
    const Cells around = smooth(cell_means(half), kThreshold.reach);
    const Cells deviations = cell_deviations(half, around);
    // A pattern keeps a sixth of the densest place's contrast, which is twice its deviation.
    finders_ = {limits_.effort == Effort::frame ? 16U : 60U, densest(deviations) / 3};
    if (look_quickly(half) || look_whole()) return;
    for (const DenseRegion& region : dense_regions(deviations)) {
      if (look_closely(region)) return;
    }
    look_at_smaller(half);
  }

  // Each of these says whether no further look is wanted.

  /// Patterns are found four times faster at half the size, and modules read as well as ever.
  bool look_quickly(const GrayFrame& half) {
    Look quick{{half, frame_, 2, 1, {}}, limits_, time_, reading_};
    quick.take({kThreshold, finders_, LookDemand::Paper::flat});
    if (is_enough(quick)) return true;
    if (quick.sees_symbols() || limits_.effort == Effort::page) add_direct();
    return is_enough(quick);
  }

  /// Noise weighs less at a smaller size, and the largest modules are seen whole.
  void look_at_smaller(const GrayFrame& half) {
    if (look({half, half, 1, 2, {}}, kThreshold)) return;
    const auto quarter_image = halve(half);
    const auto quarter = quarter_image ? quarter_image->frame() : std::nullopt;
    if (quarter) look({*quarter, *quarter, 1, 4, {}}, kThreshold);
  }

  bool look_whole() {
    Look whole{{frame_, frame_, 1, 1, {}}, limits_, time_, reading_};
    whole.take({kThreshold, finders_, LookDemand::Paper::curved});
    if (is_enough(whole)) return true;
    // A frame without patterns has nothing for ZXing-cpp, which takes a third of all looks' time.
    if (whole.sees_symbols()) add_direct();
    return is_enough(whole);
  }

  bool look(const LookFrames& frames, LocalThreshold threshold) {
    if (std::min(frames.find.size().width, frames.find.size().height) < kLeastSide) return false;
    Look look{frames, limits_, time_, reading_};
    look.take({threshold, finders_, LookDemand::Paper::curved});
    return is_enough(look);
  }

  /// At twice the size; `region` is in cells of the halved frame.
  bool look_closely(const DenseRegion& region) {
    constexpr std::uint32_t kCell = 2 * Cells::kSide;
    const std::uint32_t left = region.left * kCell;
    const std::uint32_t top = region.top * kCell;
    const FrameSize size{std::min(region.columns * kCell, frame_.size().width - left),
                         std::min(region.rows * kCell, frame_.size().height - top)};
    if (std::max(size.width, size.height) > kMostDoubledSide) return false;
    const auto part = crop(frame_, left, top, size);
    const auto image = part ? double_size(*part) : std::nullopt;
    const auto doubled = image ? image->frame() : std::nullopt;
    if (!doubled) return false;
    const Point origin{static_cast<float>(left), static_cast<float>(top)};
    return look({*doubled, *doubled, 1, 0.5F, origin}, kFineThreshold);
  }

  void add_direct() {
    if (std::exchange(was_direct_, true)) return;
    // One more than allowed tells that there are more.
    for (QrText& code : read_directly(frame_, limits_.codes + 1))
      add_code(reading_, std::move(code), limits_.codes);
  }

  [[nodiscard]] bool is_enough(const Look& look) {
    if (reading_.end == ReadEnd::complete && time_.is_over()) reading_.end = ReadEnd::out_of_time;
    if (reading_.end != ReadEnd::complete) return true;
    return limits_.effort == Effort::frame && !reading_.codes.empty() &&
           !look.leaves_likely_symbols();
  }

  const GrayFrame& frame_;
  const ReadLimits& limits_;
  TimeBox time_;
  std::optional<GrayImage> half_image_;
  std::optional<GrayFrame> half_;
  FinderDemand finders_;
  bool was_direct_ = false;
  QrReading reading_;
};

}  // namespace

QrReading QrReader::read(const GrayFrame& frame) {
  return Reading{frame, limits_}.take();
}

}  // namespace fedatario::scanner
