#include "evidence/store/bundle_store.h"

#include <algorithm>
#include <utility>

#include "crypto/trust/bundle/bundle_file.h"
#include "crypto/trust/limits.h"
#include "evidence/sources/known_parts.h"
#include "files/process_lock.h"

namespace fedatario::evidence {
namespace {

/// The file in use, to take unchanged parts from; empty where there is none or it is damaged, since
/// every part is checked against its name anyway.
Bytes present_file(const std::filesystem::path& path) {
  return files::read_file(path, limits::kMaxBundleFile).value_or(Bytes{});
}

/// Over the bundle in use, where an installation was killed before the floor rose to it: what was
/// installed is installed (docs/spec/bundle.md, section 8).
Floor floor_over(const Floor& floor, ByteView present, const RootSet& pinned) {
  const auto split = split_bundle_file(present);
  if (!split || name_of_part(split->manifest) == floor.manifest_name) return floor;
  const auto bundle = read_bundle_file(present, pinned);
  if (!bundle || is_older(floor, *bundle, split->manifest)) return floor;
  return raised(floor, *bundle, split->manifest);
}

}  // namespace

Instant InstalledBundle::clock(Instant system_clock) const {
  return std::max(system_clock, floor.issued_at);
}

std::filesystem::path BundleStore::floor_path() const {
  auto path = path_;
  return path.concat(".floor");
}

Outcome<Floor> BundleStore::read_floor() const {
  const auto path = floor_path();
  const auto bytes = files::read_file(path, kMaxFloorBytes);
  if (!bytes && bytes.error() == files::FileError::missing) return Floor{};
  if (!bytes) return fail(Failure{path.string(), bytes.error()});
  auto floor = decode_floor(*bytes);
  if (!floor) return fail(Failure{path.string(), KeptFault::floor_damaged});
  return std::move(*floor);
}

Outcome<Done> BundleStore::raise_floor(const Floor& from, const Floor& to) const {
  if (from == to) return Done{};
  const auto path = floor_path();
  return files::write_file(path, encode_floor(to)).map_error([&](files::FileError error) {
    return Failure{path.string(), error};
  });
}

Outcome<InstalledBundle> BundleStore::load(const RootSet& pinned) const {
  auto floor = read_floor();
  if (!floor) return fail(floor.error());
  const auto file = files::read_file(path_, limits::kMaxBundleFile);
  if (!file) return fail(Failure{path_.string(), file.error()});
  auto bundle = read_bundle_file(*file, pinned);
  if (!bundle) return fail(Failure{path_.string(), bundle.error()});
  const ByteView manifest = split_bundle_file(*file)->manifest;
  if (is_older(*floor, *bundle, manifest)) {
    return fail(Failure{path_.string(), EvidenceError::older});
  }
  Floor reached = raised(*floor, *bundle, manifest);
  return InstalledBundle{std::move(*bundle), std::move(reached)};
}

Outcome<InstalledBundle> BundleStore::install(ByteView manifest, PartSource& source,
                                              const RootSet& pinned, Instant clock) const {
  auto lock_path = path_;
  lock_path.concat(".lock");
  const auto lock = files::ProcessLock::try_take(lock_path);
  if (!lock) return fail(Failure{lock_path.string(), lock.error()});
  if (!*lock) return fail(Failure{path_.string(), KeptFault::busy});

  const auto kept = read_floor();
  if (!kept) return fail(kept.error());
  const Bytes present = present_file(path_);
  const Floor floor = floor_over(*kept, present, pinned);
  KnownParts parts{present, source};
  auto assembled = assemble_bundle(manifest, parts, pinned);
  if (!assembled) return fail(Failure{path_.string(), assembled.error()});
  const auto allowed = check_installable(floor, assembled->bundle, manifest, clock);
  if (!allowed) return fail(Failure{path_.string(), allowed.error()});

  // The bundle before the floor: killed between them, the new bundle stands over an old floor, and
  // never an old bundle under a new one.
  const auto written = files::write_file(path_, assembled->file);
  if (!written) return fail(Failure{path_.string(), written.error()});
  Floor reached = raised(floor, assembled->bundle, manifest);
  if (const auto risen = raise_floor(*kept, reached); !risen) return fail(risen.error());
  return InstalledBundle{std::move(assembled->bundle), std::move(reached)};
}

}  // namespace fedatario::evidence
