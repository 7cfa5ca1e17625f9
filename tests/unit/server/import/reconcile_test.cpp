#include "server/registry/import/reconcile.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace fedatario::imports {
namespace {

using registry::Person;
using testing::HasSubstr;

Person ana() {
  Person person;
  person.name = {"ÑAUPARI", "PEÑA", "ANA"};
  person.documents = {{IdentityDocument::dni, "99000005"}};
  person.birth_date = *transcript::parse_date("2001-03-05");
  return person;
}

TEST(ReconcilePerson, AddsOnlyWhoIsNew) {
  RowReport report;
  const std::vector<Person> stored{ana()};
  EXPECT_EQ(reconcile_person(ana(), {}, report), Standing::added);
  EXPECT_EQ(reconcile_person(ana(), stored, report), Standing::unchanged);
  Person plain = ana();
  plain.name.paterno = "NAUPARI";
  EXPECT_EQ(reconcile_person(plain, stored, report), Standing::unchanged);
  EXPECT_TRUE(report.remarks.empty());
}

TEST(ReconcilePerson, NeverOverwrites) {
  const std::vector<Person> stored{ana()};
  Person other = ana();
  other.name.nombres = "LUZ";
  RowReport report;
  EXPECT_EQ(reconcile_person(other, stored, report), Standing::doubtful);
  EXPECT_THAT(report.remarks.front().reason, HasSubstr("otro nombre"));
  RowReport two;
  EXPECT_EQ(reconcile_person(ana(), std::vector<Person>{ana(), ana()}, two), Standing::doubtful);
}

transcript::MarkRecord mark_in(AreaNumber area, unsigned mark) {
  transcript::MarkRecord record;
  record.subject.area = area;
  record.mark = Mark::vigesimal(mark);
  return record;
}

StudentYear year_of(unsigned mark) {
  StudentYear year;
  year.section = "A";
  year.year.marks = {mark_in(20, mark)};
  year.rows = {0};
  return year;
}

registry::Enrolment stored_year(unsigned mark) {
  const StudentYear year = year_of(mark);
  registry::Enrolment enrolment;
  enrolment.section = year.section;
  enrolment.year = year.year;
  return enrolment;
}

struct Compared {
  Standing standing = Standing::added;
  RowReport report;
};

Compared compare(const StoredYear& stored) {
  std::vector<RowReport> reports(1);
  const Standing standing = reconcile_year(year_of(14), stored, reports);
  return {standing, reports.front()};
}

TEST(ReconcileYear, AddsOnlyWhatIsNew) {
  EXPECT_EQ(compare({1, Nivel::f0, std::nullopt}).standing, Standing::added);
  EXPECT_EQ(compare({1, Nivel::f0, stored_year(14)}).standing, Standing::unchanged);
}

TEST(ReconcileYear, NamesTheStoredMark) {
  const auto [standing, report] = compare({1, Nivel::f0, stored_year(15)});
  EXPECT_EQ(standing, Standing::doubtful);
  EXPECT_THAT(report.remarks.front().reason, HasSubstr("otra nota: 15"));
}

TEST(ReconcileYear, DoubtsYearsOfNobodyOrNowhere) {
  EXPECT_THAT(compare({0, Nivel::f0, std::nullopt}).report.remarks.front().reason,
              HasSubstr("nadie del padrón"));
  EXPECT_EQ(compare({2, Nivel::f0, std::nullopt}).standing, Standing::doubtful);
  EXPECT_THAT(compare({1, std::nullopt, std::nullopt}).report.remarks.front().reason,
              HasSubstr("código modular"));
  EXPECT_EQ(compare({1, Nivel::b0, std::nullopt}).standing, Standing::doubtful);
}

TEST(ReconcileYear, DoubtsAnotherSectionAndFewerMarks) {
  auto elsewhere = stored_year(14);
  elsewhere.section = "B";
  EXPECT_EQ(compare({1, Nivel::f0, elsewhere}).standing, Standing::doubtful);
  auto longer = stored_year(14);
  longer.year.marks.push_back(mark_in(21, 12));
  EXPECT_EQ(compare({1, Nivel::f0, longer}).standing, Standing::doubtful);
}

}  // namespace
}  // namespace fedatario::imports
