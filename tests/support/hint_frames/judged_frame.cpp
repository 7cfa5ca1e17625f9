#include "tests/support/hint_frames/judged_frame.h"

#include <ctime>

#include "scanner/qr/qr_reader.h"
#include "tests/support/hint_frames/camera.h"

namespace fedatario::hint_frames {

using scanner::Hint;

std::optional<Hint> deserved(FrameKind kind) {
  switch (kind) {
    case FrameKind::too_far:
      return Hint::too_far;
    case FrameKind::too_near:
      return Hint::too_near;
    case FrameKind::blurred:
    case FrameKind::moving:
      return Hint::blurred;
    case FrameKind::dark:
    case FrameKind::covered:
      return Hint::dark;
    case FrameKind::glare:
      return Hint::glare;
    case FrameKind::cut_off:
      return Hint::cut_off;
    case FrameKind::text_page:
    case FrameKind::blank_page:
    case FrameKind::empty_desk:
    case FrameKind::clutter:
    case FrameKind::sound:
      return std::nullopt;
  }
  return std::nullopt;
}

const char* name_of(Hint hint) {
  switch (hint) {
    case Hint::too_far:
      return "too far";
    case Hint::too_near:
      return "too near";
    case Hint::blurred:
      return "blurred";
    case Hint::dark:
      return "dark";
    case Hint::glare:
      return "glare";
    case Hint::cut_off:
      return "cut off";
  }
  return "";
}

JudgedFrame judge(FrameKind kind, std::uint64_t seed) {
  const auto image = photograph(draw_scene(kind, seed));
  const auto frame = image.frame().value();
  const auto reading = scanner::QrReader{}.read(frame);
  JudgedFrame judged;
  judged.kind = kind;
  judged.is_full_hd = image.size == scanner::FrameSize{1'920, 1'080};
  judged.was_read = !reading.codes.empty();
  const std::clock_t start = std::clock();
  judged.hint = scanner::hint_for(frame, reading);
  judged.milliseconds = 1'000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  return judged;
}

std::map<Hint, HintScore> scores_of(std::span<const JudgedFrame> frames) {
  std::map<Hint, HintScore> scores;
  for (const Hint hint :
       {Hint::too_far, Hint::too_near, Hint::blurred, Hint::dark, Hint::glare, Hint::cut_off}) {
    HintScore& score = scores[hint];
    for (const JudgedFrame& frame : frames) {
      if (frame.was_read) continue;
      const int given = int{frame.hint == hint};
      const bool is_deserved = deserved(frame.kind) == hint;
      ++(is_deserved ? score.deserving : score.others);
      (is_deserved ? score.right : score.wrong) += given;
    }
  }
  return scores;
}

}  // namespace fedatario::hint_frames
