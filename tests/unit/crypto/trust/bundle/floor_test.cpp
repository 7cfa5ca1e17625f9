#include "crypto/trust/bundle/floor.h"

#include <gtest/gtest.h>

#include "tests/support/sample_bundle.h"

namespace fedatario {
namespace {

class FloorTest : public ::testing::Test {
 protected:
  static Bundle bundle(const samples::BundleShape& shape) {
    return read_bundle_file(samples::bundle_file(shape), samples::root_set()).value();
  }

  /// After that bundle alone.
  static Floor after(const samples::BundleShape& shape) {
    return raised({}, bundle(shape), samples::lay_out(shape).manifest);
  }

  [[nodiscard]] static bool older(const Floor& floor, const samples::BundleShape& shape) {
    return is_older(floor, bundle(shape), samples::lay_out(shape).manifest);
  }

  samples::BundleShape shape_ = samples::small_shape(5);
};

TEST_F(FloorTest, WithoutOneNothingIsOlder) {
  EXPECT_FALSE(older({}, samples::small_shape(1)));
}

TEST_F(FloorTest, TheSameBundleIsNotOlder) {
  EXPECT_FALSE(older(after(shape_), shape_));
}

TEST_F(FloorTest, AnOtherBundleOfTheSameVersionIs) {
  samples::BundleShape other = shape_;
  other.lists[0].issued.push_back({99});
  EXPECT_TRUE(older(after(shape_), other));
}

TEST_F(FloorTest, EachVersionCounts) {
  shape_.trust_version = 5;
  const Floor floor = after(shape_);
  samples::BundleShape next = shape_;
  next.version = 6;
  EXPECT_FALSE(older(floor, next));
  next.trust_version = 4;
  EXPECT_TRUE(older(floor, next));
  next.trust_version = 5;
  next.lists[0].version = 4;
  EXPECT_TRUE(older(floor, next));
  next.lists[0].version = 6;
  next.version = 4;
  EXPECT_TRUE(older(floor, next));
}

TEST_F(FloorTest, RotationsCount) {
  Floor floor = after(shape_);
  floor.sequence = 1;
  samples::BundleShape next = shape_;
  next.version = 6;
  EXPECT_TRUE(older(floor, next));
}

TEST_F(FloorTest, AListLeftOutIsRemembered) {
  Floor floor = after(shape_);
  samples::BundleShape without = shape_;
  without.version = 6;
  without.lists.clear();
  EXPECT_FALSE(older(floor, without));
  floor = raised(floor, bundle(without), samples::lay_out(without).manifest);
  samples::BundleShape back = shape_;
  back.version = 7;
  EXPECT_FALSE(older(floor, back));
  back.lists[0].version = 4;
  EXPECT_TRUE(older(floor, back));
}

TEST_F(FloorTest, NeverFalls) {
  const Floor high{.manifest_version = 9,
                   .manifest_name = PartName{3},
                   .trust_version = 9,
                   .sequence = 9,
                   .issued_at = samples::kNow + days(9),
                   .lists = {{0, 9}, {7, 2}}};
  EXPECT_EQ(raised(high, bundle(shape_), samples::lay_out(shape_).manifest), high);
}

TEST_F(FloorTest, AnExpiredBundleIsNotInstalled) {
  const Bundle offered = bundle(shape_);
  const Bytes manifest = samples::lay_out(shape_).manifest;
  const auto check = [&](const Floor& floor, Instant clock) {
    return check_installable(floor, offered, manifest, clock);
  };
  EXPECT_TRUE(check({}, offered.expires()));
  const Instant late{offered.expires().seconds + 1};
  EXPECT_EQ(check({}, late).error(), EvidenceError::expired);
  EXPECT_TRUE(check({}, {0})) << "a clock behind the bundle counts as the bundle's";
  Floor floor;
  floor.issued_at = late;
  EXPECT_EQ(check(floor, {0}).error(), EvidenceError::expired) << "a clock set back gains nothing";
  floor.manifest_version = 6;
  EXPECT_EQ(check(floor, {0}).error(), EvidenceError::older);
}

TEST_F(FloorTest, IsReadBack) {
  const Floor floor{.manifest_version = 4'294'967'295,
                    .manifest_name = PartName{1, 2, 3},
                    .trust_version = 2,
                    .sequence = 24,
                    .issued_at = samples::kNow,
                    .lists = {{0, 1}, {4'095, 4'294'967'295}}};
  const Bytes bytes = encode_floor(floor);
  EXPECT_EQ(decode_floor(bytes), floor);
  EXPECT_EQ(decode_floor(encode_floor({})), Floor{});
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_FALSE(decode_floor(ByteView{bytes}.first(size))) << size;
  }
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    Bytes flipped = bytes;
    flipped[bit / 8] = static_cast<Byte>(flipped[bit / 8] ^ 1U << bit % 8);
    const auto read = decode_floor(flipped);
    if (!read) continue;
    EXPECT_EQ(encode_floor(*read), flipped) << bit;
  }
}

TEST_F(FloorTest, EveryListFits) {
  Floor floor;
  for (std::uint16_t number = 0; number < 4'096; ++number)
    floor.lists.push_back({number, 4'294'967'295});
  const Bytes bytes = encode_floor(floor);
  EXPECT_LE(bytes.size(), kMaxFloorBytes);
  EXPECT_EQ(decode_floor(bytes), floor);
  EXPECT_FALSE(decode_floor(Bytes(kMaxFloorBytes + 1)));
}

TEST_F(FloorTest, ListsRise) {
  Floor floor;
  floor.lists = {{3, 1}, {3, 2}};
  EXPECT_FALSE(decode_floor(encode_floor(floor)));
  floor.lists = {{3, 1}, {2, 1}};
  EXPECT_FALSE(decode_floor(encode_floor(floor)));
}

}  // namespace
}  // namespace fedatario
