#include "scanner/document/input_file.h"

#include <filesystem>

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "tests/support/pictures/temporary_folder.h"

namespace fedatario::scanner {
namespace {

using pictures::TemporaryFolder;

OpenError error_of(const std::string& path) {
  const auto file = InputFile::open(path);
  EXPECT_FALSE(file);
  return file ? OpenError::failed : file.error();
}

TEST(InputFile, TellsKindsByTheirBytes) {
  EXPECT_EQ(kind_of({}), InputKind::empty);
  EXPECT_EQ(kind_of(as_bytes("%PDF-1.4\n")), InputKind::pdf);
  EXPECT_EQ(kind_of(as_bytes("\x89PNG\r\n\x1a\n....")), InputKind::image);
  EXPECT_EQ(kind_of(as_bytes("https://v.example/#0123\r\n")), InputKind::text);
  EXPECT_EQ(kind_of(as_bytes("\x7f"
                             "ELF\x02\x01")),
            InputKind::unknown);
}

TEST(InputFile, PdfMayCarryBytesBeforeItsMark) {
  EXPECT_EQ(kind_of(as_bytes("\x01\x02 mail header\n%PDF-1.4\n")), InputKind::pdf);
}

TEST(InputFile, TextMayHoldAccentsAndAByteOrderMark) {
  EXPECT_EQ(kind_of(as_bytes("\xEF\xBB\xBFhttps://v.example/#0")), InputKind::text);
  EXPECT_EQ(kind_of(as_bytes("Ñandú")), InputKind::text);
}

TEST(InputFile, FollowsALinkAndKnowsItsSize) {
  const TemporaryFolder folder;
  const auto target = folder.write("a.pdf", std::string_view{"%PDF-1.4"});
  const auto link = folder.path() / "link.png";
  std::filesystem::create_symlink(target, link);
  const auto file = InputFile::open(link.string());
  ASSERT_TRUE(file);
  EXPECT_EQ(file->size(), 8U);
  EXPECT_EQ(file->kind(), InputKind::pdf);
}

TEST(InputFile, RefusesWhatIsNotThere) {
  const TemporaryFolder folder;
  EXPECT_EQ(error_of((folder.path() / "none").string()), OpenError::not_found);
}

TEST(InputFile, RefusesFoldersDevicesAndPipesWithoutWaiting) {
  const TemporaryFolder folder;
  const auto pipe = (folder.path() / "pipe").string();
  ASSERT_EQ(mkfifo(pipe.c_str(), S_IRUSR | S_IWUSR), 0);
  EXPECT_EQ(error_of(folder.path().string()), OpenError::not_a_file);
  EXPECT_EQ(error_of("/dev/zero"), OpenError::not_a_file);
  EXPECT_EQ(error_of(pipe), OpenError::not_a_file);
}

TEST(InputFile, RefusesALinkToItself) {
  const TemporaryFolder folder;
  const auto link = folder.path() / "circle";
  std::filesystem::create_symlink(link, link);
  EXPECT_EQ(error_of(link.string()), OpenError::failed);
}

}  // namespace
}  // namespace fedatario::scanner
