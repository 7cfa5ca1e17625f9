#include "tests/support/frames/camera/projector.h"

#include <algorithm>
#include <cmath>

#include <opencv2/imgproc.hpp>

#include "tests/support/frames/camera/sheet.h"
#include "tests/support/frames/scene/pose.h"

namespace fedatario::frames {
namespace {

constexpr int kFiner = 2;  // pixels drawn for each pixel of the frame, along each side
constexpr int kStep = 8;
constexpr float kTable = 70;  // what lies beyond the page
constexpr float kRoom = 40;   // what lies beyond a screen

}  // namespace

Plane project_page(const PageTexture& texture, const Scene& scene) {
  const cv::Size frame(static_cast<int>(scene.pose.frame.width),
                       static_cast<int>(scene.pose.frame.height));
  const Sheet sheet{scene.relief, subject_side(scene.page)};
  const Projection to_page = inverse_of(projection_of(scene.pose));
  const auto look_at = [&](double x, double y) {
    const Place place = project(to_page, {(x + 0.5) / kFiner, (y + 0.5) / kFiner});
    return sheet.look(place.x, place.y);
  };

  const double middle = texture.plane.cols / 2.0;
  const auto places =
      smooth_field<cv::Vec2f>(frame * kFiner, kStep, [&](double x, double y) -> cv::Vec2f {
        const Sheet::Look look = look_at(x, y);
        return {static_cast<float>(middle + look.x * texture.pixels - 0.5),
                static_cast<float>(middle + look.y * texture.pixels - 0.5)};
      });
  const float beyond = scene.page.medium == Medium::screen ? kRoom : kTable;
  Plane fine;
  cv::remap(texture.plane, fine, places, cv::noArray(), cv::INTER_LINEAR, cv::BORDER_CONSTANT,
            cv::Scalar(beyond));
  Plane seen;
  cv::resize(fine, seen, frame, 0, 0, cv::INTER_AREA);
  if (sheet.is_flat() || scene.page.medium == Medium::screen) return seen;
  const double half = middle / texture.pixels;
  const Plane shade = smooth_field<float>(frame, kStep / kFiner, [&](double x, double y) {
    const Sheet::Look look = look_at(x * kFiner, y * kFiner);
    const bool on_page = std::max(std::abs(look.x), std::abs(look.y)) < half;
    return static_cast<float>(on_page ? look.shade : 1);
  });
  return Plane{seen.mul(shade)};
}

}  // namespace fedatario::frames
