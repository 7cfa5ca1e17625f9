#include "scanner/sources/address/source_address.h"

#include <string>

#include "crypto/base/bytes.h"
#include "crypto/base/match.h"
#include "tests/fuzz/require.h"

namespace scanner = fedatario::scanner;

namespace {

std::string written(const scanner::SourceAddress& address) {
  return std::visit(
      fedatario::Match{
          [](const scanner::CameraAddress& camera) {
            return "camera:" + std::to_string(camera.number);
          },
          [](const scanner::VideoAddress& video) { return "video:" + video.path; },
          [](const scanner::ImagesAddress& images) { return "images:" + images.path; },
          [](const scanner::StreamAddress& stream) { return "stream:" + stream.url; },
          [](const scanner::ReplayAddress& replay) { return "replay:" + replay.path; },
      },
      address);
}

}  // namespace

// An address has one spelling.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = fedatario::as_text({data, size});
  const auto address = scanner::parse_source_address(text);
  if (address) require(written(*address) == text);
  return 0;
}
