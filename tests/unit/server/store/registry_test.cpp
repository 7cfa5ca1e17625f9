#include <gtest/gtest.h>

#include "server/store/record_reader.h"
#include "server/store/registry_writer.h"
#include "tests/unit/server/store/fixture.h"

namespace fedatario::store {
namespace {

using transcript::CalendarDate;
using transcript::MarkRecord;
using transcript::Subject;

constexpr ServiceId kSchool{90001230};

CalendarDate day(int year, unsigned month, unsigned number) {
  return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{number}};
}

registry::Directory directory() {
  registry::Service school{.id = kSchool,
                           .name = "I.E. N.° 42016",
                           .nivel = Nivel::f0,
                           .gestion = "Pública - Sector Educación",
                           .ubigeo = "230101",
                           .codigo_de_local = "990001",
                           .ugel = "230001",
                           .dre = "230000",
                           .closed_on = std::nullopt,
                           .successor = std::nullopt,
                           .former_name = "I.E. N.° 1",
                           .former_ugel = std::nullopt};
  const HolderDocument document{IdentityDocument::dni, "99000900"};
  return {
      .dres = {{"230000", "DRE TACNA"}},
      .ugels = {{"230001", "TACNA", "230000"}},
      .services = {school},
      .directors = {{kSchool, {"CHURA", "", "INTI"}, document, day(2020, 3, 1), day(2024, 7, 31)},
                    {kSchool, {"PEÑA", "LEÓN", "ANA"}, document, day(2024, 8, 1), {}}}};
}

/// Years of every sort of mark for person 4.
registry::PersonFile student() {
  registry::PersonFile file;
  file.person.id = {4};
  file.person.name = {"MAMANI", "", "WARA"};
  file.person.documents = {{IdentityDocument::codigo_estudiante, "24900012300045"},
                           {IdentityDocument::dni, "99000004"}};
  file.person.birth_date = day(2008, 2, 29);
  const std::vector<MarkRecord> marks{
      {{Subject::Kind::area, 9, 0, ""}, Mark::vigesimal(8), transcript::MarkOrigin::acta},
      {{Subject::Kind::competency, 9, 2, ""},
       Mark::letter(Mark::Letter::ad),
       transcript::MarkOrigin::manual},
      {{Subject::Kind::taller, 0, 0, "DANZA"}, Mark::exonerated(), transcript::MarkOrigin::acta},
      {{Subject::Kind::other_area, 0, 0, "AJEDREZ"},
       Mark::not_taken(),
       transcript::MarkOrigin::acta},
      {{Subject::Kind::area, 10, 0, ""}, std::nullopt, transcript::MarkOrigin::acta}};
  for (const std::uint16_t year : {std::uint16_t{2023}, std::uint16_t{2024}}) {
    file.enrolments.push_back({.person = {4},
                               .nivel = Nivel::f0,
                               .section = "Única",
                               .year = {.year = year,
                                        .period = 0,
                                        .grade = static_cast<std::uint8_t>(year - 2020),
                                        .school = kSchool,
                                        .situacion_final = SituacionFinal::pro,
                                        .grading = Grading::literal_by_competency,
                                        .acta = transcript::ActaState::in_review,
                                        .marks = marks},
                               .name_in_acta = std::nullopt,
                               .document_in_acta = std::nullopt});
  }
  file.observations = {{{4}, Nivel::f0, {ObservationType::traslado, 2023, "R.D. N.° 1", {}}}};
  return file;
}

class RegistryStoreTest : public StoreFixture {
 protected:
  void SetUp() override {
    StoreFixture::SetUp();
    ASSERT_TRUE(save_directory(db(), directory()));
    ASSERT_TRUE(save_people(db(), std::vector{student()}));
  }
};

TEST_F(RegistryStoreTest, ReadsBackTheRecordThatWasSaved) {
  const std::vector<Student> students{{{4}, Nivel::f0, kSchool}};
  const auto records = load_records(db(), students);
  ASSERT_TRUE(records);
  const transcript::Record& record = records->front();

  const auto expected = student();
  EXPECT_EQ(record.name, expected.person.name);
  EXPECT_EQ(record.documents, expected.person.documents);
  EXPECT_EQ(record.birth_date, expected.person.birth_date);
  EXPECT_EQ(record.nivel, Nivel::f0);
  ASSERT_EQ(record.years.size(), 2U);
  EXPECT_EQ(record.years[0], expected.enrolments[0].year);
  EXPECT_EQ(record.years[1], expected.enrolments[1].year);
  EXPECT_EQ(record.schools,
            (std::vector{transcript::KnownSchool{kSchool, Nivel::f0, std::nullopt}}));
  ASSERT_EQ(record.observations.size(), 1U);
  EXPECT_EQ(record.observations[0], expected.observations[0].observation);
}

TEST_F(RegistryStoreTest, FindsStudentsBySectionAndByDocument) {
  const std::vector<Student> expected{{{4}, Nivel::f0, kSchool}};
  EXPECT_EQ(students_of(db(), {kSchool, 2024, 4, "Única"}), expected);
  EXPECT_TRUE(students_of(db(), {kSchool, 2024, 4, "A"})->empty());
  EXPECT_EQ(students_with(db(), "99000004"), expected);
  EXPECT_EQ(students_with(db(), "24900012300045"), expected);
  EXPECT_TRUE(students_with(db(), "99000009")->empty());
  EXPECT_EQ(list_sections(db())->size(), 2U);
  EXPECT_EQ(list_sections(db())->front().section, (SectionName{kSchool, 2024, 4, "Única"}));
}

TEST_F(RegistryStoreTest, KnowsTheDirectorOfADay) {
  EXPECT_EQ(director_on(db(), kSchool, day(2024, 7, 31)), "INTI CHURA");
  EXPECT_EQ(director_on(db(), kSchool, day(2024, 8, 1)), "ANA PEÑA LEÓN");
  EXPECT_EQ(director_on(db(), kSchool, day(2020, 2, 29)), std::nullopt);
}

TEST_F(RegistryStoreTest, SavesABatchWholeOrNotAtAll) {
  auto another = student();
  another.person.id = {5};
  for (auto& enrolment : another.enrolments) {
    enrolment.person = {5};
  }
  another.observations.clear();
  EXPECT_EQ(save_people(db(), std::vector{another, student()}).error(), StoreError::conflict);
  const std::vector<Student> missing{{{5}, Nivel::f0, kSchool}};
  EXPECT_FALSE(load_records(db(), missing));
}

TEST_F(RegistryStoreTest, ListsItsServices) {
  EXPECT_EQ(registered_services(db()), std::vector{kSchool});
}

TEST_F(RegistryStoreTest, GivesAKeyNoServiceThatItWasNotRegisteredFor) {
  ASSERT_TRUE(keys::create_pkcs8_key(file("second.pem")));
  const PublicKey key = (*keys::open_pkcs8_signer(file("second.pem")))->public_key();
  ASSERT_TRUE(save_issuer_key(
      db(),
      {.key = key,
       .scope = {.services = {}, .niveles = 1, .kinds = 1, .first_year = 2026, .last_year = 2026},
       .valid_from = {kNow.seconds + 1},
       .valid_until = {kNow.seconds + 2}},
      "prueba"));
  const auto trusted = load_trusted_keys(db());
  ASSERT_TRUE(trusted);
  ASSERT_EQ(trusted->size(), 2U);
  EXPECT_EQ((*trusted)[0].scope.services, std::vector{samples::reference().service});
  EXPECT_TRUE((*trusted)[1].scope.services.empty());
  EXPECT_EQ((*trusted)[1].issuer.heading, "I.E. DE PRUEBA");
  EXPECT_TRUE((*trusted)[1].issuer.demonstration);
}

}  // namespace
}  // namespace fedatario::store
