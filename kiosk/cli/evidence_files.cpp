#include "kiosk/cli/evidence_files.h"

#include <utility>

#include "evidence/store/bundle_store.h"
#include "evidence/store/pinned_roots.h"

namespace fedatario::cli {

evidence::Outcome<Evidence> read_evidence(const Options& options, Instant clock) {
  const auto roots = evidence::read_pinned_roots(options.roots);
  if (!roots) return fail(roots.error());
  auto installed = evidence::BundleStore{options.bundle}.load(*roots);
  if (!installed) return fail(installed.error());
  const Instant asked = installed->clock(options.at.value_or(clock));
  return Evidence{.bundle = std::move(installed->bundle), .clock = asked, .stale = options.stale};
}

}  // namespace fedatario::cli
