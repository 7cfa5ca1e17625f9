#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "crypto/credential/catalogue.h"
#include "crypto/credential/credential_json.h"
#include "files/file.h"
#include "issuance/transcript/calendar.h"
#include "server/store/audit.h"
#include "tests/support/office/office_folder.h"
#include "tests/support/office/small_school.h"

/// `fedatario import`, from files as schools have them to certificates.
namespace fedatario {
namespace {

using std::string;
using test::OfficeFolder;

constexpr std::uint32_t kStudents = 7;
constexpr int kIncomplete = 1;
constexpr int kUsage = 64;
constexpr int kData = 65;
constexpr int kNoInput = 66;

string students_csv() {
  string text = "DNI;Apellido paterno;Apellido materno;Nombres;Fecha de nacimiento;Sexo\n";
  for (const auto& file : test::graduates(kStudents)) {
    const auto& person = file.person;
    text += person.documents.front().number + ";" + person.name.paterno + ";" +
            person.name.materno + ";" + person.name.nombres + ";" +
            transcript::to_text(person.birth_date) + ";M\n";
  }
  return text;
}

string marks_csv() {
  string text = "dni;anio;codigo_modular;anexo;nivel;grado;seccion;area;nota;situacion_final\n";
  for (const auto& file : test::graduates(kStudents)) {
    for (const auto& [person, nivel, section, year, name, document] : file.enrolments) {
      const string service = to_text(year.school);
      for (const auto& [subject, mark, origin] : year.marks) {
        text += file.person.documents.front().number + ";" + std::to_string(year.year) + ";" +
                service.substr(0, 7) + ";" + service.substr(8) + ";F0;" +
                std::to_string(year.grade) + ";" + section + ";" +
                string{find_area(AreaFamily::secundaria, subject.area)->printed} + ";" +
                to_text(*mark) + ";APR\n";
      }
    }
  }
  return text;
}

class Import : public testing::Test {
 protected:
  void write(const string& name, const string& text) const {
    ASSERT_TRUE(files::write_file(office_.file(name), as_bytes(text)));
  }

  [[nodiscard]] test::ProgramResult import(const string& kind, const string& name,
                                           std::vector<string> options = {}) const {
    std::vector<string> arguments{"import", kind, office_.file(name).string()};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return office_.run(arguments);
  }

  void import_everything() const {
    write("students.csv", students_csv());
    write("marks.csv", marks_csv());
    const auto students = import("students", "students.csv", {"--confirm"});
    ASSERT_EQ(students.exit_code, 0) << students.out << students.err;
    const auto marks = import("marks", "marks.csv", {"--confirm"});
    ASSERT_EQ(marks.exit_code, 0) << marks.out << marks.err;
  }

  [[nodiscard]] std::size_t audit_rows() const {
    auto database = office_.database();
    return store::read_audit(database)->size();
  }

  OfficeFolder office_{0};
};

bool says(const test::ProgramResult& result, const string& words) {
  return result.out.find(words) != string::npos || result.err.find(words) != string::npos;
}

nlohmann::json credential_of(const OfficeFolder& office, std::uint32_t number) {
  const auto shown = office.run({"show", std::to_string(number), "--json"});
  return nlohmann::json::parse(shown.out).at("credential");
}

TEST_F(Import, ASectionIsIssuedAsIfItHadAlwaysBeenThere) {
  import_everything();
  const OfficeFolder native{kStudents};
  const std::vector<string> issue{"issue", "--section", test::kGraduates, "--at",
                                  test::kIssueInstant};
  const auto issued = office_.run(issue);
  ASSERT_EQ(issued.exit_code, 0) << issued.err;
  ASSERT_EQ(native.run(issue).exit_code, 0);
  ASSERT_EQ(office_.certificates().size(), kStudents);
  for (std::uint32_t number = 1; number <= kStudents; ++number) {
    EXPECT_EQ(credential_of(office_, number), credential_of(native, number));
  }
  EXPECT_EQ(office_.run({"doctor"}).exit_code, 0);
}

TEST_F(Import, SavesNothingBeforeItIsConfirmed) {
  write("students.csv", students_csv());
  const auto rows = audit_rows();
  const auto first = import("students", "students.csv");
  EXPECT_EQ(first.exit_code, 0);
  EXPECT_TRUE(says(first, "Personas nuevas: 7."));
  EXPECT_EQ(import("students", "students.csv").out, first.out);
  EXPECT_EQ(audit_rows(), rows);
}

TEST_F(Import, TheSameFileTwiceChangesNothing) {
  import_everything();
  const auto rows = audit_rows();
  const auto students = import("students", "students.csv", {"--confirm"});
  EXPECT_EQ(students.exit_code, 0);
  EXPECT_TRUE(says(students, "Ya guardadas: 7."));
  const auto marks = import("marks", "marks.csv", {"--confirm"});
  EXPECT_EQ(marks.exit_code, 0);
  EXPECT_TRUE(says(marks, "Ya guardadas: 350."));
  EXPECT_EQ(audit_rows(), rows);
}

TEST_F(Import, AChangedMarkIsDoubtfulAndTheStoredOneStays) {
  import_everything();
  string changed = marks_csv();
  const auto last = changed.rfind(";APR");
  changed.replace(last - 2, 2, changed.substr(last - 2, 2) == "20" ? "19" : "20");
  write("changed.csv", changed);
  for (int time = 0; time < 2; ++time) {
    const auto result = import("marks", "changed.csv", {"--confirm"});
    EXPECT_EQ(result.exit_code, kIncomplete);
    EXPECT_TRUE(says(result, "Dudosas: 1.")) << result.out;
    EXPECT_TRUE(says(result, "ya está guardada otra nota"));
  }
}

TEST_F(Import, ReadsADirtyNomina) {
  write("dirty.csv",
        "N\xB0;DNI;PATERNO;MATERNO;NOMBRES;NACIMIENTO;SEXO\r\n"
        "1;9000005;PE\xD1"
        "A;;LUZ;43831;M\r\n"
        "2;99000012;QUISPE;;=HYPERLINK(1);01/02/2003;H\r\n"
        "3;2.49E+13;QUISPE;;ANA;01/02/2003;M\r\n");
  const auto result = import("students", "dirty.csv", {"--confirm"});
  EXPECT_EQ(result.exit_code, kIncomplete);
  EXPECT_TRUE(says(result, "Windows-1252"));
  EXPECT_TRUE(says(result, "Fila 2, reparada: numero_documento «9000005»"));
  EXPECT_TRUE(says(result, "Fila 3, dudosa: nombres «=HYPERLINK(1)»"));
  EXPECT_TRUE(says(result, "Fila 4, rechazada: numero_documento «2.49E+13»"));
  EXPECT_TRUE(says(result, "Guardado. Personas nuevas: 1."));
}

TEST_F(Import, DoubtsAnUnknownSchoolAndAnUnknownStudent) {
  write("students.csv", students_csv());
  ASSERT_EQ(import("students", "students.csv", {"--confirm"}).exit_code, 0);
  write("marks.csv",
        "dni;anio;codigo_modular;nivel;grado;seccion;area;nota;situacion_final\n"
        "99000001;2017;956470;F0;5;A;SEC-MAT;14;APR\n"
        "99555555;2017;9000123;F0;5;A;SEC-MAT;14;APR\n");
  const auto result = import("marks", "marks.csv", {"--confirm"});
  EXPECT_EQ(result.exit_code, kIncomplete);
  EXPECT_TRUE(says(result, "se repuso el cero de la izquierda"));
  EXPECT_TRUE(says(result, "Fila 2, dudosa: el código modular y anexo no figuran"));
  EXPECT_TRUE(says(result, "Fila 3, dudosa: nadie del padrón tiene ese documento"));
}

TEST_F(Import, AnswersFilesThatAreNoTable) {
  EXPECT_EQ(import("students", "absent.csv").exit_code, kNoInput);
  write("book.xlsx", "PK\x03\x04...");
  const auto book = import("students", "book.xlsx");
  EXPECT_EQ(book.exit_code, kData);
  EXPECT_TRUE(says(book, "Guardar como"));
  write("mixed.csv", "dni;a,b\n1;2,3\n");
  EXPECT_TRUE(says(import("students", "mixed.csv"), "--separator"));
  EXPECT_TRUE(says(import("students", "mixed.csv", {"--separator", "coma"}), "Faltan columnas"));
  EXPECT_EQ(import("students", "mixed.csv", {"--separator", "barra"}).exit_code, kUsage);
}

}  // namespace
}  // namespace fedatario
