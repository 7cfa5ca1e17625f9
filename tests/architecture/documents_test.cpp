#include "tests/architecture/checks/documents.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/architecture/house.h"

namespace fedatario::architecture {
namespace {

namespace fs = std::filesystem;

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<SourceFile> documents() {
  return read_tree(house_root(), {".md"});
}

SourceFile document(std::string path) {
  std::string text = read_text(house_root() / path);
  return {.path = std::move(path), .text = std::move(text)};
}

bool is_executable(const fs::path& path) {
  return (fs::status(path).permissions() & fs::perms::owner_exec) != fs::perms::none;
}

Commands house_commands() {
  Commands commands;
  for (const std::string folder : {"scripts", ".ci"}) {
    for (const auto& entry : fs::directory_iterator{house_root() / folder}) {
      if (!is_executable(entry.path())) continue;
      commands.scripts.insert(folder + "/" + entry.path().filename().string());
    }
  }
  commands.programs = programs_of(read_tree(house_root(), {"CMakeLists.txt"}));
  commands.presets = presets_of(read_text(house_root() / "CMakePresets.json"));
  return commands;
}

SourceFile markdown(std::string text) {
  return {.path = "docs/a.md", .text = std::move(text)};
}

TEST(Documents, LinksLeadSomewhere) {
  for (const SourceFile& file : documents()) {
    EXPECT_THAT(check_links(file, house_root()), IsEmpty());
  }
}

TEST(Documents, CommandsExist) {
  const Commands commands = house_commands();
  for (const SourceFile& file : documents())
    EXPECT_THAT(check_commands(file, commands), IsEmpty());
}

TEST(Documents, ArchitectureListsTheFolders) {
  EXPECT_THAT(check_folder_table(document("docs/ARCHITECTURE.md"), folders_of(house_root(), 2)),
              IsEmpty());
}

TEST(Documents, EverySpecificationAndDecisionIsLinked) {
  std::vector<std::string> paths;
  for (const SourceFile& file : documents()) {
    const std::string folder = folder_of(file.path);
    if (folder == "docs/spec" || folder == "docs/decisions") paths.push_back(file.path);
  }
  EXPECT_THAT(check_linked(documents(), paths), IsEmpty());
}

TEST(Documents, EveryFolderOfVectorsIsDescribed) {
  EXPECT_THAT(check_described(document("tests/vectors/README.md"), "tests/vectors/",
                              folders_of(house_root(), 3)),
              IsEmpty());
}

TEST(Documents, EveryPromiseNamesTestsThatExist) {
  EXPECT_THAT(check_named_tests(document("docs/threat-model.md"),
                                read_tree(house_root(), {"_test.cpp"}), house_root()),
              IsEmpty());
}

TEST(DocumentsCheck, FindsALinkToNowhere) {
  EXPECT_THAT(check_links(markdown("x\n[a](spec/no.md#b) [c](https://example.org) [d](#e)\n"),
                          house_root()),
              ElementsAre(Finding{"docs/a.md:2", "no file docs/spec/no.md"}));
}

TEST(DocumentsCheck, FindsCommandsThatAreNotThere) {
  const Commands commands{
      .scripts = {"scripts/demo"}, .programs = {"fedatario"}, .presets = {"dev"}};
  const SourceFile good = markdown(
      "```sh\nscripts/demo --once\nbuild/dev/bin/fedatario --help\ncmake --preset dev\n```\n");
  const SourceFile bad =
      markdown("```sh\nscripts/demos\nbuild/dev/bin/fedatari\ncmake --preset debug\n```\n");
  EXPECT_THAT(check_commands(good, commands), IsEmpty());
  EXPECT_THAT(check_commands(bad, commands),
              ElementsAre(Finding{"docs/a.md:2", "no executable scripts/demos"},
                          Finding{"docs/a.md:3", "no target builds fedatari"},
                          Finding{"docs/a.md:4", "no preset debug"}));
}

TEST(DocumentsCheck, ReadsProgramsFromCmake) {
  EXPECT_THAT(programs_of({{.path = "kiosk/CMakeLists.txt",
                            .text = "fedatario_program(fedatario-verify\n  SOURCES a.cpp)\n"}}),
              ElementsAre("fedatario-verify"));
}

TEST(DocumentsCheck, FindsFoldersThatAreNotListedAndNotThere) {
  const SourceFile table =
      markdown("| folder | in it | what |\n|---|---|---|\n| crypto/ | base/ cose/ | core |\n");
  EXPECT_THAT(check_folder_table(table, {"crypto", "crypto/base", "kiosk"}),
              ElementsAre(Finding{"docs/a.md", "kiosk is not listed"},
                          Finding{"docs/a.md", "no folder crypto/cose"}));
}

TEST(DocumentsCheck, FindsWhatNoDocumentLinks) {
  EXPECT_THAT(check_linked({markdown("[a](spec/a.md)")}, {"docs/spec/a.md", "docs/spec/b.md"}),
              ElementsAre(Finding{"docs/spec/b.md", "no document links it"}));
}

TEST(DocumentsCheck, FindsAFolderThatIsNotDescribed) {
  EXPECT_THAT(check_described(markdown("`cbor/` is this."), "tests/vectors/",
                              {"tests/vectors/cbor", "tests/vectors/cose"}),
              ElementsAre(Finding{"tests/vectors/cose", "docs/a.md does not describe it"}));
}

TEST(DocumentsCheck, FindsPromisesWithoutATest) {
  const std::vector<SourceFile> tests{
      {.path = "tests/a_test.cpp", .text = "TEST_F(Suite, Holds) {"}};
  const SourceFile table = markdown(
      "| promise | test |\n|---|---|\n| a | `Suite.Holds` |\n| b | `Suite.Breaks` |\n| c | |\n");
  EXPECT_THAT(check_named_tests(table, tests, house_root()),
              ElementsAre(Finding{"docs/a.md:4", "no test Suite.Breaks"},
                          Finding{"docs/a.md:5", "names no test"}));
}

}  // namespace
}  // namespace fedatario::architecture
