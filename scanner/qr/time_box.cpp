#include "scanner/qr/time_box.h"

#include <ctime>

namespace fedatario::scanner {

std::chrono::nanoseconds TimeBox::used() {
  timespec now{};
  if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now) != 0) return {};
  return std::chrono::seconds{now.tv_sec} + std::chrono::nanoseconds{now.tv_nsec};
}

}  // namespace fedatario::scanner
