#include "tests/support/frames/camera/sensor.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace fedatario::frames {
namespace {

constexpr float kWhite = 255;

/// A line of `length` pixels through the middle.
Plane motion_kernel(double length, double degrees) {
  constexpr int kFiner = 8;
  const int side = std::max(3, (static_cast<int>(std::ceil(length)) | 1) + 2);
  const double angle = degrees * std::numbers::pi / 180;
  const cv::Point2d middle(side * kFiner / 2.0, side * kFiner / 2.0);
  const cv::Point2d reach(std::cos(angle) * length * kFiner / 2,
                          std::sin(angle) * length * kFiner / 2);
  Plane fine(side * kFiner, side * kFiner, 0.0F);
  cv::line(fine, middle - reach, middle + reach, cv::Scalar(1), kFiner);
  Plane kernel;
  cv::resize(fine, kernel, {side, side}, 0, 0, cv::INTER_AREA);
  return Plane{kernel / cv::sum(kernel)[0]};
}

void blur(Plane& seen, const Sensor& sensor) {
  constexpr double kLeastSigma = 0.05;
  constexpr double kLeastMotion = 1;
  if (sensor.sigma > kLeastSigma) cv::GaussianBlur(seen, seen, {}, sensor.sigma);
  if (sensor.motion <= kLeastMotion) return;
  cv::filter2D(seen, seen, -1, motion_kernel(sensor.motion, sensor.motion_angle));
}

/// Automatic gain lifts a dark frame in part.
double lift_of(double gain) {
  constexpr double kDark = 0.5;
  constexpr double kAim = 0.6;
  constexpr double kMost = 2.2;
  return gain < kDark ? std::min(kMost, kAim / gain) : 1;
}

void add_noise(Plane& seen, const Sensor& sensor, double lift) {
  Plane noise(seen.size());
  cv::RNG random{sensor.seed};
  random.fill(noise, cv::RNG::NORMAL, 0, 1);
  Plane deviation{cv::max(seen, 0) * (sensor.shot * lift) + sensor.noise * sensor.noise};
  cv::sqrt(deviation, deviation);
  seen += noise.mul(deviation);
}

/// Mixes in 3t^2 - 2t^3, which darkens the dark and lightens the light.
void raise_contrast(Plane& seen, double part) {
  const Plane t{cv::min(cv::max(seen / kWhite, 0), 1)};
  const Plane curve{t.mul(t).mul(3 - 2 * t) * kWhite};
  cv::addWeighted(seen, 1 - part, curve, part, 0, seen);
}

void sharpen(Plane& seen, const Sensor& sensor) {
  Plane soft;
  cv::GaussianBlur(seen, soft, {}, sensor.sharpening_sigma);
  seen += (seen - soft) * sensor.sharpening;
}

cv::Mat1b through_jpeg(const cv::Mat1b& pixels, int quality) {
  std::vector<Byte> file;
  cv::imencode(".jpg", pixels, file, {cv::IMWRITE_JPEG_QUALITY, quality});
  return cv::imdecode(file, cv::IMREAD_GRAYSCALE);
}

}  // namespace

scanner::GrayImage expose(Plane seen, const Scene& scene) {
  constexpr double kLeastSharpening = 0.02;
  const Sensor& sensor = scene.sensor;
  blur(seen, sensor);
  const double lift = lift_of(scene.light.gain);
  seen *= lift;
  add_noise(seen, sensor, lift);
  if (sensor.contrast > 0) raise_contrast(seen, sensor.contrast);
  if (sensor.sharpening > kLeastSharpening) sharpen(seen, sensor);
  cv::Mat1b pixels;
  seen.convertTo(pixels, CV_8U);
  if (sensor.jpeg_quality > 0) pixels = through_jpeg(pixels, sensor.jpeg_quality);
  return {scene.pose.frame, Bytes(pixels.datastart, pixels.dataend)};
}

}  // namespace fedatario::frames
