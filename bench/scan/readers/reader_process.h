#pragma once

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include <sys/types.h>

#include "bench/scan/readers/reader.h"

namespace fedatario::bench {

/// What a reader made of one frame.
struct Answer {
  Contents contents;
  double milliseconds = 0;  ///< of processor time, all threads
  double peak_bytes = 0;    ///< most memory that its process ever held
};

/// A reader in a process of its own, so that its memory can be told from ours. It gets frames and
/// gives answers over pipes: a line `WIDTH HEIGHT`, then the pixels; a JSON object a line back.
/// Throws std::runtime_error where the process ends early.
class ReaderProcess {
 public:
  /// `command` is the program's path and its arguments.
  explicit ReaderProcess(std::vector<std::string> command);
  ReaderProcess(const ReaderProcess&) = delete;
  ReaderProcess(ReaderProcess&&) = delete;
  ReaderProcess& operator=(const ReaderProcess&) = delete;
  ReaderProcess& operator=(ReaderProcess&&) = delete;
  ~ReaderProcess();

  [[nodiscard]] Answer read(const scanner::GrayFrame& frame);

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  using File = std::unique_ptr<std::FILE, Close>;

  pid_t process_ = -1;
  File frames_;
  File answers_;
};

/// The other end, for a reader of this program: answers frames on standard input until it ends.
void serve(ReadFrame read);

}  // namespace fedatario::bench
