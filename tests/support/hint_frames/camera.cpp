#include "tests/support/hint_frames/camera.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "tests/support/hint_frames/draw.h"
#include "tests/support/hint_frames/sheet.h"

namespace fedatario::hint_frames {
namespace {

/// Each frame is drawn twice as fine and averaged down, as a sensor's pixels do.
constexpr int kFiner = 2;

/// Of an ordinary webcam: about 49 degrees across.
constexpr float kFocalLength = 1.1F;  // frame widths

float radians(float degrees) {
  return degrees * std::numbers::pi_v<float> / 180;
}

cv::Matx33f turn_about_z(float angle) {
  return {std::cos(angle), -std::sin(angle), 0, std::sin(angle), std::cos(angle), 0, 0, 0, 1};
}

/// From millimetres about the middle to pixels of a frame `finer` times as fine.
cv::Matx33f projection(const Scene& scene, float finer) {
  const float tilt = radians(scene.tilt);
  const auto axis = turn_about_z(radians(scene.tilt_axis));
  const cv::Matx33f lean{std::cos(tilt),  0, std::sin(tilt), 0, 1, 0,
                         -std::sin(tilt), 0, std::cos(tilt)};
  const cv::Matx33f turn = axis * lean * axis.t() * turn_about_z(radians(scene.turn));
  const float focal = kFocalLength * static_cast<float>(scene.frame.width) * finer;
  const float scale = scene.module / module_millimetres(scene) * finer;
  const cv::Matx33f place{turn(0, 0) * scale, turn(0, 1) * scale, 0,
                          turn(1, 0) * scale, turn(1, 1) * scale, 0,
                          turn(2, 0) * scale, turn(2, 1) * scale, focal};
  const cv::Matx33f lens{focal, 0, scene.middle.x * finer, 0, focal, scene.middle.y * finer, 0,
                         0,     1};
  return lens * place;
}

cv::Rect2f seen_window(const cv::Matx33f& to_frame, cv::Size frame) {
  const auto width = static_cast<float>(frame.width);
  const auto height = static_cast<float>(frame.height);
  const std::vector<cv::Point2f> corners{{0, 0}, {width, 0}, {width, height}, {0, height}};
  std::vector<cv::Point2f> on_sheet;
  cv::perspectiveTransform(corners, on_sheet, to_frame.inv());
  const auto [left, right] = std::ranges::minmax(on_sheet, {}, &cv::Point2f::x);
  const auto [top, bottom] = std::ranges::minmax(on_sheet, {}, &cv::Point2f::y);
  return {left.x, top.y, right.x - left.x, bottom.y - top.y};
}

/// Wood, or something like it: broad tones with streaks along one direction.
cv::Mat draw_desk(const Scene& scene, cv::Size size) {
  cv::RNG random{scene.seed + 1};
  cv::Mat broad(6, 8, CV_32F);
  cv::Mat streaks(size.height / 6 + 1, 5, CV_32F);
  random.fill(broad, cv::RNG::NORMAL, 1, 0.06);
  random.fill(streaks, cv::RNG::NORMAL, 0, 0.08);
  cv::resize(broad, broad, size, 0, 0, cv::INTER_CUBIC);
  cv::resize(streaks, streaks, size, 0, 0, cv::INTER_LINEAR);
  cv::Mat desk;
  cv::Mat(((broad + streaks) * scene.desk) * 255).convertTo(desk, CV_8UC1);
  return desk;
}

/// What lies before the camera, in linear light.
cv::Mat look(const Scene& scene) {
  const cv::Size size{static_cast<int>(scene.frame.width), static_cast<int>(scene.frame.height)};
  cv::Mat fine = draw_desk(scene, size * kFiner);
  const auto to_frame = projection(scene, kFiner);
  const float scale = scene.module / module_millimetres(scene) * kFiner;
  const Sheet sheet = draw_sheet(scene, seen_window(to_frame, fine.size()), scale);
  if (scene.subject != Subject::desk && !sheet.picture.empty()) {
    const cv::Matx33f to_sheet{
        1 / sheet.scale, 0, sheet.origin.x, 0, 1 / sheet.scale, sheet.origin.y, 0, 0, 1};
    cv::warpPerspective(sheet.picture, fine, to_frame * to_sheet, fine.size(), cv::INTER_LINEAR,
                        cv::BORDER_TRANSPARENT);
  }
  cv::Mat seen;
  cv::resize(fine, seen, size, 0, 0, cv::INTER_AREA);
  seen.convertTo(seen, CV_32F, 1.0 / 255);
  return seen;
}

/// A smooth function of the place, computed on a coarse grid and spread.
template <class At>
cv::Mat field(cv::Size size, At at) {
  constexpr int kStep = 8;
  cv::Mat coarse(size.height / kStep + 1, size.width / kStep + 1, CV_32F);
  for (int y = 0; y < coarse.rows; ++y) {
    for (int x = 0; x < coarse.cols; ++x)
      coarse.at<float>(y, x) = at(static_cast<float>(x * kStep), static_cast<float>(y * kStep));
  }
  cv::Mat whole;
  cv::resize(coarse, whole, size, 0, 0, cv::INTER_LINEAR);
  return whole;
}

void light(cv::Mat& seen, const Scene& scene) {
  const float across = std::cos(radians(scene.light_angle));
  const float along = std::sin(radians(scene.light_angle));
  const auto width = static_cast<float>(seen.cols);
  const cv::Mat lit = field(seen.size(), [&](float x, float y) {
    const float u = x / width - 0.5F;
    const float v = y / width - 0.3F;
    return scene.exposure * (1 - scene.light_slope * (0.5F + u * across + v * along));
  });
  cv::multiply(seen, lit, seen);
  if (scene.lamp.strength <= 0) return;
  seen += field(seen.size(), [&](float x, float y) {
    const float u = (x - scene.lamp.at.x) / scene.lamp.radius;
    const float v = (y - scene.lamp.at.y) / scene.lamp.radius;
    return scene.exposure * scene.lamp.strength * std::exp(-(u * u + v * v) * 1.1F);
  });
}

void smear(cv::Mat& seen, const Scene& scene) {
  if (scene.blur > 0.05F) cv::GaussianBlur(seen, seen, {}, scene.blur);
  if (scene.motion < 1) return;
  constexpr int kFineness = 8;
  const int side = cvCeil(scene.motion) / 2 * 2 + 3;
  const float reach = scene.motion / 2 * kFineness;
  const auto middle = static_cast<float>(side * kFineness) / 2;
  const cv::Point2f step{std::cos(radians(scene.motion_angle)) * reach,
                         std::sin(radians(scene.motion_angle)) * reach};
  cv::Mat path = cv::Mat::zeros(side * kFineness, side * kFineness, CV_32F);
  cv::line(path, cv::Point{cv::Point2f{middle - step.x, middle - step.y}},
           cv::Point{cv::Point2f{middle + step.x, middle + step.y}}, 1, kFineness);
  cv::resize(path, path, {side, side}, 0, 0, cv::INTER_AREA);
  path /= cv::sum(path)[0];
  cv::filter2D(seen, seen, -1, path, {-1, -1}, 0, cv::BORDER_REPLICATE);
}

void add_noise(cv::Mat& seen, const Scene& scene) {
  cv::Mat noise(seen.size(), CV_32F);
  cv::RNG random{scene.seed + 2};
  random.fill(noise, cv::RNG::NORMAL, 0, 1);
  cv::Mat deviation = cv::max(seen, 0) * scene.shot_noise + scene.read_noise * scene.read_noise;
  cv::sqrt(deviation, deviation);
  cv::multiply(noise, deviation, noise);
  seen += noise;
}

/// To grey levels: gamma, the camera's own sharpening, JPEG.
scanner::GrayImage develop(cv::Mat seen, const Scene& scene) {
  cv::Mat encoded;
  cv::pow(cv::max(seen, 0), 1 / 2.2, encoded);
  cv::Mat soft;
  cv::GaussianBlur(encoded, soft, {}, 1);
  encoded += (encoded - soft) * scene.sharpening;
  cv::Mat grey;
  encoded.convertTo(grey, CV_8UC1, 255);
  std::vector<unsigned char> file;
  cv::imencode(".jpg", grey, file, {cv::IMWRITE_JPEG_QUALITY, scene.jpeg_quality});
  grey = cv::imdecode(file, cv::IMREAD_GRAYSCALE);
  return {scene.frame, Bytes(grey.data, grey.data + grey.total())};
}

}  // namespace

scanner::GrayImage photograph(const Scene& scene) {
  cv::Mat seen = look(scene);
  light(seen, scene);
  smear(seen, scene);
  add_noise(seen, scene);
  return develop(seen, scene);
}

}  // namespace fedatario::hint_frames
