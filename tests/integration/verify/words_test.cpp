#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/integration/verify/verifier.h"
#include "tests/support/sample_credentials.h"
#include "tests/support/signed_sample.h"

/// The content as words, for every shape of certificate.
namespace fedatario::tests {
namespace {

using testing::HasSubstr;

class VerifyWords : public testing::TestWithParam<samples::Sample> {};

TEST_P(VerifyWords, ShowWhatTheCertificateSays) {
  const Verifier verifier;
  const Credential& credential = GetParam().credential;
  verifier.write_bundle(samples::trust_for(credential, verifier.issuer()), samples::kNow,
                        {credential});
  const auto run = verifier.check_stdin(verifier.text_of(credential));
  ASSERT_EQ(run.status, 0) << run.out << run.err;
  EXPECT_THAT(run.out, HasSubstr(credential.holder));
  EXPECT_THAT(run.out, HasSubstr(credential.document.number));
  EXPECT_THAT(run.out, HasSubstr(credential.director.value_or("VÁLIDO")));
  EXPECT_THAT(run.out, HasSubstr(lima_date(credential.issued_at)));
  for (const auto& taller : credential.talleres)
    EXPECT_THAT(run.out, HasSubstr(taller));
  for (const auto& column : credential.columns) {
    EXPECT_THAT(run.out, HasSubstr(std::to_string(column.year)));
  }
}

INSTANTIATE_TEST_SUITE_P(Samples, VerifyWords, testing::ValuesIn(samples::all()),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace fedatario::tests
