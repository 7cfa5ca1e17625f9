#pragma once

#include <span>

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "crypto/trust/bundle/bundle.h"

/// A bundle as one file, and a file put together from parts (docs/spec/bundle.md, section 6).
namespace fedatario {

/// Reads a whole file; bytes left over are `malformed`.
[[nodiscard]] Result<Bundle, EvidenceError> read_bundle_file(ByteView file, const RootSet& pinned);

/// A bundle together with its only file.
struct AssembledBundle {
  Bundle bundle;
  Bytes file;
};

/// Reads the bundle from any source, and writes its file. Nothing is given unless all is good: a
/// reader that is killed here has lost nothing.
[[nodiscard]] Result<AssembledBundle, EvidenceError> assemble_bundle(ByteView manifest,
                                                                     PartSource& source,
                                                                     const RootSet& pinned);

/// A file cut where its parts lie, nothing believed: for whoever holds one and needs its parts by
/// name. The views live as long as the file.
struct BundleFileParts {
  ByteView manifest;
  std::vector<ByteView> parts;
};

[[nodiscard]] Result<BundleFileParts, EvidenceError> split_bundle_file(ByteView file);

}  // namespace fedatario
