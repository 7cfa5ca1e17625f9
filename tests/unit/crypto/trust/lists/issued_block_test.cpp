#include "crypto/trust/lists/issued_block.h"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

#include "crypto/codec/crockford.h"
#include "crypto/credential/codigo_virtual.h"
#include "tests/support/part_store.h"

namespace fedatario {
namespace {

std::vector<IssuedEntry> random_entries(std::size_t count, unsigned seed) {
  std::mt19937_64 random{seed};
  std::vector<IssuedEntry> entries(count);
  for (IssuedEntry& entry : entries)
    entry.value = random() % 3 == 0 ? 0 : random();
  entries.back().value = 1;
  return entries;
}

Bytes random_envelope(unsigned seed) {
  std::mt19937_64 random{seed};
  Bytes envelope(300);
  std::ranges::generate(envelope, [&random] { return static_cast<Byte>(random()); });
  return envelope;
}

/// Whether any 32 bits of the código virtual's 60 stand anywhere in the entry.
bool shows_codigo(ByteView envelope) {
  constexpr std::uint64_t kMask = 0xffffffff;
  const std::uint64_t codigo = from_crockford(CodigoVirtual::of(envelope).text()).value();
  const std::uint64_t entry = IssuedEntry::of(envelope).value;
  for (unsigned from = 0; from <= 60 - 32; ++from) {
    for (unsigned at = 0; at <= 64 - 32; ++at) {
      if ((codigo >> from & kMask) == (entry >> at & kMask)) return true;
    }
  }
  return false;
}

Result<std::vector<IssuedEntry>, EvidenceError> read_hex(const std::string& hex) {
  return read_issued_block(from_hex(hex).value());
}

TEST(IssuedEntry, IsTheHeadOfAHashOfItsOwnDomain) {
  // printf 'fedatario issued v1abc' | sha256sum
  const Digest digest = sha256({as_bytes("fedatario issued v1abc")});
  Bytes head;
  const std::uint64_t value = IssuedEntry::of(as_bytes("abc")).value;
  for (unsigned shift = 64; shift > 0; shift -= 8)
    head.push_back(static_cast<Byte>(value >> (shift - 8)));
  EXPECT_EQ(to_hex(head), to_hex(ByteView{digest}.first(8)));
  EXPECT_EQ(to_hex(head), "ac0af56277d76c94");
}

// What is published tells nothing of what is printed: a código virtual stands nowhere in the entry,
// at no bit.
TEST(IssuedEntry, DoesNotShowTheCodigoVirtual) {
  for (unsigned seed = 0; seed < 2'000; ++seed)
    EXPECT_FALSE(shows_codigo(random_envelope(seed))) << seed;
}

TEST(IssuedBlock, RoundTrips) {
  for (const std::size_t count : {1U, 2U, 500U, 1'023U, 1'024U}) {
    PartStore store;
    const auto entries = random_entries(count, static_cast<unsigned>(count));
    const Child name = write_issued_block(entries, store.sink());
    ASSERT_TRUE(name);
    EXPECT_EQ(read_issued_block(take_part(store, *name).value()), entries);
  }
}

TEST(IssuedBlock, AbsentEntriesAtTheEndAreCut) {
  PartStore store;
  auto entries = random_entries(10, 1);
  const Child name = write_issued_block(entries, store.sink());
  entries.resize(1'024);
  EXPECT_EQ(write_issued_block(entries, store.sink()), name);
}

TEST(IssuedBlock, WithoutEntriesIsNull) {
  PartStore store;
  EXPECT_FALSE(write_issued_block({}, store.sink()));
  EXPECT_FALSE(write_issued_block(std::vector<IssuedEntry>(1'024), store.sink()));
  EXPECT_TRUE(store.parts().empty());
}

TEST(IssuedBlock, EntriesAreBigEndian) {
  EXPECT_EQ(read_hex("4800000000000001f4").value(), std::vector<IssuedEntry>{{500}});
  EXPECT_EQ(read_hex("5000000000000000000100000000000000").value(),
            (std::vector<IssuedEntry>{{0}, {std::uint64_t{1} << 56U}}));
}

TEST(IssuedBlock, OtherShapesAreRefused) {
  const std::string full = "592000" + std::string(16'382, '0') + "01";
  EXPECT_TRUE(read_hex(full));
  const std::string over = "592008" + std::string(16'398, '0') + "01";
  for (const std::string& hex :
       {over, std::string{"40"}, std::string{"4701020304050607"},
        std::string{"49010203040506070809"}, std::string{"480000000000000000"},
        std::string{"5000000000000000010000000000000000"}, std::string{"683030303030303030"},
        std::string{"58080000000000000001"}, std::string{"48000000000000000100"},
        std::string{"4800000000000001"}, std::string{}}) {
    EXPECT_EQ(read_hex(hex).error(), EvidenceError::malformed) << hex.substr(0, 40);
  }
}

}  // namespace
}  // namespace fedatario
