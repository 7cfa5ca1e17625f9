#include <gtest/gtest.h>

#include "tests/support/sample_credentials.h"
#include "tests/support/seed_signer.h"
#include "tests/support/signed_sample.h"

namespace fedatario {
namespace {

std::size_t envelope_size(const Credential& credential) {
  return samples::seal(credential, SeedSigner{1}).bytes().size();
}

TEST(EnvelopeSize, KeepsItsBudgets) {
  EXPECT_LE(envelope_size(samples::reference()), 240U);
  EXPECT_LE(envelope_size(samples::cneb_secundaria()), 270U);
  EXPECT_LE(envelope_size(samples::cneb_primaria()), 290U);
}

}  // namespace
}  // namespace fedatario
