#pragma once

#include <memory>
#include <optional>
#include <string>

#include "crypto/trust/parts/part.h"
#include "evidence/failure.h"

/// A published folder behind a web server (docs/spec/bundle.md, section 6).
namespace fedatario::evidence {

/// A manifest, and the tag by which the server names this version of it.
struct FetchedManifest {
  Bytes bytes;
  std::string etag;  ///< empty where the server gives none
};

/// Parts by HTTP or HTTPS, one connection kept. Follows no redirection, waits 10 seconds for a
/// connection and ends an answer that is silent or crawls for 20. For one thread.
class HttpParts final : public PartSource {
 public:
  /// `http://host/folder` or `https://host/folder`.
  [[nodiscard]] static Outcome<HttpParts> at(const std::string& address);

  HttpParts(HttpParts&&) noexcept;
  HttpParts& operator=(HttpParts&&) noexcept;
  HttpParts(const HttpParts&) = delete;
  HttpParts& operator=(const HttpParts&) = delete;
  ~HttpParts() override;

  /// Empty where the server still has the manifest of that tag.
  [[nodiscard]] Outcome<std::optional<FetchedManifest>> manifest(const std::string& known_etag);

  /// `missing_part` also where the server cannot be reached: `last_fault` tells them apart.
  [[nodiscard]] Result<ByteView, EvidenceError> fetch(const PartName& name) override;

  [[nodiscard]] std::optional<FetchFault> last_fault() const { return last_fault_; }

 private:
  struct Connection;

  HttpParts(std::string address, std::unique_ptr<Connection> connection);

  std::string address_;
  std::unique_ptr<Connection> connection_;
  Bytes part_;
  std::optional<FetchFault> last_fault_;
};

}  // namespace fedatario::evidence
