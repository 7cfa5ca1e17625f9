#include "crypto/codec/cbor_reader.h"
#include "crypto/trust/bundle/catalogue_codec.h"
#include "crypto/trust/bundle/manifest.h"
#include "tests/fuzz/require.h"

namespace {

using namespace fedatario;

/// Nothing that this program prints has changed.
void check_own_table(const Catalogue& catalogue) {
  for (const AreaFamily family : {AreaFamily::inicial, AreaFamily::primaria, AreaFamily::secundaria,
                                  AreaFamily::eba, AreaFamily::ebe}) {
    for (const CatalogueArea& own : catalogue_of(family)) {
      const auto area = catalogue.find_area(family, own.number);
      require(area && area->code == own.code && area->printed == own.printed);
      require(area->competencies.size() >= own.competencies.size());
      for (const std::uint8_t number : area->competencies)
        require(catalogue.find_competency(number).has_value());
    }
  }
}

}  // namespace

// The first byte chooses the leaf. A leaf that is read is deterministic CBOR, and what it adds
// contradicts nothing.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const ByteView part{data + 1, size - 1};
  CatalogueReader reader;
  const auto read = reader.read(data[0] % kCatalogueLeaves, part);
  if (!read) return 0;
  require(check_deterministic_cbor(part).has_value());
  const auto catalogue = std::move(reader).take();
  if (catalogue) check_own_table(*catalogue);
  return 0;
}
