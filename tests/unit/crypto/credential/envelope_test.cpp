#include "crypto/credential/envelope.h"

#include <gtest/gtest.h>

#include "crypto/codec/digits.h"
#include "tests/support/sample_credentials.h"
#include "tests/support/seed_signer.h"
#include "tests/support/signed_sample.h"

namespace fedatario {
namespace {

const SeedSigner& signer() {
  static const SeedSigner kSigner{1};
  return kSigner;
}

std::string valid_text() {
  return samples::qr_text(samples::seal(samples::reference(), signer()));
}

TEST(Envelope, TextRoundTripsAndTheHostIsIgnored) {
  const Envelope envelope = samples::seal(samples::reference(), signer());
  for (const char* host : {"v.example", "a", "127.0.0.1:8443", "look-alike.example"}) {
    const auto text = write_qr_text(host, envelope);
    ASSERT_TRUE(text) << host;
    const auto read = read_qr_text(text->text());
    ASSERT_TRUE(read) << host;
    EXPECT_EQ(to_hex(read->bytes()), to_hex(envelope.bytes()));
    EXPECT_EQ(read->kid(), signer().public_key().kid());
    EXPECT_EQ(read->codigo_virtual(), envelope.codigo_virtual());
  }
}

TEST(Envelope, AHostThatNoReaderAcceptsIsNotWritten) {
  const Envelope envelope = samples::seal(samples::reference(), signer());
  for (const std::string& host : {std::string{}, std::string{"V.EXAMPLE"}, std::string{"a/b"},
                                  std::string{"a#"}, std::string(61, 'a')}) {
    EXPECT_FALSE(write_qr_text(host, envelope)) << host;
  }
}

TEST(Envelope, SomebodyElsesCodeIsNotACredential) {
  const std::string digits = valid_text().substr(std::string{"https://v.example/#"}.size());
  const std::vector<std::string> texts = {"",
                                          "HOLA",
                                          digits,
                                          "http://v.example/#" + digits,
                                          "HTTPS://v.example/#" + digits,
                                          "https://V.example/#" + digits,
                                          "https:///#" + digits,
                                          "https://v.example/x#" + digits,
                                          "https://v.example/#",
                                          "https://v.example/#" + digits + " ",
                                          "https://v.example/#" + digits + "\n",
                                          "https://v.example/#x" + digits,
                                          "https://v.example#" + digits};
  for (const std::string& text : texts) {
    EXPECT_EQ(read_qr_text(text).error(), EnvelopeError::not_a_credential) << text;
  }
}

TEST(Envelope, LengthIsLimited) {
  EXPECT_EQ(read_qr_text(std::string(7090, '0')).error(), EnvelopeError::too_long);
  const std::string digits = to_digits(Bytes(641, 0xd2));
  EXPECT_EQ(read_qr_text("https://v.example/#" + digits).error(), EnvelopeError::too_long);
}

TEST(Envelope, CopiesAndMovesKeepTheirParts) {
  Envelope first = samples::seal(samples::reference(), signer());
  const Envelope copy = first;
  const Envelope moved = std::move(first);
  EXPECT_EQ(to_hex(copy.bytes()), to_hex(moved.bytes()));
}

TEST(CodigoVirtual, DependsOnEveryByte) {
  const Envelope envelope = samples::seal(samples::reference(), signer());
  Bytes changed{envelope.bytes().begin(), envelope.bytes().end()};
  changed.back() ^= 1U;
  EXPECT_NE(CodigoVirtual::of(envelope.bytes()), CodigoVirtual::of(changed));
  const std::string text = envelope.codigo_virtual().text();
  EXPECT_EQ(text.size(), 14U);
  EXPECT_EQ(CodigoVirtual::parse(text), envelope.codigo_virtual());
}

}  // namespace
}  // namespace fedatario
