#include "tests/vectors/bundle_case.h"

#include "crypto/trust/bundle/bundle_file.h"

namespace fedatario::vectors {

std::optional<Floor> floor_of(const Json& vector) {
  std::optional<Floor> floor;
  const Json& versions = vector.at("floor");
  if (!versions.is_null()) {
    floor = Floor{.manifest_version = versions.at("manifest_version"),
                  .manifest_name = {},
                  .trust_version = versions.at("trust_version"),
                  .sequence = versions.at("sequence"),
                  .issued_at = instant_of(versions.at("issued_at")),
                  .lists = {}};
  }
  if (vector.at("held").is_null()) return floor;
  const Bytes file = bytes_of(vector.at("held"));
  const auto held = read_bundle_file(file, root_set_of(vector.at("pinned")));
  const ByteView manifest = split_bundle_file(file).value().manifest;
  return raised(floor.value_or(Floor{}), held.value(), manifest);
}

}  // namespace fedatario::vectors
