#include "crypto/trust/bundle/bundle_file.h"

#include <algorithm>

#include <gtest/gtest.h>
#include <sys/mman.h>

#include "crypto/trust/limits.h"
#include "tests/support/part_store.h"
#include "tests/support/sample_bundle.h"

namespace fedatario {
namespace {

class BundleFileTest : public ::testing::Test {
 protected:
  [[nodiscard]] static Result<Bundle, EvidenceError> read(ByteView file) {
    return read_bundle_file(file, samples::root_set());
  }

  [[nodiscard]] Result<Bundle, EvidenceError> read_parts(const std::vector<ByteView>& parts) const {
    return read(samples::file_of(split_.manifest, parts));
  }

  Bytes file_ = samples::bundle_file(samples::small_shape(7));
  BundleFileParts split_ = split_bundle_file(file_).value();
};

TEST_F(BundleFileTest, IsReadAndWrittenTheSameWay) {
  ASSERT_TRUE(read(file_));
  EXPECT_EQ(samples::file_of(split_.manifest, split_.parts), file_);
  PartStore store;
  for (const ByteView part : split_.parts)
    store.put({part.begin(), part.end()});
  const auto assembled = assemble_bundle(split_.manifest, store, samples::root_set());
  ASSERT_TRUE(assembled);
  EXPECT_EQ(assembled->file, file_);
}

TEST_F(BundleFileTest, NoFlippedBitIsAccepted) {
  for (std::size_t bit = 0; bit < file_.size() * 8; ++bit) {
    Bytes flipped = file_;
    flipped[bit / 8] = static_cast<Byte>(flipped[bit / 8] ^ 1U << bit % 8);
    EXPECT_FALSE(read(flipped)) << "bit " << bit << " of " << file_.size() << " bytes";
  }
}

TEST_F(BundleFileTest, NoTruncationIsAccepted) {
  for (std::size_t size = 0; size < file_.size(); ++size) {
    EXPECT_FALSE(read(ByteView{file_}.first(size))) << size;
  }
  file_.push_back(0);
  EXPECT_EQ(read(file_).error(), EvidenceError::malformed);
}

TEST_F(BundleFileTest, NoOtherOrderOfItsPartsIsAccepted) {
  std::vector<std::size_t> order(split_.parts.size());
  for (std::size_t i = 0; i < order.size(); ++i)
    order[i] = i;
  const auto as_made = order;
  do {
    std::vector<ByteView> parts;
    for (const std::size_t i : order)
      parts.push_back(split_.parts[i]);
    EXPECT_EQ(read_parts(parts).has_value(), order == as_made);
  } while (std::ranges::next_permutation(order).found);
}

TEST_F(BundleFileTest, NoPartStandsTwiceOrIsMissing) {
  for (std::size_t i = 0; i < split_.parts.size(); ++i) {
    auto parts = split_.parts;
    parts.insert(parts.begin() + static_cast<std::ptrdiff_t>(i), parts[i]);
    EXPECT_FALSE(read_parts(parts)) << i;
    parts = split_.parts;
    parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i));
    EXPECT_FALSE(read_parts(parts)) << i;
  }
  auto parts = split_.parts;
  parts.push_back(parts.front());
  EXPECT_EQ(read_parts(parts).error(), EvidenceError::malformed) << "left over";
  parts = split_.parts;
  parts.pop_back();
  EXPECT_EQ(read_parts(parts).error(), EvidenceError::missing_part);
}

TEST_F(BundleFileTest, NoPartOfAnotherEditionIsAccepted) {
  samples::BundleShape later = samples::small_shape(8);
  later.issued_at = later.issued_at + days(1);
  later.trust_version = 2;
  later.lists[0].as_of = later.issued_at;
  const Bytes other = samples::bundle_file(later);
  const auto other_split = split_bundle_file(other).value();
  ASSERT_EQ(other_split.parts.size(), split_.parts.size());
  EXPECT_FALSE(read(samples::file_of(other_split.manifest, split_.parts)));
  std::size_t exchanged = 0;
  for (std::size_t i = 0; i < split_.parts.size(); ++i) {
    auto parts = split_.parts;
    parts[i] = other_split.parts[i];
    if (std::ranges::equal(parts[i], split_.parts[i])) continue;
    ++exchanged;
    EXPECT_EQ(read_parts(parts).error(), EvidenceError::wrong_part) << i;
  }
  EXPECT_GE(exchanged, 2U) << "the trust list and the list";
}

TEST_F(BundleFileTest, OversizedCountsAreRefusedAtOnce) {
  const std::string hex = to_hex(samples::file_of(split_.manifest, {}));
  const std::string head = hex.substr(0, hex.size() - 2);
  for (const char* count :
       {"9bffffffffffffffff", "9affffffff", "9a00100000", "99ffff", "9f", "a0"}) {
    EXPECT_EQ(split_bundle_file(from_hex(head + count).value()).error(), EvidenceError::malformed)
        << count;
  }
}

TEST_F(BundleFileTest, IsBounded) {
  // Addresses without memory behind them: what is too long is not looked at.
  constexpr std::size_t kSize = limits::kMaxBundleFile + 1;
  void* const region = ::mmap(nullptr, kSize, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  ASSERT_NE(region, MAP_FAILED);
  const ByteView large{static_cast<const Byte*>(region), kSize};
  EXPECT_EQ(split_bundle_file(large).error(), EvidenceError::too_long);
  ::munmap(region, kSize);
}

TEST_F(BundleFileTest, NothingIsAssembledOfWhatAReaderRefuses) {
  PartStore none;
  EXPECT_EQ(assemble_bundle(split_.manifest, none, samples::root_set()).error(),
            EvidenceError::missing_part);
  PartStore store;
  for (const ByteView part : split_.parts)
    store.put({part.begin(), part.end()});
  EXPECT_EQ(assemble_bundle(split_.manifest, store, samples::root_set(0x40)).error(),
            EvidenceError::unknown_roots);
}

}  // namespace
}  // namespace fedatario
