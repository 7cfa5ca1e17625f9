#include "server/registry/import/row_report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace fedatario::imports {
namespace {

using testing::ElementsAre;

TEST(RowReport, HasTheWorstFateOfItsCells) {
  RowReport report{7, {}};
  EXPECT_EQ(report.fate(), Fate::accepted);
  report.remarks.push_back({Fate::doubtful, "nota", "EXO", "no cabe."});
  report.remarks.push_back({Fate::repaired, "", "", "se repuso."});
  EXPECT_EQ(report.fate(), Fate::doubtful);
  EXPECT_FALSE(report.may_be_stored());
  EXPECT_THAT(lines_of(report),
              ElementsAre("Fila 7, dudosa: nota «EXO»: no cabe.", "Fila 7, reparada: se repuso."));
}

TEST(RowReport, LetsNoCellSteerTheTerminal) {
  const RowReport report{2,
                         {{Fate::rejected, "nota",
                           "\x1B[2J\xC2\x9B"
                           "1ñ",
                           "no."}}};
  EXPECT_THAT(lines_of(report), ElementsAre("Fila 2, rechazada: nota « [2J  1ñ»: no."));
}

}  // namespace
}  // namespace fedatario::imports
