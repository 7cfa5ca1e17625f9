#include "scanner/sources/recording/video_head.h"

#include "tests/fuzz/require.h"

using namespace std::chrono_literals;
using fedatario::scanner::read_video_head;

// A video runs at a rate that can be shown.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto head = read_video_head({data, size});
  require(head.period >= 1ms && head.period <= 10s);
  return 0;
}
