#include "tests/architecture/checks/include_graph.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/architecture/checks/source_text.h"
#include "tests/architecture/house.h"

namespace fedatario::architecture {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Findings check(const std::vector<SourceFile>& files) {
  return check_include_graph(files, house_graph());
}

SourceFile header(std::string path) {
  return {.path = std::move(path), .text = "#pragma once\n"};
}

TEST(IncludeGraph, Stands) {
  EXPECT_THAT(check(product_sources()), IsEmpty());
}

TEST(IncludeGraph, FilesMakeNoCycle) {
  EXPECT_THAT(cycle_in(file_edges(product_sources())), IsEmpty());
}

TEST(IncludeGraph, FoldersMakeNoCycle) {
  EXPECT_THAT(cycle_in(folder_edges(product_sources())), IsEmpty());
}

TEST(IncludeGraph, EveryHeaderIsUsed) {
  EXPECT_THAT(check_headers_used(read_tree(house_root(), {".h", ".cpp"})), IsEmpty());
}

TEST(IncludeGraphCheck, FindsAnArrowAgainstTheStream) {
  const Findings findings = check({
      header("crypto/verify/verify.h"),
      {.path = "crypto/base/bytes.cpp", .text = "\n#include \"crypto/verify/verify.h\"\n"},
  });
  EXPECT_THAT(findings,
              ElementsAre(Finding{"crypto/base/bytes.cpp:2",
                                  "crypto/base may not include \"crypto/verify/verify.h\""}));
}

TEST(IncludeGraphCheck, LetsAFolderIncludeWhatIsFarUpstream) {
  EXPECT_THAT(
      check({
          header("crypto/base/bytes.h"),
          {.path = "crypto/verify/verify.cpp", .text = "#include \"crypto/base/bytes.h\"\n"},
      }),
      IsEmpty());
}

TEST(IncludeGraphCheck, KeepsKioskAndServerApart) {
  EXPECT_EQ(check({
                      header("server/store/store.h"),
                      header("kiosk/screen.h"),
                      {.path = "kiosk/screen.cpp", .text = "#include \"server/store/store.h\"\n"},
                      {.path = "server/app.cpp", .text = "#include \"kiosk/screen.h\"\n"},
                  })
                .size(),
            2U);
}

TEST(IncludeGraphCheck, ShowsTheScannerOneHeaderOfTheLayout) {
  const Findings findings = check({
      header("issuance/layout/page_model.h"),
      header("issuance/layout/layout.h"),
      {.path = "scanner/paper.cpp",
       .text = "#include \"issuance/layout/page_model.h\"\n"
               "#include \"issuance/layout/layout.h\"\n"},
  });
  EXPECT_THAT(findings,
              ElementsAre(Finding{"scanner/paper.cpp:2",
                                  "scanner may not include \"issuance/layout/layout.h\""}));
}

TEST(IncludeGraphCheck, FindsAnIncludeThatIsNotFromTheRoot) {
  EXPECT_THAT(check({header("crypto/base/bytes.h"),
                     {.path = "crypto/base/bytes.cpp", .text = "#include \"bytes.h\"\n"}}),
              ElementsAre(Finding{"crypto/base/bytes.cpp:1",
                                  "no file \"bytes.h\" below the project's root"}));
}

TEST(IncludeGraphCheck, FindsAFolderThatTheGraphDoesNotKnow) {
  EXPECT_THAT(check({header("crypto/new_things/thing.h")}),
              ElementsAre(Finding{"crypto/new_things/thing.h", "its folder is not in the graph"}));
}

TEST(IncludeGraphCheck, FindsACycle) {
  EXPECT_THAT(cycle_in({{"a", {"b"}}, {"b", {"c", "d"}}, {"c", {"a"}}}),
              ElementsAre("a", "b", "c", "a"));
}

TEST(IncludeGraphCheck, TakesADiamondForNoCycle) {
  EXPECT_THAT(cycle_in({{"a", {"b", "c"}}, {"b", {"d"}}, {"c", {"d"}}}), IsEmpty());
}

TEST(IncludeGraphCheck, FindsAHeaderThatNobodyIncludes) {
  EXPECT_THAT(check_headers_used({header("crypto/base/lonely.h"),
                                  {.path = "crypto/base/a.cpp", .text = "int a;\n"}}),
              ElementsAre(Finding{"crypto/base/lonely.h", "no source includes it"}));
}

TEST(SourceText, ReadsIncludesOfBothKinds) {
  EXPECT_THAT(includes_of("#include <vector>\n// #include <a.h>\n  #  include \"b/c.h\"\n"),
              ElementsAre(Include{.header = "vector", .quoted = false, .line = 1},
                          Include{.header = "b/c.h", .quoted = true, .line = 3}));
}

TEST(SourceText, BlanksCommentsAndLiteralsInPlace) {
  EXPECT_EQ(code_of("a // x\nb /* y\n */ c"), "a     \nb     \n    c");
  EXPECT_EQ(code_of(R"(f("a\"b", 'c'))"), "f(      ,    )");
  EXPECT_EQ(code_of("n = 16'384 + 1'0;"), "n = 16'384 + 1'0;");
  EXPECT_EQ(code_of("R\"x(a\")x\" b"), "R         b");
}

}  // namespace
}  // namespace fedatario::architecture
