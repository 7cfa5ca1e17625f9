#include "tests/architecture/checks/purity.h"

#include <array>
#include <cstdio>
#include <memory>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/architecture/house.h"

namespace fedatario::architecture {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

/// What a command prints.
std::string output_of(const std::string& command) {
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe{popen(command.c_str(), "r"), pclose};
  if (!pipe) return {};
  std::string output;
  std::array<char, 4096> part{};
  while (const auto size = std::fread(part.data(), 1, part.size(), pipe.get())) {
    output.append(part.data(), size);
  }
  return output;
}

Findings check(std::string text) {
  return check_purity({{.path = "crypto/a.cpp", .text = std::move(text)}}, {});
}

TEST(Purity, NoSourceReadsTheWorld) {
  EXPECT_THAT(check_purity(pure_sources(), house_exceptions()), IsEmpty());
}

TEST(Purity, NoLibraryCallsTheWorld) {
  std::istringstream libraries{FEDATARIO_PURE_LIBRARIES};
  for (std::string library; std::getline(libraries, library, ':');) {
    const std::string symbols = output_of(std::string{FEDATARIO_NM} + " -uC " + library);
    ASSERT_THAT(symbols, Not(IsEmpty())) << library;
    EXPECT_THAT(check_symbols(symbols, house_symbol_exceptions()), IsEmpty());
  }
}

TEST(PurityCheck, FindsEachKindOfSource) {
  for (const char* text :
       {"auto t = std::chrono::system_clock::now();", "auto t = time(nullptr);",
        "auto t = std::time(nullptr);", "std::ifstream in{path};", "FILE* f = fopen(p, m);",
        "const char* v = std::getenv(n);", "setlocale(LC_ALL, n);", "std::jthread t{run};",
        "std::random_device seed;", "int n = rand();", "#include <filesystem>",
        "thread_local int n = 0;"}) {
    EXPECT_EQ(check(text).size(), 1U) << text;
  }
}

TEST(PurityCheck, SaysWhereAndWhat) {
  EXPECT_THAT(check("int a;\nint b = rand();\n"),
              ElementsAre(Finding{"crypto/a.cpp:2", "pure code may not use rand"}));
}

TEST(PurityCheck, ReadsNeitherCommentsNorLiteralsNorLongerNames) {
  EXPECT_THAT(check("// rand() and getenv\nauto s = \"system_clock\"; int runtime(int);"),
              IsEmpty());
}

TEST(PurityCheck, LeavesMembersAndNamesOfOursAlone) {
  EXPECT_THAT(check("a.time(); a->clock(); Entry::time(1); Instant time; time = now;"), IsEmpty());
}

TEST(PurityCheck, WantsEveryExceptionToBeNeeded) {
  const std::vector<PurityException> exceptions{{"crypto/a.cpp", "fopen", "reads a font"}};
  EXPECT_THAT(check_purity({{.path = "crypto/a.cpp", .text = "fopen(a, b);"}}, exceptions),
              IsEmpty());
  EXPECT_THAT(check_purity({{.path = "crypto/a.cpp", .text = "int a;"}}, exceptions),
              ElementsAre(Finding{"crypto/a.cpp", "needs no exception for fopen"}));
}

TEST(PurityCheck, FindsSymbolsOfCAndCpp) {
  const std::string_view symbols =
      "\na.cpp.o:\n                 U getenv\n                 U memcpy\n"
      "\nb.cpp.o:\n                 U std::chrono::_V2::system_clock::now()\n";
  EXPECT_EQ(check_symbols(symbols, {}).size(), 2U);
  EXPECT_THAT(check_symbols(symbols, {{"a.cpp.o", "getenv", "said so"}}),
              ElementsAre(Finding{"b.cpp.o",
                                  "pure code may not call std::chrono::_V2::system_clock::now()"}));
}

}  // namespace
}  // namespace fedatario::architecture
