#include "crypto/trust/roots/root_keys.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/support/seed_signer.h"

namespace fedatario {
namespace {

/// Public keys of RFC 8032, 7.1, tests 1 to 3, as `openssl pkey -pubout` writes them.
constexpr std::string_view kFirst = "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";
constexpr std::string_view kSecond = "MCowBQYDK2VwAyEAPUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=";

std::string block(std::string_view base64) {
  return "-----BEGIN PUBLIC KEY-----\n" + std::string{base64} + "\n-----END PUBLIC KEY-----\n";
}

RootKeysError error_of(std::string_view text) {
  const auto keys = root_keys_from_pem(text);
  EXPECT_FALSE(keys) << text;
  return keys ? RootKeysError{} : keys.error();
}

/// SubjectPublicKeyInfo of 32 bytes of key, in base64: 44 bytes, so one symbol of padding.
std::string info_of(ByteView key) {
  constexpr std::string_view kAlphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  Bytes info = from_hex("302a300506032b6570032100").value_or(Bytes{});
  info.insert(info.end(), key.begin(), key.end());
  info.push_back(0);
  std::string text;
  for (std::size_t i = 0; i < info.size(); i += 3) {
    const unsigned group = info[i] * 65'536U + info[i + 1] * 256U + info[i + 2];
    for (const unsigned shift : {18U, 12U, 6U, 0U})
      text += kAlphabet[group >> shift & 63U];
  }
  text.back() = '=';
  return text;
}

TEST(RootKeys, ReadsWhatOpensslWrites) {
  const auto keys = root_keys_from_pem(block(kFirst) + block(kSecond));
  ASSERT_TRUE(keys);
  ASSERT_EQ(keys->size(), 2U);
  EXPECT_EQ(to_hex(keys->front().bytes()),
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
  EXPECT_EQ(to_hex(keys->back().bytes()),
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
}

TEST(RootKeys, AcceptsCarriageReturnsEmptyLinesAndAMissingLastEnding) {
  std::string text = "\r\n-----BEGIN PUBLIC KEY-----\r\n" + std::string{kFirst} +
                     "\r\n-----END PUBLIC KEY-----\r\n\r\n" + block(kSecond);
  text.pop_back();
  const auto keys = root_keys_from_pem(text);
  ASSERT_TRUE(keys);
  EXPECT_EQ(keys->size(), 2U);
}

TEST(RootKeys, RefusesAFileWithoutKeys) {
  EXPECT_EQ(error_of(""), RootKeysError::none);
  EXPECT_EQ(error_of("\n\n"), RootKeysError::none);
}

TEST(RootKeys, RefusesTextAroundBlocksAndBrokenOnes) {
  const std::string good = block(kFirst);
  EXPECT_EQ(error_of("root key\n" + good), RootKeysError::malformed);
  EXPECT_EQ(error_of(" " + good), RootKeysError::malformed);
  EXPECT_EQ(error_of(good.substr(0, good.size() - 5)), RootKeysError::malformed);
  EXPECT_EQ(error_of(good.substr(27)), RootKeysError::malformed);
  EXPECT_EQ(error_of("-----BEGIN PUBLIC KEY-----\n"), RootKeysError::malformed);
  EXPECT_EQ(error_of("-----BEGIN PRIVATE KEY-----\n" + std::string{kFirst} +
                     "\n-----END PRIVATE KEY-----\n"),
            RootKeysError::malformed);
}

TEST(RootKeys, RefusesASecondSpellingOfBase64) {
  std::string spare_bits{kFirst};
  spare_bits[spare_bits.size() - 2] = 'p';  // the last symbol's two low bits
  EXPECT_EQ(error_of(block(spare_bits)), RootKeysError::malformed);
  std::string without_padding{kFirst};
  without_padding.pop_back();
  EXPECT_EQ(error_of(block(without_padding)), RootKeysError::malformed);
  std::string url_alphabet{kFirst};
  url_alphabet[url_alphabet.find('/')] = '_';
  EXPECT_EQ(error_of(block(url_alphabet)), RootKeysError::malformed);
  EXPECT_EQ(error_of(block(std::string{kFirst} + " ")), RootKeysError::malformed);
  EXPECT_EQ(
      error_of(block(std::string{kFirst.substr(0, 30)} + "\n" + std::string{kFirst.substr(30)})),
      RootKeysError::malformed);
}

TEST(RootKeys, RefusesKeysOfOtherAlgorithms) {
  // X25519 has OID 1.3.101.110.
  EXPECT_EQ(error_of(block("MCowBQYDK2VuAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=")),
            RootKeysError::not_ed25519);
  EXPECT_EQ(error_of(block("MCowBQYDK2VwAyEA")), RootKeysError::not_ed25519) << "no key in it";
}

TEST(RootKeys, KeysEnterThroughTheStrictDoor) {
  Bytes key(PublicKey::kSize);
  EXPECT_EQ(error_of(block(info_of(key))), RootKeysError::unsafe_key) << "order 4";
  key.front() = 1;
  EXPECT_EQ(error_of(block(info_of(key))), RootKeysError::unsafe_key) << "order 1";
}

TEST(RootKeys, RefusesTheSameKeyTwice) {
  EXPECT_EQ(error_of(block(kFirst) + block(kFirst)), RootKeysError::duplicate);
}

TEST(RootKeys, ReadsSixteenKeysAndNoMore) {
  std::string text;
  for (Byte seed = 0; seed < kMaxRootKeys; ++seed) {
    text += block(info_of(SeedSigner{seed}.public_key().bytes()));
  }
  const auto keys = root_keys_from_pem(text);
  ASSERT_TRUE(keys);
  EXPECT_EQ(keys->size(), kMaxRootKeys);
  EXPECT_EQ(error_of(text + block(kFirst)), RootKeysError::too_many);
}

TEST(RootKeys, RefusesAFileOverItsLimit) {
  EXPECT_EQ(error_of(std::string(kMaxRootKeysText + 1, '\n')), RootKeysError::too_long);
  EXPECT_EQ(error_of(std::string(kMaxRootKeysText, '\n')), RootKeysError::none);
}

}  // namespace
}  // namespace fedatario
