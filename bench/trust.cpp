// The evidence that a verifier holds: how large it is, how long it takes to load, what an update
// costs, and what a telephone fetches for one certificate.

#include <algorithm>
#include <array>
#include <ctime>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "bench/measurement.h"
#include "bench/trust/counter.h"
#include "bench/trust/country.h"
#include "bench/trust/draw.h"
#include "bench/trust/generated_list.h"
#include "bench/trust/part_sizes.h"
#include "bench/trust/revocation_peers.h"
#include "bench/trust/subjects.h"
#include "bench/trust/telephone.h"
#include "crypto/trust/limits.h"
#include "crypto/trust/trust_list_codec.h"
#include "crypto/verify/verify.h"
#include "files/file.h"
#include "tests/support/evidence_world.h"

namespace fedatario::bench {
namespace {

constexpr double kKilobyte = 1'024;
constexpr double kMegabyte = 1'048'576;
constexpr double kMillisecond = 1e6;  ///< in nanoseconds

/// What the peers' formats answer. Never issued they take for valid, as the status list by itself
/// does: it has the issued list beside it.
constexpr const char* kOneBit = "1M only whether it stands, never issued passes";

using Limit = std::optional<double>;

void show(const std::string& name, double value, Limit limit = {},
          std::optional<std::string> peer = {}) {
  print({.name = "trust: " + name, .value = value, .limit = limit, .peer = std::move(peer)});
}

void show_bytes(const std::string& name, std::size_t bytes, Limit limit = {},
                std::optional<std::string> peer = {}) {
  show(name + ", bytes", static_cast<double>(bytes), limit, std::move(peer));
}

template <class Value>
Value median_of(std::vector<Value> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

Bundle load(const std::filesystem::path& path) {
  const Bytes file = files::read_file(path, limits::kMaxBundleFile).value();
  return read_bundle_file(file, samples::root_set()).value();
}

void load_million(benchmark::State& state) {
  for (auto _ : state)
    benchmark::DoNotOptimize(load(disk().million.bundle));
}
BENCHMARK(load_million);

/// What no reader of such parts can do without.
void hash_million(benchmark::State& state) {
  const auto split = split_bundle_file(million().file).value();
  for (auto _ : state) {
    for (const ByteView part : split.parts)
      benchmark::DoNotOptimize(name_of_part(part));
  }
}
BENCHMARK(hash_million);

void load_ring(benchmark::State& state, Ring& ring) {
  for (auto _ : state) {
    const auto listed = read_trust_head(ring.keyring.trust.head, ring.keyring.roots).value();
    auto list = read_shards(listed, ring.keyring.roots, ring.parts).value();
    if (list.keys().size() != kCountrySchools) state.SkipWithError("keys are missing");
    benchmark::DoNotOptimize(list);
  }
}

void load_trust_list(benchmark::State& state) {
  load_ring(state, ring_of_one_list());
}
BENCHMARK(load_trust_list);

void load_trust_list_of_many(benchmark::State& state) {
  load_ring(state, ring_of_many_lists());
}
BENCHMARK(load_trust_list_of_many);

void show_trust_list(const std::string& name, const Ring& ring) {
  std::size_t bytes = ring.keyring.trust.head.size();
  std::size_t largest = 0;
  for (const auto& [part_name, part] : ring.parts.parts()) {
    bytes += part.size();
    largest = std::max(largest, part.size());
  }
  show_bytes(name + ", trust list", bytes);
  show_bytes(name + ", largest shard", largest);
}

void measure_sizes() {
  const ListSize size = size_of_only_list(million().file);
  show_bytes("1M status list, which of four states", size.status.leaves, 20 * kKilobyte);
  show_bytes(kOneBit, hash_list_bytes(million().list), {}, "EU DCC hash list");
  show_bytes(kOneBit, filter_cascade_bytes(million().list), {}, "CRLite filter cascade");
  show_bytes("1M details, leaves", size.details.leaves, 110 * kKilobyte);
  show_bytes("1M details, leaves and nodes", size.details.leaves + size.details.nodes);
  show_bytes("1M issued list, blocks", size.issued.leaves);
  show_bytes("1M issued list, blocks and nodes", size.issued.leaves + size.issued.nodes);
  show_bytes("1M list head", size.head);
  show_bytes("1M bundle file", million().file.size());
  show_trust_list("53,000 issuers, 1 list", ring_of_one_list());
  show_trust_list("53,000 issuers, 224 lists", ring_of_many_lists());
}

void measure_loads() {
  auto timings = run_all(10);
  show("1M bundle load, ms", timings["load_million"] / kMillisecond, 150);
  show("1M bundle, bare SHA-256 of its parts, ms", timings["hash_million"] / kMillisecond, {},
       "libsodium");
  show("53,000 issuers, 1 list, trust list load, ms", timings["load_trust_list"] / kMillisecond,
       300);
  show("53,000 issuers, 224 lists, trust list load, ms",
       timings["load_trust_list_of_many"] / kMillisecond, 300);
}

/// Processor time, which neighbours on the machine disturb least.
double milliseconds_of(const std::function<void()>& work) {
  const std::clock_t start = std::clock();
  work();
  return 1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

void measure_ten_million() {
  std::vector<double> times(5);
  for (double& time : times)
    time = milliseconds_of([] { benchmark::DoNotOptimize(load(disk().ten_million.bundle)); });
  show("10M bundle load, median of 5, ms", median_of(times), 1'000);
  show("10M bundle load, best of 5, ms", std::ranges::min(times));
  show_bytes("10M bundle file", std::filesystem::file_size(disk().ten_million.bundle));
}

void measure_memory(const std::filesystem::path& program) {
  const double idle = peak_memory(program, disk().million, Work::nothing);
  const double loaded = peak_memory(program, disk().million, Work::load_and_verify);
  show("1M peak memory of a process that loads and verifies, bytes", loaded, 24 * kMegabyte);
  show("1M of it over the same process without a load, bytes", loaded - idle);
  show("10M peak memory of a process that loads and verifies, bytes",
       peak_memory(program, disk().ten_million, Work::load_and_verify));
}

Update day_after(const CertificateList& list, ByteView file, const DayOfWork& day) {
  const CertificateList next = next_day(list, day);
  const Bytes newer = publish(million().keyring, {&next, 1}, edition_of(next), file).file;
  return update_between(file, newer);
}

/// Sizes of the former list. The last four end at a block's start, in its middle and at its last
/// place, where a day's work touches three blocks; then these three under two nodes.
constexpr std::array<std::uint32_t, 5> kEnds = {kMillion, 976 * 1'024, 976 * 1'024 + 512,
                                                977 * 1'024 - 1, 976 * 1'024 - 1};

void measure_daily_update() {
  constexpr std::uint64_t kSeeds = 5;
  std::vector<std::size_t> usual;
  Update worst;
  Update dearest;
  for (const std::uint32_t end : kEnds) {
    const CertificateList list = generate_list({.number = 0, .certificates = end, .seed = end});
    const Bytes file = publish(million().keyring, {&list, 1}, edition_of(list)).file;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
      const Update update = day_after(list, file, {.seed = seed});
      if (end == kMillion) usual.push_back(update.bytes);
      if (update.bytes > worst.bytes) worst = update;
    }
    const Update update = day_after(list, file, {.spread = Spread::dearest});
    if (update.bytes > dearest.bytes) dearest = update;
  }
  show_bytes("1M a day's update, median of 5 days", median_of(usual), 60 * kKilobyte);
  show_bytes("1M a day's update, worst of 25 days and ends", worst.bytes, 60 * kKilobyte);
  show("1M a day's update, parts in the worst", static_cast<double>(worst.parts));
  show_bytes("1M a day's update, changes placed to cost most", dearest.bytes);
}

/// Bytes for each of 200 certificates drawn from all, and what the dearest is made of.
struct TelephoneRun {
  std::vector<std::size_t> totals;
  std::vector<Fetch> dearest;
};

/// A certificate of the lists, of any school that draws from its list.
struct Drawn {
  std::size_t school = 0;
  std::uint32_t status_index = 0;
};

Drawn draw_certificate(std::span<const CertificateList> lists, Draw& draw) {
  std::size_t all = 0;
  for (const CertificateList& list : lists)
    all += list.issued.size();
  std::uint32_t position = draw.below(all);
  std::size_t number = 0;
  while (position >= lists[number].issued.size())
    position -= static_cast<std::uint32_t>(lists[number++].issued.size());
  const std::size_t rounds = kCountrySchools / lists.size();
  return {draw.below(rounds) * lists.size() + number,
          static_cast<std::uint32_t>(number) * limits::kListPositions + position};
}

TelephoneRun run_telephone(const Ring& ring, std::vector<CertificateList> lists) {
  constexpr std::size_t kCertificates = 200;
  struct Certificate {
    Drawn drawn;
    Envelope envelope;
  };
  Draw draw{lists.size()};
  std::vector<Certificate> certificates;
  while (certificates.size() < kCertificates) {
    const Drawn drawn = draw_certificate(lists, draw);
    Envelope envelope = issue(ring.schools[drawn.school], drawn.status_index);
    samples::record_issued(lists[drawn.status_index / limits::kListPositions], envelope,
                           drawn.status_index);
    certificates.push_back({drawn, std::move(envelope)});
  }
  const AssembledBundle published = publish(ring.keyring, lists, edition_of(lists.front()));
  PartMap parts = parts_of(published.file);
  const RootSet pinned = samples::root_set();
  Telephone telephone{split_bundle_file(published.file).value().manifest, parts, pinned};
  TelephoneRun run;
  for (const auto& [drawn, envelope] : certificates) {
    const auto fetches =
        telephone.fetch_for(envelope, nivel_of(ring.schools[drawn.school]), drawn.status_index);
    run.totals.push_back(total(fetches));
    if (total(fetches) > total(run.dearest)) run.dearest = fetches;
  }
  return run;
}

void show_telephone(const std::string& name, const TelephoneRun& run) {
  show_bytes(name + ", telephone, worst of 200", std::ranges::max(run.totals), 30 * kKilobyte);
  show_bytes(name + ", telephone, median of 200", median_of(run.totals), 30 * kKilobyte);
  for (const Fetch& fetch : run.dearest)
    show_bytes(name + ", in the worst: " + fetch.purpose, fetch.bytes);
}

void measure_telephones() {
  show_telephone("53,000 issuers, 1 list", run_telephone(ring_of_one_list(), {million().list}));
  show_telephone("53,000 issuers, 224 lists", run_telephone(ring_of_many_lists(), many_lists()));
}

void measure(const std::filesystem::path& program) {
  measure_sizes();
  measure_loads();
  measure_ten_million();
  measure_memory(program);
  measure_daily_update();
  measure_telephones();
}

}  // namespace
}  // namespace fedatario::bench

int main(int argc, char** argv) {
  if (argc > 1) return fedatario::bench::run_counter(argc, argv);
  fedatario::bench::measure(std::filesystem::canonical("/proc/self/exe"));
  return 0;
}
