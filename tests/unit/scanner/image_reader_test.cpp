#include "scanner/images/image_reader.h"

#include <gtest/gtest.h>

#include "tests/support/pictures/picture.h"

namespace fedatario::scanner {
namespace {

using pictures::encoded;
using pictures::qr_code;

class ReadImage : public testing::TestWithParam<std::string> {};

TEST_P(ReadImage, GivesThePixelsThatWereWritten) {
  const auto drawn = qr_code("hola", 4);
  const auto read = read_image(encoded(drawn, GetParam()));
  ASSERT_TRUE(read);
  ASSERT_EQ(read->size, drawn.size);
  for (std::size_t i = 0; i < drawn.pixels.size(); ++i) {
    // JPEG and WebP blur edges a little; black must stay black.
    ASSERT_NEAR(read->pixels[i], drawn.pixels[i], 60) << i;
  }
}

INSTANTIATE_TEST_SUITE_P(Formats, ReadImage, testing::Values(".png", ".jpg", ".webp", ".tiff"),
                         [](const auto& test) { return test.param.substr(1); });

TEST(ImageReader, RefusesAPngThatIsOnlyAHeader) {
  const Bytes file = encoded(qr_code("hola", 4), ".png");
  const auto image = read_image(ByteView{file}.first(40));
  ASSERT_FALSE(image);
  EXPECT_EQ(image.error(), ScanError::damaged);
}

TEST(ImageReader, RefusesOtherFiles) {
  const auto image = read_image(as_bytes("GIF89a"));
  ASSERT_FALSE(image);
  EXPECT_EQ(image.error(), ScanError::unknown_format);
}

}  // namespace
}  // namespace fedatario::scanner
