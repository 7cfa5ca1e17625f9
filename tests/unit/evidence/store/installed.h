#pragma once

#include <filesystem>

#include "evidence/store/bundle_store.h"
#include "tests/support/part_store.h"
#include "tests/support/sample_bundle.h"

/// Bundles of several editions, offered to a store.
namespace fedatario::evidence {

/// As a download or a stick would.
[[nodiscard]] inline Outcome<InstalledBundle> install(const BundleStore& store,
                                                      const samples::BundleShape& shape,
                                                      Instant clock = samples::kNow) {
  const samples::BundleParts laid = samples::lay_out(shape);
  PartStore source;
  for (const Bytes& part : laid.parts)
    source.put(part);
  return store.install(laid.manifest, source, samples::root_set(), clock);
}

/// The version in use; 0 where there is none.
[[nodiscard]] inline std::uint32_t version_in(const BundleStore& store) {
  const auto loaded = store.load(samples::root_set());
  return loaded ? loaded->bundle.manifest.version : 0;
}

/// Why an outcome is a failure: the error of one kind.
template <class Error, class T>
[[nodiscard]] Error error_in(const Outcome<T>& outcome) {
  return std::get<Error>(outcome.error().why);
}

[[nodiscard]] inline std::ptrdiff_t files_in(const std::filesystem::path& folder) {
  return std::distance(std::filesystem::directory_iterator{folder}, {});
}

}  // namespace fedatario::evidence
