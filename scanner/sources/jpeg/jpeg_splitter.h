#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "scanner/sources/source_error.h"

namespace fedatario::scanner {

/// Cuts whole JPEGs (ITU-T T.81, annex B) out of bytes that come piece by piece: the parts of a
/// multipart answer, an AVI of motion JPEG, JPEGs one after another. What lies between them,
/// boundaries, part headers, chunk headers, sound, is passed over, so that no server's manner of
/// writing a boundary matters, and a frame is there with its last byte. Thumbnails inside a JPEG's
/// own segments are not frames. Nothing is decoded.
///
/// Holds `limits::kMaxFrameBytes` and what was last fed. One thread.
class JpegSplitter {
 public:
  /// `max_gap`: most bytes between two frames.
  explicit JpegSplitter(std::size_t max_gap) : max_gap_{max_gap} {}

  /// Takes what came. Call `next` until it is empty before feeding again.
  void feed(ByteView bytes);

  /// The next whole JPEG; empty where more bytes are needed for one. Errors: `torn` for one that
  /// breaks off; `absurd_size` over `limits::kMaxFrameBytes`; `not_a_stream` over the gap.
  [[nodiscard]] std::optional<Result<Bytes, SourceError>> next();

 private:
  enum class Place : std::uint8_t { between_frames, at_marker, in_scan };
  enum class Step : std::uint8_t { taken, starved, lost, whole, torn };

  [[nodiscard]] Step find_start();
  [[nodiscard]] Step take_marker();
  [[nodiscard]] Step take_segment(Byte marker);
  [[nodiscard]] Step take_scan();
  [[nodiscard]] Step step();
  /// What was fed and is not dropped.
  [[nodiscard]] ByteView left() const { return ByteView{held_}.subspan(dropped_); }
  void drop(std::size_t count);

  std::size_t max_gap_;
  Bytes held_;
  std::size_t dropped_ = 0;   ///< bytes at the front of `held_` that the next `feed` removes
  std::size_t position_ = 0;  ///< in what is left, of what is looked at next
  std::size_t gap_ = 0;       ///< bytes passed over since the last frame
  bool has_scan_ = false;     ///< the frame has got as far as its first scan
  Place place_ = Place::between_frames;
};

/// The JPEG that a buffer begins with: a driver may leave anything behind its end.
/// Errors: `torn`, also where there is none.
[[nodiscard]] Result<Bytes, SourceError> first_jpeg(ByteView buffer);

}  // namespace fedatario::scanner
