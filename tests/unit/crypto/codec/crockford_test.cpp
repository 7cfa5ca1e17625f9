#include "crypto/codec/crockford.h"

#include <gtest/gtest.h>

namespace fedatario {
namespace {

TEST(Crockford, TwelveCharactersInThreeGroups) {
  EXPECT_EQ(to_crockford(0), "0000-0000-0000");
  EXPECT_EQ(to_crockford((std::uint64_t{1} << 60) - 1), "ZZZZ-ZZZZ-ZZZZ");
  EXPECT_EQ(to_crockford(0x0123456789abcde), "04HM-ASW9-NF6Y");
}

TEST(Crockford, ForgivesHowPeopleType) {
  const std::uint64_t bits = 0x0123456789abcde;
  for (const char* typed : {"04HM-ASW9-NF6Y", "04hmasw9nf6y", "O4HM-ASW9-NF6Y", "o4hm-asw9-nf6y"}) {
    EXPECT_EQ(from_crockford(typed), bits) << typed;
  }
  EXPECT_EQ(from_crockford("IL11-0000-0000"), from_crockford("1111-0000-0000"));
}

TEST(Crockford, RefusesOtherLengthsAndCharacters) {
  for (const char* typed : {"", "04HM-ASW9-NF6", "04HM-ASW9-NF6Y0", "04HM-ASW9-NF6U",
                            "04HM ASW9 NF6Y", "04HM-ASW9-NF6\xc3\x91"}) {
    EXPECT_FALSE(from_crockford(typed)) << typed;
  }
}

}  // namespace
}  // namespace fedatario
