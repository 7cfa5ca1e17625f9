#pragma once

#include <cstdint>
#include <vector>

#include "scanner/frames/gray_frame.h"
#include "scanner/frames/point.h"

/// What a camera at a counter sees when something is wrong, and what it sees when nothing is: drawn
/// from a seed, the same on every run.
namespace fedatario::hint_frames {

/// Why a frame was made: a certificate with one thing wrong, or a frame that deserves no advice.
enum class FrameKind : std::uint8_t {
  too_far,
  too_near,
  blurred,
  moving,
  dark,
  covered,  ///< lens cap or no light at all
  glare,
  cut_off,
  text_page,  ///< sheets without a code: letters, certificates' other pages, tables
  blank_page,
  empty_desk,
  clutter,  ///< keyboards, cloth, cards, photographs, bar codes
  sound,    ///< a certificate as it should be held
};

[[nodiscard]] std::vector<FrameKind> all_kinds();
[[nodiscard]] const char* name_of(FrameKind kind);

enum class Subject : std::uint8_t {
  certificate,
  letter,
  marks_table,
  blank,
  desk,
  keyboard,
  cloth,
  card,
  photograph,
  bar_code,
};

/// A glare: light that the sheet mirrors, added to what it scatters.
struct Lamp {
  scanner::Point at;   ///< pixels
  float radius = 0;    ///< pixels, where it has fallen to a third
  float strength = 0;  ///< of what white paper scatters
};

/// Lengths on the sheet in millimetres, in the frame in pixels; light 1 is what white paper
/// scatters at full exposure.
struct Scene {
  Subject subject = Subject::certificate;
  scanner::FrameSize frame;
  std::uint64_t seed = 0;
  std::uint32_t digits = 0;  ///< of the code
  float module = 0;          ///< pixels, at the middle of the code
  scanner::Point middle;     ///< of the code, or of a sheet without one
  float turn = 0;            ///< degrees
  float tilt = 0;            ///< degrees
  float tilt_axis = 0;       ///< degrees
  float blur = 0;            ///< sigma, pixels
  float motion = 0;          ///< pixels
  float motion_angle = 0;    ///< degrees
  float exposure = 1;
  float read_noise = 0;
  float shot_noise = 0;
  float light_slope = 0;  ///< part of the light lost across the frame
  float light_angle = 0;  ///< degrees
  Lamp lamp;
  float sharpening = 0;
  float desk = 0.2F;  ///< reflectance
  int jpeg_quality = 90;
};

[[nodiscard]] Scene draw_scene(FrameKind kind, std::uint64_t seed);

}  // namespace fedatario::hint_frames
