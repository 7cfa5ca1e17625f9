#include "server/registry/import/delimited_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace fedatario::imports {
namespace {

using std::string;
using testing::ElementsAre;

TEST(DelimitedText, DetectsEachSeparator) {
  for (const char separator : {',', ';', '\t'}) {
    const string text = string{"dni"} + separator + "nombres\n99000001" + separator + "ANA\n";
    const auto table = read_delimited(text);
    ASSERT_TRUE(table);
    EXPECT_EQ(table->separator, separator);
    EXPECT_THAT(table->rows.front().cells, ElementsAre("99000001", "ANA"));
  }
}

TEST(DelimitedText, AsksWhereTheHeaderHasTwoSeparators) {
  const string text = "dni;apellidos, nombres\n99000001;ÑAUPARI, ANA\n";
  EXPECT_EQ(read_delimited(text).error(), TextError::ambiguous_separator);
  EXPECT_THAT(read_delimited(text, ';')->rows.front().cells,
              ElementsAre("99000001", "ÑAUPARI, ANA"));
}

TEST(DelimitedText, ReadsUtf8WithAndWithoutItsMark) {
  EXPECT_EQ(read_delimited("a;ñ\n1;2")->encoding, Encoding::utf8);
  const auto marked = read_delimited(
      "\xEF\xBB\xBF"
      "a;ñ\n1;2");
  ASSERT_TRUE(marked);
  EXPECT_EQ(marked->encoding, Encoding::utf8_with_bom);
  EXPECT_THAT(marked->header.cells, ElementsAre("a", "ñ"));
}

TEST(DelimitedText, ReadsWindows1252) {
  const auto table = read_delimited(
      "a;b\nPE\xD1"
      "A;\x97\n");
  ASSERT_TRUE(table);
  EXPECT_EQ(table->encoding, Encoding::windows_1252);
  EXPECT_THAT(table->rows.front().cells, ElementsAre("PEÑA", "—"));
  EXPECT_EQ(read_delimited("a;b\n\x81;\xD1\n").error(), TextError::not_text);
}

TEST(DelimitedText, ReadsQuotesAndCountsTheirLines) {
  const auto table = read_delimited("a,b\r\n\"x, \"\"y\"\"\nz\",1\r\n2,3\r\n");
  ASSERT_TRUE(table);
  EXPECT_THAT(table->rows[0].cells, ElementsAre("x, \"y\"\nz", "1"));
  EXPECT_EQ(table->rows[0].line, 2U);
  EXPECT_EQ(table->rows[1].line, 4U);
}

TEST(DelimitedText, RefusesBrokenQuotes) {
  EXPECT_EQ(read_delimited("a,b\n\"x,1\n").error(), TextError::broken_quotes);
  EXPECT_EQ(read_delimited("a,b\n\"x\"y,1\n").error(), TextError::broken_quotes);
}

TEST(DelimitedText, KeepsCellsThatLookLikeFormulasAsText) {
  const auto table = read_delimited("a;b\n=HYPERLINK(1);+1\n");
  EXPECT_THAT(table->rows.front().cells, ElementsAre("=HYPERLINK(1)", "+1"));
}

TEST(DelimitedText, SkipsBlankRows) {
  const auto table = read_delimited("\n;;\na;b\n ; \n1;2\n\n");
  ASSERT_TRUE(table);
  EXPECT_THAT(table->header.cells, ElementsAre("a", "b"));
  EXPECT_EQ(table->rows.size(), 1U);
}

TEST(DelimitedText, TakesSixtyThousandRowsAndNotOneMore) {
  string text = "a;b\n";
  for (std::size_t row = 0; row < kMaxRows; ++row)
    text += "1;2\n";
  ASSERT_TRUE(read_delimited(text));
  EXPECT_EQ(read_delimited(text)->rows.size(), 60'000U);
  EXPECT_EQ(read_delimited(text + "1;2\n").error(), TextError::too_many_rows);
}

TEST(DelimitedText, BoundsColumnsAndCells) {
  const string columns(kMaxColumns, ';');
  EXPECT_EQ(read_delimited("a" + columns + "\n1;2\n").error(), TextError::too_many_columns);
  const string cell(kMaxCellBytes, 'x');
  EXPECT_TRUE(read_delimited("a;b\n" + cell + ";\"" + cell + "\"\n"));
  EXPECT_EQ(read_delimited("a;b\nx" + cell + ";\n").error(), TextError::cell_too_long);
  EXPECT_EQ(read_delimited("a;b\n\"x" + cell + "\";\n").error(), TextError::cell_too_long);
}

TEST(DelimitedText, NamesWhatIsNoTable) {
  EXPECT_EQ(read_delimited("").error(), TextError::empty);
  EXPECT_EQ(read_delimited("a;b\n").error(), TextError::empty);
  EXPECT_EQ(read_delimited("NÓMINA\n1;2\n").error(), TextError::no_separator);
  EXPECT_EQ(read_delimited("PK\x03\x04...").error(), TextError::spreadsheet);
  EXPECT_EQ(read_delimited("\xD0\xCF\x11\xE0...").error(), TextError::spreadsheet);
  EXPECT_EQ(read_delimited(string{"a;b\n1\0;2", 8}).error(), TextError::not_text);
  EXPECT_EQ(read_delimited(string(kMaxFileBytes + 1, 'a')).error(), TextError::too_large);
}

}  // namespace
}  // namespace fedatario::imports
