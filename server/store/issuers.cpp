#include "server/store/issuers.h"

#include <cstdint>
#include <tuple>
#include <utility>

#include "crypto/trust/limits.h"
#include "server/store/audit_log.h"
#include "server/store/base64url.h"
#include "server/store/session.h"

namespace fedatario::store {
namespace {

using KeyRow = std::tuple<std::string, std::string, int, int, int, int, std::int64_t, std::int64_t,
                          int, int, int, std::optional<std::int64_t>>;

constexpr int kLastKeyState = static_cast<int>(KeyState::compromised);

std::vector<ServiceId> services_of(const std::vector<std::tuple<std::int64_t>>& rows) {
  std::vector<ServiceId> services;
  services.reserve(rows.size());
  for (const auto& [id] : rows) {
    services.push_back({static_cast<std::uint32_t>(id)});
  }
  return services;
}

Result<TrustedKey, StoreError> trusted_key_of(const KeyRow& row, const Institution& institution,
                                              std::vector<ServiceId> services) {
  const auto& [kid, key_text, niveles, kinds, first, last, from, until, first_list, last_list,
               state, since] = row;
  const auto bytes = from_base64url(key_text);
  if (!bytes) return fail(StoreError::damaged);
  const auto key = PublicKey::from_bytes(*bytes);
  if (!key || to_hex(key->kid()) != kid) return fail(StoreError::damaged);
  if (state < 0 || state > kLastKeyState) return fail(StoreError::damaged);
  std::optional<Instant> compromised_since;
  if (since) compromised_since = Instant{*since};
  return TrustedKey{.key = *key,
                    .issuer = {.kid = key->kid(),
                               .heading = institution.heading,
                               .demonstration = institution.demonstration},
                    .scope = {.services = std::move(services),
                              .niveles = static_cast<std::uint16_t>(niveles),
                              .kinds = static_cast<std::uint8_t>(kinds),
                              .first_year = static_cast<std::uint16_t>(first),
                              .last_year = static_cast<std::uint16_t>(last),
                              .lists = {{{static_cast<std::uint16_t>(first_list),
                                          static_cast<std::uint16_t>(last_list)}}}},
                    .valid_from = {from},
                    .valid_until = {until},
                    .state = static_cast<KeyState>(state),
                    .compromised_since = compromised_since};
}

/// The institution's own: a new key signs for no other.
std::optional<int> list_of(soci::session& sql) {
  Query<std::tuple<int>()> select{sql, "SELECT list FROM institution"};
  const auto row = select.first();
  if (!row) return std::nullopt;
  return std::get<0>(*row);
}

std::string_view action_for(KeyState state) {
  switch (state) {
    case KeyState::active:
      return "key.reactivated";
    case KeyState::retired:
      return "key.retired";
    case KeyState::compromised:
      return "key.compromised";
  }
  return {};
}

}  // namespace

Result<Done, StoreError> save_institution(Database& database, const Institution& institution) {
  return guarded([&]() -> Result<Done, StoreError> {
    soci::session& sql = database.session().sql;
    Transaction transaction{sql};
    Command<std::string, std::string, int, int> insert{
        sql,
        "INSERT INTO institution (id, heading, host, demonstration, list)"
        " VALUES (1, :heading, :host, :demonstration, :list)"};
    insert(institution.heading, institution.host, institution.demonstration ? 1 : 0,
           institution.list);
    Command<std::int64_t> start{sql, "UPDATE counters SET next_status_index = :first"};
    start(static_cast<std::int64_t>(institution.list) * limits::kListPositions);
    transaction.commit();
    return Done{};
  });
}

Result<Institution, StoreError> load_institution(Database& database) {
  return guarded([&]() -> Result<Institution, StoreError> {
    Query<std::tuple<std::string, std::string, int, int>()> select{
        database.session().sql, "SELECT heading, host, demonstration, list FROM institution"};
    const auto row = select.first();
    if (!row) return fail(StoreError::damaged);
    const auto& [heading, host, demonstration, list] = *row;
    if (list < 0 || list > limits::kMaxListNumber) return fail(StoreError::damaged);
    return Institution{heading, host, demonstration != 0, static_cast<std::uint16_t>(list)};
  });
}

Result<std::vector<ServiceId>, StoreError> registered_services(Database& database) {
  return guarded([&]() -> Result<std::vector<ServiceId>, StoreError> {
    Query<std::tuple<std::int64_t>()> every{database.session().sql,
                                            "SELECT id FROM services ORDER BY id"};
    return services_of(every());
  });
}

Result<Done, StoreError> save_issuer_key(Database& database, const IssuerKey& key,
                                         const std::string& actor) {
  return guarded([&]() -> Result<Done, StoreError> {
    soci::session& sql = database.session().sql;
    Transaction transaction{sql};
    Command<std::string, std::string, int, int, int, int, std::int64_t, std::int64_t, int, int>
        insert{sql,
               "INSERT INTO issuers (kid, public_key, niveles, kinds, first_year, last_year,"
               " valid_from, valid_until, first_list, last_list) VALUES (:kid, :key, :niveles,"
               " :kinds, :first, :last, :from, :until, :first_list, :last_list)"};
    const auto list = list_of(sql);
    if (!list) return fail(StoreError::damaged);
    const std::string kid = to_hex(key.key.kid());
    insert(kid, to_base64url(key.key.bytes()), key.scope.niveles, key.scope.kinds,
           key.scope.first_year, key.scope.last_year, key.valid_from.seconds,
           key.valid_until.seconds, *list, *list);
    Command<std::string, std::int64_t> add_service{
        sql, "INSERT INTO issuer_services (kid, service) VALUES (:kid, :service)"};
    for (const ServiceId service : key.scope.services) {
      add_service(kid, service.value);
    }
    AuditLog{sql}.append({.at = key.valid_from,
                          .actor = actor,
                          .action = "key.created",
                          .subject = kid,
                          .detail = {}});
    transaction.commit();
    return Done{};
  });
}

Result<Done, StoreError> set_key_state(Database& database, const Kid& kid, KeyState state,
                                       const KeyEvent& event) {
  return guarded([&]() -> Result<Done, StoreError> {
    soci::session& sql = database.session().sql;
    Transaction transaction{sql};
    std::optional<std::int64_t> since;
    if (state == KeyState::compromised) since = event.since.seconds;
    // A key that others may have had is never again one that nobody had.
    const int never = state == KeyState::compromised ? -1 : static_cast<int>(KeyState::compromised);
    Command<int, std::optional<std::int64_t>, std::string, int> update{
        sql,
        "UPDATE issuers SET state = :state, compromised_since = :since"
        " WHERE kid = :kid AND state <> :never"};
    if (update(static_cast<int>(state), since, to_hex(kid), never) != 1) {
      return fail(StoreError::conflict);
    }
    AuditLog{sql}.append({.at = event.at,
                          .actor = event.actor,
                          .action = std::string{action_for(state)},
                          .subject = to_hex(kid),
                          .detail = since ? "since=" + to_rfc3339(event.since) : std::string{}});
    transaction.commit();
    return Done{};
  });
}

std::optional<TrustList> own_trust_list(std::vector<TrustedKey> keys, Instant now) {
  return TrustList::of(
      {.version = 1, .issued_at = now, .expires = now, .demonstration = false, .publishers = {}},
      std::move(keys));
}

Result<std::vector<TrustedKey>, StoreError> load_trusted_keys(Database& database) {
  const auto institution = load_institution(database);
  if (!institution) return fail(institution.error());
  return guarded([&]() -> Result<std::vector<TrustedKey>, StoreError> {
    soci::session& sql = database.session().sql;
    Query<KeyRow()> keys{sql,
                         "SELECT kid, public_key, niveles, kinds, first_year, last_year,"
                         " valid_from, valid_until, first_list, last_list, state,"
                         " compromised_since FROM issuers ORDER BY valid_from, kid"};
    Query<std::tuple<std::int64_t>(std::string)> listed{
        sql, "SELECT service FROM issuer_services WHERE kid = :kid ORDER BY service"};

    std::vector<TrustedKey> trusted;
    for (const KeyRow& row : keys()) {
      auto services = services_of(listed(std::get<0>(row)));
      auto key = trusted_key_of(row, *institution, std::move(services));
      if (!key) return fail(key.error());
      trusted.push_back(std::move(*key));
    }
    return trusted;
  });
}

}  // namespace fedatario::store
