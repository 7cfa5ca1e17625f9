#include "scanner/sources/stream/http_stream.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

#include <curl/curl.h>

#include "scanner/sources/limits.h"
#include "scanner/sources/stream/newest_jpeg.h"

namespace fedatario::scanner {
namespace {

constexpr long kConnectMilliseconds = 3'000;
constexpr long kReadBytes = 64L << 10U;
constexpr long kOk = 200;

struct EasyDeleter {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct MultiDeleter {
  void operator()(CURLM* handle) const { curl_multi_cleanup(handle); }
};

}  // namespace

/// One request and what came of it so far. Stays where it is: libcurl holds its address.
struct HttpStream::Transfer {
  std::string url;
  std::unique_ptr<CURLM, MultiDeleter> multi;
  std::unique_ptr<CURL, EasyDeleter> easy;
  NewestJpeg jpegs;
  std::size_t header_bytes = 0;
  std::optional<SourceError> fault;  ///< the end of the transfer

  [[nodiscard]] bool begin();
  /// Takes what is there, then waits for more until the deadline.
  void wait(FrameInstant deadline);

 private:
  static std::size_t take_body(char* data, std::size_t one, std::size_t size, void* user);
  static std::size_t take_header(char* data, std::size_t one, std::size_t size, void* user);
  [[nodiscard]] SourceError fault_of(CURLcode code) const;
  void look_for_end();
};

bool HttpStream::Transfer::begin() {
  multi.reset(curl_multi_init());
  easy.reset(curl_easy_init());
  if (!multi || !easy) return false;
  CURL* handle = easy.get();
  curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http");
  curl_easy_setopt(handle, CURLOPT_PROXY, "");  // no proxy of the environment
  curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, kConnectMilliseconds);
  curl_easy_setopt(handle, CURLOPT_BUFFERSIZE, kReadBytes);
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, take_body);
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, this);
  curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, take_header);
  curl_easy_setopt(handle, CURLOPT_HEADERDATA, this);
  return curl_multi_add_handle(multi.get(), handle) == CURLM_OK;
}

/// Anything but `size` ends the transfer.
std::size_t HttpStream::Transfer::take_body(char* data, std::size_t /*one*/, std::size_t size,
                                            void* user) {
  auto& transfer = *static_cast<Transfer*>(user);
  long status = 0;
  curl_easy_getinfo(transfer.easy.get(), CURLINFO_RESPONSE_CODE, &status);
  if (status != kOk) {
    transfer.fault = SourceError::refused;
    return 0;
  }
  if (!transfer.jpegs.feed(as_bytes({data, size}), FrameInstant::clock::now())) {
    transfer.fault = SourceError::not_a_stream;
    return 0;
  }
  return size;
}

std::size_t HttpStream::Transfer::take_header(char* /*data*/, std::size_t /*one*/, std::size_t size,
                                              void* user) {
  auto& transfer = *static_cast<Transfer*>(user);
  transfer.header_bytes += size;
  if (transfer.header_bytes <= limits::kMaxHeaderBytes) return size;
  transfer.fault = SourceError::not_a_stream;
  return 0;
}

SourceError HttpStream::Transfer::fault_of(CURLcode code) const {
  if (fault) return *fault;
  long status = 0;
  curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &status);
  if (status == 0) {
    const bool answered = code == CURLE_WEIRD_SERVER_REPLY || code == CURLE_UNSUPPORTED_PROTOCOL;
    return answered ? SourceError::not_a_stream : SourceError::unreachable;
  }
  if (status != kOk) return SourceError::refused;
  return jpegs.has_begun() ? SourceError::ended : SourceError::not_a_stream;
}

void HttpStream::Transfer::look_for_end() {
  int left = 0;
  while (const CURLMsg* message = curl_multi_info_read(multi.get(), &left)) {
    if (message->msg == CURLMSG_DONE) fault = fault_of(message->data.result);
  }
}

void HttpStream::Transfer::wait(FrameInstant deadline) {
  using std::chrono::milliseconds;
  int running = 0;
  if (curl_multi_perform(multi.get(), &running) != CURLM_OK) fault = SourceError::failed;
  look_for_end();
  if (fault || !jpegs.is_empty()) return;
  const auto left = std::chrono::ceil<milliseconds>(deadline - FrameInstant::clock::now());
  const auto patience = static_cast<int>(std::max(left, milliseconds{0}).count());
  curl_multi_poll(multi.get(), nullptr, 0, patience, nullptr);
}

HttpStream::HttpStream(std::unique_ptr<Transfer> transfer, FrameDecoder decoder)
    : transfer_{std::move(transfer)}, decoder_{std::move(decoder)} {}

HttpStream::~HttpStream() {
  curl_multi_remove_handle(transfer_->multi.get(), transfer_->easy.get());
}

Result<std::unique_ptr<FrameSource>, SourceError> HttpStream::open(const std::string& url,
                                                                   FrameDecoder decoder) {
  const auto started = decoder.start();
  if (!started) return fail(started.error());
  auto transfer = std::make_unique<Transfer>();
  transfer->url = url;
  if (!transfer->begin()) return fail(SourceError::failed);
  return std::make_unique<HttpStream>(std::move(transfer), std::move(decoder));
}

Result<TimedFrame, SourceError> HttpStream::next(FrameInstant deadline) {
  for (;;) {
    if (auto jpeg = transfer_->jpegs.take()) {
      if (!*jpeg) return fail(jpeg->error());
      auto image = decoder_.decode((*jpeg)->bytes);
      if (!image) return fail(image.error());
      return TimedFrame{std::move(*image), (*jpeg)->at, (*jpeg)->number};
    }
    if (transfer_->fault) return fail(*transfer_->fault);
    if (FrameInstant::clock::now() >= deadline) return fail(SourceError::timed_out);
    transfer_->wait(deadline);
  }
}

}  // namespace fedatario::scanner
