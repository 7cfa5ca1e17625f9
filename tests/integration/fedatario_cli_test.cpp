#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "crypto/verify/verify.h"
#include "files/file.h"
#include "files/process_lock.h"
#include "server/keys/public_key_pem.h"
#include "tests/support/office/custodians.h"
#include "tests/support/office/office_folder.h"

/// The program `fedatario` as a process of its own.
namespace fedatario {
namespace {

using test::OfficeFolder;

constexpr std::uint32_t kStudents = 7;
constexpr int kUsage = 64;
constexpr int kData = 65;
constexpr int kNoInput = 66;
constexpr int kCannotCreate = 73;
constexpr int kBusy = 75;
constexpr int kNoPermission = 77;

const std::vector<std::string> kIssue{"issue", "--section", test::kGraduates, "--at",
                                      test::kIssueInstant};

bool speaks_of(const test::ProgramResult& result, const std::string& words) {
  return result.err.find(words) != std::string::npos;
}

TEST(FedatarioCli, IssuesASectionThatThePublishedEvidenceAccepts) {
  const OfficeFolder office{kStudents};
  ASSERT_EQ(office.run(kIssue).exit_code, 0);
  test::Custodians custodians{office};
  ASSERT_TRUE(custodians.sign_trust_list());
  ASSERT_TRUE(custodians.publish());

  const auto bundle = custodians.exported();
  ASSERT_TRUE(bundle);
  const Evidence evidence{.bundle = *bundle, .clock = bundle->manifest.issued_at};
  const auto certificates = office.certificates();
  EXPECT_EQ(certificates.size(), kStudents);
  for (const auto& [number, envelope] : certificates) {
    const auto verdict = verify_envelope(*Envelope::from_bytes(envelope), evidence);
    EXPECT_EQ(word_for(verdict), "accepted");
  }
}

TEST(FedatarioCli, PrintsTheSameFileAgain) {
  const OfficeFolder office{kStudents};
  auto arguments = kIssue;
  arguments.insert(arguments.end(), {"--out", office.file("pdf").string()});
  ASSERT_EQ(office.run(arguments).exit_code, 0);
  const auto first = office.files_in("pdf");
  EXPECT_EQ(first.size(), kStudents);
  EXPECT_EQ(first.count("00000001.pdf"), 1U);

  const auto again = office.run(arguments);
  EXPECT_EQ(again.exit_code, 0);
  EXPECT_NE(again.out.find("Emitidos: 0. Ya emitidos: 7. Con error: 0."), std::string::npos);
  EXPECT_EQ(office.files_in("pdf"), first);
  EXPECT_EQ(office.certificates().size(), kStudents);
}

TEST(FedatarioCli, IssuesToOneStudentAndShowsWhatWasSigned) {
  const OfficeFolder office{kStudents};
  const auto issued =
      office.run({"issue", "--student", "99000003", "--kind", "cla", "--at", test::kIssueInstant});
  ASSERT_EQ(issued.exit_code, 0) << issued.err;
  const auto shown = office.run({"show", "1", "--json"});
  ASSERT_EQ(shown.exit_code, 0);
  const auto json = nlohmann::json::parse(shown.out);
  EXPECT_EQ(json["credential"]["number"], 1);
  EXPECT_EQ(json["replaced_by"], nullptr);

  const std::string codigo = json["codigo_virtual"];
  const auto in_words = office.run({"show", codigo});
  EXPECT_NE(in_words.out.find("CLA N.° 00000001"), std::string::npos);
  EXPECT_NE(in_words.out.find("DNI 99000003"), std::string::npos);
}

TEST(FedatarioCli, StopsNobodyForOneFailure) {
  const OfficeFolder office{kStudents};
  {
    auto database = office.database();
    test::break_acta_of(database, 2);
  }
  const auto result = office.run(kIssue);
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_TRUE(speaks_of(result, "V15")) << result.err;
  EXPECT_EQ(office.certificates().size(), kStudents - 1);
}

TEST(FedatarioCli, FindsWhatSomebodyChanged) {
  const OfficeFolder office{kStudents};
  ASSERT_EQ(office.run(kIssue).exit_code, 0);
  EXPECT_EQ(office.run({"doctor"}).exit_code, 0);
  {
    auto database = office.database();
    test::forge_audit(database);
  }
  const auto doctor = office.run({"doctor"});
  EXPECT_EQ(doctor.exit_code, 1);
  EXPECT_NE(doctor.out.find("La auditoría fue alterada en la fila 1."), std::string::npos);
}

TEST(FedatarioCli, SaysWhatToDoAboutAMistake) {
  const OfficeFolder office{1};
  const auto unknown = office.run({"issue", "--section", "9000123-0/1999/5/A"});
  EXPECT_EQ(unknown.exit_code, kData);
  EXPECT_TRUE(speaks_of(unknown, "fedatario show sections"));
  EXPECT_EQ(office.run({"issue", "--section", "x"}).exit_code, kUsage);
  EXPECT_EQ(office.run({"issue"}).exit_code, kUsage);
  EXPECT_EQ(office.run({"issue", "--foo"}).exit_code, kUsage);
  EXPECT_EQ(office.run({"show", "7"}).exit_code, kData);
  EXPECT_EQ(office.run({"show", "siete"}).exit_code, kUsage);
  EXPECT_EQ(office.run({"keys", "create"}).exit_code, kCannotCreate);
  EXPECT_EQ(office.run({"init", "--heading", "X", "--host", "v.example"}).exit_code, kCannotCreate);
  EXPECT_EQ(office.run({"resume", "--key", office.file("none.pem").string()}).exit_code, kNoInput);
}

TEST(FedatarioCli, RefusesAKeyThatOthersMayRead) {
  const OfficeFolder office{1};
  std::filesystem::permissions(office.file("issuer.pem"), std::filesystem::perms{0644});
  const auto refused = office.run(kIssue);
  EXPECT_EQ(refused.exit_code, kNoPermission);
  EXPECT_TRUE(speaks_of(refused, "chmod 600"));
  EXPECT_TRUE(office.certificates().empty());
}

TEST(FedatarioCli, IssuesNothingWhileAnotherProcessIssues) {
  const OfficeFolder office{kStudents};
  {
    const auto lock = files::ProcessLock::try_take(office.file("registry.db.issuing"));
    ASSERT_TRUE(lock && *lock);
    const std::vector<std::string> resume{"resume", "--at", test::kIssueInstant};
    for (const auto& arguments : {kIssue, resume}) {
      const auto refused = office.run(arguments);
      EXPECT_EQ(refused.exit_code, kBusy);
      EXPECT_TRUE(speaks_of(refused, "Otra emisión está en curso")) << refused.err;
    }
    EXPECT_TRUE(office.certificates().empty());
  }
  EXPECT_EQ(office.run(kIssue).exit_code, 0);
}

}  // namespace
}  // namespace fedatario
