#include "scanner/sources/address/source_address.h"

#include <gtest/gtest.h>

namespace fedatario::scanner {
namespace {

SourceAddress address(std::string_view text) {
  const auto parsed = parse_source_address(text);
  EXPECT_TRUE(parsed) << text;
  return parsed.value_or(CameraAddress{999});
}

AddressError error_of(std::string_view text) {
  const auto parsed = parse_source_address(text);
  EXPECT_FALSE(parsed) << text;
  return parsed ? AddressError{99} : parsed.error();
}

TEST(SourceAddress, ReadsEachKind) {
  EXPECT_EQ(address("camera:0"), SourceAddress{CameraAddress{0}});
  EXPECT_EQ(address("camera:255"), SourceAddress{CameraAddress{255}});
  EXPECT_EQ(address("video:a b.avi"), SourceAddress{VideoAddress{"a b.avi"}});
  EXPECT_EQ(address("images:/srv/x"), SourceAddress{ImagesAddress{"/srv/x"}});
  EXPECT_EQ(address("replay:./r"), SourceAddress{ReplayAddress{"./r"}});
  EXPECT_EQ(address("stream:http://10.0.0.7:8080/video?x=1"),
            SourceAddress{StreamAddress{"http://10.0.0.7:8080/video?x=1"}});
}

TEST(SourceAddress, TakesAPathAsItStands) {
  EXPECT_EQ(address("video:c:d"), SourceAddress{VideoAddress{"c:d"}});
}

TEST(SourceAddress, RefusesOtherKinds) {
  EXPECT_EQ(error_of(""), AddressError::unknown_kind);
  EXPECT_EQ(error_of("camera"), AddressError::unknown_kind);
  EXPECT_EQ(error_of("Camera:0"), AddressError::unknown_kind);
  EXPECT_EQ(error_of("http://a/b"), AddressError::unknown_kind);
}

TEST(SourceAddress, RefusesNothingBehindTheColon) {
  EXPECT_EQ(error_of("camera:"), AddressError::empty);
  EXPECT_EQ(error_of("images:"), AddressError::empty);
}

TEST(SourceAddress, RefusesWhatIsNoCamerasNumber) {
  for (const auto* text : {"camera:256", "camera:-1", "camera:1x", "camera:01", "camera: 1",
                           "camera:/dev/video0", "camera:99999999999"}) {
    EXPECT_EQ(error_of(text), AddressError::bad_number);
  }
}

TEST(SourceAddress, RefusesWhatIsNoHttpUrl) {
  for (const auto* text : {"stream:http://", "stream:http:///x", "stream:https://a/", "stream:a/b",
                           "stream:file:///etc/passwd", "stream:http://a/ b",
                           "stream:http://a/\r\nX: y", "stream:HTTP://a"}) {
    EXPECT_EQ(error_of(text), AddressError::bad_url) << text;
  }
  EXPECT_EQ(error_of("stream:http://" + std::string(2'000, 'a')), AddressError::bad_url);
}

TEST(SourceAddress, CamerasAndStreamsAreLive) {
  EXPECT_TRUE(is_live(CameraAddress{}));
  EXPECT_TRUE(is_live(StreamAddress{}));
  EXPECT_FALSE(is_live(VideoAddress{}));
  EXPECT_FALSE(is_live(ImagesAddress{}));
  EXPECT_FALSE(is_live(ReplayAddress{}));
}

}  // namespace
}  // namespace fedatario::scanner
