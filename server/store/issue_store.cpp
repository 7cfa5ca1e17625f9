#include "server/store/issue_store.h"

#include <cstdint>
#include <tuple>

#include "crypto/base/bytes.h"
#include "crypto/trust/limits.h"
#include "server/store/audit_log.h"
#include "server/store/base64url.h"
#include "server/store/certificates.h"
#include "server/store/session.h"

namespace fedatario::store {
namespace {

using certificate::Claim;
using certificate::Intent;
using certificate::Issued;
using certificate::Serial;
using certificate::Standing;

/// Largest number that a credential can carry (docs/spec/credential.md, 4).
constexpr std::int64_t kMaxNumber = 99'999'999;

using IntentRow =
    std::tuple<std::int64_t, std::int64_t, std::int64_t, int, int, std::string, std::string>;

Result<Intent, StoreError> intent_of(const IntentRow& row) {
  const auto& [number, status_index, holder, kind, nivel, kid, payload] = row;
  const auto bytes = from_base64url(payload);
  const auto kid_bytes = from_hex(kid);
  if (!bytes || !kid_bytes || kid_bytes->size() != Kid{}.bytes.size()) {
    return fail(StoreError::damaged);
  }
  Intent intent{.claim = {.holder = {static_cast<std::uint32_t>(holder)},
                          .kind = static_cast<DocumentKind>(kind),
                          .nivel = static_cast<Nivel>(nivel)},
                .serial = {.number = static_cast<std::uint32_t>(number),
                           .status_index = static_cast<std::uint32_t>(status_index)},
                .kid = {},
                .payload = *bytes};
  std::copy(kid_bytes->begin(), kid_bytes->end(), intent.kid.bytes.begin());
  return intent;
}

/// Writes certificates of one batch; lives within one transaction.
class Committer {
 public:
  Committer(soci::session& sql, const std::string& actor, Instant now)
      : close_{sql, "DELETE FROM intents WHERE number = :number"},
        replace_{sql,
                 "UPDATE certificates SET replaced_by = :number WHERE holder = :holder"
                 " AND kind = :kind AND nivel = :nivel AND replaced_by IS NULL"},
        insert_{sql,
                "INSERT INTO certificates (number, status_index, holder, kind, nivel,"
                " codigo_virtual, envelope, committed_at) VALUES (:number, :status_index, :holder,"
                " :kind, :nivel, :codigo, :envelope, :at)"},
        audit_{sql},
        actor_{actor},
        now_{now} {}

  /// False where the intent is not open any more: somebody else finished or closed it.
  [[nodiscard]] bool commit(const Issued& issued) {
    const auto& [claim, sealed] = issued;
    const Credential& credential = *sealed.attested.credential;
    const std::int64_t number = credential.number;
    const int kind = static_cast<int>(claim.kind);
    const int nivel = static_cast<int>(claim.nivel);
    const std::string codigo = sealed.attested.codigo_virtual.text();

    if (close_(number) != 1) return false;
    const bool replaces = replace_(number, claim.holder.value, kind, nivel) != 0;
    insert_(number, credential.status_index, claim.holder.value, kind, nivel, codigo,
            to_base64url(sealed.envelope.bytes()), now_.seconds);
    audit_.append({.at = now_,
                   .actor = actor_,
                   .action = replaces ? "certificate.reissued" : "certificate.issued",
                   .subject = printed_number(credential.number),
                   .detail = "codigo=" + codigo + " kid=" + to_hex(sealed.envelope.kid())});
    return true;
  }

 private:
  Command<std::int64_t> close_;
  Command<std::int64_t, std::int64_t, int, int> replace_;
  Command<std::int64_t, std::int64_t, std::int64_t, int, int, std::string, std::string,
          std::int64_t>
      insert_;
  AuditLog audit_;
  const std::string& actor_;
  Instant now_;
};

}  // namespace

Result<std::vector<Standing>, StoreError> IssueStore::standing(std::span<const Claim> claims) {
  return guarded([&]() -> Result<std::vector<Standing>, StoreError> {
    soci::session& sql = database_.session().sql;
    Query<std::tuple<std::string>(std::int64_t, int, int)> certificates{
        sql,
        "SELECT envelope FROM certificates WHERE holder = :holder AND kind = :kind"
        " AND nivel = :nivel AND replaced_by IS NULL"};
    Query<std::tuple<std::int64_t>(std::int64_t, int, int)> intents{
        sql,
        "SELECT number FROM intents WHERE holder = :holder AND kind = :kind AND nivel = :nivel"};

    std::vector<Standing> all;
    for (const Claim& claim : claims) {
      const std::int64_t holder = claim.holder.value;
      const int kind = static_cast<int>(claim.kind);
      const int nivel = static_cast<int>(claim.nivel);
      Standing standing{.certificate = std::nullopt,
                        .being_issued = intents.first(holder, kind, nivel).has_value()};
      if (const auto row = certificates.first(holder, kind, nivel)) {
        auto envelope = envelope_of(std::get<0>(*row));
        if (!envelope) return fail(envelope.error());
        standing.certificate = std::move(*envelope);
      }
      all.push_back(std::move(standing));
    }
    return all;
  });
}

Result<std::vector<Serial>, StoreError> IssueStore::reserve(std::size_t count) {
  return guarded([&]() -> Result<std::vector<Serial>, StoreError> {
    soci::session& sql = database_.session().sql;
    Transaction transaction{sql};
    const auto drawn = static_cast<std::int64_t>(count);
    Command<std::int64_t, std::int64_t> draw{
        sql,
        "UPDATE counters SET next_number = next_number + :count,"
        " next_status_index = next_status_index + :same_count WHERE id = 1"};
    if (draw(drawn, drawn) != 1) return fail(StoreError::damaged);
    Query<std::tuple<std::int64_t, std::int64_t, std::int64_t>()> read{
        sql,
        "SELECT next_number, next_status_index, list FROM counters, institution"
        " WHERE counters.id = 1"};
    const auto row = read.first();
    if (!row) return fail(StoreError::damaged);
    const auto [number, status_index, list] = *row;
    // The next list is somebody else's.
    if (number - 1 > kMaxNumber || status_index > (list + 1) * limits::kListPositions) {
      return fail(StoreError::exhausted);
    }
    transaction.commit();

    std::vector<Serial> serials;
    for (std::int64_t i = drawn; i > 0; --i) {
      serials.push_back({.number = static_cast<std::uint32_t>(number - i),
                         .status_index = static_cast<std::uint32_t>(status_index - i)});
    }
    return serials;
  });
}

Result<Done, StoreError> IssueStore::record_intents(std::span<const Intent> intents, Instant now) {
  return guarded([&]() -> Result<Done, StoreError> {
    soci::session& sql = database_.session().sql;
    Transaction transaction{sql};
    Command<std::int64_t, std::int64_t, std::int64_t, int, int, std::string, std::string,
            std::int64_t>
        insert{sql,
               "INSERT INTO intents (number, status_index, holder, kind, nivel, kid, payload,"
               " recorded_at) VALUES (:number, :status_index, :holder, :kind, :nivel, :kid,"
               " :payload, :at)"};
    for (const auto& [claim, serial, kid, payload] : intents) {
      insert(serial.number, serial.status_index, claim.holder.value, static_cast<int>(claim.kind),
             static_cast<int>(claim.nivel), to_hex(kid), to_base64url(payload), now.seconds);
    }
    transaction.commit();
    return Done{};
  });
}

Result<Done, StoreError> IssueStore::commit(std::span<const Issued> issued, Instant now) {
  return guarded([&]() -> Result<Done, StoreError> {
    Transaction transaction{database_.session().sql};
    Committer committer{database_.session().sql, actor_, now};
    for (const Issued& one : issued) {
      if (!committer.commit(one)) return fail(StoreError::conflict);
    }
    transaction.commit();
    return Done{};
  });
}

Result<Done, StoreError> IssueStore::abandon(Serial serial, Instant now) {
  return guarded([&]() -> Result<Done, StoreError> {
    soci::session& sql = database_.session().sql;
    Transaction transaction{sql};
    Command<std::int64_t> close{sql, "DELETE FROM intents WHERE number = :number"};
    if (close(serial.number) != 1) return fail(StoreError::conflict);
    AuditLog{sql}.append({.at = now,
                          .actor = actor_,
                          .action = "certificate.abandoned",
                          .subject = printed_number(serial.number),
                          .detail = {}});
    transaction.commit();
    return Done{};
  });
}

Result<std::vector<Intent>, StoreError> IssueStore::open_intents(std::uint32_t after,
                                                                 std::size_t limit) {
  return guarded([&]() -> Result<std::vector<Intent>, StoreError> {
    Query<IntentRow(std::int64_t, std::int64_t)> select{
        database_.session().sql,
        "SELECT number, status_index, holder, kind, nivel, kid, payload FROM intents"
        " WHERE number > :after ORDER BY number LIMIT :limit"};
    std::vector<Intent> intents;
    for (const IntentRow& row : select(after, static_cast<std::int64_t>(limit))) {
      auto intent = intent_of(row);
      if (!intent) return fail(intent.error());
      intents.push_back(std::move(*intent));
    }
    return intents;
  });
}

}  // namespace fedatario::store
