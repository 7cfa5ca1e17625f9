#include "server/cli/stop_point.h"

#include <csignal>
#include <cstdlib>

namespace fedatario::cli {

StopPoint StopPoint::from_environment() {
  // Read once, before any thread.
  const char* step = std::getenv("FEDATARIO_STOP_AFTER");  // NOLINT(concurrency-mt-unsafe)
  if (step == nullptr) return StopPoint{std::nullopt};
  return StopPoint{std::string{step}};
}

void StopPoint::pass(std::string_view step) const {
  if (step_ == step) std::raise(SIGKILL);
}

}  // namespace fedatario::cli
