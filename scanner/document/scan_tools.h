#pragma once

#include <string>

namespace fedatario::scanner {

/// The programs that scanning runs, by path.
struct ScanTools {
  std::string pdfinfo = "/usr/bin/pdfinfo";
  std::string pdftoppm = "/usr/bin/pdftoppm";
  std::string worker;

  /// With the worker that was built or installed with the running program: in its own folder, or in
  /// `../libexec/fedatario`. A missing worker shows when scanning starts.
  [[nodiscard]] static ScanTools of_this_program();
};

}  // namespace fedatario::scanner
