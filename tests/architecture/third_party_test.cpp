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

TEST(ThirdParty, stays_in_its_adapters) {
  EXPECT_THAT(check_third_party(product_sources(), house_adapters()), IsEmpty());
}

TEST(ThirdPartyCheck, lets_an_adapter_meet_its_library) {
  EXPECT_THAT(check_third_party({adapter_file()}, adapters()), IsEmpty());
}

TEST(ThirdPartyCheck, finds_a_library_outside_its_adapter) {
  EXPECT_THAT(check_third_party(
                  {adapter_file(), {.path = "crypto/verify/a.h", .text = "#include <sodium.h>\n"}},
                  adapters()),
              ElementsAre(Finding{"crypto/verify/a.h:1", "<sodium.h> belongs in its adapter"}));
}

TEST(ThirdPartyCheck, finds_a_library_that_nobody_declared) {
  EXPECT_THAT(check_third_party(
                  {adapter_file(), {.path = "server/a.cpp", .text = "#include <boost/any.hpp>\n"}},
                  adapters()),
              ElementsAre(Finding{"server/a.cpp:1", "<boost/any.hpp> is of no known library"}));
}

TEST(ThirdPartyCheck, keeps_the_system_out_of_pure_code_and_of_headers) {
  const SourceFile outer{.path = "scanner/a.cpp", .text = "#include <unistd.h>\n"};
  const SourceFile pure{.path = "crypto/base/a.cpp", .text = "#include <unistd.h>\n"};
  const SourceFile shared{.path = "scanner/a.h", .text = "#include <sys/types.h>\n"};
  EXPECT_EQ(check_third_party({outer}, {}).size(), 0U);
  EXPECT_EQ(check_third_party({pure, shared}, {}).size(), 2U);
}

TEST(ThirdPartyCheck, finds_a_row_that_names_no_adapter_any_more) {
  EXPECT_THAT(check_third_party({{.path = "crypto/keys/key.cpp", .text = "int a;\n"}}, adapters()),
              ElementsAre(Finding{"crypto/keys/key.cpp", "listed as adapter of sodium.h"}));
}

}  // namespace
}  // namespace fedatario::architecture
