#pragma once

#include <chrono>

namespace fedatario::scanner {

/// Processor time that the calling thread may still take: a busy machine answers later, not
/// otherwise. For the thread that made it.
class TimeBox {
 public:
  explicit TimeBox(std::chrono::nanoseconds time) : end_{used() + time} {}

  [[nodiscard]] bool is_over() const { return used() >= end_; }
  [[nodiscard]] std::chrono::nanoseconds left() const { return end_ - used(); }

 private:
  [[nodiscard]] static std::chrono::nanoseconds used();

  std::chrono::nanoseconds end_;
};

}  // namespace fedatario::scanner
