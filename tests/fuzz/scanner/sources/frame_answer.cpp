#include <algorithm>

#include "scanner/limits.h"
#include "scanner/sources/decode/frame_message.h"
#include "tests/fuzz/require.h"

namespace frame_message = fedatario::scanner::frame_message;
namespace limits = fedatario::scanner::limits;

// An answer that is read keeps the limits of an image, and has one spelling; so has a request.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  frame_message::AnswerHead head{};
  std::copy_n(data, std::min(size, head.size()), head.begin());
  if (const auto answer = frame_message::parse_answer(head)) {
    require(head ==
            (*answer ? frame_message::answer(**answer) : frame_message::answer(answer->error())));
    require(!*answer || (*answer)->pixels() <= limits::kMaxPixels);
  }
  frame_message::RequestHead request{};
  std::copy_n(data, std::min(size, request.size()), request.begin());
  const auto length = frame_message::parse_request(request);
  require(!length || frame_message::request(*length) == request);
  return 0;
}
