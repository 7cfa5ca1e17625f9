#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include <sys/types.h>

#include "tests/support/scratch_folder.h"

namespace fedatario::test {

/// A folder behind an ordinary web server, Python's, on a free port of 127.0.0.1. The server ends
/// with the object.
class WebFolder {
 public:
  explicit WebFolder(const std::filesystem::path& folder);
  WebFolder(const WebFolder&) = delete;
  WebFolder& operator=(const WebFolder&) = delete;
  WebFolder(WebFolder&&) = delete;
  WebFolder& operator=(WebFolder&&) = delete;
  ~WebFolder();

  /// `http://127.0.0.1:PORT`
  [[nodiscard]] const std::string& address() const { return address_; }

  /// Requests for paths that start so, since the server began.
  [[nodiscard]] std::size_t requests(const std::string& path) const;

 private:
  [[nodiscard]] std::filesystem::path log() const { return streams_.path() / "err"; }

  ScratchFolder streams_;
  pid_t server_ = -1;
  std::string address_;
};

}  // namespace fedatario::test
