#include "issuance/transcript/identity.h"

#include <gtest/gtest.h>

namespace fedatario::transcript {
namespace {

TEST(Identity, gives_the_check_characters_of_the_domain) {
  EXPECT_EQ(dni_check("99000005"), (DniCheck{'6', 'K'}));
  EXPECT_EQ(dni_check("99000012"), (DniCheck{'9', 'C'}));
  EXPECT_EQ(dni_check("99000031"), (DniCheck{'5', 'J'}));
  EXPECT_FALSE(dni_check("9900000"));
  EXPECT_FALSE(dni_check("9900000A"));
}

TEST(Identity, drops_a_check_character_that_matches) {
  EXPECT_EQ(read_dni("99000005"), "99000005");
  EXPECT_EQ(read_dni("99000005-6"), "99000005");
  EXPECT_EQ(read_dni("99000012-C"), "99000012");
  EXPECT_EQ(read_dni("99000012-c"), "99000012");
}

TEST(Identity, tells_a_wrong_check_from_what_is_no_dni) {
  EXPECT_EQ(read_dni("99000005-7").error(), DniError::wrong_check);
  EXPECT_EQ(read_dni("99000005-J").error(), DniError::wrong_check);
  for (const char* const typed : {"", "9900005", "990000056", "99000005-", "99000005-66",
                                  "99000005-?", " 99000005", "99000005 6"}) {
    ASSERT_FALSE(read_dni(typed)) << typed;
    EXPECT_EQ(read_dni(typed).error(), DniError::not_a_dni) << typed;
  }
}

TEST(Identity, keeps_the_leading_zeros_of_a_service) {
  EXPECT_EQ(print_service({90001230}), "9000123-0");
  EXPECT_EQ(print_service({564701}), "0056470-1");
  EXPECT_EQ(parse_service("0056470-1"), ServiceId{564701});
  EXPECT_EQ(parse_service("90001230"), ServiceId{90001230});
}

TEST(Identity, refuses_a_service_in_another_form) {
  for (const char* const text : {"", "9000123", "9000123-", "900012-30", "9000123-10", "9000123 0",
                                 "+000123-0", "900012a-0"}) {
    EXPECT_FALSE(parse_service(text)) << text;
  }
}

}  // namespace
}  // namespace fedatario::transcript
