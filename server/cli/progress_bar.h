#pragma once

#include <cstddef>
#include <string>

namespace fedatario::cli {

/// A line on standard error that grows, if standard error is a terminal; else nothing.
class ProgressBar {
 public:
  ProgressBar(std::string label, std::size_t total);
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;
  ProgressBar(ProgressBar&&) = delete;
  ProgressBar& operator=(ProgressBar&&) = delete;
  ~ProgressBar();  ///< clears the line

  void advance(std::size_t count);

 private:
  std::string label_;
  std::size_t total_;
  std::size_t done_ = 0;
  std::size_t shown_percent_ = 101;
  bool visible_;
};

}  // namespace fedatario::cli
