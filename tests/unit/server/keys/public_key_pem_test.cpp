#include "server/keys/public_key_pem.h"

#include <string>

#include <gtest/gtest.h>

namespace fedatario::keys {
namespace {

/// The key of RFC 8410, 10.1.
const std::string kRfc8410 =
    "-----BEGIN PUBLIC KEY-----\n"
    "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n"
    "-----END PUBLIC KEY-----\n";

TEST(PublicKeyPem, ReadsAndWritesTheKeyOfRfc8410) {
  const auto key = read_public_key_pem(kRfc8410);
  ASSERT_TRUE(key);
  EXPECT_EQ(to_hex(key->bytes()),
            "19bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e1");
  EXPECT_EQ(write_public_key_pem(*key), kRfc8410);
}

TEST(PublicKeyPem, RefusesASmallOrderKey) {
  // y = 1: the neutral point, which OpenSSL accepts.
  EXPECT_EQ(read_public_key_pem("-----BEGIN PUBLIC KEY-----\n"
                                "MCowBQYDK2VwAyEAAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"
                                "-----END PUBLIC KEY-----\n")
                .error(),
            KeyFileError::unsafe_public_key);
}

TEST(PublicKeyPem, RefusesWhatIsNoPublicKey) {
  EXPECT_EQ(read_public_key_pem("").error(), KeyFileError::malformed);
  EXPECT_EQ(read_public_key_pem(kRfc8410.substr(0, 60)).error(), KeyFileError::malformed);
}

}  // namespace
}  // namespace fedatario::keys
