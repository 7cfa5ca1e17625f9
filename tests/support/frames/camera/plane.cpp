#include "tests/support/frames/camera/plane.h"

#include <opencv2/imgproc.hpp>

namespace fedatario::frames {

template <class T>
cv::Mat_<T> smooth_field(cv::Size size, int step,
                         const std::function<T(double x, double y)>& value) {
  // One node beyond each edge, so that none is extrapolated.
  const int columns = (size.width + step - 1) / step + 2;
  const int rows = (size.height + step - 1) / step + 2;
  cv::Mat_<T> nodes(rows, columns);
  const auto place = [step](int node) { return (node - 0.5) * step - 0.5; };
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < columns; ++column)
      nodes(row, column) = value(place(column), place(row));
  }
  cv::Mat_<T> field;
  cv::resize(nodes, field, {columns * step, rows * step}, 0, 0, cv::INTER_LINEAR);
  return field(cv::Rect(step, step, size.width, size.height));
}

template cv::Mat_<float> smooth_field(cv::Size, int, const std::function<float(double, double)>&);
template cv::Mat_<cv::Vec2f> smooth_field(cv::Size, int,
                                          const std::function<cv::Vec2f(double, double)>&);

}  // namespace fedatario::frames
