#pragma once

#include <cstdint>
#include <vector>

#include "scanner/frames/gray_frame.h"
#include "tests/support/frames/scene/modules.h"

/// What lies before the camera, as numbers. The unit on the page is the module of its first symbol
/// and angles are degrees; on the frame it is the pixel and 0 to 255 of light.
namespace fedatario::frames {

enum class Reflectance : std::uint8_t { dark_on_light, light_on_dark };

struct PlacedSymbol {
  Modules modules;
  double x = 0;  ///< of its middle, from the page's middle
  double y = 0;
  Reflectance reflectance = Reflectance::dark_on_light;
};

enum class Medium : std::uint8_t { paper, screen };

/// What surrounds the symbols.
enum class Furnishing : std::uint8_t {
  none,
  text,
  table,
  checkerboard,
  weave,
  rings,
  windows,  ///< boxes and bars, as programs show
};

/// How ink settled: the drawing is blurred by `spread`, and what is darker than 1 - `gain` prints.
struct Print {
  double paper = 235;
  double ink = 35;
  double gain = 0.5;     ///< 0.5 is true to size, above is fatter
  double spread = 0.16;  ///< modules
  double pinholes = 0;   ///< part of the ink that toner missed
  double streaks = 0;    ///< how much lighter the ink is along worn bands of the drum
};

struct Page {
  Medium medium = Medium::paper;
  Furnishing furnishing = Furnishing::text;
  std::vector<PlacedSymbol> symbols;
  Print print;
  double pixel_pitch = 1;  ///< of a screen, in pixels of the frame
  double margin = 70;      ///< of the page about its symbols, modules
  double grain = 3;        ///< deviation of the paper's tone
  std::uint64_t seed = 0;
};

/// Where the camera sees the page.
struct Pose {
  scanner::FrameSize frame{1'280, 720};
  double module = 3;  ///< pixels of a module at the page's middle
  double tilt = 0;
  double tilt_axis = 0;
  double turn = 0;
  double x = 640;  ///< of the page's middle
  double y = 360;
};

/// How far the sheet is from flat. Displacements are modules as the camera sees them.
struct Relief {
  double crumple = 0;
  double fold = 0;         ///< displacement per module of distance from the crease
  double fold_angle = 0;   ///< of the crease
  double fold_offset = 0;  ///< of the crease from the page's middle
  std::uint64_t seed = 0;
};

struct Light {
  double gain = 1;
  double gradient = 0;
  double gradient_angle = 0;
  double vignette = 0;
  double shadow = 0;
  double shadow_angle = 0;
  double shadow_offset = 0;  ///< of its edge from the symbol's middle, in symbol sides
  double glare = 0;
  double glare_x = 0;  ///< likewise
  double glare_y = 0;
  double glare_radius = 0.1;
  double glare_stretch = 1;
  double banding = 0;  ///< of a screen that is refreshed while the frame is taken
};

struct Sensor {
  double sigma = 0.5;  ///< blur of the lens, pixels
  double motion = 0;   ///< pixels moved while the frame was taken
  double motion_angle = 0;
  double noise = 2;     ///< deviation in the dark
  double shot = 0.02;   ///< variance for each unit of light
  double contrast = 0;  ///< how far towards an S-shaped curve
  double sharpening = 0;
  double sharpening_sigma = 1;
  int jpeg_quality = 0;  ///< 1 to 100; 0 leaves the frame as it is
  std::uint64_t seed = 0;
};

struct Scene {
  Page page;
  Pose pose;
  Relief relief;
  Light light;
  Sensor sensor;
};

/// Longer side of the smallest box about the page's symbols, in modules; that of a middling symbol
/// where there are none.
[[nodiscard]] double subject_side(const Page& page);

/// Whether a frame lies within what a counter's camera is set up for: 3 pixels a module or more,
/// blur of at most 0.3 module, and motion, relief, light and compression mild.
[[nodiscard]] bool is_within_use(const Scene& scene);

}  // namespace fedatario::frames
