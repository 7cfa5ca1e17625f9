#include "scanner/pdf/gray_page_stream.h"

#include <string>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "scanner/confine/pipe.h"

namespace fedatario::scanner {
namespace {

ScanError header_error(std::string_view head) {
  const auto header = parse_pgm_header(head);
  EXPECT_FALSE(header) << head;
  return header ? ScanError::file_empty : header.error();
}

/// A pipe that holds `content` and is closed behind it.
UniqueFd stream_of(std::string_view content) {
  auto pipe = make_pipe();
  EXPECT_EQ(::write(pipe->write_end.get(), content.data(), content.size()),
            static_cast<ssize_t>(content.size()));
  return std::move(pipe->read_end);
}

TEST(GrayPageStream, ReadsTheHeaderThatPdftoppmWrites) {
  EXPECT_EQ(parse_pgm_header("P5\n1696 2400\n255\n").value_or(PgmHeader{}),
            (PgmHeader{{1696, 2400}, 17}));
}

TEST(GrayPageStream, RefusesOtherHeaders) {
  EXPECT_EQ(header_error(""), ScanError::damaged);
  EXPECT_EQ(header_error("P6\n1 1\n255\n"), ScanError::damaged);
  EXPECT_EQ(header_error("P5\n1 1\n65535\n"), ScanError::damaged) << "16 bits";
  EXPECT_EQ(header_error("P5\n-1 1\n255\n"), ScanError::damaged);
  EXPECT_EQ(header_error("P5\n0 1\n255\n"), ScanError::damaged);
  EXPECT_EQ(header_error("P5\n1 1\n255"), ScanError::damaged) << "cut short";
  EXPECT_EQ(header_error("P5\n99999999999 1\n255\n"), ScanError::damaged) << "over 32 bits";
}

TEST(GrayPageStream, RefusesMorePixelsThanTheLimit) {
  EXPECT_EQ(header_error("P5\n65536 1\n255\n"), ScanError::too_many_pixels);
  EXPECT_EQ(header_error("P5\n8193 8192\n255\n"), ScanError::too_many_pixels);
}

TEST(GrayPageStream, PagesShorterThanAHeaderKeepTheirOwnBytes) {
  const auto fd = stream_of("P5\n1 1\n255\nAP5\n2 1\n255\nBCP5\n1 1\n255\nD");
  GrayPageStream stream{fd.get()};
  std::string pixels;
  for (auto page = stream.next(); page && *page; page = stream.next()) {
    pixels += std::string{as_text((*page)->pixels)} + ";";
  }
  EXPECT_EQ(pixels, "A;BC;D;");
}

TEST(GrayPageStream, EndsCleanlyOnlyBetweenPages) {
  const auto clean = stream_of("P5\n2 2\n255\nABCD");
  GrayPageStream whole{clean.get()};
  EXPECT_TRUE(whole.next());
  const auto end = whole.next();
  ASSERT_TRUE(end);
  EXPECT_FALSE(end->has_value());

  const auto broken = stream_of("P5\n2 2\n255\nABC");
  GrayPageStream cut{broken.get()};
  const auto page = cut.next();
  ASSERT_FALSE(page);
  EXPECT_EQ(page.error(), ScanError::damaged);
}

}  // namespace
}  // namespace fedatario::scanner
