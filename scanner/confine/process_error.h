#pragma once

#include "scanner/confine/confined_process.h"
#include "scanner/scan_error.h"

namespace fedatario::scanner {

/// What the end of a confined process says about the file it read. Promise of the caller: it did
/// not succeed.
[[nodiscard]] constexpr ScanError scan_error_of(ProcessEnd end) {
  switch (end) {
    case ProcessEnd::not_started:
      return ScanError::program_missing;
    case ProcessEnd::not_confined:
      return ScanError::not_confined;
    case ProcessEnd::late:
      return ScanError::too_slow;
    case ProcessEnd::succeeded:
    case ProcessEnd::failed:
    case ProcessEnd::crashed:
      return ScanError::damaged;
  }
  return ScanError::damaged;
}

}  // namespace fedatario::scanner
