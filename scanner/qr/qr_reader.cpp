#include "scanner/qr/qr_reader.h"

#include <algorithm>

#include "scanner/frames/halve.h"
#include "scanner/qr/decode/direct_pass.h"
#include "scanner/qr/look.h"
#include "scanner/qr/time_box.h"

namespace fedatario::scanner {
namespace {

/// Pixels: 21 modules of nearly two.
constexpr std::uint32_t kLeastSide = 40;

/// One frame's way through the stages. Every stage adds to what those before it read.
class Reading {
 public:
  Reading(const GrayFrame& frame, const ReadLimits& limits)
      : frame_{frame}, limits_{limits}, time_{limits.time}, half_image_{halve(frame)} {
    if (half_image_) half_ = half_image_->frame();
  }

  [[nodiscard]] QrReading take() && {
    // Patterns are found four times faster at half the size, and modules read as well as ever.
    if (half_ && look({*half_, frame_, 2, 1}, LookDepth::flat)) return std::move(reading_);
    add_direct();
    if (is_enough()) return std::move(reading_);
    look({frame_, frame_, 1, 1}, LookDepth::curved);
    if (is_enough() || !half_) return std::move(reading_);
    // Noise weighs less at a smaller size, and the largest modules are seen whole.
    look({*half_, *half_, 1, 2}, LookDepth::curved);
    const auto quarter_image = halve(*half_);
    const auto quarter = quarter_image ? quarter_image->frame() : std::nullopt;
    if (!is_enough() && quarter) look({*quarter, *quarter, 1, 4}, LookDepth::curved);
    return std::move(reading_);
  }

 private:
  /// Says whether all that is likely to be a symbol was read.
  bool look(const LookFrames& frames, LookDepth depth) {
    if (std::min(frames.find.size().width, frames.find.size().height) < kLeastSide) return false;
    Look look{frames, limits_, time_, reading_};
    look.take(depth);
    return is_enough() && !look.leaves_likely_symbols();
  }

  void add_direct() {
    for (QrText& code : read_directly(frame_, limits_.codes)) {
      const auto same = [&](const QrText& known) { return known.content == code.content; };
      if (std::ranges::any_of(reading_.codes, same)) continue;
      if (reading_.codes.size() >= limits_.codes) {
        reading_.end = ReadEnd::too_many_codes;
        return;
      }
      reading_.codes.push_back(std::move(code));
    }
  }

  [[nodiscard]] bool is_enough() const {
    if (reading_.end != ReadEnd::complete || time_.is_over()) return true;
    return limits_.effort == Effort::frame && !reading_.codes.empty();
  }

  const GrayFrame& frame_;
  const ReadLimits& limits_;
  TimeBox time_;
  std::optional<GrayImage> half_image_;
  std::optional<GrayFrame> half_;
  QrReading reading_;
};

}  // namespace

QrReading QrReader::read(const GrayFrame& frame) {
  return Reading{frame, limits_}.take();
}

}  // namespace fedatario::scanner
