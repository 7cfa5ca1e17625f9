#include "crypto/trust/parts/part.h"

#include <gtest/gtest.h>

#include "crypto/trust/limits.h"
#include "tests/support/part_store.h"

namespace fedatario {
namespace {

TEST(Part, IsNamedByTheSha256OfItsBytes) {
  EXPECT_EQ(to_hex(name_of_part(as_bytes("abc"))),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Part, IsTakenByItsName) {
  PartStore store;
  const PartName name = store.put({1, 2, 3});
  const auto part = take_part(store, name);
  ASSERT_TRUE(part);
  EXPECT_EQ(to_hex(*part), "010203");
}

TEST(Part, ThatIsNotThereIsMissing) {
  PartStore store;
  EXPECT_EQ(take_part(store, name_of_part(as_bytes("abc"))).error(), EvidenceError::missing_part);
}

TEST(Part, OfOtherBytesThanItsNamesIsWrong) {
  PartStore store;
  const PartName name = store.put({1, 2, 3});
  store.parts().at(name) = {1, 2, 4};
  EXPECT_EQ(take_part(store, name).error(), EvidenceError::wrong_part);
}

TEST(Part, IsLimited) {
  PartStore store;
  EXPECT_TRUE(take_part(store, store.put(Bytes(limits::kMaxPartBytes))));
  EXPECT_EQ(take_part(store, store.put(Bytes(limits::kMaxPartBytes + 1))).error(),
            EvidenceError::too_long);
}

}  // namespace
}  // namespace fedatario
