#pragma once

#include <filesystem>
#include <optional>

#include "crypto/base/instant.h"
#include "crypto/trust/bundle/bundle.h"
#include "crypto/trust/bundle/floor.h"
#include "evidence/failure.h"

namespace fedatario::evidence {

/// A bundle in use and what the reader will not go back behind.
struct InstalledBundle {
  Bundle bundle;
  Floor floor;

  /// A clock that is behind the floor counts as the floor's (docs/spec/bundle.md, section 9).
  [[nodiscard]] Instant clock(Instant system_clock) const;
};

/// The bundle that a reader holds: one file, and beside it `.floor`, which outlives it. An
/// installation is done or not begun, whenever it is killed; the bundle before stays until then.
/// Two processes may read at a time; one installs.
class BundleStore {
 public:
  explicit BundleStore(std::filesystem::path bundle) : path_{std::move(bundle)} {}

  /// Reads and checks the whole bundle: refused where it is older than the floor.
  [[nodiscard]] Outcome<InstalledBundle> load(const RootSet& pinned) const;

  /// Takes a bundle's place with another, from its manifest and any source of parts. Parts that the
  /// present bundle holds are taken from it.
  [[nodiscard]] Outcome<InstalledBundle> install(ByteView manifest, PartSource& source,
                                                 const RootSet& pinned, Instant clock) const;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  [[nodiscard]] std::filesystem::path floor_path() const;
  [[nodiscard]] Outcome<Floor> read_floor() const;
  [[nodiscard]] Outcome<Done> raise_floor(const Floor& from, const Floor& to) const;

  std::filesystem::path path_;
};

}  // namespace fedatario::evidence
