#pragma once

#include <cstdint>
#include <vector>

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "crypto/credential/catalogue.h"
#include "crypto/trust/evidence_error.h"
#include "crypto/trust/parts/hash_tree.h"

/// The catalogue as signed data (docs/spec/catalogue.md).
namespace fedatario {

/// Takes the leaves of a manifest's `catalogue` one by one.
class CatalogueReader {
 public:
  /// Leaf 0 to 4 a family, 5 the competencies.
  [[nodiscard]] Result<Done, EvidenceError> read(std::uint32_t leaf, ByteView part);

  /// The reader's own table with what the leaves add. `inconsistent` where an area lists a
  /// competency that nobody names.
  [[nodiscard]] Result<Catalogue, EvidenceError> take() &&;

 private:
  std::vector<Catalogue::Addition> areas_;
  std::vector<Catalogue::CompetencyAddition> competencies_;
};

/// This program's own table as a bundle carries it, giving each part to the sink.
[[nodiscard]] HashTree write_catalogue(const PartSink& sink);

}  // namespace fedatario
