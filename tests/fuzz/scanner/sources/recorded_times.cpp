#include <string>

#include "scanner/sources/recording/image_recording.h"
#include "tests/fuzz/require.h"

using fedatario::scanner::parse_times;

// Names stay within their folder, times do not fall, and the list that is read can be written
// again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto images = parse_times(fedatario::as_text({data, size}));
  if (!images) return 0;
  std::string written;
  std::chrono::microseconds last{0};
  for (const auto& image : *images) {
    require(image.path.find('/') == std::string::npos && image.path != "..");
    require(image.offset >= last);
    last = image.offset;
    const auto milliseconds =
        std::chrono::duration_cast<std::chrono::milliseconds>(image.offset).count();
    written += std::to_string(milliseconds) + "\t" + image.path + "\n";
  }
  require(parse_times(written) == images);
  return 0;
}
