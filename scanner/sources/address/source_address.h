#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "crypto/base/result.h"

namespace fedatario::scanner {

/// `camera:N`, the device /dev/videoN.
struct CameraAddress {
  unsigned number = 0;
  friend bool operator==(const CameraAddress&, const CameraAddress&) = default;
};

/// `video:FILE`
struct VideoAddress {
  std::string path;
  friend bool operator==(const VideoAddress&, const VideoAddress&) = default;
};

/// `images:DIR`, pictures in the order of their names.
struct ImagesAddress {
  std::string path;
  friend bool operator==(const ImagesAddress&, const ImagesAddress&) = default;
};

/// `stream:URL`, JPEGs by HTTP.
struct StreamAddress {
  std::string url;
  friend bool operator==(const StreamAddress&, const StreamAddress&) = default;
};

/// `replay:DIR`, pictures at the times that the folder's list gives them.
struct ReplayAddress {
  std::string path;
  friend bool operator==(const ReplayAddress&, const ReplayAddress&) = default;
};

using SourceAddress =
    std::variant<CameraAddress, VideoAddress, ImagesAddress, StreamAddress, ReplayAddress>;

enum class AddressError : std::uint8_t {
  unknown_kind,  ///< none of the five words, or no colon
  empty,         ///< nothing behind the colon
  bad_number,    ///< a camera's number is 0 to 255
  bad_url,       ///< not `http://` and a host, or with characters that no URL has
};

/// Reads what an operator typed. A path is taken as it stands; whether it exists is seen on
/// opening.
[[nodiscard]] Result<SourceAddress, AddressError> parse_source_address(std::string_view text);

/// Whether the source shows what is there now. A live one is watched and opened again; a recording
/// runs to its end, whatever it shows.
[[nodiscard]] bool is_live(const SourceAddress& address);

}  // namespace fedatario::scanner
