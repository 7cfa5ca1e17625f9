#include "scanner/document/scan_tools.h"

#include <filesystem>
#include <system_error>

namespace fedatario::scanner {

ScanTools ScanTools::of_this_program() {
  constexpr auto kName = "fedatario-scan-worker";
  std::error_code error;
  const auto folder = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
  const auto beside = folder / kName;

  ScanTools tools;
  tools.worker = std::filesystem::exists(beside, error)
                     ? beside.string()
                     : (folder.parent_path() / "libexec" / "fedatario" / kName).string();
  return tools;
}

}  // namespace fedatario::scanner
