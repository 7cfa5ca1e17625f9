#include "tests/architecture/checks/house_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/architecture/house.h"

namespace fedatario::architecture {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

/// Every text that somebody wrote by hand.
std::vector<SourceFile> hand_written() {
  return read_tree(house_root(), {".h", ".cpp", ".cmake", ".txt", ".md", ".py", ".mjs", ".ts",
                                  ".tsx", ".qml", ".sql", ".java", ".in", "setup", "demo", "test"});
}

TEST(HouseRules, NoSourceIsTooLong) {
  for (const SourceFile& file :
       read_tree(house_root(), {".h", ".cpp", ".cmake", ".py", ".mjs", ".ts", ".tsx", ".qml"})) {
    EXPECT_THAT(check_length(file), IsEmpty());
  }
}

TEST(HouseRules, NothingIsLeftUnfinished) {
  for (const SourceFile& file : hand_written())
    EXPECT_THAT(check_finished(file), IsEmpty());
}

TEST(HouseRules, EveryNameSaysAJob) {
  for (const SourceFile& file : hand_written())
    EXPECT_THAT(check_names(file), IsEmpty());
}

TEST(HouseRules, LockfilesNameNoRegistry) {
  for (const SourceFile& file : read_tree(house_root(), {"package-lock.json", ".npmrc"})) {
    EXPECT_THAT(check_lockfile(file), IsEmpty());
  }
}

TEST(HouseRules, EverySourceIsBuilt) {
  const std::string commands =
      read_text(std::filesystem::path{FEDATARIO_BINARY_DIR} / "compile_commands.json");
  ASSERT_THAT(commands, Not(IsEmpty())) << "configure with a preset of CMakePresets.json";
  EXPECT_THAT(check_built(read_tree(house_root(), {".cpp"}), commands, house_root()), IsEmpty());
}

TEST(HouseRulesCheck, FindsALongFile) {
  std::string text;
  for (std::size_t line = 0; line < kMaxLines; ++line)
    text.append("int a;\n");
  EXPECT_THAT(check_length({.path = "a.cpp", .text = text}), IsEmpty());
  EXPECT_THAT(check_length({.path = "a.cpp", .text = text + "int b;\n"}),
              ElementsAre(Finding{"a.cpp", "401 lines"}));
}

TEST(HouseRulesCheck, FindsUnfinishedWork) {
  const std::string mark = std::string{"TO"} + "DO";
  EXPECT_THAT(check_finished({.path = "a.cpp", .text = "int a;  // " + mark + ": b\n"}),
              ElementsAre(Finding{"a.cpp:1", mark + " marks unfinished work"}));
  EXPECT_THAT(check_finished({.path = "a.md", .text = "M\xC3\x89TODOS y m\xC3\xA9todo\n"}),
              IsEmpty());
}

TEST(HouseRulesCheck, FindsNamesThatSayNoJob) {
  EXPECT_EQ(check_names({.path = "crypto/util/bytes.h", .text = ""}).size(), 1U);
  EXPECT_EQ(check_names({.path = "scanner/frame_helper.cpp", .text = ""}).size(), 1U);
  EXPECT_THAT(check_names({.path = "server/a.h", .text = "\nclass StoreManager {};"}),
              ElementsAre(Finding{"server/a.h:2", "\"StoreManager\" names no job"}));
  EXPECT_THAT(check_names({.path = "server/a.h", .text = "class Store {};"}), IsEmpty());
}

TEST(HouseRulesCheck, FindsARegistryInALockfile) {
  const std::string host = std::string{"https:"} + "//registry.example";
  EXPECT_EQ(check_lockfile({.path = "package-lock.json", .text = "\"resolved\": \"x\""}).size(),
            1U);
  EXPECT_EQ(check_lockfile({.path = ".npmrc", .text = host}).size(), 1U);
  EXPECT_THAT(check_lockfile({.path = "package-lock.json", .text = "\"version\": \"1.0.0\""}),
              IsEmpty());
}

TEST(HouseRulesCheck, FindsASourceThatNoTargetBuilds) {
  const std::vector<SourceFile> sources{{.path = "a/b.cpp", .text = ""},
                                        {.path = "a/c.cpp", .text = ""}};
  EXPECT_THAT(check_built(sources, R"([{"file": "/house/a/b.cpp"}])", "/house"),
              ElementsAre(Finding{"a/c.cpp", "no target builds it"}));
}

}  // namespace
}  // namespace fedatario::architecture
