#include "bench/scan/run.h"

#include <algorithm>
#include <iostream>
#include <memory>
#include <optional>
#include <stdexcept>

#include "bench/scan/content.h"
#include "bench/scan/readers/reader_process.h"

namespace fedatario::bench {
namespace {

constexpr std::uint32_t kFullHdLines = 1'080;

/// One reader's process, and the memory that it held before it saw a frame.
struct Running {
  const ReaderCommand* reader;
  std::unique_ptr<ReaderProcess> process;
  double idle_bytes = 0;
  std::uint32_t most_lines = 0;  ///< of the frames that it saw
};

/// A page without anything; its answer tells the memory that a process takes by itself.
scanner::GrayImage speck() {
  constexpr std::uint32_t kSide = 16;
  constexpr Byte kWhite = 255;
  return {{kSide, kSide}, Bytes(std::size_t{kSide} * kSide, kWhite)};
}

Running start(const ReaderCommand& reader, const std::vector<scanner::GrayImage>& warm_up) {
  const int rounds = reader.slow ? 1 : 4;
  Running running{&reader, std::make_unique<ReaderProcess>(reader.command)};
  running.idle_bytes = running.process->read(speck().frame().value()).peak_bytes;
  for (int round = 0; round < rounds; ++round) {
    for (const auto& image : warm_up)
      static_cast<void>(running.process->read(image.frame().value()));
  }
  return running;
}

bool takes_part(const ReaderCommand& reader, const Sample& sample) {
  return !reader.slow || sample.burst < 0;
}

bool has(const Contents& read, const std::string& expected) {
  return std::ranges::any_of(
      read, [&](const std::string& content) { return is_content(content, expected); });
}

bool is_known(const std::string& read, const Sample& sample) {
  return std::ranges::any_of(
      sample.contents, [&](const std::string& expected) { return is_content(read, expected); });
}

Observation judged(const Answer& answer, const Sample& sample) {
  Observation observation;
  observation.condition = sample.condition;
  observation.frame = sample.name;
  observation.within_use = sample.within_use;
  observation.code_in_sight = sample.code_in_sight;
  observation.burst = sample.burst;
  observation.milliseconds = answer.milliseconds;
  observation.wrong = !std::ranges::all_of(
      answer.contents, [&](const std::string& read) { return is_known(read, sample); });
  const bool complete = std::ranges::all_of(
      sample.contents, [&](const std::string& expected) { return has(answer.contents, expected); });
  observation.right = complete && !(sample.contents.empty() && observation.wrong);
  return observation;
}

void observe(Running& running, const SampleSet& set, const Sample& sample,
             const scanner::GrayImage& image, Results& results) {
  const Answer answer = running.process->read(image.frame().value());
  Observation observation = judged(answer, sample);
  observation.reader = running.reader->name;
  observation.set = set.name;
  observation.lines = image.size.height;
  results.observations.push_back(std::move(observation));
  running.most_lines = std::max(running.most_lines, image.size.height);
  if (running.most_lines > kFullHdLines) return;
  double& memory = results.memory[running.reader->name];
  memory = std::max(memory, answer.peak_bytes - running.idle_bytes);
}

std::vector<scanner::GrayImage> warm_up_images() {
  constexpr std::uint64_t kSeed = 1'000'003;
  constexpr std::size_t kStep = 48;
  std::vector<scanner::GrayImage> images;
  const SampleSet set = generated_set("counter", kSeed);
  for (std::size_t i = 0; i < set.samples.size(); i += kStep)
    images.push_back(set.samples[i].take());
  return images;
}

}  // namespace

void measure(const SampleSet& set, const std::vector<ReaderCommand>& readers, Results& results) {
  constexpr std::size_t kTold = 50;
  static const auto kWarmUp = warm_up_images();
  std::vector<Running> running;
  for (const ReaderCommand& reader : readers)
    running.push_back(start(reader, kWarmUp));
  std::size_t done = 0;
  for (const Sample& sample : set.samples) {
    const scanner::GrayImage image = sample.take();
    for (Running& one : running) {
      if (takes_part(*one.reader, sample)) observe(one, set, sample, image, results);
    }
    if (++done % kTold == 0 || done == set.samples.size())
      std::cerr << set.name << ": " << done << " of " << set.samples.size() << '\n';
  }
}

}  // namespace fedatario::bench
