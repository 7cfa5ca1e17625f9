#include "crypto/credential/credential_json.h"

#include <gtest/gtest.h>

namespace fedatario {
namespace {

TEST(CredentialJson, IsTheFormOfTheSpecification) {
  const Credential credential{
      .template_number = 1,
      .kind = DocumentKind::coe,
      .nivel = Nivel::f0,
      .service = {90001230},
      .holder = "ANA LUCÍA QUISPE MAMANI",
      .document = {IdentityDocument::dni, "99000005"},
      .columns = {{.year = 2018,
                   .period = 0,
                   .grade = 1,
                   .school = {90001230},
                   .situacion_final = SituacionFinal::apr,
                   .grading = Grading::vigesimal,
                   .marks = {Mark::letter(Mark::Letter::ad), Mark::vigesimal(8).value(),
                             Mark::exonerated()}}},
      .areas = {{0, 0}, {22, 0}},
      .other_areas = {},
      .talleres = {"DANZA"},
      .observations = {{.type = ObservationType::traslado,
                        .year = 2018,
                        .resolution = "R.D. N.° 0123-2018-IE",
                        .reason = std::nullopt}},
      .number = 12345,
      .issued_at = {1'772'377'445},
      .director = "ROSA FLORES CHOQUE",
      .status_index = 17};
  EXPECT_EQ(
      credential_to_json(credential),
      R"({"template":1,"kind":"COE","nivel":"F0","service":"9000123-0",)"
      R"("holder":"ANA LUCÍA QUISPE MAMANI","document":{"type":"dni","number":"99000005"},)"
      R"("columns":[{"year":2018,"period":0,"grade":1,"school":"9000123-0",)"
      R"("situacion_final":"APR","grading":"vigesimal","marks":["AD","08","EXO"]}],)"
      R"("areas":[{"number":0,"competencies":0},{"number":22,"competencies":0}],)"
      R"("other_areas":[],"talleres":["DANZA"],)"
      R"("observations":[{"type":"traslado","year":2018,"resolution":"R.D. N.° 0123-2018-IE",)"
      R"("reason":null}],"number":12345,"issued_at":"2026-03-01T15:04:05Z",)"
      R"("director":"ROSA FLORES CHOQUE","status_index":17})");
}

TEST(CredentialJson, ServicesKeepTheirZeros) {
  EXPECT_EQ(to_text(ServiceId{123}), "0000012-3");
}

}  // namespace
}  // namespace fedatario
