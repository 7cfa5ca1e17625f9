#include "tests/support/frames/sets/certificates.h"

#include <stdexcept>

#include <gtest/gtest.h>

#include "crypto/credential/envelope.h"
#include "tests/support/frames/scene/modules.h"

namespace fedatario::frames {
namespace {

TEST(CertificateText, IsAnEnvelopeInASymbolOfTheVersion) {
  Chance chance{1};
  for (int version = kSmallestCertificate; version <= kLargestCertificate; ++version) {
    const std::string text = certificate_text(version, chance);
    EXPECT_TRUE(read_qr_text(text).has_value()) << version;
    EXPECT_EQ(draw_certificate(text).version, version);
  }
}

TEST(CertificateText, IsAnotherPersonsEachTime) {
  Chance chance{1};
  EXPECT_NE(certificate_text(12, chance), certificate_text(12, chance));
}

TEST(CertificateText, RefusesOtherVersions) {
  Chance chance{1};
  EXPECT_THROW(static_cast<void>(certificate_text(9, chance)), std::invalid_argument);
  EXPECT_THROW(static_cast<void>(certificate_text(16, chance)), std::invalid_argument);
}

}  // namespace
}  // namespace fedatario::frames
