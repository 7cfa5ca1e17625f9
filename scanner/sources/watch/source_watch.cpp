#include "scanner/sources/watch/source_watch.h"

#include <algorithm>

#include "scanner/sources/watch/picture_check.h"

namespace fedatario::scanner {

SourceWatch::Action SourceWatch::action(FrameInstant now) const {
  if (std::holds_alternative<Ended>(state_)) return Action::stop;
  if (open_) return Action::read;
  return now < retry_at_ ? Action::pause : Action::open;
}

void SourceWatch::opened(FrameInstant now) {
  open_ = true;
  last_good_ = now;
  last_bad_.reset();
  changed_at_ = now;
}

void SourceWatch::give_up(SourceError error, FrameInstant now) {
  open_ = false;
  state_ = Failing{error};
  retry_at_ = now + delay_;
  delay_ = std::min(2 * delay_, watch::kLongestRetry);
}

void SourceWatch::failed(SourceError error, FrameInstant now) {
  if (!open_) return give_up(error, now);
  if (!goes_on(error)) {
    const bool at_end = liveness_ == Liveness::recorded && error == SourceError::ended;
    if (!at_end) return give_up(error, now);
    open_ = false;
    state_ = Ended{};
    return;
  }
  if (liveness_ == Liveness::recorded) return;
  if (error != SourceError::timed_out) last_bad_ = error;
  if (now - last_good_ < watch::kSilentAfter) return;
  give_up(last_bad_.value_or(SourceError::silent), now);
}

/// The same pixels as before, be it before an opening.
bool SourceWatch::is_stuck(const GrayImage& image, FrameInstant now) {
  const std::uint64_t pixels = fingerprint(image);
  if (pixels_ == pixels) return true;
  pixels_ = pixels;
  changed_at_ = now;
  return false;
}

bool SourceWatch::accept(const GrayImage& image, FrameInstant now) {
  if (liveness_ == Liveness::live) {
    const bool blank = is_one_colour(image);
    if (blank || breaks_off(image)) {
      failed(blank ? SourceError::blank : SourceError::torn, now);
      return false;
    }
    const bool stuck = is_stuck(image, now);
    if (stuck && now - changed_at_ >= watch::kFrozenAfter) {
      give_up(SourceError::frozen, now);
      return false;
    }
    last_good_ = now;
    // Found frozen and opened again, it has to show something new before it is called working.
    if (stuck && state_ == SourceState{Failing{SourceError::frozen}}) return true;
  }
  state_ = Working{};
  delay_ = watch::kFirstRetry;
  last_bad_.reset();
  return true;
}

}  // namespace fedatario::scanner
