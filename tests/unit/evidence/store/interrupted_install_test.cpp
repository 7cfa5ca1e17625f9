#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <thread>

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "evidence/store/bundle_store.h"
#include "tests/support/scratch_folder.h"
#include "tests/unit/evidence/store/installed.h"

/// An installation is done or not begun (docs/spec/bundle.md, section 8).
namespace fedatario::evidence {
namespace {

namespace fs = std::filesystem;

/// While it lives, no file of this process grows over so many bytes.
class FilesUpTo {
 public:
  explicit FilesUpTo(rlim_t bytes) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit small{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
    std::signal(SIGXFSZ, SIG_IGN);
  }
  FilesUpTo(const FilesUpTo&) = delete;
  FilesUpTo& operator=(const FilesUpTo&) = delete;
  FilesUpTo(FilesUpTo&&) = delete;
  FilesUpTo& operator=(FilesUpTo&&) = delete;
  ~FilesUpTo() { ::setrlimit(RLIMIT_FSIZE, &before_); }

 private:
  rlimit before_{};
};

class InterruptedInstallTest : public testing::Test {
 protected:
  [[nodiscard]] Outcome<InstalledBundle> load() const { return store_.load(samples::root_set()); }

  test::ScratchFolder folder_;
  BundleStore store_{folder_.path() / "bundle.cbor"};
};

TEST_F(InterruptedInstallTest, AFullDiskLeavesTheBundleBefore) {
  ASSERT_TRUE(install(store_, samples::small_shape(3)));
  const auto size = fs::file_size(store_.path());
  for (const rlim_t room : {rlim_t{0}, rlim_t{1}, rlim_t{1'000}, static_cast<rlim_t>(size - 1)}) {
    const auto installed = [&] {
      const FilesUpTo limit{room};
      return install(store_, samples::small_shape(4));
    }();
    EXPECT_EQ(error_in<files::FileError>(installed), files::FileError::no_space) << room;
    EXPECT_EQ(version_in(store_), 3U) << room;
    EXPECT_EQ(files_in(folder_.path()), 3) << "no temporary file";
  }
  ASSERT_TRUE(install(store_, samples::small_shape(4)));
  EXPECT_EQ(version_in(store_), 4U);
}

TEST_F(InterruptedInstallTest, NoBeginningOfAFileIsABundle) {
  const Bytes whole = samples::bundle_file(samples::small_shape(3));
  for (std::size_t size = 0; size < whole.size(); ++size) {
    ASSERT_TRUE(files::write_file(store_.path(), ByteView{whole}.first(size),
                                  {.durability = files::Durability::ordered}));
    EXPECT_FALSE(load()) << size;
  }
}

TEST_F(InterruptedInstallTest, NoMixtureOfTwoFilesIsABundle) {
  const Bytes before = samples::bundle_file(samples::small_shape(3));
  const Bytes after = samples::bundle_file(samples::small_shape(4));
  ASSERT_EQ(before.size(), after.size());
  const auto differ = std::ranges::mismatch(before, after);
  const auto first = static_cast<std::size_t>(differ.in1 - before.begin());
  std::size_t last = before.size();
  while (before[last - 1] == after[last - 1])
    --last;
  // Written over in place, as nothing here does: a cut between the two is neither.
  for (std::size_t cut = first + 1; cut < last; ++cut) {
    Bytes mixed{after.begin(), after.begin() + static_cast<std::ptrdiff_t>(cut)};
    mixed.insert(mixed.end(), before.begin() + static_cast<std::ptrdiff_t>(cut), before.end());
    EXPECT_FALSE(read_bundle_file(mixed, samples::root_set())) << cut;
  }
}

TEST_F(InterruptedInstallTest, KilledBeforeTheFloorRoseTheBundleCountsAsInstalled) {
  ASSERT_TRUE(install(store_, samples::small_shape(3)));
  // The step between the two: the bundle has its name, the floor is the one before.
  ASSERT_TRUE(files::write_file(store_.path(), samples::bundle_file(samples::small_shape(5))));
  EXPECT_EQ(version_in(store_), 5U);
  EXPECT_EQ(error_in<EvidenceError>(install(store_, samples::small_shape(4))),
            EvidenceError::older);
  EXPECT_TRUE(install(store_, samples::small_shape(5)));
  ASSERT_TRUE(fs::remove(store_.path()));
  EXPECT_EQ(error_in<EvidenceError>(install(store_, samples::small_shape(4))), EvidenceError::older)
      << "and the floor has risen";
}

/// Installs one edition after another until it is killed.
[[noreturn]] void install_for_ever(const BundleStore& store, std::uint32_t from) {
  for (std::uint32_t version = from;; ++version) {
    if (!install(store, samples::small_shape(version))) ::_exit(EXIT_FAILURE);
  }
}

TEST_F(InterruptedInstallTest, KilledAtAnyMomentOneWholeBundleIsInUse) {
  constexpr std::uint32_t kFirst = 2;
  constexpr int kKills = 24;
  const auto begin = std::chrono::steady_clock::now();
  ASSERT_TRUE(install(store_, samples::small_shape(kFirst)));
  const auto took = std::chrono::steady_clock::now() - begin;
  std::uint32_t version = kFirst;
  // From before the first step to the third edition, and on a busy machine until there was one.
  for (int round = 0; round < kKills || version == kFirst; ++round) {
    const auto delay = took * 3 * round / kKills;
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) install_for_ever(store_, version + 1);
    std::this_thread::sleep_for(delay);
    ASSERT_EQ(::kill(child, SIGKILL), 0);
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status)) << "an installation failed";

    const auto loaded = load();
    ASSERT_TRUE(loaded) << round;
    EXPECT_GE(loaded->bundle.manifest.version, version);
    version = loaded->bundle.manifest.version;
    EXPECT_EQ(error_in<EvidenceError>(install(store_, samples::small_shape(version - 1))),
              EvidenceError::older);
  }
  EXPECT_TRUE(install(store_, samples::small_shape(version + 1)));
}

}  // namespace
}  // namespace fedatario::evidence
