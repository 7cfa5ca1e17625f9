#include "issuance/layout/text/spanish_order.h"

#include <algorithm>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include "crypto/credential/catalogue.h"

namespace fedatario::layout {
namespace {

using testing::ElementsAre;

std::vector<std::string> sorted(std::vector<std::string> names) {
  std::ranges::sort(names, precedes_in_spanish);
  return names;
}

TEST(SpanishOrder, PutsASpaceBeforeACommaAndBothBeforeLetters) {
  EXPECT_THAT(
      sorted({"CIENCIAS SOCIALES", "CIENCIA, TECNOLOGÍA Y AMBIENTE", "CIENCIA Y TECNOLOGÍA"}),
      ElementsAre("CIENCIA Y TECNOLOGÍA", "CIENCIA, TECNOLOGÍA Y AMBIENTE", "CIENCIAS SOCIALES"));
}

TEST(SpanishOrder, PutsEnyeAfterN) {
  EXPECT_THAT(sorted({"ÑAUPARI", "OCAMPO", "NÚÑEZ", "NUNES", "NZ"}),
              ElementsAre("NUNES", "NÚÑEZ", "NZ", "ÑAUPARI", "OCAMPO"));
}

TEST(SpanishOrder, LetsAccentsDecideBetweenEqualsAlone) {
  EXPECT_THAT(sorted({"PEÑA", "ÁNGEL B", "ANGEL B", "ÁNGEL A"}),
              ElementsAre("ÁNGEL A", "ANGEL B", "ÁNGEL B", "PEÑA"));
}

TEST(SpanishOrder, PutsAPrefixBeforeTheLongerName) {
  EXPECT_TRUE(precedes_in_spanish("ARTE", "ARTE Y CULTURA"));
  EXPECT_FALSE(precedes_in_spanish("ARTE Y CULTURA", "ARTE"));
}

TEST(SpanishOrder, CountsForeignLettersAsTheirBase) {
  EXPECT_THAT(sorted({"ZOE", "ŁUKASZ", "MÍA", "GYŐZŐ"}),
              ElementsAre("GYŐZŐ", "ŁUKASZ", "MÍA", "ZOE"));
}

TEST(SpanishOrder, IsAStrictOrderOnTheWholeCatalogue) {
  const auto areas = catalogue_of(AreaFamily::secundaria);
  for (const auto& left : areas) {
    EXPECT_FALSE(precedes_in_spanish(left.printed, left.printed));
    for (const auto& right : areas) {
      if (left.printed == right.printed) continue;
      EXPECT_NE(precedes_in_spanish(left.printed, right.printed),
                precedes_in_spanish(right.printed, left.printed));
    }
  }
}

}  // namespace
}  // namespace fedatario::layout
