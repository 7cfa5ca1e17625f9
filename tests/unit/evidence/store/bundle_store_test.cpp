#include "evidence/store/bundle_store.h"

#include <gtest/gtest.h>

#include "files/process_lock.h"
#include "tests/support/scratch_folder.h"
#include "tests/unit/evidence/store/installed.h"

namespace fedatario::evidence {
namespace {

namespace fs = std::filesystem;

class BundleStoreTest : public testing::Test {
 protected:
  [[nodiscard]] fs::path file(const char* name) const { return folder_.path() / name; }

  [[nodiscard]] Outcome<InstalledBundle> load() const { return store_.load(samples::root_set()); }

  test::ScratchFolder folder_;
  BundleStore store_{folder_.path() / "bundle.cbor"};
};

TEST_F(BundleStoreTest, LoadsWhatItInstalled) {
  const auto installed = install(store_, samples::small_shape(3));
  ASSERT_TRUE(installed);
  const auto loaded = load();
  ASSERT_TRUE(loaded);
  EXPECT_EQ(loaded->bundle.manifest, installed->bundle.manifest);
  EXPECT_EQ(loaded->floor, installed->floor);
  EXPECT_EQ(loaded->floor.manifest_version, 3U);
  EXPECT_EQ(files::read_file(store_.path(), 1U << 20U),
            samples::bundle_file(samples::small_shape(3)));
  EXPECT_EQ(files_in(folder_.path()), 3) << "bundle, floor, lock";
}

TEST_F(BundleStoreTest, TheSameMayBeInstalledAgainAndANewerOne) {
  ASSERT_TRUE(install(store_, samples::small_shape(3)));
  EXPECT_TRUE(install(store_, samples::small_shape(3)));
  EXPECT_TRUE(install(store_, samples::small_shape(5)));
  EXPECT_EQ(version_in(store_), 5U);
}

TEST_F(BundleStoreTest, AnOlderOneIsRefused) {
  ASSERT_TRUE(install(store_, samples::small_shape(3)));
  EXPECT_EQ(error_in<EvidenceError>(install(store_, samples::small_shape(2))),
            EvidenceError::older);
  samples::BundleShape other = samples::small_shape(3);
  other.trust_version = 2;
  EXPECT_EQ(error_in<EvidenceError>(install(store_, other)), EvidenceError::older)
      << "the same version with other bytes";
  EXPECT_EQ(version_in(store_), 3U);
}

TEST_F(BundleStoreTest, AnExpiredOneIsRefused) {
  const samples::BundleShape shape = samples::small_shape(3);
  const Instant late{(shape.issued_at + days(30)).seconds + 1};
  EXPECT_EQ(error_in<EvidenceError>(install(store_, shape, late)), EvidenceError::expired);
  EXPECT_FALSE(fs::exists(store_.path()));
  ASSERT_TRUE(install(store_, shape));
  EXPECT_TRUE(load()) << "what is in use is loaded, expired or not";
}

TEST_F(BundleStoreTest, TheFloorOutlivesTheBundle) {
  ASSERT_TRUE(install(store_, samples::small_shape(3)));
  ASSERT_TRUE(fs::remove(store_.path()));
  EXPECT_EQ(error_in<files::FileError>(load()), files::FileError::missing);
  EXPECT_EQ(error_in<EvidenceError>(install(store_, samples::small_shape(2))),
            EvidenceError::older);
  EXPECT_TRUE(install(store_, samples::small_shape(3)));
}

TEST_F(BundleStoreTest, AnOlderFilePutInItsPlaceIsNotLoaded) {
  ASSERT_TRUE(install(store_, samples::small_shape(3)));
  ASSERT_TRUE(files::write_file(store_.path(), samples::bundle_file(samples::small_shape(2))));
  EXPECT_EQ(error_in<EvidenceError>(load()), EvidenceError::older);
}

TEST_F(BundleStoreTest, ADamagedFloorIsSaid) {
  ASSERT_TRUE(install(store_, samples::small_shape(3)));
  ASSERT_TRUE(files::write_file(file("bundle.cbor.floor"), as_bytes("0")));
  EXPECT_EQ(error_in<KeptFault>(load()), KeptFault::floor_damaged);
  EXPECT_EQ(error_in<KeptFault>(install(store_, samples::small_shape(4))),
            KeptFault::floor_damaged);
  EXPECT_EQ(load().error().place, file("bundle.cbor.floor").string());
}

TEST_F(BundleStoreTest, ADamagedBundleIsSaidAndReplaced) {
  ASSERT_TRUE(install(store_, samples::small_shape(3)));
  Bytes damaged = samples::bundle_file(samples::small_shape(3));
  damaged[damaged.size() / 2] ^= 1U;
  ASSERT_TRUE(files::write_file(store_.path(), damaged));
  EXPECT_FALSE(load());
  EXPECT_EQ(load().error().place, store_.path().string());
  ASSERT_TRUE(install(store_, samples::small_shape(3)));
  EXPECT_EQ(version_in(store_), 3U);
}

TEST_F(BundleStoreTest, WithoutABundleThatIsSaid) {
  EXPECT_EQ(error_in<files::FileError>(load()), files::FileError::missing);
}

TEST_F(BundleStoreTest, OnlyOneInstalls) {
  const auto lock = files::ProcessLock::try_take(file("bundle.cbor.lock"));
  ASSERT_TRUE(lock && *lock);
  EXPECT_EQ(error_in<KeptFault>(install(store_, samples::small_shape(3))), KeptFault::busy);
  EXPECT_FALSE(fs::exists(store_.path()));
}

TEST_F(BundleStoreTest, ReadsWhileAnotherInstalls) {
  ASSERT_TRUE(install(store_, samples::small_shape(3)));
  const auto lock = files::ProcessLock::try_take(file("bundle.cbor.lock"));
  ASSERT_TRUE(lock && *lock);
  EXPECT_EQ(version_in(store_), 3U);
}

TEST_F(BundleStoreTest, WhatIsRefusedChangesNothing) {
  ASSERT_TRUE(install(store_, samples::small_shape(3)));
  const auto floor = files::read_file(file("bundle.cbor.floor"), 1'000);
  samples::BundleShape strangers = samples::small_shape(4);
  strangers.first_root = 0x40;
  EXPECT_EQ(error_in<EvidenceError>(install(store_, strangers)), EvidenceError::unknown_roots);
  PartStore none;
  EXPECT_EQ(
      error_in<EvidenceError>(store_.install(samples::lay_out(samples::small_shape(9)).manifest,
                                             none, samples::root_set(), samples::kNow)),
      EvidenceError::missing_part);
  EXPECT_EQ(version_in(store_), 3U);
  EXPECT_EQ(files::read_file(file("bundle.cbor.floor"), 1'000), floor);
}

TEST_F(BundleStoreTest, TakesUnchangedPartsFromTheBundleInUse) {
  ASSERT_TRUE(install(store_, samples::small_shape(3)));
  samples::BundleShape next = samples::small_shape(4);
  next.lists[0].version = 3;
  const samples::BundleParts laid = samples::lay_out(next);
  PartStore none;
  EXPECT_TRUE(store_.install(laid.manifest, none, samples::root_set(), samples::kNow))
      << "only the manifest differs";
}

TEST_F(BundleStoreTest, AClockBehindTheFloorCountsAsTheFloors) {
  const auto installed = install(store_, samples::small_shape(3));
  ASSERT_TRUE(installed);
  const Instant issued = installed->bundle.manifest.issued_at;
  EXPECT_EQ(installed->clock({0}), issued);
  EXPECT_EQ(installed->clock(issued + days(1)), issued + days(1));
}

}  // namespace
}  // namespace fedatario::evidence
