#include "scanner/sources/decode/frame_message.h"

#include <gtest/gtest.h>

#include "scanner/limits.h"

namespace fedatario::scanner {
namespace {

using namespace frame_message;

TEST(FrameMessage, ReadsBackARequest) {
  EXPECT_EQ(parse_request(request(1)), 1U);
  EXPECT_EQ(parse_request(request(limits::kMaxFileBytes)), limits::kMaxFileBytes);
  EXPECT_EQ(request(0x01020304), (RequestHead{1, 2, 3, 4}));
}

TEST(FrameMessage, RefusesARequestOfNothingOrTooMuch) {
  EXPECT_FALSE(parse_request(request(0)));
  EXPECT_FALSE(parse_request(request(limits::kMaxFileBytes + 1)));
}

TEST(FrameMessage, ReadsBackAnAnswer) {
  const auto frame = parse_answer(answer(FrameSize{1920, 1080}));
  ASSERT_TRUE(frame && *frame);
  EXPECT_EQ(**frame, (FrameSize{1920, 1080}));
  const auto error = parse_answer(answer(ScanError::not_confined));
  ASSERT_TRUE(error && !*error);
  EXPECT_EQ(error->error(), ScanError::not_confined);
}

TEST(FrameMessage, RefusesWhatIsNoAnswer) {
  EXPECT_FALSE(parse_answer(AnswerHead{}));
  EXPECT_FALSE(parse_answer(AnswerHead{'f', 0, 0, 0, 0, 0, 0, 0, 1})) << "no width";
  EXPECT_FALSE(parse_answer(AnswerHead{'f', 0, 1, 0, 0, 0, 0, 0, 1})) << "a side over the limit";
  EXPECT_FALSE(parse_answer(AnswerHead{'f', 0, 0, 255, 255, 0, 0, 255, 255})) << "too many pixels";
  EXPECT_FALSE(parse_answer(AnswerHead{'x', 0, 0, 0, kScanErrorCount})) << "no such error";
  EXPECT_FALSE(parse_answer(AnswerHead{'x', 0, 0, 0, 1, 0, 0, 0, 1})) << "a second spelling";
}

}  // namespace
}  // namespace fedatario::scanner
