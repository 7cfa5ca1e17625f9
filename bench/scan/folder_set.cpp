#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <sstream>
#include <stdexcept>

#include <opencv2/imgcodecs.hpp>

#include "bench/scan/sample.h"

namespace fedatario::bench {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kTruth = "truth.tsv";

bool is_picture(const fs::path& path) {
  const std::string ending = path.extension().string();
  return ending == ".png" || ending == ".jpg" || ending == ".jpeg" || ending == ".webp";
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

/// `NAME.bin`, else `NAME.txt`, and where several codes are in the picture `NAME.2.txt` and on.
std::vector<std::string> contents_beside(fs::path path) {
  std::vector<std::string> contents;
  for (const std::string_view ending : {".bin", ".txt"}) {
    if (!fs::exists(path.replace_extension(ending))) continue;
    contents.push_back(bytes_of(path));
    break;
  }
  for (int i = 2; fs::exists(path.replace_extension("." + std::to_string(i) + ".txt")); ++i) {
    contents.push_back(bytes_of(path));
    path.replace_extension();
  }
  return contents;
}

scanner::GrayImage load(const fs::path& path) {
  const cv::Mat1b pixels = cv::imread(path.string(), cv::IMREAD_GRAYSCALE);
  if (pixels.empty()) throw std::runtime_error("cannot read " + path.string());
  return {{static_cast<std::uint32_t>(pixels.cols), static_cast<std::uint32_t>(pixels.rows)},
          Bytes(pixels.datastart, pixels.dataend)};
}

/// A line of `truth.tsv`.
struct Truth {
  std::string condition;
  bool within_use = false;
  bool code_in_sight = true;
  int burst = -1;
};

std::map<std::string, Truth> truths_of(const fs::path& folder) {
  std::map<std::string, Truth> truths;
  std::ifstream file{folder / kTruth};
  for (std::string line; std::getline(file, line);) {
    std::istringstream fields{line};
    std::string name;
    Truth truth;
    std::getline(fields, name, '\t');
    std::getline(fields, truth.condition, '\t');
    if (fields >> truth.within_use >> truth.code_in_sight >> truth.burst) truths[name] = truth;
  }
  return truths;
}

Sample sample_of(const fs::path& path, const std::map<std::string, Truth>& truths) {
  Sample sample{.name = path.stem().string(),
                .condition = path.parent_path().filename().string(),
                .contents = contents_beside(path),
                .take = [path] { return load(path); }};
  const auto truth = truths.find(sample.name);
  if (truth == truths.end()) return sample;
  sample.condition = truth->second.condition;
  sample.within_use = truth->second.within_use;
  sample.code_in_sight = truth->second.code_in_sight;
  sample.burst = truth->second.burst;
  return sample;
}

}  // namespace

SampleSet folder_set(const fs::path& folder) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator{folder}) {
    if (entry.is_regular_file() && is_picture(entry.path())) paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  const auto truths = truths_of(folder);
  SampleSet set{"photographs", {}};
  for (const fs::path& path : paths)
    set.samples.push_back(sample_of(path, truths));
  return set;
}

void write_set(const SampleSet& set, const fs::path& folder) {
  fs::create_directories(folder);
  std::ofstream truth{folder / kTruth};
  truth << "name\tcondition\twithin use\tcode in sight\tburst\n";
  for (const Sample& sample : set.samples) {
    const scanner::GrayImage image = sample.take();
    const cv::Mat1b pixels(static_cast<int>(image.size.height), static_cast<int>(image.size.width),
                           const_cast<Byte*>(image.pixels.data()));  // only read from
    cv::imwrite((folder / (sample.name + ".png")).string(), pixels);
    for (std::size_t i = 0; i < sample.contents.size(); ++i) {
      const std::string number = i == 0 ? "" : "." + std::to_string(i + 1);
      std::ofstream{folder / (sample.name + number + ".txt"), std::ios::binary}
          << sample.contents[i];
    }
    truth << sample.name << '\t' << sample.condition << '\t' << sample.within_use << ' '
          << sample.code_in_sight << ' ' << sample.burst << '\n';
  }
}

}  // namespace fedatario::bench
