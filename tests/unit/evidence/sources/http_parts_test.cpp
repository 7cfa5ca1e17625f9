#include "evidence/sources/http_parts.h"

#include <cstdlib>

#include <gtest/gtest.h>

#include "crypto/trust/limits.h"
#include "tests/unit/evidence/sources/tiny_server.h"

namespace fedatario::evidence {
namespace {

using test::http_answer;

class HttpPartsTest : public testing::Test {
 protected:
  // Before the server's thread begins: nobody else reads the environment.
  HttpPartsTest() { ::setenv("no_proxy", "127.0.0.1", 1); }  // NOLINT(concurrency-mt-unsafe)

  [[nodiscard]] HttpParts parts() const { return HttpParts::at(server_.address() + "/f").value(); }

  static std::string path_of(const PartName& name) { return "/f/parts/" + to_hex(ByteView{name}); }

  [[nodiscard]] FetchFault fault_of_manifest(const std::string& etag = {}) const {
    return std::get<FetchFault>(parts().manifest(etag).error().why);
  }

  test::TinyServer server_;
};

TEST_F(HttpPartsTest, TakesAManifestWithItsTag) {
  server_.answer("/f/manifest.cbor", http_answer("200 OK", "ETag: \"v1\"\r\n", "manifest"));
  const auto fetched = parts().manifest({});
  ASSERT_TRUE(fetched && *fetched);
  EXPECT_EQ(as_text((*fetched)->bytes), "manifest");
  EXPECT_EQ((*fetched)->etag, "\"v1\"");
  EXPECT_EQ(server_.requests().front().find("If-None-Match"), std::string::npos);
}

TEST_F(HttpPartsTest, ATagIsReadHoweverItIsSpelt) {
  for (const char* header : {"etag:\"v1\"\r\n", "ETAG: \t\"v1\" \r\n", "Etag:   \"v1\"\r\n"}) {
    server_.answer("/f/manifest.cbor", http_answer("200 OK", header, "m"));
    EXPECT_EQ((*parts().manifest({}))->etag, "\"v1\"") << header;
  }
  const std::string long_tag = "ETag: \"" + std::string(300, 'x') + "\"\r\n";
  server_.answer("/f/manifest.cbor", http_answer("200 OK", long_tag, "m"));
  EXPECT_EQ((*parts().manifest({}))->etag, "") << "longer than anybody needs";
}

TEST_F(HttpPartsTest, AManifestThatDidNotChangeIsNotSentAgain) {
  server_.answer("/f/manifest.cbor", http_answer("304 Not Modified", {}, {}));
  const auto fetched = parts().manifest("\"v1\"");
  ASSERT_TRUE(fetched);
  EXPECT_FALSE(*fetched);
  EXPECT_NE(server_.requests().front().find("If-None-Match: \"v1\"\r\n"), std::string::npos);
  EXPECT_EQ(fault_of_manifest(), FetchFault::refused) << "nobody asked whether it changed";
}

TEST_F(HttpPartsTest, FetchesPartsByTheirNames) {
  const Bytes part{1, 2, 3};
  const PartName name = name_of_part(part);
  server_.answer(path_of(name), http_answer("200 OK", {}, "\x01\x02\x03"));
  HttpParts source = parts();
  const auto fetched = source.fetch(name);
  ASSERT_TRUE(fetched);
  EXPECT_EQ(Bytes(fetched->begin(), fetched->end()), part);
  EXPECT_FALSE(source.last_fault());
}

TEST_F(HttpPartsTest, WhatIsNotThereIsMissing) {
  HttpParts source = parts();
  EXPECT_EQ(source.fetch(PartName{}).error(), EvidenceError::missing_part);
  EXPECT_EQ(source.last_fault(), FetchFault::not_found);
  EXPECT_EQ(fault_of_manifest(), FetchFault::not_found);
}

TEST_F(HttpPartsTest, ABodyOverTheLimitIsNotTaken) {
  const std::string full(limits::kMaxPartBytes, 'x');
  server_.answer(path_of(PartName{}), http_answer("200 OK", {}, full));
  HttpParts source = parts();
  EXPECT_EQ(source.fetch(PartName{})->size(), full.size());
  server_.answer(path_of(PartName{}), http_answer("200 OK", {}, full + "x"));
  EXPECT_EQ(source.fetch(PartName{}).error(), EvidenceError::too_long);
  EXPECT_EQ(source.last_fault(), FetchFault::too_long);
  // No length told, and more than anybody would keep.
  server_.answer(path_of(PartName{}),
                 "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + std::string(5'000'000, 'x'));
  EXPECT_EQ(source.fetch(PartName{}).error(), EvidenceError::too_long);
}

TEST_F(HttpPartsTest, AnAnswerThatBreaksOffIsNone) {
  server_.answer(path_of(PartName{}), "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
  HttpParts source = parts();
  EXPECT_EQ(source.fetch(PartName{}).error(), EvidenceError::missing_part);
  EXPECT_EQ(source.last_fault(), FetchFault::unreachable);
  server_.answer("/f/manifest.cbor", "");
  EXPECT_EQ(fault_of_manifest(), FetchFault::unreachable);
}

TEST_F(HttpPartsTest, ARedirectionIsNotFollowed) {
  server_.answer("/elsewhere", http_answer("200 OK", {}, "manifest"));
  for (const char* status : {"301 Moved Permanently", "302 Found", "307 Temporary Redirect"}) {
    server_.answer("/f/manifest.cbor",
                   http_answer(status, "Location: " + server_.address() + "/elsewhere\r\n", {}));
    EXPECT_EQ(fault_of_manifest(), FetchFault::refused) << status;
  }
  for (const std::string& request : server_.requests())
    EXPECT_EQ(request.find("elsewhere"), std::string::npos);
}

TEST_F(HttpPartsTest, OtherAnswersAreRefused) {
  for (const char* status : {"500 Internal Server Error", "403 Forbidden", "206 Partial Content"}) {
    server_.answer("/f/manifest.cbor", http_answer(status, {}, "manifest"));
    EXPECT_EQ(fault_of_manifest(), FetchFault::refused) << status;
  }
}

TEST_F(HttpPartsTest, AClosedPortIsUnreachable) {
  const std::string address = [] { return test::TinyServer{}.address(); }();
  auto source = HttpParts::at(address).value();
  EXPECT_EQ(source.fetch(PartName{}).error(), EvidenceError::missing_part);
  EXPECT_EQ(source.last_fault(), FetchFault::unreachable);
}

TEST_F(HttpPartsTest, OnlyHttpAddressesAreTaken) {
  for (const char* address :
       {"file:///etc/passwd", "ftp://a.example/f", "a.example/f", "", "http://a.example/?q",
        "http://a.example/#f", "http://a.example/ f", "http://a.example/\r\nX: y"}) {
    const auto source = HttpParts::at(address);
    ASSERT_FALSE(source) << address;
    EXPECT_EQ(std::get<FetchFault>(source.error().why), FetchFault::bad_address);
  }
  EXPECT_FALSE(HttpParts::at("http://" + std::string(2'000, 'a')));
  EXPECT_TRUE(HttpParts::at("https://a.example/f///"));
}

}  // namespace
}  // namespace fedatario::evidence
