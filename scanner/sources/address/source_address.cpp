#include "scanner/sources/address/source_address.h"

#include <algorithm>
#include <charconv>

namespace fedatario::scanner {
namespace {

constexpr unsigned kMaxCamera = 255;  // VIDEO_NUM_DEVICES of the Linux kernel
constexpr std::size_t kMaxUrl = 2'000;

using Parsed = Result<SourceAddress, AddressError>;

Parsed parse_camera(std::string_view text) {
  unsigned number = 0;
  const char* const stop = text.data() + text.size();
  const auto [end, error] = std::from_chars(text.data(), stop, number);
  if (error != std::errc{} || end != stop) return fail(AddressError::bad_number);
  const bool second_spelling = text.size() > 1 && text.front() == '0';
  if (number > kMaxCamera || second_spelling) return fail(AddressError::bad_number);
  return CameraAddress{number};
}

/// Visible ASCII but what RFC 3986 leaves out.
bool is_url_character(char c) {
  constexpr std::string_view kForbidden = "\"<>\\^`{|}";
  return c > ' ' && c < 0x7F && kForbidden.find(c) == std::string_view::npos;
}

Parsed parse_stream(std::string_view url) {
  constexpr std::string_view kScheme = "http://";
  if (!url.starts_with(kScheme) || url.size() > kMaxUrl) return fail(AddressError::bad_url);
  const std::string_view rest = url.substr(kScheme.size());
  const std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
  if (authority.empty()) return fail(AddressError::bad_url);
  if (!std::ranges::all_of(url, is_url_character)) return fail(AddressError::bad_url);
  return StreamAddress{std::string{url}};
}

}  // namespace

Parsed parse_source_address(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return fail(AddressError::unknown_kind);
  const std::string_view kind = text.substr(0, colon);
  const std::string_view rest = text.substr(colon + 1);
  const bool known = kind == "camera" || kind == "video" || kind == "images" || kind == "stream" ||
                     kind == "replay";
  if (!known) return fail(AddressError::unknown_kind);
  if (rest.empty()) return fail(AddressError::empty);

  if (kind == "camera") return parse_camera(rest);
  if (kind == "stream") return parse_stream(rest);
  if (kind == "video") return VideoAddress{std::string{rest}};
  if (kind == "images") return ImagesAddress{std::string{rest}};
  return ReplayAddress{std::string{rest}};
}

bool is_live(const SourceAddress& address) {
  return std::holds_alternative<CameraAddress>(address) ||
         std::holds_alternative<StreamAddress>(address);
}

}  // namespace fedatario::scanner
