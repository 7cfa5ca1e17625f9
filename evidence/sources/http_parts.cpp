#include "evidence/sources/http_parts.h"

#include <algorithm>
#include <array>
#include <utility>

#include <curl/curl.h>

#include "crypto/trust/limits.h"
#include "evidence/sources/folder_parts.h"

namespace fedatario::evidence {
namespace {

constexpr long kConnectSeconds = 10;
constexpr long kCrawlSeconds = 20;  // ended when slower than this rate for so long
constexpr long kCrawlBytesPerSecond = 64;
constexpr std::size_t kMaxAddress = 2'000;
constexpr std::size_t kMaxEtag = 200;

constexpr long kOk = 200;
constexpr long kNotModified = 304;
constexpr long kNotFound = 404;

struct EasyDeleter {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
using Easy = std::unique_ptr<CURL, EasyDeleter>;

struct HeaderListDeleter {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using HeaderList = std::unique_ptr<curl_slist, HeaderListDeleter>;

/// Content up to the limit; one byte more ends the transfer.
struct Body {
  Bytes bytes;
  bool too_long = false;
};

std::size_t take_body(char* data, std::size_t /*one*/, std::size_t size, void* user) {
  auto& body = *static_cast<Body*>(user);
  if (body.bytes.size() + size > limits::kMaxPartBytes) {
    body.too_long = true;
    return 0;
  }
  const ByteView more = as_bytes({data, size});
  body.bytes.insert(body.bytes.end(), more.begin(), more.end());
  return size;
}

std::size_t take_header(char* data, std::size_t /*one*/, std::size_t size, void* user) {
  constexpr std::string_view kName = "etag:";
  std::string line{data, size};
  const auto is_name = [](char a, char b) { return (a | 0x20) == b; };
  if (line.size() < kName.size() ||
      !std::equal(kName.begin(), kName.end(), line.begin(),
                  [&](char b, char a) { return b == ':' ? a == ':' : is_name(a, b); })) {
    return size;
  }
  line.erase(0, kName.size());
  const auto first = line.find_first_not_of(" \t");
  const auto last = line.find_last_not_of(" \t\r\n");
  const bool empty = first == std::string::npos;
  line = empty ? std::string{} : line.substr(first, last - first + 1);
  if (line.size() <= kMaxEtag) *static_cast<std::string*>(user) = line;
  return size;
}

bool is_address(const std::string& address) {
  constexpr std::string_view kForbidden = " \t\r\n\"<>\\^`{|}#?";
  const bool schemed = address.starts_with("http://") || address.starts_with("https://");
  return schemed && address.size() <= kMaxAddress &&
         address.find_first_of(kForbidden) == std::string::npos;
}

}  // namespace

struct HttpParts::Connection {
  struct Answer {
    long status = 0;
    Body body;
    std::string etag;
  };

  Easy easy;

  /// What the server answers, or why it did not.
  Result<Answer, FetchFault> get(const std::string& address, const std::string& known_etag);

 private:
  void ask(const std::string& address, Answer& answer);
};

void HttpParts::Connection::ask(const std::string& address, Answer& answer) {
  CURL* handle = easy.get();
  curl_easy_reset(handle);
  curl_easy_setopt(handle, CURLOPT_URL, address.c_str());
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
  curl_easy_setopt(handle, CURLOPT_LOW_SPEED_TIME, kCrawlSeconds);
  curl_easy_setopt(handle, CURLOPT_LOW_SPEED_LIMIT, kCrawlBytesPerSecond);
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, take_body);
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, &answer.body);
  curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, take_header);
  curl_easy_setopt(handle, CURLOPT_HEADERDATA, &answer.etag);
}

Result<HttpParts::Connection::Answer, FetchFault> HttpParts::Connection::get(
    const std::string& address, const std::string& known_etag) {
  Answer answer;
  ask(address, answer);
  HeaderList headers;
  if (!known_etag.empty()) {
    headers.reset(curl_slist_append(nullptr, ("If-None-Match: " + known_etag).c_str()));
    curl_easy_setopt(easy.get(), CURLOPT_HTTPHEADER, headers.get());
  }
  const CURLcode code = curl_easy_perform(easy.get());
  if (answer.body.too_long) return fail(FetchFault::too_long);
  if (code != CURLE_OK) return fail(FetchFault::unreachable);
  curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &answer.status);
  if (answer.status == kNotFound) return fail(FetchFault::not_found);
  const bool unchanged = answer.status == kNotModified && !known_etag.empty();
  if (answer.status != kOk && !unchanged) return fail(FetchFault::refused);
  return answer;
}

HttpParts::HttpParts(std::string address, std::unique_ptr<Connection> connection)
    : address_{std::move(address)}, connection_{std::move(connection)} {}
HttpParts::HttpParts(HttpParts&&) noexcept = default;
HttpParts& HttpParts::operator=(HttpParts&&) noexcept = default;
HttpParts::~HttpParts() = default;

Outcome<HttpParts> HttpParts::at(const std::string& address) {
  if (!is_address(address)) return fail(Failure{address, FetchFault::bad_address});
  auto connection = std::make_unique<Connection>();
  connection->easy.reset(curl_easy_init());
  if (!connection->easy) return fail(Failure{address, FetchFault::unreachable});
  std::string folder = address;
  while (folder.ends_with('/'))
    folder.pop_back();
  return HttpParts{std::move(folder), std::move(connection)};
}

Outcome<std::optional<FetchedManifest>> HttpParts::manifest(const std::string& known_etag) {
  const std::string address = address_ + "/" + kManifestFile;
  auto answer = connection_->get(address, known_etag);
  if (!answer) return fail(Failure{address, answer.error()});
  if (answer->status == kNotModified) return std::nullopt;
  return FetchedManifest{std::move(answer->body.bytes), std::move(answer->etag)};
}

Result<ByteView, EvidenceError> HttpParts::fetch(const PartName& name) {
  const std::string address = address_ + "/" + kPartsFolder + "/" + to_hex(ByteView{name});
  auto answer = connection_->get(address, {});
  if (!answer) {
    last_fault_ = answer.error();
    const bool too_long = answer.error() == FetchFault::too_long;
    return fail(too_long ? EvidenceError::too_long : EvidenceError::missing_part);
  }
  part_ = std::move(answer->body.bytes);
  return ByteView{part_};
}

}  // namespace fedatario::evidence
