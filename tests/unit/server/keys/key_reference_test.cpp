#include "server/keys/key_reference.h"

#include <string>

#include <gtest/gtest.h>

namespace fedatario::keys {
namespace {

constexpr auto kModule = "?module-path=/usr/lib/m.so";

TokenKey token(const std::string& uri) {
  const auto reference = parse_key_reference(uri);
  const auto* key = reference ? std::get_if<TokenKey>(&*reference) : nullptr;
  EXPECT_NE(key, nullptr) << uri;
  return key == nullptr ? TokenKey{} : *key;
}

/// Of what stands between the scheme and the module's path.
std::string uri(const std::string& path, const std::string& query = {}) {
  return "pkcs11:" + path + kModule + query;
}

KeyReferenceError error(const std::string& text) {
  const auto reference = parse_key_reference(text);
  EXPECT_FALSE(reference) << text;
  return reference ? KeyReferenceError::empty : reference.error();
}

TEST(KeyReference, IsAPathUnlessItSaysOtherwise) {
  for (const std::string path : {"issuer.pem", "/etc/a b/c;d?e", "./pkcs11:x", "pkcs11"}) {
    const auto reference = parse_key_reference(path);
    ASSERT_TRUE(reference);
    EXPECT_EQ(*reference, KeyReference{std::filesystem::path{path}});
  }
  EXPECT_EQ(error(""), KeyReferenceError::empty);
  EXPECT_EQ(error(std::string("a\0b", 3)), KeyReferenceError::bad_character);
  EXPECT_EQ(error(std::string(kMaxKeyReference + 1, 'a')), KeyReferenceError::too_long);
}

TEST(KeyReference, ReadsEveryAttribute) {
  const TokenKey expected{.module = "/usr/lib/softhsm/libsofthsm2.so",
                          .token = "UGEL Tacna",
                          .serial = "00ff",
                          .object = "emisión",
                          .id = {0x01, 0xff},
                          .pin = "/run/credentials/pin"};
  EXPECT_EQ(token("pkcs11:token=UGEL%20Tacna;serial=00ff;object=emisi%C3%B3n;id=%01%fF;"
                  "type=private?module-path=/usr/lib/softhsm/libsofthsm2.so"
                  "&pin-source=file:/run/credentials/pin"),
            expected);
  EXPECT_EQ(token("PKCS11:id=%01%FF;object=emisi%c3%b3n;serial=00ff;token=UGEL%20Tacna"
                  "?pin-source=file:///run/credentials/pin"
                  "&module-path=%2Fusr/lib/softhsm/libsofthsm2.so"),
            expected);
}

TEST(KeyReference, PrintsWhatReadsBack) {
  for (const std::string uri :
       {"pkcs11:token=a;object=b?module-path=/m.so",
        "pkcs11:token=a%3bb%25;serial=1;object=%c3%b1;id=%00%41?module-path=/a%20b"
        "&pin-source=file:/p"}) {
    EXPECT_EQ(print_key_reference(token(uri)), uri);
  }
  EXPECT_EQ(print_key_reference(std::filesystem::path{"a b"}), "a b");
}

TEST(KeyReference, WantsATokenAModuleAndAName) {
  EXPECT_EQ(error("pkcs11:"), KeyReferenceError::incomplete);
  EXPECT_EQ(error(uri("object=b")), KeyReferenceError::incomplete);
  EXPECT_EQ(error(uri("token=a")), KeyReferenceError::incomplete);
  EXPECT_EQ(error("pkcs11:token=a;object=b"), KeyReferenceError::incomplete);
  EXPECT_EQ(error("pkcs11:token=a;object=b?pin-source=file:/p"), KeyReferenceError::incomplete);
}

TEST(KeyReference, TakesNoSecret) {
  EXPECT_EQ(error(uri("token=a;object=b", "&pin-value=1234")), KeyReferenceError::secret_inside);
  EXPECT_EQ(error(uri("token=a;pin-value=1234;object=b")), KeyReferenceError::secret_inside);
}

TEST(KeyReference, IgnoresNothing) {
  EXPECT_EQ(error(uri("token=a;object=b;slot-id=1")), KeyReferenceError::unknown_attribute);
  EXPECT_EQ(error(uri("token=a;object=b;")), KeyReferenceError::unknown_attribute);
  EXPECT_EQ(error(uri("token=a;;object=b")), KeyReferenceError::unknown_attribute);
  EXPECT_EQ(error(uri("token=a;object=b", "&")), KeyReferenceError::unknown_attribute);
  EXPECT_EQ(error("pkcs11:token=a;object=b?token=c"), KeyReferenceError::unknown_attribute);
  EXPECT_EQ(error("pkcs11:token=a;object=b;module-path=/m"), KeyReferenceError::unknown_attribute);
  EXPECT_EQ(error(uri("token=a;object=b;token=a")), KeyReferenceError::repeated);
}

TEST(KeyReference, RefusesValuesOfAnotherKind) {
  EXPECT_EQ(error(uri("token=;object=b")), KeyReferenceError::bad_value);
  EXPECT_EQ(error(uri("token;object=b")), KeyReferenceError::bad_value);
  EXPECT_EQ(error(uri("token=a;object=b;type=public")), KeyReferenceError::bad_value);
  EXPECT_EQ(error("pkcs11:token=a;object=b?module-path=m.so"), KeyReferenceError::bad_value);
  for (const std::string pin : {"/p", "%7Ccommand", "file:p", "file://host/p", "file:"}) {
    EXPECT_EQ(error(uri("token=a;object=b", "&pin-source=" + pin)), KeyReferenceError::bad_value);
  }
}

TEST(KeyReference, HasLimits) {
  const auto with = [](const std::string& name, std::size_t size) {
    return uri("token=a;object=b;" + name + "=" + std::string(size, 'x'));
  };
  EXPECT_TRUE(parse_key_reference(with("serial", kMaxTokenSerial)));
  EXPECT_EQ(error(with("serial", kMaxTokenSerial + 1)), KeyReferenceError::bad_value);
  EXPECT_TRUE(parse_key_reference(with("id", kMaxObjectId)));
  EXPECT_EQ(error(with("id", kMaxObjectId + 1)), KeyReferenceError::bad_value);
  const std::string label(kMaxTokenLabel + 1, 'x');
  EXPECT_EQ(error(uri("token=" + label + ";object=b")), KeyReferenceError::bad_value);
  const std::string object(kMaxObjectLabel + 1, 'x');
  EXPECT_EQ(error(uri("token=a;object=" + object)), KeyReferenceError::bad_value);
}

TEST(KeyReference, RefusesCharactersOutOfPlace) {
  EXPECT_EQ(error(uri("token=a b;object=b")), KeyReferenceError::bad_character);
  EXPECT_EQ(error(uri("token=a/b;object=b")), KeyReferenceError::bad_character);
  EXPECT_EQ(error(uri("token=ñ;object=b")), KeyReferenceError::bad_character);
  EXPECT_EQ(error(uri("token=a%0a;object=b")), KeyReferenceError::bad_character);
  EXPECT_EQ(error(uri("token=a;object=b", "%00")), KeyReferenceError::bad_character);
  for (const std::string broken : {"%", "%1", "%g0", "%1g", "% 1"}) {
    EXPECT_EQ(error(uri("token=a" + broken + ";object=b")), KeyReferenceError::bad_escape);
  }
}

}  // namespace
}  // namespace fedatario::keys
