#include "files/file.h"

#include <csignal>
#include <filesystem>
#include <string>

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "tests/support/scratch_folder.h"

namespace fedatario::files {
namespace {

namespace fs = std::filesystem;

/// While it lives, no file of this process grows over 4 KB.
class SmallFilesOnly {
 public:
  SmallFilesOnly() {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit small{4096, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
    std::signal(SIGXFSZ, SIG_IGN);
  }
  SmallFilesOnly(const SmallFilesOnly&) = delete;
  SmallFilesOnly& operator=(const SmallFilesOnly&) = delete;
  SmallFilesOnly(SmallFilesOnly&&) = delete;
  SmallFilesOnly& operator=(SmallFilesOnly&&) = delete;
  ~SmallFilesOnly() { ::setrlimit(RLIMIT_FSIZE, &before_); }

 private:
  rlimit before_{};
};

class FileTest : public testing::Test {
 protected:
  [[nodiscard]] fs::path file(const std::string& name) const { return folder_.path() / name; }

  [[nodiscard]] std::ptrdiff_t files_in_folder() const {
    return std::distance(fs::directory_iterator{folder_.path()}, fs::directory_iterator{});
  }

 private:
  test::ScratchFolder folder_;
};

TEST_F(FileTest, ReadsBackWhatItWrote) {
  const Bytes bytes{0, 1, 2, 255};
  ASSERT_TRUE(write_file(file("a"), bytes));
  EXPECT_EQ(read_file(file("a"), 4), bytes);
  EXPECT_EQ(read_file(file("a"), 3).error(), FileError::too_long);
  EXPECT_EQ(fs::status(file("a")).permissions(), fs::perms{0644});
}

TEST_F(FileTest, ReplacesOrKeepsWhatIsThere) {
  ASSERT_TRUE(write_file(file("a"), as_bytes("old")));
  EXPECT_EQ(write_file(file("a"), as_bytes("new"), {.existing = Existing::keep}).error(),
            FileError::exists);
  EXPECT_EQ(read_file(file("a"), 9), Bytes({'o', 'l', 'd'}));
  ASSERT_TRUE(write_file(file("a"), as_bytes("new"), {.durability = Durability::ordered}));
  EXPECT_EQ(read_file(file("a"), 9), Bytes({'n', 'e', 'w'}));
  EXPECT_EQ(files_in_folder(), 1);
}

TEST_F(FileTest, LeavesNothingWhereItCannotWrite) {
  EXPECT_EQ(write_file(file("none") / "a", as_bytes("x")).error(), FileError::missing);
  fs::create_directory(file("folder"));
  EXPECT_FALSE(write_file(file("folder"), as_bytes("x")));
  EXPECT_EQ(files_in_folder(), 1);
}

TEST_F(FileTest, LeavesNothingWhereTheDiskIsFull) {
  const Bytes large(20'000, Byte{1});
  ASSERT_TRUE(write_file(file("a"), as_bytes("old")));
  const auto written = [&] {
    const SmallFilesOnly limit;
    return write_file(file("a"), large);
  }();
  EXPECT_EQ(written.error(), FileError::no_space);
  EXPECT_EQ(read_file(file("a"), 9), Bytes({'o', 'l', 'd'}));
  EXPECT_EQ(files_in_folder(), 1);
}

TEST_F(FileTest, RefusesToReadWhatIsNoFile) {
  ASSERT_EQ(::mkfifo(file("pipe").c_str(), 0600), 0);
  EXPECT_EQ(read_file(file("none"), 9).error(), FileError::missing);
  EXPECT_EQ(read_file(file("pipe"), 9).error(), FileError::not_a_file);
}

}  // namespace
}  // namespace fedatario::files
