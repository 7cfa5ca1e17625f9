#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "crypto/keys/sha256.h"
#include "crypto/trust/evidence_error.h"

/// Parts and their names (docs/spec/bundle.md, section 1).
namespace fedatario {

/// SHA-256 of a part's bytes.
using PartName = Digest;

[[nodiscard]] inline PartName name_of_part(ByteView part) {
  return sha256({part});
}

/// Where parts come from: a bundle's file, a folder, a network. Not asked to be honest: whoever
/// takes a part checks it against its name.
class PartSource {
 public:
  virtual ~PartSource() = default;

  /// Bytes that claim the name; they stay valid until the next call. `missing_part` where there are
  /// none.
  [[nodiscard]] virtual Result<ByteView, EvidenceError> fetch(const PartName& name) = 0;

 protected:
  PartSource() = default;
  PartSource(const PartSource&) = default;
  PartSource(PartSource&&) = default;
  PartSource& operator=(const PartSource&) = default;
  PartSource& operator=(PartSource&&) = default;
};

/// The bytes of that name: within the limit, and hashing to it.
[[nodiscard]] Result<ByteView, EvidenceError> take_part(PartSource& source, const PartName& name);

}  // namespace fedatario
