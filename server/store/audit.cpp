#include "server/store/audit.h"

#include <initializer_list>
#include <tuple>

#include "crypto/base/bytes.h"
#include "crypto/keys/sha256.h"
#include "server/store/audit_log.h"

namespace fedatario::store {
namespace {

constexpr std::string_view kDomain = "fedatario audit v1";

/// A length before each field: no two different rows give the same bytes.
std::string joined(std::initializer_list<std::string_view> fields) {
  std::string text;
  for (const std::string_view field : fields) {
    text += std::to_string(field.size());
    text += ':';
    text += field;
  }
  return text;
}

}  // namespace

std::string audit_hash(std::string_view previous, std::int64_t sequence, const AuditEntry& entry) {
  const std::string fields =
      joined({previous, std::to_string(sequence), std::to_string(entry.at.seconds), entry.actor,
              entry.action, entry.subject, entry.detail});
  return to_hex(sha256({as_bytes(kDomain), as_bytes(fields)}));
}

Result<Done, StoreError> record_event(Database& database, const AuditEntry& entry) {
  return guarded([&]() -> Result<Done, StoreError> {
    Transaction transaction{database.session().sql};
    AuditLog{database.session().sql}.append(entry);
    transaction.commit();
    return Done{};
  });
}

Result<std::vector<AuditRow>, StoreError> read_audit(Database& database) {
  return guarded([&]() -> Result<std::vector<AuditRow>, StoreError> {
    Query<std::tuple<std::int64_t, std::int64_t, std::string, std::string, std::string, std::string,
                     std::string>()>
        select{database.session().sql,
               "SELECT sequence, at, actor, action, subject, detail, hash FROM audit"
               " ORDER BY sequence"};
    std::vector<AuditRow> rows;
    for (auto& [sequence, at, actor, action, subject, detail, hash] : select()) {
      rows.push_back({sequence, {{at}, actor, action, subject, detail}, hash});
    }
    return rows;
  });
}

std::vector<std::int64_t> broken_links(const std::vector<AuditRow>& rows) {
  std::vector<std::int64_t> broken;
  std::int64_t expected = 1;
  std::string_view previous;
  for (const AuditRow& row : rows) {
    if (row.sequence != expected || row.hash != audit_hash(previous, row.sequence, row.entry)) {
      broken.push_back(row.sequence);
    }
    expected = row.sequence + 1;
    previous = row.hash;
  }
  return broken;
}

AuditLog::AuditLog(soci::session& sql)
    : insert_{sql,
              "INSERT INTO audit (sequence, at, actor, action, subject, detail, hash)"
              " VALUES (:sequence, :at, :actor, :action, :subject, :detail, :hash)"} {
  Query<std::tuple<std::int64_t, std::string>()> newest{
      sql, "SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1"};
  if (const auto row = newest.first()) std::tie(last_, hash_) = *row;
}

void AuditLog::append(const AuditEntry& entry) {
  ++last_;
  hash_ = audit_hash(hash_, last_, entry);
  insert_(last_, entry.at.seconds, entry.actor, entry.action, entry.subject, entry.detail, hash_);
}

}  // namespace fedatario::store
