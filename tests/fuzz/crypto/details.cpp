#include "crypto/trust/lists/details.h"

#include "crypto/trust/lists/details_records.h"
#include "tests/fuzz/require.h"
#include "tests/support/part_store.h"
#include "tests/support/sample_lists.h"

namespace {

using namespace fedatario;

constexpr std::uint32_t kLeaf = 3;
constexpr std::uint32_t kPositions = 4'096;
constexpr std::uint32_t kQuarter = 1'024;

/// The last three quarters of a leaf as large as there are.
std::vector<DetailsRecord> rest_of_leaf() {
  std::vector<DetailsRecord> records;
  for (std::uint32_t position = kQuarter; position < kPositions; ++position) {
    records.push_back({kLeaf * kPositions + position,
                       Status::superseded,
                       samples::kListsAsOf,
                       {},
                       1,
                       samples::kListsAsOf});
  }
  return records;
}

/// A leaf whose first quarter is the input, whatever it is.
Bytes leaf_over(ByteView quarter, PartStore& store) {
  CborWriter writer;
  writer.array(4);
  writer.byte_string(store.put({quarter.begin(), quarter.end()}));
  const auto records = rest_of_leaf();
  for (std::size_t first = 0; first < records.size(); first += kQuarter) {
    CborWriter part;
    part.byte_string(write_records(std::span{records}.subspan(first, kQuarter)));
    writer.byte_string(store.put(std::move(part).take()));
  }
  return std::move(writer).take();
}

}  // namespace

// As a leaf, and as a quarter of one: what is read is spelled in one way.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const ByteView input{data, size};
  const auto ignore = [](const Bytes&) {};
  PartStore store;
  if (const auto records = read_details_leaf(kLeaf, input, store, samples::kListsAsOf)) {
    require(write_details_leaf(*records, ignore) == name_of_part(input));
  }
  const Bytes leaf = leaf_over(input, store);
  if (const auto records = read_details_leaf(kLeaf, leaf, store, samples::kListsAsOf)) {
    require(write_details_leaf(*records, ignore) == name_of_part(leaf));
  }
  return 0;
}
