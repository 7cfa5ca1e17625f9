#pragma once

#include <cstddef>
#include <vector>

#include "scanner/qr/find/binary_frame.h"
#include "scanner/qr/qr_reading.h"
#include "scanner/qr/time_box.h"

namespace fedatario::scanner {

struct FinderDemand {
  std::size_t most = 16;  ///< patterns, the best
  int contrast = 0;       ///< least distance of dark and light
};

/// The places where dark and light follow each other as 1:1:3:1:1 both along and across (ISO/IEC
/// 18004, 5.3.2 and its reference decode algorithm, 11), of either polarity, in modules of 1.2 to
/// 40 pixels, best first. `binary` is made of `frame`. Once time is over, of the rows seen so far.
[[nodiscard]] std::vector<FinderPattern> find_finders(const GrayFrame& frame,
                                                      const BinaryFrame& binary,
                                                      FinderDemand demand, const TimeBox& time);

}  // namespace fedatario::scanner
