#include "scanner/sources/jpeg/jpeg_splitter.h"

#include <algorithm>
#include <array>

#include "scanner/images/byte_reader.h"
#include "scanner/sources/limits.h"

namespace fedatario::scanner {
namespace {

constexpr Byte kMark = 0xFF;
constexpr Byte kStartOfImage = 0xD8;
constexpr Byte kEndOfImage = 0xD9;
constexpr Byte kStartOfScan = 0xDA;
constexpr std::array<Byte, 3> kStart{kMark, kStartOfImage, kMark};

bool is_restart(Byte marker) {
  return marker >= 0xD0 && marker <= 0xD7;
}

/// Between two scans, and after the last (T.81, B.2.1 and B.2.4): tables, comments, application
/// data, the number of lines. Anything else is damage, whose length is not to be followed.
bool may_follow_scan(Byte marker) {
  constexpr std::array<Byte, 6> kAllowed{0xC4, 0xDA, 0xDB, 0xDC, 0xDD, 0xFE};
  const bool is_application = marker >= 0xE0 && marker <= 0xEF;
  return is_application || std::ranges::find(kAllowed, marker) != kAllowed.end();
}

}  // namespace

void JpegSplitter::feed(ByteView bytes) {
  held_.erase(held_.begin(), held_.begin() + static_cast<std::ptrdiff_t>(dropped_));
  dropped_ = 0;
  held_.insert(held_.end(), bytes.begin(), bytes.end());
}

void JpegSplitter::drop(std::size_t count) {
  dropped_ += count;
  position_ = 0;
}

JpegSplitter::Step JpegSplitter::find_start() {
  const ByteView rest = left();
  const auto found = std::search(rest.begin(), rest.end(), kStart.begin(), kStart.end());
  const bool starts = found != rest.end();
  // The last two bytes may begin a start that is not all there yet.
  const std::size_t passed = starts ? static_cast<std::size_t>(found - rest.begin())
                                    : rest.size() - std::min<std::size_t>(rest.size(), 2);
  gap_ += passed;
  drop(passed);
  if (gap_ > max_gap_) return Step::lost;
  if (!starts) return Step::starved;
  gap_ = 0;
  position_ = 2;
  has_scan_ = false;
  place_ = Place::at_marker;
  return Step::taken;
}

JpegSplitter::Step JpegSplitter::take_marker() {
  const ByteView rest = left();
  if (rest.size() < position_ + 2) return Step::starved;
  if (rest[position_] != kMark) return Step::torn;
  const Byte marker = rest[position_ + 1];
  if (marker == kMark) {  // fill byte
    ++position_;
    return Step::taken;
  }
  if (marker == kEndOfImage) {
    position_ += 2;
    return has_scan_ ? Step::whole : Step::torn;
  }
  return take_segment(marker);
}

JpegSplitter::Step JpegSplitter::take_segment(Byte marker) {
  const bool lengthless = marker <= 0x01 || is_restart(marker) || marker == kStartOfImage;
  if (lengthless || (has_scan_ && !may_follow_scan(marker))) return Step::torn;
  const auto length = number_at(left(), position_ + 2, 2, ByteOrder::big_endian);
  if (!length) return Step::starved;
  if (*length < 2) return Step::torn;
  position_ += 2 + static_cast<std::size_t>(*length);  // perhaps beyond what is here
  if (marker == kStartOfScan) {
    has_scan_ = true;
    place_ = Place::in_scan;
  }
  return Step::taken;
}

/// Entropy-coded data up to a marker that is no restart; a stuffed zero makes 0xFF a mere byte.
JpegSplitter::Step JpegSplitter::take_scan() {
  const ByteView rest = left();
  while (rest.size() >= position_ + 2) {
    const auto from = rest.begin() + static_cast<std::ptrdiff_t>(position_);
    position_ = static_cast<std::size_t>(std::find(from, rest.end(), kMark) - rest.begin());
    if (rest.size() < position_ + 2) break;
    const Byte marker = rest[position_ + 1];
    if (marker != 0 && !is_restart(marker)) {
      place_ = Place::at_marker;
      return Step::taken;
    }
    position_ += 2;
  }
  return Step::starved;
}

JpegSplitter::Step JpegSplitter::step() {
  switch (place_) {
    case Place::between_frames:
      return find_start();
    case Place::at_marker:
      return take_marker();
    case Place::in_scan:
      return take_scan();
  }
  return Step::torn;
}

std::optional<Result<Bytes, SourceError>> JpegSplitter::next() {
  Step done = Step::taken;
  while (done == Step::taken)
    done = step();

  if (done == Step::lost) return fail(SourceError::not_a_stream);
  if (done == Step::starved) {
    if (place_ == Place::between_frames || left().size() <= limits::kMaxFrameBytes) {
      return std::nullopt;
    }
    drop(left().size());
    place_ = Place::between_frames;
    return fail(SourceError::absurd_size);
  }
  const ByteView cut = left().first(position_);
  Bytes frame{cut.begin(), cut.end()};
  drop(position_);
  place_ = Place::between_frames;
  if (done == Step::torn) return fail(SourceError::torn);
  if (frame.size() > limits::kMaxFrameBytes) return fail(SourceError::absurd_size);
  return frame;
}

Result<Bytes, SourceError> first_jpeg(ByteView buffer) {
  JpegSplitter splitter{0};
  splitter.feed(buffer);
  auto jpeg = splitter.next();
  if (!jpeg || !*jpeg) return fail(SourceError::torn);
  return std::move(*jpeg);
}

}  // namespace fedatario::scanner
