#include "issuance/layout/notes.h"

#include <gmock/gmock.h>

#include "tests/support/sample_credentials.h"

namespace fedatario::layout {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

std::string sentence(const Credential& credential) {
  std::string text;
  for (const auto& span : opening_sentence(credential))
    text += span.text;
  return text;
}

TEST(Notes, SaysWhatACertificateCertifies) {
  EXPECT_EQ(sentence(samples::reference()),
            "Que LUZ MILAGROS DE LOS SANTOS JINCHUÑA NINA, con DNI N.° 99001234, ha concluido "
            "estudios correspondiente(s) a PRIMER, SEGUNDO, TERCER, CUARTO y QUINTO grado de EBR, "
            "nivel de educación SECUNDARIA, con los siguientes resultados, según consta en las "
            "actas de evaluación respectivas:");
}

TEST(Notes, SaysAgesOfInicial) {
  EXPECT_THAT(sentence(samples::inicial()), HasSubstr(" a 3, 4 y 5 AÑOS de EBR, nivel INICIAL,"));
}

TEST(Notes, SaysTheCicloOfEba) {
  EXPECT_THAT(sentence(samples::eba()),
              HasSubstr("PRIMER, SEGUNDO, TERCER y CUARTO grado de EBA, ciclo AVANZADO,"));
}

TEST(Notes, SaysEachCicloWhereTheNivelHasSeveral) {
  auto credential = samples::eba();
  credential.nivel = Nivel::d1;
  for (std::uint8_t i = 0; i < 4; ++i) {
    credential.columns[i].grade = static_cast<std::uint8_t>(i + 1);
  }
  EXPECT_THAT(sentence(credential),
              HasSubstr("PRIMER y SEGUNDO grado de EBA, ciclo INICIAL y PRIMER y SEGUNDO grado de "
                        "EBA, ciclo INTERMEDIO,"));
}

TEST(Notes, ListsConcludedGradesAlone) {
  auto credential = samples::reference();
  credential.columns[1].situacion_final = SituacionFinal::des;
  credential.columns[4].situacion_final = SituacionFinal::rr;
  EXPECT_THAT(sentence(credential), HasSubstr("a PRIMER, TERCER y CUARTO grado"));
}

TEST(Notes, ListsARepeatedGradeOnce) {
  EXPECT_THAT(sentence(samples::fourteen_columns()),
              HasSubstr("a PRIMER, SEGUNDO, TERCER, CUARTO, QUINTO y SEXTO grado"));
}

TEST(Notes, ClaimsNoConcludedGradeWhereThereIsNone) {
  auto credential = samples::reference();
  for (auto& column : credential.columns)
    column.situacion_final = SituacionFinal::des;
  EXPECT_THAT(sentence(credential), Not(HasSubstr("ha concluido")));
  EXPECT_THAT(sentence(credential), HasSubstr("sin grado concluido"));
}

TEST(Notes, SaysWhatAConstanciaHasOnRecord) {
  EXPECT_EQ(sentence(samples::constancia()),
            "Se deja constancia de que XIMENA NICOLE LLANQUE TICONA, con DNI N.° 99006789, tiene "
            "registrados los siguientes resultados en PRIMER, SEGUNDO, TERCER, CUARTO y QUINTO "
            "grado de EBR, nivel de educación SECUNDARIA, según las actas aprobadas:");
}

TEST(Notes, NamesTheHoldersDocument) {
  auto credential = samples::reference();
  credential.document = {IdentityDocument::codigo_estudiante, "24900012300045"};
  EXPECT_THAT(sentence(credential), HasSubstr("con Código del estudiante N.° 24900012300045,"));
  credential.document = {IdentityDocument::passport, "AB123"};
  EXPECT_THAT(sentence(credential), HasSubstr("con pasaporte N.° AB123,"));
}

TEST(Notes, ExplainsExonerationOnlyWhereItIsUsed) {
  EXPECT_THAT(notes_of(samples::reference()), Contains(StartsWith("EXO:")));
  EXPECT_THAT(notes_of(samples::eba()), Not(Contains(StartsWith("EXO:"))));
}

TEST(Notes, AsksForNoSignatureOnAConstancia) {
  EXPECT_THAT(notes_of(samples::reference()), Contains(HasSubstr("firma y sello")));
  EXPECT_THAT(notes_of(samples::constancia()), Not(Contains(HasSubstr("firma y sello"))));
}

TEST(Notes, SortsObservationsUnderTheirHeadings) {
  const auto headings = observation_headings(samples::three_observations());
  ASSERT_THAT(headings, SizeIs(4));
  EXPECT_THAT(headings[0].entries, ElementsAre("2015 · MOTIVO DE SALUD; SE REINCORPORÓ EN AGOSTO"));
  EXPECT_THAT(headings[1].entries,
              ElementsAre("2017 · R.D. N.° 045-2017-IE · CAMBIO DE DOMICILIO"));
  EXPECT_THAT(headings[2].entries, IsEmpty());
  EXPECT_THAT(headings[3].entries, ElementsAre(StartsWith("Convalidación: 2018 · ")));
}

TEST(Notes, AddsOtrasOnlyWhereUsed) {
  auto credential = samples::reference();
  credential.observations = {{ObservationType::subsanacion, 2016, "R.D. N.° 1", std::nullopt}};
  const auto headings = observation_headings(credential);
  ASSERT_THAT(headings, SizeIs(5));
  EXPECT_EQ(headings[4].title, "Otras");
  EXPECT_THAT(headings[4].entries, ElementsAre("Subsanación: 2016 · R.D. N.° 1"));
}

}  // namespace
}  // namespace fedatario::layout
