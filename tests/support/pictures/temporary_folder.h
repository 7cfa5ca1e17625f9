#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "crypto/base/bytes.h"

namespace fedatario::pictures {

/// A folder of its own for one test, removed with the object.
class TemporaryFolder {
 public:
  TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder(TemporaryFolder&&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(TemporaryFolder&&) = delete;
  ~TemporaryFolder();

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  /// Writes a file and gives its path.
  [[nodiscard]] std::string write(std::string_view name, std::string_view content) const;
  [[nodiscard]] std::string write(std::string_view name, ByteView content) const;

 private:
  std::filesystem::path path_;
};

}  // namespace fedatario::pictures
