#include "server/keys/passphrase.h"

#include <algorithm>
#include <string>
#include <type_traits>
#include <utility>

#include <gtest/gtest.h>

namespace fedatario::keys {
namespace {

static_assert(!std::is_copy_constructible_v<Passphrase>);
static_assert(!std::is_copy_assignable_v<Passphrase>);

/// Looks at memory as it comes back.
class WatchedMemory : public std::pmr::memory_resource {
 public:
  [[nodiscard]] std::size_t taken() const { return taken_; }
  [[nodiscard]] std::size_t returned() const { return returned_; }
  [[nodiscard]] bool all_wiped() const { return all_wiped_; }

 private:
  void* do_allocate(std::size_t bytes, std::size_t alignment) override {
    taken_ += bytes;
    return std::pmr::new_delete_resource()->allocate(bytes, alignment);
  }
  void do_deallocate(void* memory, std::size_t bytes, std::size_t alignment) override {
    const auto* const start = static_cast<const unsigned char*>(memory);
    all_wiped_ = all_wiped_ && std::all_of(start, start + bytes, [](auto b) { return b == 0; });
    returned_ += bytes;
    std::pmr::new_delete_resource()->deallocate(memory, bytes, alignment);
  }
  [[nodiscard]] bool do_is_equal(const memory_resource& other) const noexcept override {
    return this == &other;
  }

  std::size_t taken_ = 0;
  std::size_t returned_ = 0;
  bool all_wiped_ = true;
};

TEST(Passphrase, KeepsItsText) {
  const auto passphrase = Passphrase::of("ñandú 7");
  ASSERT_TRUE(passphrase);
  EXPECT_EQ(passphrase->text(), "ñandú 7");
}

TEST(Passphrase, IsWipedWhenItGoes) {
  WatchedMemory memory;
  std::size_t taken = 0;
  {
    Passphrase passphrase{&memory};
    taken = memory.taken();
    for (std::size_t i = 0; i < Passphrase::kMaxSize; ++i) {
      ASSERT_TRUE(passphrase.append('x'));
    }
    const Passphrase moved{std::move(passphrase)};
    EXPECT_EQ(moved.text().size(), Passphrase::kMaxSize);
    EXPECT_EQ(memory.returned(), 0U);
  }
  EXPECT_EQ(memory.taken(), taken) << "growing took other memory, which nobody wipes";
  EXPECT_EQ(memory.returned(), taken);
  EXPECT_TRUE(memory.all_wiped());
}

TEST(Passphrase, IsWipedWhereAnotherTakesItsPlace) {
  WatchedMemory memory;
  Passphrase passphrase{&memory};
  ASSERT_TRUE(passphrase.append('x'));
  passphrase = Passphrase{};
  EXPECT_EQ(memory.returned(), memory.taken());
  EXPECT_TRUE(memory.all_wiped());
}

TEST(Passphrase, HasLimits) {
  EXPECT_TRUE(Passphrase::of(std::string(Passphrase::kMaxSize, 'x')));
  EXPECT_EQ(Passphrase::of(std::string(Passphrase::kMaxSize + 1, 'x')).error(),
            PassphraseError::too_long);
  EXPECT_EQ(Passphrase::of("").error(), PassphraseError::empty);
  EXPECT_EQ(Passphrase::of(std::string("a\0b", 3)).error(), PassphraseError::not_text);
}

}  // namespace
}  // namespace fedatario::keys
