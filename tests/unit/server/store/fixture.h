#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "crypto/credential/payload_codec.h"
#include "crypto/keys/signer.h"
#include "crypto/verify/verify.h"
#include "issuance/certificate/payload.h"
#include "issuance/certificate/seal.h"
#include "server/keys/pkcs8_signer.h"
#include "server/registry/model.h"
#include "server/store/database.h"
#include "server/store/issuers.h"
#include "server/store/registry_writer.h"
#include "tests/support/sample_credentials.h"
#include "tests/support/scratch_folder.h"

namespace fedatario::store {

inline constexpr Instant kNow{1'790'000'000};  // 2026-09-21

/// A real database with a real key and three people, in a folder of its own.
class StoreFixture : public testing::Test {
 protected:
  void SetUp() override {
    auto created = Database::create(file("registry.db"));
    ASSERT_TRUE(created);
    database_ = std::make_unique<Database>(std::move(*created));
    const auto key = keys::create_pkcs8_key(file("issuer.pem"));
    ASSERT_TRUE(key);
    signer_ = *keys::open_pkcs8_signer(file("issuer.pem"));
    ASSERT_TRUE(save_institution(db(), {"I.E. DE PRUEBA", "v.example", true}));
    ASSERT_TRUE(save_issuer_key(db(), issuer_key(*key), "prueba"));
    ASSERT_TRUE(save_people(db(), people()));
  }

  [[nodiscard]] Database& db() { return *database_; }
  [[nodiscard]] const Signer& signer() const { return *signer_; }
  [[nodiscard]] std::filesystem::path file(const std::string& name) const {
    return folder_.path() / name;
  }

  /// The same file, opened by somebody else.
  [[nodiscard]] Database reopened() const {
    auto opened = Database::open(file("registry.db"));
    EXPECT_TRUE(opened);
    return std::move(*opened);
  }

  [[nodiscard]] TrustList own_keys() { return *own_trust_list(*load_trusted_keys(db()), kNow); }

  /// The reference transcript as holder 1's, with another number.
  [[nodiscard]] certificate::Intent intent(certificate::Serial serial, std::uint32_t holder = 1) {
    Credential credential = samples::reference();
    credential.number = serial.number;
    credential.status_index = serial.status_index;
    credential.issued_at = kNow;
    return {.claim = {.holder = {holder}, .kind = credential.kind, .nivel = credential.nivel},
            .serial = serial,
            .kid = signer().public_key().kid(),
            .payload = *encode_payload(credential)};
  }

  [[nodiscard]] certificate::Issued sealed(const certificate::Intent& intent) {
    auto payload = certificate::Payload::from_intent(intent.payload, intent.serial);
    return {intent.claim, *certificate::seal(*payload->lint(), signer(), own_keys(), kNow)};
  }

  [[nodiscard]] static std::vector<registry::PersonFile> people() {
    std::vector<registry::PersonFile> files;
    for (std::uint32_t i = 1; i <= 3; ++i) {
      registry::PersonFile file;
      file.person.id = {i};
      file.person.name = {"QUISPE", "ÑAUPARI", "ROSA " + std::string(i, 'A')};
      file.person.documents = {{IdentityDocument::dni, "9900000" + std::to_string(i)}};
      file.person.birth_date = std::chrono::year_month_day{
          std::chrono::year{2005}, std::chrono::month{2}, std::chrono::day{28}};
      files.push_back(std::move(file));
    }
    return files;
  }

 private:
  [[nodiscard]] static IssuerKey issuer_key(const PublicKey& key) {
    return {.key = key,
            .scope = {.services = {samples::reference().service},
                      .niveles = 0x3fff,
                      .kinds = 3,
                      .first_year = 2026,
                      .last_year = 2030},
            .valid_from = {kNow.seconds - 1000},
            .valid_until = {kNow.seconds + 1000}};
  }

  test::ScratchFolder folder_;
  std::unique_ptr<Database> database_;
  std::unique_ptr<Signer> signer_;
};

}  // namespace fedatario::store
