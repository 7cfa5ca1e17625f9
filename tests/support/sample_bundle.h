#pragma once

#include <cstdint>
#include <vector>

#include "crypto/trust/bundle/bundle_file.h"
#include "crypto/trust/lists/certificate_list.h"
#include "crypto/trust/trust_list.h"
#include "tests/support/evidence_world.h"
#include "tests/support/signed_sample.h"

/// Whole bundles of the test publisher, small ones: without a catalogue, where a reader has its
/// own. The same shape always gives the same bytes.
namespace fedatario::samples {

// Its key has no default.
// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init)
struct BundleShape {
  std::uint32_t version = 1;
  Instant issued_at = kNow + days(-1);
  std::uint32_t trust_version = 1;
  Instant trust_issued_at = kNow + days(-30);
  std::vector<TrustedKey> keys = {};
  std::vector<CertificateList> lists = {};
  std::vector<Bytes> rotations = {};  ///< signed
  Byte first_root = 0x11;             ///< of the roots that sign the trust list
};

/// The sample certificate that `small_bundle` believes and lists.
[[nodiscard]] Credential bundled_credential();
[[nodiscard]] SeedSigner bundled_issuer();

/// One issuer, and a list with a handful of certificates: `bundled_credential` at its position, and
/// one of each status before it.
[[nodiscard]] BundleShape small_shape(std::uint32_t version = 1);

/// The manifest and every part, not checked by any reader.
struct BundleParts {
  Bytes manifest;
  std::vector<Bytes> parts;  ///< in no order that matters
};
[[nodiscard]] BundleParts lay_out(const BundleShape& shape);

/// The file, read by `pinned` on the way.
[[nodiscard]] Bytes bundle_file(const BundleShape& shape, const RootSet& pinned = root_set());

/// A file of any parts.
[[nodiscard]] Bytes file_of(ByteView manifest, const std::vector<ByteView>& parts);

/// `count` rotations, each replacing one root of three: from the roots of the seed `first` to those
/// of `first + count`.
[[nodiscard]] std::vector<Bytes> rotation_chain(Byte first, std::size_t count);

}  // namespace fedatario::samples
