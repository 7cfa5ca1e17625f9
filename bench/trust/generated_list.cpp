#include "bench/trust/generated_list.h"

#include <algorithm>
#include <span>
#include <vector>

#include "bench/trust/draw.h"
#include "crypto/trust/limits.h"
#include "tests/support/evidence_world.h"

namespace fedatario::bench {
namespace {

constexpr std::int64_t kYears = 5;  ///< over which the statuses of a list changed

/// As a hash would be.
IssuedEntry draw_entry(Draw& draw) {
  return {std::max<std::uint64_t>(draw.any(), 1)};
}

DetailsRecord draw_record(Draw& draw, std::uint32_t position, Status status) {
  DetailsRecord record;
  record.position = position;
  record.status = status;
  if (status == Status::annulled) record.reason = static_cast<ReasonClass>(1 + draw.below(6));
  if (status == Status::superseded) record.successor = 1 + draw.below(99'999'999);
  return record;
}

Instant draw_instant(Draw& draw, Instant end, Duration span) {
  return {end.seconds - draw.below(static_cast<std::uint64_t>(span.seconds))};
}

/// Whole tokens, the new positions valid.
void lengthen(PackedStatuses& statuses, std::size_t positions) {
  const std::size_t tokens =
      (positions + limits::kPositionsPerToken - 1) / limits::kPositionsPerToken;
  Bytes bytes{statuses.bytes().begin(), statuses.bytes().end()};
  bytes.resize(tokens * limits::kStatusBytes);
  statuses = PackedStatuses{std::move(bytes)};
}

void add_certificates(CertificateList& list, Draw& draw, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i)
    list.issued.push_back(draw_entry(draw));
  lengthen(list.statuses, list.issued.size());
}

/// Within the time before the list's `as_of`. The first positions are annulled, the rest
/// superseded.
void change(CertificateList& list, Draw& draw, std::span<const std::uint32_t> positions,
            std::size_t annulled, Duration within) {
  for (std::size_t i = 0; i < positions.size(); ++i) {
    const Status status = i < annulled ? Status::annulled : Status::superseded;
    DetailsRecord record = draw_record(draw, positions[i], status);
    record.since = draw_instant(draw, list.as_of, within);
    list.statuses.set(record.position, status);
    list.details.push_back(record);
  }
  std::ranges::sort(list.details, {}, &DetailsRecord::position);
}

std::vector<std::uint32_t> draw_valid(const CertificateList& list, Draw& draw, std::size_t count) {
  std::vector<std::uint32_t> positions;
  while (positions.size() < count) {
    const std::uint32_t position = draw.below(list.issued.size());
    const bool taken = std::ranges::find(positions, position) != positions.end();
    if (!taken && list.status_at(position) == Status::valid) positions.push_back(position);
  }
  return positions;
}

/// The first one behind each node of the details, then behind the middle of each.
std::vector<std::uint32_t> spread_valid(const CertificateList& list, std::size_t count) {
  constexpr std::uint32_t kNode = limits::kPositionsPerDetails * limits::kTreeFanOut;
  std::vector<std::uint32_t> positions;
  for (std::uint32_t start : {0U, kNode / 2}) {
    for (std::uint32_t at = start; at < list.issued.size() && positions.size() < count;
         at += kNode) {
      std::uint32_t position = at;
      while (list.status_at(position) != Status::valid)
        ++position;
      positions.push_back(position);
    }
  }
  return positions;
}

}  // namespace

CertificateList generate_list(const ListPlan& plan) {
  Draw draw{plan.seed};
  CertificateList list = samples::empty_list(plan.number, kAsOf);
  list.issued.reserve(plan.certificates);
  add_certificates(list, draw, plan.certificates);
  const std::size_t annulled = plan.certificates / kOneAnnulledIn;
  const std::size_t superseded = plan.certificates / kOneSupersededIn;
  change(list, draw, draw.sample(plan.certificates, annulled + superseded), annulled,
         days(kYears * 365));
  return list;
}

CertificateList next_day(CertificateList list, const DayOfWork& day) {
  Draw draw{day.seed};
  list.version += 1;
  list.as_of = list.as_of + days(1);
  list.complete_through = list.as_of;
  const std::size_t changes = day.superseded + day.annulled;
  const auto changed =
      day.spread == Spread::random ? draw_valid(list, draw, changes) : spread_valid(list, changes);
  add_certificates(list, draw, day.new_certificates);
  change(list, draw, changed, day.annulled, days(1));
  return list;
}

}  // namespace fedatario::bench
