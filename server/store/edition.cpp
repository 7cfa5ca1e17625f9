#include <algorithm>
#include <tuple>
#include <utility>

#include "crypto/trust/limits.h"
#include "server/store/certificates.h"
#include "server/store/issuers.h"
#include "server/store/publishing.h"
#include "server/store/session.h"

namespace fedatario::store {
namespace {

/// A certificate with what is known against it.
using ListedRow =
    std::tuple<std::int64_t, std::string, std::optional<std::int64_t>, std::optional<std::int64_t>,
               std::optional<int>, std::optional<std::int64_t>, std::optional<int>,
               std::optional<std::int64_t>>;

constexpr auto kSelectListed =
    "SELECT c.status_index, c.envelope, c.replaced_by, n.committed_at, s.status, s.since, s.reason,"
    " r.since FROM certificates c"
    " LEFT JOIN certificates n ON n.number = c.replaced_by"
    " LEFT JOIN certificate_status s ON s.number = c.number"
    " LEFT JOIN rectifications r ON r.number = c.number"
    " WHERE c.status_index >= :first AND c.status_index < :last ORDER BY c.status_index";

/// Annulled outweighs superseded, and that suspended: a suspension ends, a replacement does not.
std::optional<DetailsRecord> record_of(const ListedRow& row, std::uint32_t position) {
  const auto& [index, envelope, replaced_by, replaced_at, status, since, reason, rectified] = row;
  DetailsRecord record;
  record.position = position;
  if (rectified) record.rectified_since = Instant{*rectified};
  const bool annulled = status && *status == static_cast<int>(Status::annulled);
  if (replaced_by && replaced_at && !annulled) {
    record.status = Status::superseded;
    record.since = {*replaced_at};
    record.successor = static_cast<std::uint32_t>(*replaced_by);
  } else if (status && since && reason) {
    record.status = static_cast<Status>(*status);
    record.since = {*since};
    record.reason = static_cast<ReasonClass>(*reason);
  }
  if (record.status == Status::valid && !record.rectified_since) return std::nullopt;
  return record;
}

void set_status(PackedStatuses& statuses, std::uint32_t position, Status status) {
  if (status != Status::valid) statuses.set(position, status);
}

PackedStatuses statuses_for(std::size_t positions) {
  const std::size_t tokens =
      (positions + limits::kPositionsPerToken - 1) / limits::kPositionsPerToken;
  return PackedStatuses{tokens * limits::kPositionsPerToken};
}

Result<Done, StoreError> read_certificates(soci::session& sql, std::uint16_t number,
                                           CertificateList& list) {
  const std::int64_t first = std::int64_t{number} * limits::kListPositions;
  Query<ListedRow(std::int64_t, std::int64_t)> select{sql, kSelectListed};
  const auto rows = select(first, first + limits::kListPositions);
  if (rows.empty()) return Done{};
  list.issued.resize(static_cast<std::size_t>(std::get<0>(rows.back()) - first) + 1);
  list.statuses = statuses_for(list.issued.size());
  for (const ListedRow& row : rows) {
    const auto envelope = envelope_of(std::get<1>(row));
    if (!envelope) return fail(envelope.error());
    const auto position = static_cast<std::uint32_t>(std::get<0>(row) - first);
    list.issued[position] = IssuedEntry::of(envelope->bytes());
    const auto record = record_of(row, position);
    if (!record) continue;
    if (!is_legal(*record)) return fail(StoreError::damaged);
    set_status(list.statuses, position, record->status);
    list.details.push_back(*record);
  }
  return Done{};
}

/// The second before `now`, or before the oldest issue that is still open.
Instant complete_through(soci::session& sql, Instant now) {
  Query<std::tuple<std::optional<std::int64_t>>()> oldest{sql,
                                                          "SELECT min(recorded_at) FROM intents"};
  const auto row = oldest.first();
  const auto open = row ? std::get<0>(*row) : std::nullopt;
  return {std::min(now.seconds, open.value_or(now.seconds)) - 1};
}

std::optional<PublishedEdition> last_of(soci::session& sql) {
  Query<std::tuple<std::int64_t, std::int64_t, std::int64_t>()> select{
      sql,
      "SELECT version, issued_at, complete_through FROM editions ORDER BY version DESC LIMIT 1"};
  const auto row = select.first();
  if (!row) return std::nullopt;
  const auto& [version, issued_at, through] = *row;
  return PublishedEdition{static_cast<std::uint32_t>(version), {issued_at}, {through}};
}

}  // namespace

Result<std::optional<PublishedEdition>, StoreError> last_edition(Database& database) {
  return guarded([&]() -> Result<std::optional<PublishedEdition>, StoreError> {
    return last_of(database.session().sql);
  });
}

Result<EditionContent, StoreError> draw_edition(Database& database, Instant now) {
  const auto institution = load_institution(database);
  if (!institution) return fail(institution.error());
  return guarded([&]() -> Result<EditionContent, StoreError> {
    soci::session& sql = database.session().sql;
    Transaction transaction{sql};
    const auto last = last_of(sql);
    if (last && now <= last->issued_at) return fail(StoreError::conflict);
    EditionContent content{.edition = {.version = last ? last->version + 1 : 1,
                                       .issued_at = now,
                                       .complete_through = complete_through(sql, now)},
                           .list = {}};
    content.list.number = institution->list;
    content.list.version = content.edition.version;
    content.list.as_of = now;
    content.list.complete_through = content.edition.complete_through;
    const auto read = read_certificates(sql, institution->list, content.list);
    if (!read) return fail(read.error());
    Command<std::int64_t, std::int64_t, std::int64_t> insert{
        sql,
        "INSERT INTO editions (version, issued_at, complete_through)"
        " VALUES (:version, :issued_at, :through)"};
    insert(content.edition.version, now.seconds, content.edition.complete_through.seconds);
    transaction.commit();
    return content;
  });
}

}  // namespace fedatario::store
