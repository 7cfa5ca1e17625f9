#include "scanner/hints/hint.h"

#include <algorithm>

namespace fedatario::scanner {
namespace {

/// Pixels: the reader samples modules of three well and of two and a half now and then.
constexpr float kLeastModule = 2.5F;

/// Pixels of a Gaussian: what lens and sensor leave of an edge at its best.
constexpr float kSharpest = 1.4F;

/// Modules of a Gaussian, whose edge then rises from a tenth to nine tenths over 0.64 module: what
/// is lost in the contrast of single modules is beyond the reader's equaliser soon after.
constexpr float kMostBlur = 0.25F;

/// Part of the code's area: level M repairs 15 % of the codewords at best (ISO/IEC 18004, 7.5.1).
constexpr float kMostWashed = 0.08F;

/// Version 10: certificates are seldom smaller.
constexpr float kLeastModules = 57;

bool is_too_near(const CodeMeasures& code, FrameSize size) {
  if (code.edges.opposite()) return true;
  const auto height = static_cast<float>(std::min(size.width, size.height));
  return code.edges.count() >= 2 && code.module * kLeastModules > height;
}

/// The lens blurs by a pixel; more is not the distance's fault.
bool is_too_far(const CodeMeasures& code) {
  return code.edges.count() == 0 && code.module < kLeastModule &&
         code.blur * code.module < kSharpest;
}

}  // namespace

std::optional<Hint> hint_for(const FrameMeasures& measures) {
  if (is_dark(measures.light)) return Hint::dark;
  if (!measures.code) return std::nullopt;
  const CodeMeasures& code = *measures.code;
  if (code.washed > kMostWashed) return Hint::glare;
  if (is_too_near(code, measures.size)) return Hint::too_near;
  if (is_too_far(code)) return Hint::too_far;
  if (code.blur > kMostBlur) return Hint::blurred;
  if (code.edges.count() > 0) return Hint::cut_off;
  return std::nullopt;
}

std::optional<Hint> hint_for(const GrayFrame& frame, const QrReading& reading) {
  if (!reading.codes.empty()) return std::nullopt;
  return hint_for(measure(frame, reading));
}

}  // namespace fedatario::scanner
