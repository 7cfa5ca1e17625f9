#pragma once

#include <functional>

#include <opencv2/core.hpp>

namespace fedatario::frames {

/// Light or ink, one number for each place.
using Plane = cv::Mat1f;

/// Fills a plane of that size with a smooth function of the pixel's place: it is asked on a grid of
/// `step` pixels, and bilinear in between. `T` is float, or cv::Vec2f for a field of vectors.
template <class T>
[[nodiscard]] cv::Mat_<T> smooth_field(cv::Size size, int step,
                                       const std::function<T(double x, double y)>& value);

extern template cv::Mat_<float> smooth_field(cv::Size, int,
                                             const std::function<float(double, double)>&);
extern template cv::Mat_<cv::Vec2f> smooth_field(cv::Size, int,
                                                 const std::function<cv::Vec2f(double, double)>&);

}  // namespace fedatario::frames
