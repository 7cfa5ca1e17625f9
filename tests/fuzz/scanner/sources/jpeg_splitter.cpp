#include "scanner/sources/jpeg/jpeg_splitter.h"

#include <algorithm>
#include <vector>

#include "scanner/sources/limits.h"
#include "tests/fuzz/require.h"

using fedatario::Byte;
using fedatario::Bytes;
using fedatario::ByteView;
using fedatario::Result;
using fedatario::scanner::JpegSplitter;
using fedatario::scanner::SourceError;

namespace {

using Cut = std::vector<Result<Bytes, SourceError>>;

Cut cut(ByteView stream, std::size_t piece) {
  constexpr std::size_t kGap = 100;
  JpegSplitter splitter{kGap};
  Cut result;
  while (!stream.empty()) {
    const std::size_t count = std::min(piece, stream.size());
    splitter.feed(stream.first(count));
    stream = stream.subspan(count);
    while (auto next = splitter.next()) {
      const bool over = !*next && !goes_on(next->error());
      result.push_back(std::move(*next));
      if (over) return result;
    }
  }
  return result;
}

bool is_frame(const Bytes& frame) {
  constexpr std::size_t kLeast = 8;  // start, a scan without data, end
  return frame.size() >= kLeast && frame[0] == 0xFF && frame[1] == 0xD8 &&
         frame[frame.size() - 2] == 0xFF && frame.back() == 0xD9;
}

}  // namespace

// The pieces that a stream comes in change nothing; what is cut out begins and ends as a JPEG does,
// and is found again alone.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const ByteView stream = ByteView{data, size}.subspan(1);
  const Cut whole = cut(stream, std::max<std::size_t>(stream.size(), 1));
  require(whole == cut(stream, 1U + data[0] % 64U));
  for (const auto& frame : whole) {
    if (!frame) continue;
    require(is_frame(*frame));
    require(cut(*frame, frame->size()) == Cut{*frame});
  }
  return 0;
}
