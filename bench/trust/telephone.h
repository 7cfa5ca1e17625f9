#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "crypto/credential/credential.h"
#include "crypto/credential/envelope.h"
#include "crypto/trust/bundle/manifest.h"
#include "crypto/trust/parts/part_map.h"
#include "crypto/trust/roots/root_set.h"

/// What a reader fetches that decides about one certificate only (docs/spec/bundle.md, section 7).
namespace fedatario::bench {

/// Bytes fetched for one purpose: a part together with the nodes above it.
struct Fetch {
  std::string purpose;
  std::size_t bytes = 0;
};

[[nodiscard]] std::size_t total(const std::vector<Fetch>& fetches);

/// Walks from the manifest to the parts of one certificate, and nowhere else. What it fetches it
/// checks: names, signatures, and that shard and issued block say that the certificate exists.
class Telephone {
 public:
  /// All outlive it.
  Telephone(ByteView manifest, PartMap& parts, const RootSet& pinned)
      : manifest_{manifest}, parts_{parts}, pinned_{pinned} {}

  /// Throws where a part is missing or says something else.
  [[nodiscard]] std::vector<Fetch> fetch_for(const Envelope& envelope, Nivel nivel,
                                             std::uint32_t status_index);

 private:
  [[nodiscard]] Bytes part(const PartName& name);
  [[nodiscard]] Bytes leaf(const HashTree& tree, std::uint32_t number);
  void fetch_list(const Manifest& manifest, const Publishers& publishers, const Envelope& envelope,
                  std::uint32_t status_index);
  void close(const char* purpose);

  ByteView manifest_;
  PartMap& parts_;
  const RootSet& pinned_;
  std::size_t fetched_ = 0;  ///< since the last purpose was closed
  std::vector<Fetch> fetches_;
};

}  // namespace fedatario::bench
