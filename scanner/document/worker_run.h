#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "crypto/base/result.h"
#include "scanner/confine/confined_process.h"
#include "scanner/document/worker_report.h"

namespace fedatario::scanner {

/// One confined worker process (worker/main.cpp) at its work. Used from one thread.
class WorkerRun {
 public:
  enum class Input : std::uint8_t {
    image,  ///< a whole image file
    pages,  ///< a stream of PGM pages
  };

  /// Empty where the program is missing. `descriptor` stays the caller's.
  [[nodiscard]] static std::optional<WorkerRun> start(const std::string& program, Input input,
                                                      int descriptor);

  /// The worker's report. Call once.
  [[nodiscard]] Result<ScannedDocument, ScanError> finish(Deadline deadline);

 private:
  WorkerRun(ConfinedProcess process, UniqueFd report)
      : process_{std::move(process)}, report_{std::move(report)} {}

  ConfinedProcess process_;
  UniqueFd report_;
};

}  // namespace fedatario::scanner
