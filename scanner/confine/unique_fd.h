#pragma once

#include <utility>

#include <unistd.h>

namespace fedatario::scanner {

/// Owns a file descriptor.
class UniqueFd {
 public:
  UniqueFd() = default;
  explicit UniqueFd(int fd) : fd_{fd} {}
  UniqueFd(UniqueFd&& other) noexcept : fd_{std::exchange(other.fd_, kNone)} {}
  UniqueFd& operator=(UniqueFd&& other) noexcept {
    reset();
    fd_ = std::exchange(other.fd_, kNone);
    return *this;
  }
  UniqueFd(const UniqueFd&) = delete;
  UniqueFd& operator=(const UniqueFd&) = delete;
  ~UniqueFd() { reset(); }

  [[nodiscard]] int get() const { return fd_; }
  [[nodiscard]] bool is_open() const { return fd_ >= 0; }

  void reset() {
    if (is_open()) ::close(std::exchange(fd_, kNone));
  }

 private:
  static constexpr int kNone = -1;

  int fd_ = kNone;
};

}  // namespace fedatario::scanner
