#include "server/cli/progress_bar.h"

#include <algorithm>
#include <iostream>
#include <utility>

#include <unistd.h>

namespace fedatario::cli {
namespace {

constexpr std::size_t kWidth = 40;

}  // namespace

ProgressBar::ProgressBar(std::string label, std::size_t total)
    : label_{std::move(label)}, total_{total}, visible_{::isatty(STDERR_FILENO) == 1} {
  advance(0);
}

ProgressBar::~ProgressBar() {
  if (visible_) std::cerr << "\r\033[K" << std::flush;
}

void ProgressBar::advance(std::size_t count) {
  done_ += count;
  if (!visible_ || total_ == 0) return;
  const std::size_t percent = std::min(done_, total_) * 100 / total_;
  if (percent == shown_percent_) return;
  shown_percent_ = percent;
  const std::size_t filled = percent * kWidth / 100;
  std::cerr << '\r' << label_ << " [" << std::string(filled, '#')
            << std::string(kWidth - filled, '.') << "] " << percent << " %" << std::flush;
}

}  // namespace fedatario::cli
