#include <csignal>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "files/file.h"
#include "server/store/issuers.h"
#include "server/store/registry_writer.h"
#include "tests/support/office/custodians.h"
#include "tests/support/office/office_folder.h"
#include "tests/support/office/small_school.h"
#include "tests/support/program/terminal_run.h"
#include "tests/support/token/soft_token.h"

/// Keys under a passphrase and keys on a token, with the real program.
namespace fedatario {
namespace {

using test::OfficeFolder;

constexpr std::uint32_t kStudents = 3;
constexpr int kUsage = 64;
constexpr int kData = 65;
constexpr int kNoPermission = 77;

constexpr auto kCreatedAt = "2026-01-05T00:00:00Z";
constexpr auto kSecret = "clave larga";

bool speaks_of(const test::ProgramResult& result, const std::string& words) {
  return result.err.find(words) != std::string::npos;
}

class KeysCli : public testing::Test {
 protected:
  [[nodiscard]] const OfficeFolder& office() const { return office_; }
  [[nodiscard]] std::string file(const std::string& name) const {
    return office_.file(name).string();
  }

  /// A file of its owner with one line.
  [[nodiscard]] std::string line_file(const std::string& name, const std::string& line) const {
    EXPECT_TRUE(files::write_file(office_.file(name), as_bytes(line + "\n"),
                                  {.readers = files::Readers::owner}));
    return file(name);
  }

  [[nodiscard]] test::ProgramResult create(std::vector<std::string> options) const {
    options.insert(options.begin(), {"keys", "create", "--at", kCreatedAt});
    return office_.run(options);
  }

  [[nodiscard]] test::ProgramResult issue(std::vector<std::string> options) const {
    options.insert(options.begin(),
                   {"issue", "--section", test::kGraduates, "--at", test::kIssueInstant});
    return office_.run(options);
  }

  [[nodiscard]] test::TerminalResult at_terminal(std::vector<std::string> arguments,
                                                 const std::vector<test::Reply>& replies) const {
    arguments.insert(arguments.begin(), FEDATARIO_BINARY_DIR "/bin/fedatario");
    arguments.insert(arguments.end(), {"--db", file("registry.db")});
    return test::run_in_terminal(std::move(arguments), replies);
  }

 private:
  OfficeFolder office_{kStudents};
};

TEST_F(KeysCli, IssuesWithAKeyUnderAPassphraseFromAFile) {
  const auto secret = line_file("secret", kSecret);
  const auto created = create({"--key", file("second.pem"), "--passphrase-file", secret});
  ASSERT_EQ(created.exit_code, 0) << created.err;
  const auto pem = files::read_file(office().file("second.pem"), 4096);
  ASSERT_TRUE(pem);
  EXPECT_TRUE(as_text(*pem).starts_with("-----BEGIN ENCRYPTED PRIVATE KEY-----"));

  const auto issued = issue({"--key", file("second.pem"), "--passphrase-file", secret});
  EXPECT_EQ(issued.exit_code, 0) << issued.err;
  EXPECT_EQ(office().certificates().size(), kStudents);
  const auto by_environment = office().run({.arguments = {"doctor"},
                                            .environment = {{"FEDATARIO_KEY", file("second.pem")},
                                                            {"FEDATARIO_PASSPHRASE_FILE", secret}},
                                            .file_size_limit = std::nullopt,
                                            .kill_after_microseconds = std::nullopt});
  EXPECT_EQ(by_environment.exit_code, 0) << by_environment.out;
  EXPECT_NE(by_environment.out.find("second.pem"), std::string::npos);
}

TEST_F(KeysCli, SaysWhatToDoWhereNobodyCanBeAsked) {
  const auto refused = create({"--key", file("second.pem"), "--encrypt"});
  EXPECT_EQ(refused.exit_code, kUsage);
  EXPECT_TRUE(speaks_of(refused, "--passphrase-file")) << refused.err;
  EXPECT_FALSE(std::filesystem::exists(office().file("second.pem")));
  const auto root = office().run({"keys", "root", "create"});
  EXPECT_EQ(root.exit_code, kUsage);
  EXPECT_TRUE(speaks_of(root, "--passphrase-file")) << root.err;
  EXPECT_FALSE(std::filesystem::exists(office().file("root.pem")));
  EXPECT_FALSE(std::filesystem::exists(office().file("root.pub.pem")));
}

TEST_F(KeysCli, CannotBothHaveAndLackAPassphrase) {
  const auto refused = office().run({"keys", "root", "create", "--no-passphrase",
                                     "--passphrase-file", line_file("secret", kSecret)});
  EXPECT_EQ(refused.exit_code, kUsage);
  EXPECT_TRUE(speaks_of(refused, "No se usan juntas")) << refused.err;
  EXPECT_FALSE(std::filesystem::exists(office().file("root.pem")));
}

TEST_F(KeysCli, RefusesAWrongPassphraseAndOneThatOthersMayRead) {
  const auto secret = line_file("secret", kSecret);
  ASSERT_EQ(create({"--key", file("second.pem"), "--passphrase-file", secret}).exit_code, 0);
  const auto wrong =
      issue({"--key", file("second.pem"), "--passphrase-file", line_file("other", "otra")});
  EXPECT_EQ(wrong.exit_code, kNoPermission);
  EXPECT_TRUE(speaks_of(wrong, "La contraseña no abre")) << wrong.err;
  std::filesystem::permissions(secret, std::filesystem::perms{0644});
  const auto shared = issue({"--key", file("second.pem"), "--passphrase-file", secret});
  EXPECT_EQ(shared.exit_code, kNoPermission);
  EXPECT_TRUE(speaks_of(shared, "chmod 600")) << shared.err;
  EXPECT_TRUE(office().certificates().empty());
}

TEST_F(KeysCli, AsksTwiceForANewPassphraseAndOnceForAStandingOne) {
  const std::string typed = std::string{kSecret} + "\n";
  const auto created = at_terminal({"keys", "root", "create"},
                                   {{"Contraseña nueva para", typed}, {"Repita", typed}});
  ASSERT_EQ(created.exit_code, 0) << created.shown;
  EXPECT_EQ(created.shown.find(kSecret), std::string::npos) << "the terminal showed it";
  EXPECT_TRUE(created.echoes);

  const test::Custodians custodians{office()};
  ASSERT_EQ(custodians.request().exit_code, 0);
  const auto request = custodians.shown_fingerprint("request.txt");
  const auto refused =
      at_terminal({"keys", "root", "sign", file("request.txt"), "--key", file("root.pem"),
                   "--roots", file("roots.pem"), "--out", file("signed.txt"), "--confirm", request},
                  {{"Contraseña de", typed}});
  EXPECT_EQ(refused.exit_code, kData) << "a root of nobody's";
  EXPECT_EQ(refused.shown.find(kSecret), std::string::npos) << "the terminal showed it";
  EXPECT_TRUE(refused.echoes);
}

TEST_F(KeysCli, MakesNoKeyWhereTheTwoDiffer) {
  const auto refused = at_terminal({"keys", "root", "create"},
                                   {{"Contraseña nueva para", "una\n"}, {"Repita", "otra\n"}});
  EXPECT_EQ(refused.exit_code, kUsage);
  EXPECT_NE(refused.shown.find("no son iguales"), std::string::npos);
  EXPECT_FALSE(std::filesystem::exists(office().file("root.pem")));
}

TEST_F(KeysCli, LeavesTheTerminalAsItWasWhenInterrupted) {
  constexpr auto kControlC = "\x03";
  const auto interrupted =
      at_terminal({"keys", "root", "create"}, {{"Contraseña nueva para", kControlC}});
  EXPECT_EQ(interrupted.signal, SIGINT) << interrupted.shown;
  EXPECT_TRUE(interrupted.echoes);
  EXPECT_FALSE(std::filesystem::exists(office().file("root.pem")));
}

TEST_F(KeysCli, IssuesWithAKeyOnATokenForOneSchool) {
  const test::SoftToken token;
  auto named = token.key("9000123-0");
  named.pin = line_file("pin", test::SoftToken::kPin);
  const std::string uri = keys::print_key_reference(named);
  const auto created = create({"--key", uri, "--service", "9000123-0"});
  ASSERT_EQ(created.exit_code, 0) << created.err;
  EXPECT_NE(created.out.find("pkcs11:token=prueba"), std::string::npos) << created.out;
  const auto issued = issue({"--key", uri});
  EXPECT_EQ(issued.exit_code, 0) << issued.err;
  EXPECT_EQ(office().certificates().size(), kStudents);

  auto unknown = named;
  unknown.token = "otro";
  const auto missing = issue({"--key", keys::print_key_reference(unknown)});
  EXPECT_TRUE(speaks_of(missing, "No se encuentra el dispositivo «otro»")) << missing.err;
  const auto secret = issue({"--key", uri + "&pin-value=2468"});
  EXPECT_EQ(secret.exit_code, kUsage);
  EXPECT_TRUE(speaks_of(secret, "pin-source=file:")) << secret.err;
}

TEST_F(KeysCli, AsksForThePinOfAToken) {
  const test::SoftToken token;
  const std::string uri = keys::print_key_reference(token.key("raiz"));
  const auto created = at_terminal({"keys", "root", "create", "--key", uri},
                                   {{"PIN del dispositivo «prueba»", "2468\n"}});
  EXPECT_EQ(created.exit_code, 0) << created.shown;

  // The token's root in place of the third.
  const test::Custodians custodians{office()};
  std::string pem;
  for (const char* name : {"root1.pub.pem", "root2.pub.pem", "root.pub.pem"}) {
    const auto bytes = files::read_file(office().file(name), 4096);
    ASSERT_TRUE(bytes);
    pem += as_text(*bytes);
  }
  ASSERT_TRUE(files::write_file(office().file("roots.pem"), as_bytes(pem)));
  ASSERT_EQ(custodians.request().exit_code, 0);
  const auto signed_one = at_terminal(
      {"keys", "root", "sign", file("request.txt"), "--key", uri, "--roots", file("roots.pem"),
       "--out", file("signed.txt"), "--confirm", custodians.shown_fingerprint("request.txt")},
      {{"PIN del dispositivo «prueba»", "2468\n"}});
  EXPECT_EQ(signed_one.exit_code, 0) << signed_one.shown;
}

TEST_F(KeysCli, RegistersAKeyForTheServicesThatAreThere) {
  auto database = office().database();
  const auto trusted = store::load_trusted_keys(database);
  ASSERT_TRUE(trusted);
  ASSERT_EQ(trusted->size(), 1U);
  EXPECT_EQ(trusted->front().scope.services, std::vector{test::kSmallSchool});
  auto later = test::small_school();
  registry::Directory added;
  added.services = std::move(later.services);
  added.services.front().id = ServiceId{90001240};
  ASSERT_TRUE(store::save_directory(database, added));
  EXPECT_EQ(store::load_trusted_keys(database)->front().scope.services,
            std::vector{test::kSmallSchool});
}

TEST(KeysCliOfAnEmptyRegistry, MakesNoKeyThatCouldSignNothing) {
  const test::ScratchFolder folder;
  const std::string program = FEDATARIO_BINARY_DIR "/bin/fedatario";
  const std::string database = (folder.path() / "registry.db").string();
  const auto run = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), program);
    arguments.insert(arguments.end(), {"--db", database});
    return test::run_program({.arguments = std::move(arguments),
                              .environment = {},
                              .file_size_limit = std::nullopt,
                              .kill_after_microseconds = std::nullopt});
  };
  ASSERT_EQ(run({"init", "--heading", "UGEL DE PRUEBA", "--host", "v.example"}).exit_code, 0);
  const auto refused = run({"keys", "create"});
  EXPECT_EQ(refused.exit_code, kData);
  EXPECT_TRUE(speaks_of(refused, "El padrón no tiene servicios")) << refused.err;
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "issuer.pem"));
  EXPECT_EQ(run({"keys", "create", "--service", "9000123-0"}).exit_code, 0);
}

}  // namespace
}  // namespace fedatario
