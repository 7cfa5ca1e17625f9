#include "crypto/trust/bundle/bundle.h"

#include <gtest/gtest.h>

#include "tests/support/part_store.h"
#include "tests/support/sample_bundle.h"

namespace fedatario {
namespace {

/// Reads what a shape lays out.
Result<Bundle, EvidenceError> read(const samples::BundleShape& shape,
                                   const RootSet& pinned = samples::root_set()) {
  const samples::BundleParts laid = samples::lay_out(shape);
  PartStore store;
  for (const Bytes& part : laid.parts)
    store.put(part);
  return read_bundle(laid.manifest, store, pinned);
}

TEST(Bundle, SaysWhatItWasMadeOf) {
  const samples::BundleShape shape = samples::small_shape(5);
  const auto bundle = read(shape);
  ASSERT_TRUE(bundle);
  EXPECT_EQ(bundle->manifest.version, 5U);
  EXPECT_EQ(bundle->roots.roots, samples::root_set());
  EXPECT_EQ(bundle->roots.sequence, 0U);
  EXPECT_EQ(bundle->trust.keys(), shape.keys);
  ASSERT_EQ(bundle->lists.size(), 1U);
  EXPECT_EQ(bundle->lists[0].issued, shape.lists[0].issued);
  EXPECT_EQ(bundle->lists[0].details, shape.lists[0].details);
}

TEST(Bundle, FindsItsListsByNumber) {
  samples::BundleShape shape = samples::small_shape();
  shape.lists = {samples::empty_list(2, shape.issued_at), samples::empty_list(300, shape.issued_at),
                 samples::empty_list(4'095, shape.issued_at)};
  const auto bundle = read(shape);
  ASSERT_TRUE(bundle);
  for (const std::uint32_t number : {2U, 300U, 4'095U}) {
    ASSERT_NE(bundle->find_list(number), nullptr);
    EXPECT_EQ(bundle->find_list(number)->number, number);
  }
  for (const std::uint32_t number : {0U, 1U, 3U, 299U, 4'096U, 65'538U}) {
    EXPECT_EQ(bundle->find_list(number), nullptr) << number;
  }
}

TEST(Bundle, ExpiresWithTheEarlierOfManifestAndTrustList) {
  auto bundle = read(samples::small_shape()).value();
  EXPECT_EQ(bundle.expires(), bundle.manifest.expires);
  bundle.manifest.expires = bundle.trust.head().expires + days(1);
  EXPECT_EQ(bundle.expires(), bundle.trust.head().expires);
}

TEST(Bundle, TheTrustListIsNotNewerThanTheManifest) {
  samples::BundleShape shape = samples::small_shape();
  shape.trust_issued_at = shape.issued_at;
  EXPECT_TRUE(read(shape));
  shape.trust_issued_at.seconds += 1;
  EXPECT_EQ(read(shape).error(), EvidenceError::inconsistent);
}

TEST(Bundle, AListIsNotNewerThanTheManifest) {
  samples::BundleShape shape = samples::small_shape();
  shape.lists[0].as_of.seconds += 1;
  EXPECT_EQ(read(shape).error(), EvidenceError::inconsistent);
}

TEST(Bundle, IsOfThePinnedRootsOrWhomTheyHandedOverTo) {
  samples::BundleShape shape = samples::small_shape();
  EXPECT_EQ(read(shape, samples::root_set(0x40)).error(), EvidenceError::unknown_roots);
  shape.rotations = samples::rotation_chain(0x40, 3);
  shape.first_root = 0x43;
  for (const Byte pinned : {Byte{0x40}, Byte{0x41}, Byte{0x42}, Byte{0x43}}) {
    const auto bundle = read(shape, samples::root_set(pinned));
    ASSERT_TRUE(bundle) << unsigned{pinned};
    EXPECT_EQ(bundle->roots.roots, samples::root_set(0x43));
    EXPECT_EQ(bundle->roots.sequence, 3U);
  }
  shape.first_root = 0x42;
  EXPECT_EQ(read(shape, samples::root_set(0x40)).error(), EvidenceError::unknown_roots);
  EXPECT_EQ(read(shape, samples::root_set(0x42)).error(), EvidenceError::unknown_roots)
      << "the old roots do not sign once they handed over";
}

TEST(Bundle, EachPartIsAskedForAndChecked) {
  const samples::BundleParts laid = samples::lay_out(samples::small_shape());
  for (const Bytes& part : laid.parts) {
    PartStore store;
    for (const Bytes& each : laid.parts)
      store.put(each);
    ASSERT_TRUE(read_bundle(laid.manifest, store, samples::root_set()));
    const PartName name = name_of_part(part);
    store.parts().at(name).back() ^= 1U;
    EXPECT_EQ(read_bundle(laid.manifest, store, samples::root_set()).error(),
              EvidenceError::wrong_part);
    store.parts().erase(name);
    EXPECT_EQ(read_bundle(laid.manifest, store, samples::root_set()).error(),
              EvidenceError::missing_part);
    store.parts()[name] = Bytes(16'385);
    EXPECT_EQ(read_bundle(laid.manifest, store, samples::root_set()).error(),
              EvidenceError::too_long);
  }
}

}  // namespace
}  // namespace fedatario
