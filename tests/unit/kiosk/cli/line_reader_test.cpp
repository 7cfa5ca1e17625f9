#include "kiosk/cli/line_reader.h"

#include <vector>

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <unistd.h>

#include "scanner/confine/unique_fd.h"

namespace fedatario::cli {
namespace {

using scanner::UniqueFd;
using testing::ElementsAre;
using testing::IsEmpty;
using End = LineReader::End;

/// A file in memory, read from its start.
UniqueFd file_of(std::string_view content) {
  UniqueFd fd{memfd_create("lines", 0)};
  EXPECT_EQ(::write(fd.get(), content.data(), content.size()),
            static_cast<ssize_t>(content.size()));
  EXPECT_EQ(lseek(fd.get(), 0, SEEK_SET), 0);
  return fd;
}

struct Lines {
  std::vector<std::string> texts;
  std::vector<std::size_t> numbers;
  End end = End::none;
};

Lines read(std::string_view content) {
  const auto fd = file_of(content);
  LineReader reader{fd.get()};
  Lines lines;
  while (auto line = reader.next()) {
    lines.texts.push_back(std::move(*line));
    lines.numbers.push_back(reader.line_number());
  }
  lines.end = reader.end();
  return lines;
}

TEST(LineReader, GivesLinesWithEitherEndingAndWithoutTheLast) {
  const auto lines = read("uno\ndos\r\ntres");
  EXPECT_THAT(lines.texts, ElementsAre("uno", "dos", "tres"));
  EXPECT_EQ(lines.end, End::end_of_input);
}

TEST(LineReader, PassesOverEmptyLinesButCountsThem) {
  const auto lines = read("\n\nuno\n\r\ndos\n");
  EXPECT_THAT(lines.texts, ElementsAre("uno", "dos"));
  EXPECT_THAT(lines.numbers, ElementsAre(3, 5));
}

TEST(LineReader, TakesAByteOrderMarkFromTheFirstLineOnly) {
  EXPECT_THAT(read("\xEF\xBB\xBFuno\n\xEF\xBB\xBF"
                   "dos")
                  .texts,
              ElementsAre("uno",
                          "\xEF\xBB\xBF"
                          "dos"));
}

TEST(LineReader, EmptyInputHasNoLines) {
  EXPECT_THAT(read("").texts, IsEmpty());
  EXPECT_EQ(read("").end, End::end_of_input);
}

TEST(LineReader, CutsALongLineAndGoesOnWithTheNext) {
  const std::string longest(LineReader::kMaxLine, 'a');
  EXPECT_THAT(read(longest + "\nb").texts, ElementsAre(longest, "b")) << "at the limit";
  EXPECT_THAT(read(longest + "a\nb").texts, ElementsAre(longest, "b"));
  EXPECT_THAT(read(longest + std::string(200'000, 'a') + "\nb").texts, ElementsAre(longest, "b"))
      << "longer than the buffer";
}

TEST(LineReader, LinesMayEndAnywhereInTheBuffer) {
  for (std::size_t length = 65'530; length < 65'542; ++length) {
    // Lines of 7000 fill the buffer up to a rest that changes by one.
    std::string text;
    while (text.size() + 7'001 < length)
      text += std::string(7'000, 'x') + "\n";
    text += std::string(length - text.size() - 1, 'y') + "\r\nlast\n";
    EXPECT_EQ(read(text).texts.back(), "last") << length;
    EXPECT_EQ(read(text).texts.size(), 11U) << length;
  }
}

TEST(LineReader, StopsBehindALineWithoutEnd) {
  const std::string endless(LineReader::kMaxPassedOver + LineReader::kMaxLine + 200'000, 'a');
  const auto lines = read(endless + "\nb");
  EXPECT_EQ(lines.texts.size(), 1U);
  EXPECT_EQ(lines.end, End::line_too_long);
}

TEST(LineReader, SaysWhenReadingFails) {
  const UniqueFd folder{::open("/", O_RDONLY | O_DIRECTORY)};
  LineReader reader{folder.get()};
  EXPECT_FALSE(reader.next());
  EXPECT_EQ(reader.end(), End::read_failed);
}

}  // namespace
}  // namespace fedatario::cli
