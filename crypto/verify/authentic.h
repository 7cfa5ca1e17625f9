#pragma once

#include <utility>

namespace fedatario {

/// A value whose signature was checked against the trust list. Only `Authenticator` makes one, so
/// holding one is the proof.
template <class T>
class Authentic {
 public:
  [[nodiscard]] const T& operator*() const { return value_; }
  [[nodiscard]] const T* operator->() const { return &value_; }

 private:
  friend class Authenticator;
  explicit Authentic(T value) : value_{std::move(value)} {}

  T value_;
};

}  // namespace fedatario
