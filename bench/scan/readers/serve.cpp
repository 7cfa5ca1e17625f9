#include <ctime>
#include <fstream>
#include <iostream>

#include <nlohmann/json.hpp>

#include "bench/scan/readers/reader_process.h"

namespace fedatario::bench {
namespace {

double processor_milliseconds() {
  timespec time{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// Most memory that this program held. getrusage would also count the one that started it.
double peak_bytes() {
  constexpr double kKilobyte = 1'024;
  constexpr std::string_view kLabel = "VmHWM:";
  std::ifstream status{"/proc/self/status"};
  for (std::string word; status >> word;) {
    double kilobytes = 0;
    if (word == kLabel && status >> kilobytes) return kilobytes * kKilobyte;
  }
  return 0;
}

std::string hex(const std::string& bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    text.push_back(kDigits[value >> 4U]);
    text.push_back(kDigits[value & 15U]);
  }
  return text;
}

}  // namespace

void serve(ReadFrame read) {
  scanner::GrayImage image;
  while (std::cin >> image.size.width >> image.size.height) {
    std::cin.get();
    image.pixels.resize(image.size.pixels());
    std::cin.read(static_cast<char*>(static_cast<void*>(image.pixels.data())),
                  static_cast<std::streamsize>(image.pixels.size()));
    const auto frame = image.frame();
    if (!std::cin || !frame) return;
    const double start = processor_milliseconds();
    const Contents contents = read(*frame);
    const double milliseconds = processor_milliseconds() - start;
    nlohmann::json answer = {{"contents", nlohmann::json::array()},
                             {"milliseconds", milliseconds},
                             {"peak", peak_bytes()}};
    for (const std::string& content : contents)
      answer["contents"].push_back(hex(content));
    std::cout << answer.dump() << '\n' << std::flush;
  }
}

}  // namespace fedatario::bench
