#include "tests/architecture/checks/third_party.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/architecture/house.h"

namespace fedatario::architecture {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Adapter> adapters() {
  return {{"sodium.h", {"crypto/keys/key.cpp"}}};
}

SourceFile adapter_file() {
  return {.path = "crypto/keys/key.cpp", .text = "#include <sodium.h>\n"};
}

TEST(ThirdParty, StaysInItsAdapters) {
  EXPECT_THAT(check_third_party(product_sources(), house_adapters()), IsEmpty());
}

TEST(ThirdPartyCheck, LetsAnAdapterMeetItsLibrary) {
  EXPECT_THAT(check_third_party({adapter_file()}, adapters()), IsEmpty());
}

TEST(ThirdPartyCheck, FindsALibraryOutsideItsAdapter) {
  EXPECT_THAT(check_third_party(
                  {adapter_file(), {.path = "crypto/verify/a.h", .text = "#include <sodium.h>\n"}},
                  adapters()),
              ElementsAre(Finding{"crypto/verify/a.h:1", "<sodium.h> belongs in its adapter"}));
}

TEST(ThirdPartyCheck, FindsALibraryThatNobodyDeclared) {
  EXPECT_THAT(check_third_party(
                  {adapter_file(), {.path = "server/a.cpp", .text = "#include <boost/any.hpp>\n"}},
                  adapters()),
              ElementsAre(Finding{"server/a.cpp:1", "<boost/any.hpp> is of no known library"}));
}

TEST(ThirdPartyCheck, FindsALibraryThatLeaksThroughAnAdaptersHeader) {
  const std::vector<Adapter> table{{"soci/", {"server/store/session.h"}}};
  const SourceFile session{.path = "server/store/session.h", .text = "#include <soci/soci.h>\n"};
  const std::string include = "#include \"server/store/session.h\"\n";
  const SourceFile beside{.path = "server/store/audit.cpp", .text = include};
  const SourceFile outside{.path = "server/cli/main.cpp", .text = include};
  EXPECT_THAT(check_third_party({session, beside}, table), IsEmpty());
  EXPECT_THAT(check_third_party({session, outside}, table),
              ElementsAre(Finding{"server/cli/main.cpp:1",
                                  "server/store/session.h shows soci/ to its own folder alone"}));
}

TEST(ThirdPartyCheck, KeepsTheSystemOutOfPureCode) {
  const SourceFile outer{.path = "scanner/a.cpp", .text = "#include <unistd.h>\n"};
  const SourceFile pure{.path = "crypto/base/a.cpp", .text = "#include <sys/types.h>\n"};
  EXPECT_THAT(
      check_third_party({outer, pure}, {}),
      ElementsAre(Finding{"crypto/base/a.cpp:1", "<sys/types.h> belongs in the outer folders"}));
}

TEST(ThirdPartyCheck, FindsARowThatNamesNoAdapterAnyMore) {
  EXPECT_THAT(check_third_party({{.path = "crypto/keys/key.cpp", .text = "int a;\n"}}, adapters()),
              ElementsAre(Finding{"crypto/keys/key.cpp", "listed as adapter of sodium.h"}));
}

}  // namespace
}  // namespace fedatario::architecture
