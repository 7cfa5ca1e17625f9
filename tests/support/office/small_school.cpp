#include "tests/support/office/small_school.h"

#include <array>
#include <string>
#include <string_view>

#include "crypto/credential/catalogue.h"

namespace fedatario::test {
namespace {

constexpr std::uint16_t kFirstYear = 2013;
constexpr std::uint8_t kGrades = 5;
constexpr std::uint32_t kFirstDni = 99'000'000;

constexpr std::array<std::string_view, 10> kAreas{"SEC-ARTE", "SEC-COM", "SEC-CTA", "SEC-EF",
                                                  "SEC-EPT",  "SEC-FCC", "SEC-HGE", "SEC-ING",
                                                  "SEC-MAT",  "SEC-PFRH"};

constexpr std::array<std::string_view, 6> kSurnames{"QUISPE", "MAMANI", "ÑAUPARI",
                                                    "PEÑA",   "CHURA",  "DE LA CRUZ"};

registry::CalendarDate day(int year, unsigned month, unsigned number) {
  return {std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{number}};
}

std::vector<transcript::MarkRecord> marks_of(std::uint32_t person, std::uint8_t grade) {
  std::vector<transcript::MarkRecord> marks;
  std::uint32_t draw = person * 7 + grade;
  for (const std::string_view code : kAreas) {
    draw = (draw * 31 + 11) % 1009;
    const auto* area = find_area(AreaFamily::secundaria, code);
    marks.push_back({.subject = {.kind = transcript::Subject::Kind::area,
                                 .area = area->number,
                                 .competency = 0,
                                 .name = {}},
                     .mark = Mark::vigesimal(11 + draw % 10),
                     .origin = transcript::MarkOrigin::acta});
  }
  return marks;
}

registry::Enrolment enrolment_of(std::uint32_t person, std::uint8_t grade) {
  return {.person = {person},
          .nivel = Nivel::f0,
          .section = "A",
          .year = {.year = static_cast<std::uint16_t>(kFirstYear + grade - 1),
                   .period = 0,
                   .grade = grade,
                   .school = kSmallSchool,
                   .situacion_final = SituacionFinal::apr,
                   .grading = Grading::vigesimal,
                   .acta = transcript::ActaState::approved,
                   .marks = marks_of(person, grade)},
          .name_in_acta = std::nullopt,
          .document_in_acta = std::nullopt};
}

}  // namespace

registry::Directory small_school() {
  registry::Service service{.id = kSmallSchool,
                            .name = "I.E. N.° 42016",
                            .nivel = Nivel::f0,
                            .gestion = "Pública - Sector Educación",
                            .ubigeo = "230101",
                            .codigo_de_local = "990001",
                            .ugel = "230001",
                            .dre = "230000",
                            .closed_on = std::nullopt,
                            .successor = std::nullopt,
                            .former_name = std::nullopt,
                            .former_ugel = std::nullopt};
  return {.dres = {{"230000", "DRE TACNA"}},
          .ugels = {{"230001", "TACNA", "230000"}},
          .services = {std::move(service)},
          .directors = {{.service = kSmallSchool,
                         .name = {"TICONA", "APAZA", "ELENA"},
                         .document = {IdentityDocument::dni, "99990001"},
                         .from = day(2010, 3, 1),
                         .until = std::nullopt}}};
}

std::vector<registry::PersonFile> graduates(std::uint32_t count) {
  std::vector<registry::PersonFile> files;
  for (std::uint32_t person = 1; person <= count; ++person) {
    registry::PersonFile file;
    file.person.id = {person};
    file.person.name = {std::string{kSurnames[person % kSurnames.size()]},
                        std::string{kSurnames[person / kSurnames.size() % kSurnames.size()]},
                        "ROSA"};
    file.person.documents = {{IdentityDocument::dni, std::to_string(kFirstDni + person)}};
    file.person.birth_date = day(2001, 1 + person % 12, 1 + person % 28);
    for (std::uint8_t grade = 1; grade <= kGrades; ++grade) {
      file.enrolments.push_back(enrolment_of(person, grade));
    }
    files.push_back(std::move(file));
  }
  return files;
}

}  // namespace fedatario::test
