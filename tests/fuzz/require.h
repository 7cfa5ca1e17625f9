#pragma once

#include <cstdlib>

/// Ends the program, so that the fuzzer keeps the input, where a promise does not hold.
inline void require(bool promise) {
  if (!promise) std::abort();
}
