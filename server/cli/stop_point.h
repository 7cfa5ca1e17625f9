#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fedatario::cli {

/// For the fault tests: ends the process by SIGKILL, as a power cut would, after the step that
/// FEDATARIO_STOP_AFTER names (`reserved`, `intents_recorded`, `sealed`, `committed`, `printed`).
class StopPoint {
 public:
  [[nodiscard]] static StopPoint from_environment();

  void pass(std::string_view step) const;

 private:
  explicit StopPoint(std::optional<std::string> step) : step_{std::move(step)} {}

  std::optional<std::string> step_;
};

}  // namespace fedatario::cli
