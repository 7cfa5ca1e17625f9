#include "server/registry/import/cell_values.h"

#include <string>

#include <gtest/gtest.h>

#include "crypto/credential/credential_json.h"
#include "issuance/transcript/calendar.h"

namespace fedatario::imports {
namespace {

using std::string;

string mark_words(std::string_view cell) {
  const auto read = read_mark(cell);
  if (!read.value) return "rejected";
  return read.value->mark ? to_text(*read.value->mark) : "missing";
}

TEST(CellValues, RestoresMarksThatASpreadsheetChanged) {
  for (const auto& [cell, mark] : {std::pair{"ad", "AD"},
                                   {"8", "08"},
                                   {"18.0", "18"},
                                   {"18,00", "18"},
                                   {"exo", "EXO"},
                                   {"c", "C"}}) {
    EXPECT_EQ(mark_words(cell), mark);
    EXPECT_EQ(read_mark(cell).fate, Fate::repaired) << cell;
  }
  for (const char* const cell : {"AD", "08", "20", "EXO", "-"}) {
    EXPECT_EQ(mark_words(cell), cell);
    EXPECT_EQ(read_mark(cell).fate, Fate::accepted) << cell;
  }
}

TEST(CellValues, TakesNoMarkForMissing) {
  for (const char* const cell : {"", "NP", "np", "—"}) {
    EXPECT_EQ(mark_words(cell), "missing") << cell;
    EXPECT_EQ(read_mark(cell).fate, Fate::accepted);
  }
}

TEST(CellValues, RejectsWhatIsNoMark) {
  for (const char* const cell : {"15.5", "21", "AB", "=18", "-1", "008", "1.8E+1", ".0", "18."}) {
    EXPECT_EQ(mark_words(cell), "rejected") << cell;
  }
}

TEST(CellValues, RestoresTheZeroOfADni) {
  const auto read = read_document(IdentityDocument::dni, "9000005");
  EXPECT_EQ(read.value->number, "09000005");
  EXPECT_EQ(read.fate, Fate::repaired);
  EXPECT_EQ(read_document(IdentityDocument::dni, "9 9 0 0 0 0 0 5").value->number, "99000005");
  EXPECT_EQ(read_document(IdentityDocument::dni, "99000005-6").value->number, "99000005");
  EXPECT_FALSE(read_document(IdentityDocument::dni, "99000005-7").value);
  EXPECT_FALSE(read_document(IdentityDocument::dni, "900005").value);
  EXPECT_FALSE(read_document(IdentityDocument::dni, "").value);
}

TEST(CellValues, RejectsACodeThatLostItsDigits) {
  const auto read = read_document(IdentityDocument::codigo_estudiante, "2.49E+13");
  EXPECT_EQ(read.fate, Fate::rejected);
  EXPECT_NE(read.reason.find("perdió los dígitos"), string::npos);
  const auto whole = read_document(IdentityDocument::codigo_estudiante, "24900012300045");
  EXPECT_EQ(whole.fate, Fate::accepted);
}

TEST(CellValues, RestoresTheZeroOfACodigoModular) {
  EXPECT_EQ(read_service("956470", "0").value, ServiceId{9'564'700});
  EXPECT_EQ(read_service("956470", "0").fate, Fate::repaired);
  EXPECT_EQ(read_service("9000123", "1").value, ServiceId{90'001'231});
  EXPECT_EQ(read_service("9000123-1", "").value, ServiceId{90'001'231});
  EXPECT_EQ(read_service("9000123", "").value, ServiceId{90'001'230});
  EXPECT_FALSE(read_service("95647", "0").value);
  EXPECT_FALSE(read_service("9000123", "12").value);
}

TEST(CellValues, ReadsDatesAndDayNumbers) {
  for (const char* const cell : {"2020-01-01", "01/01/2020", "43831"}) {
    EXPECT_EQ(transcript::to_text(*read_date(cell).value), "2020-01-01") << cell;
  }
  EXPECT_EQ(read_date("43831").fate, Fate::repaired);
  EXPECT_FALSE(read_date("31/02/2020").value);
  EXPECT_FALSE(read_date("").value);
}

TEST(CellValues, ReadsYearsGradesAndSituations) {
  EXPECT_EQ(read_school_year("2021-1").value->period, 1);
  EXPECT_FALSE(read_school_year("21").value);
  EXPECT_FALSE(read_school_year("2021-").value);
  EXPECT_EQ(read_nivel("f0").value, Nivel::f0);
  EXPECT_EQ(read_nivel("Secundaria").value, Nivel::f0);
  EXPECT_EQ(read_grade("5", Nivel::f0).value, 5);
  EXPECT_EQ(read_grade("3.°", Nivel::f0).value, 3);
  EXPECT_EQ(read_grade("tercero", Nivel::b0).value, 3);
  EXPECT_FALSE(read_grade("6", Nivel::f0).value);
  EXPECT_EQ(read_situacion_final("Aprobado").value, SituacionFinal::apr);
  EXPECT_EQ(read_situacion_final("-").value, SituacionFinal::none);
  EXPECT_FALSE(read_situacion_final("QUIZÁS").value);
  EXPECT_EQ(read_acta_state("en revisión").value, transcript::ActaState::in_review);
}

TEST(CellValues, KeepsNamesAndDoubtsFormulas) {
  EXPECT_EQ(read_name("Ñaupari  d'Ángelo").value, "ÑAUPARI D'ÁNGELO");
  EXPECT_EQ(read_name("=HYPERLINK(1)").fate, Fate::doubtful);
  EXPECT_EQ(read_name("Жук").fate, Fate::rejected);
}

}  // namespace
}  // namespace fedatario::imports
