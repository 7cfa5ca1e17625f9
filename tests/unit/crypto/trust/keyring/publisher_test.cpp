#include "crypto/trust/keyring/publisher.h"

#include <gtest/gtest.h>

#include "tests/support/sample_lists.h"
#include "tests/support/seed_signer.h"

namespace fedatario {
namespace {

class PublisherTest : public ::testing::Test {
 protected:
  SeedSigner first_{0x21};
  SeedSigner second_{0x22};
  Publishers publishers_{samples::list_publisher(first_)};
};

TEST_F(PublisherTest, IsFoundByItsKid) {
  const auto found = find_publisher(publishers_, first_.public_key().kid());
  ASSERT_TRUE(found);
  EXPECT_EQ((*found)->key, first_.public_key());
  EXPECT_EQ(find_publisher(publishers_, second_.public_key().kid()).error(),
            EvidenceError::unknown_publisher);
  EXPECT_EQ(find_publisher({}, first_.public_key().kid()).error(),
            EvidenceError::unknown_publisher);
}

TEST_F(PublisherTest, SignsItsListsAlone) {
  const Kid kid = first_.public_key().kid();
  EXPECT_TRUE(find_list_publisher(publishers_, kid, 7));
  EXPECT_EQ(find_list_publisher(publishers_, kid, 8).error(), EvidenceError::publisher_not_allowed);
  EXPECT_EQ(find_list_publisher(publishers_, second_.public_key().kid(), 8).error(),
            EvidenceError::unknown_publisher);
}

TEST_F(PublisherTest, BothEndsOfTheWindowAreWithin) {
  const Publisher& publisher = publishers_.front();
  EXPECT_TRUE(publisher.is_valid_at(publisher.valid_from));
  EXPECT_TRUE(publisher.is_valid_at(publisher.valid_until));
  EXPECT_FALSE(publisher.is_valid_at({publisher.valid_from.seconds - 1}));
  EXPECT_FALSE(publisher.is_valid_at({publisher.valid_until.seconds + 1}));
}

}  // namespace
}  // namespace fedatario
