#include "server/store/publishing.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "crypto/trust/limits.h"
#include "server/store/audit_log.h"
#include "server/store/base64url.h"
#include "server/store/certificates.h"
#include "server/store/session.h"

namespace fedatario::store {
namespace {

using PublisherRow =
    std::tuple<std::string, std::string, int, int, int, std::int64_t, std::int64_t>;

Result<Publisher, StoreError> publisher_of(const PublisherRow& row) {
  const auto& [key_text, name, first_list, last_list, bundles, from, until] = row;
  const auto bytes = from_base64url(key_text);
  if (!bytes) return fail(StoreError::damaged);
  const auto key = PublicKey::from_bytes(*bytes);
  if (!key) return fail(StoreError::damaged);
  Publisher publisher{
      .key = *key,
      .name = name,
      .lists = {{{static_cast<std::uint16_t>(first_list), static_cast<std::uint16_t>(last_list)}}},
      .signs_bundles = bundles != 0,
      .valid_from = {from},
      .valid_until = {until}};
  if (!is_canonical(publisher.lists)) return fail(StoreError::damaged);
  return publisher;
}

std::string_view name_of(RootDocumentKind kind) {
  return kind == RootDocumentKind::trust_list ? "trust" : "rotation";
}

}  // namespace

Result<Done, StoreError> save_publisher(Database& database, const Publisher& publisher, Instant at,
                                        const std::string& actor) {
  return guarded([&]() -> Result<Done, StoreError> {
    soci::session& sql = database.session().sql;
    Transaction transaction{sql};
    Command<std::string, std::string, std::string, int, int, int, std::int64_t, std::int64_t>
        insert{sql,
               "INSERT INTO publishers (kid, public_key, name, first_list, last_list,"
               " signs_bundles, valid_from, valid_until) VALUES (:kid, :key, :name, :first, :last,"
               " :bundles, :from, :until)"};
    const std::string kid = to_hex(publisher.key.kid());
    const auto& range = publisher.lists.ranges.front();
    insert(kid, to_base64url(publisher.key.bytes()), publisher.name, range.first, range.last,
           publisher.signs_bundles ? 1 : 0, publisher.valid_from.seconds,
           publisher.valid_until.seconds);
    AuditLog{sql}.append(
        {.at = at, .actor = actor, .action = "publisher.created", .subject = kid, .detail = {}});
    transaction.commit();
    return Done{};
  });
}

Result<Done, StoreError> remove_publisher(Database& database, const Kid& kid, Instant at,
                                          const std::string& actor) {
  return guarded([&]() -> Result<Done, StoreError> {
    soci::session& sql = database.session().sql;
    Transaction transaction{sql};
    const std::string name = to_hex(kid);
    Query<std::tuple<std::string>(std::string)> present{
        sql, "SELECT kid FROM publishers WHERE kid = :kid"};
    if (!present.first(name)) return fail(StoreError::conflict);
    Command<std::string> forget{sql, "DELETE FROM publishers WHERE kid = :kid"};
    forget(name);
    AuditLog{sql}.append(
        {.at = at, .actor = actor, .action = "publisher.removed", .subject = name, .detail = {}});
    transaction.commit();
    return Done{};
  });
}

Result<Publishers, StoreError> load_publishers(Database& database) {
  return guarded([&]() -> Result<Publishers, StoreError> {
    Query<PublisherRow()> select{
        database.session().sql,
        "SELECT public_key, name, first_list, last_list, signs_bundles, valid_from, valid_until"
        " FROM publishers ORDER BY kid"};
    Publishers publishers;
    for (const PublisherRow& row : select()) {
      auto publisher = publisher_of(row);
      if (!publisher) return fail(publisher.error());
      publishers.push_back(std::move(*publisher));
    }
    return publishers;
  });
}

Result<Done, StoreError> save_root_document(Database& database, const RootDocument& document,
                                            Instant at, const std::string& actor) {
  return guarded([&]() -> Result<Done, StoreError> {
    soci::session& sql = database.session().sql;
    Transaction transaction{sql};
    Command<int, std::int64_t, std::string, std::int64_t> insert{
        sql,
        "INSERT INTO root_documents (kind, version, document, accepted_at)"
        " VALUES (:kind, :version, :document, :at)"};
    insert(static_cast<int>(document.kind), document.version, document.text, at.seconds);
    AuditLog{sql}.append(
        {.at = at,
         .actor = actor,
         .action = "roots.signed",
         .subject = std::string{name_of(document.kind)} + " " + std::to_string(document.version),
         .detail = {}});
    transaction.commit();
    return Done{};
  });
}

Result<std::vector<RootDocument>, StoreError> load_root_documents(Database& database,
                                                                  RootDocumentKind kind) {
  return guarded([&]() -> Result<std::vector<RootDocument>, StoreError> {
    Query<std::tuple<std::int64_t, std::string>(int)> select{
        database.session().sql,
        "SELECT version, document FROM root_documents WHERE kind = :kind ORDER BY version"};
    std::vector<RootDocument> documents;
    for (auto& [version, text] : select(static_cast<int>(kind))) {
      documents.push_back({kind, static_cast<std::uint32_t>(version), std::move(text)});
    }
    return documents;
  });
}

Result<Done, StoreError> change_status(Database& database, const StatusChange& change,
                                       const std::string& actor) {
  return guarded([&]() -> Result<Done, StoreError> {
    soci::session& sql = database.session().sql;
    Transaction transaction{sql};
    Query<std::tuple<std::int64_t>(std::int64_t)> exists{
        sql, "SELECT number FROM certificates WHERE number = :number"};
    Query<std::tuple<int>(std::int64_t)> present{
        sql, "SELECT status FROM certificate_status WHERE number = :number"};
    const auto known = present.first(change.number);
    const bool annulled = known && std::get<0>(*known) == static_cast<int>(Status::annulled);
    if (!exists.first(change.number) || annulled) return fail(StoreError::conflict);
    Command<std::int64_t> forget{sql, "DELETE FROM certificate_status WHERE number = :number"};
    forget(change.number);
    if (change.status != Status::valid) {
      Command<std::int64_t, int, std::int64_t, int> insert{
          sql,
          "INSERT INTO certificate_status (number, status, since, reason)"
          " VALUES (:number, :status, :since, :reason)"};
      insert(change.number, static_cast<int>(change.status), change.since.seconds,
             static_cast<int>(change.reason));
    }
    const bool lifted = change.status == Status::valid;
    const bool suspended = change.status == Status::suspended;
    AuditLog{sql}.append({.at = change.since,
                          .actor = actor,
                          .action = lifted      ? "certificate.restored"
                                    : suspended ? "certificate.suspended"
                                                : "certificate.annulled",
                          .subject = printed_number(change.number),
                          .detail = "reason=" + std::string{word_for(change.reason)}});
    transaction.commit();
    return Done{};
  });
}

}  // namespace fedatario::store
