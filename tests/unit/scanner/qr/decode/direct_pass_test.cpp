#include "scanner/qr/decode/direct_pass.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "scanner/qr/geometry/affine_patch.h"
#include "tests/support/pictures/picture.h"

namespace fedatario::scanner {
namespace {

using namespace pictures;
using testing::Field;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

TEST(DirectPass, GivesBytesOfEachCode) {
  const std::string bytes("a\0\xFF", 3);
  const auto image = in_a_row({qr_code("uno", 4), qr_code(bytes, 5)});
  EXPECT_THAT(read_directly(*image.frame(), 15),
              UnorderedElementsAre(Field(&QrText::content, "uno"), Field(&QrText::content, bytes)));
}

TEST(DirectPass, GivesNoMoreThanAsked) {
  const auto image = in_a_row({qr_code("uno", 4), qr_code("dos", 4), qr_code("tres", 4)});
  EXPECT_THAT(read_directly(*image.frame(), 2), SizeIs(2));
  EXPECT_THAT(read_directly(*image.frame(), 1'000), SizeIs(3));
}

TEST(DirectPass, GivesNoneWhereNoneIsAskedFor) {
  const auto image = qr_code("uno", 4);
  EXPECT_THAT(read_directly(*image.frame(), 0), IsEmpty());
}

TEST(DirectPass, SaysWhereACodeStands) {
  const auto image = on_page(qr_code("corners", 5), {400, 330}, {100, 60});
  const auto texts = read_directly(*image.frame(), 15);
  ASSERT_THAT(texts, SizeIs(1));
  // Version 1: 21 modules.
  const Corners truth{Point{120, 80}, Point{225, 80}, Point{225, 185}, Point{120, 185}};
  for (std::size_t i = 0; i < truth.size(); ++i)
    EXPECT_LT(length(texts[0].corners[i] - truth[i]), 7.5F) << i;
}

TEST(DirectPass, FindsNothingElse) {
  for (const auto& image : {white({300, 200}), bar_code()})
    EXPECT_THAT(read_directly(*image.frame(), 15), IsEmpty());
}

}  // namespace
}  // namespace fedatario::scanner
