#include "scanner/sources/stream/http_stream.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "scanner/sources/open_source.h"
#include "tests/support/pictures/picture.h"
#include "tests/support/program/loopback_server.h"

namespace fedatario::scanner {
namespace {

using namespace std::chrono_literals;
using test::LoopbackServer;
using test::ServerAnswer;
using Then = ServerAnswer::Then;

std::string jpeg(const char* content) {
  return std::string{as_text(pictures::encoded(pictures::qr_code(content, 4), ".jpg"))};
}

std::string header(const std::string& type = "multipart/x-mixed-replace; boundary=frame") {
  return "HTTP/1.0 200 OK\r\nContent-Type: " + type + "\r\n\r\n";
}

std::string part(const std::string& body) {
  return "--frame\r\nContent-Type: image/jpeg\r\nContent-Length: " + std::to_string(body.size()) +
         "\r\n\r\n" + body + "\r\n";
}

std::unique_ptr<FrameSource> open(const std::string& url) {
  auto source =
      HttpStream::open(url, FrameDecoder{SourceTools::of_this_program().worker, {1U << 24U, 20s}});
  EXPECT_TRUE(source);
  return std::move(*source);
}

/// Errors of a source until it gives `count` frames or its end, and the frames' sizes.
struct Seen {
  std::vector<SourceError> errors;
  std::vector<FrameSize> frames;
};

Seen watch(FrameSource& source, std::size_t count) {
  Seen seen;
  while (seen.frames.size() < count) {
    auto frame = source.next(FrameInstant::clock::now() + 20s);
    if (frame) {
      seen.frames.push_back(frame->image.size);
      continue;
    }
    seen.errors.push_back(frame.error());
    if (!goes_on(frame.error()) || frame.error() == SourceError::timed_out) break;
  }
  return seen;
}

Seen answered(const std::string& bytes, Then then = Then::hang_up) {
  const LoopbackServer server{{{bytes, then}}};
  const auto source = open(server.url());
  return watch(*source, 100);
}

TEST(HttpStream, GivesTheFramesOfAMultipartAnswer) {
  const LoopbackServer server{{{header() + part(jpeg("a")), Then::stall}}};
  const auto source = open(server.url());
  const auto before = FrameInstant::clock::now();
  const auto frame = source->next(before + 20s);
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->image.size, pictures::qr_code("a", 4).size);
  EXPECT_GE(frame->at, before);
}

TEST(HttpStream, MindsNoBoundary) {
  const std::string body = jpeg("a");
  for (const std::string& bytes :
       {header("multipart/x-mixed-replace; boundary=other") + part(body),
        header("multipart/x-mixed-replace") + "\r\n--frame\r\n\r\n" + body,
        header("image/jpeg") + body, header("video/x-motion-jpeg") + body}) {
    EXPECT_EQ(answered(bytes).frames.size(), 1U);
  }
}

TEST(HttpStream, BelievesNoContentLength) {
  const std::string body = jpeg("a");
  const std::string lie = "--frame\r\nContent-Length: 99999999999\r\n\r\n" + body;
  const LoopbackServer server{{{header() + lie, Then::stall}}};
  EXPECT_EQ(watch(*open(server.url()), 1).frames.size(), 1U);
}

TEST(HttpStream, EndsWhereTheServerHangsUp) {
  const auto seen = answered(header() + part(jpeg("a")) + part(jpeg("b")).substr(0, 300));
  EXPECT_EQ(seen.errors, std::vector{SourceError::ended});
}

TEST(HttpStream, ATornFrameIsPassedOver) {
  const std::string body = jpeg("a");
  const LoopbackServer server{
      {{header() + part(body.substr(0, body.size() - 20)) + part(body), Then::stall}}};
  const auto seen = watch(*open(server.url()), 1);
  EXPECT_EQ(seen.frames.size(), 1U);
  EXPECT_LE(seen.errors.size(), 1U) << "told alone, or not at all beside the whole one";
}

TEST(HttpStream, WaitsNoLongerThanAskedForAServerThatStalls) {
  const std::string half_a_frame = header() + part(jpeg("a")).substr(0, 400);
  for (const std::string& bytes : {std::string{}, std::string{"HTTP/1.0 200"}, half_a_frame}) {
    const LoopbackServer server{{{bytes, Then::stall}}};
    const auto source = open(server.url());
    const auto frame = source->next(FrameInstant::clock::now() + 50ms);
    ASSERT_FALSE(frame);
    EXPECT_EQ(frame.error(), SourceError::timed_out);
  }
}

TEST(HttpStream, SaysThatTheServerRefuses) {
  EXPECT_EQ(answered("HTTP/1.0 401 No\r\n\r\nno").errors, std::vector{SourceError::refused});
  EXPECT_EQ(answered("HTTP/1.0 404 No\r\n\r\n").errors, std::vector{SourceError::refused});
  EXPECT_EQ(answered("HTTP/1.0 302 Go\r\nLocation: http://127.0.0.1:1/\r\n\r\n").errors,
            std::vector{SourceError::refused})
      << "no redirection is followed";
}

TEST(HttpStream, SaysThatItIsNoStream) {
  const std::vector expected{SourceError::not_a_stream};
  EXPECT_EQ(answered(header("text/html") + "<html></html>").errors, expected);
  EXPECT_EQ(answered(header() + std::string(100'000, 'x'), Then::stall).errors, expected);
  EXPECT_EQ(answered("HTTP/1.0 200 OK\r\n" + std::string(200'000, 'x'), Then::stall).errors,
            expected)
      << "a header without end";
  EXPECT_EQ(answered("220 mail.example ESMTP\r\n", Then::stall).errors, expected);
}

TEST(HttpStream, HoldsAFrameToItsLimit) {
  const std::string body = jpeg("a");
  const std::string endless = body.substr(0, body.size() - 2) +
                              std::string(limits::kMaxFrameBytes * 3 / 2, 'x') + part(body);
  const auto seen = answered(header() + part(endless), Then::hang_up);
  ASSERT_FALSE(seen.errors.empty());
  EXPECT_EQ(seen.errors.front(), SourceError::absurd_size);
}

TEST(HttpStream, SaysThatNobodyIsThere) {
  std::string url;
  {
    const LoopbackServer gone{{{}}};
    url = gone.url();
  }
  const auto source = open(url);
  const auto frame = source->next(FrameInstant::clock::now() + 20s);
  ASSERT_FALSE(frame);
  EXPECT_EQ(frame.error(), SourceError::unreachable);
}

TEST(HttpStream, SaysAtOnceThatTheDecoderIsMissing) {
  const auto source = HttpStream::open("http://127.0.0.1:1/", FrameDecoder{"/nowhere/worker"});
  ASSERT_FALSE(source);
  EXPECT_EQ(source.error(), SourceError::decoder_missing);
}

}  // namespace
}  // namespace fedatario::scanner
