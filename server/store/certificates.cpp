#include "server/store/certificates.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "server/store/base64url.h"
#include "server/store/session.h"

namespace fedatario::store {
namespace {

using CertificateRow = std::tuple<std::int64_t, std::int64_t, int, int, std::string, std::int64_t,
                                  std::optional<std::int64_t>>;

Result<StoredCertificate, StoreError> certificate_of(const CertificateRow& row) {
  const auto& [number, holder, kind, nivel, envelope_text, committed_at, replaced_by] = row;
  auto envelope = envelope_of(envelope_text);
  if (!envelope) return fail(envelope.error());
  StoredCertificate certificate{.number = static_cast<std::uint32_t>(number),
                                .claim = {.holder = {static_cast<std::uint32_t>(holder)},
                                          .kind = static_cast<DocumentKind>(kind),
                                          .nivel = static_cast<Nivel>(nivel)},
                                .envelope = std::move(*envelope),
                                .committed_at = {committed_at},
                                .replaced_by = std::nullopt};
  if (replaced_by) certificate.replaced_by = static_cast<std::uint32_t>(*replaced_by);
  return certificate;
}

Result<std::optional<StoredCertificate>, StoreError> at_most_one(
    const std::optional<CertificateRow>& row) {
  if (!row) return std::nullopt;
  return certificate_of(*row).map(
      [](StoredCertificate&& found) { return std::optional{std::move(found)}; });
}

}  // namespace

std::string printed_number(std::uint32_t number) {
  constexpr std::size_t kDigits = 8;
  const std::string digits = std::to_string(number);
  return std::string(kDigits - std::min(digits.size(), kDigits), '0') + digits;
}

Result<Envelope, StoreError> envelope_of(std::string_view base64url) {
  auto bytes = from_base64url(base64url);
  if (!bytes) return fail(StoreError::damaged);
  return Envelope::from_bytes(std::move(*bytes)).map_error([](EnvelopeError) {
    return StoreError::damaged;
  });
}

Result<std::optional<StoredCertificate>, StoreError> find_certificate(Database& database,
                                                                      std::uint32_t number) {
  return guarded([&]() -> Result<std::optional<StoredCertificate>, StoreError> {
    Query<CertificateRow(std::int64_t)> select{
        database.session().sql,
        "SELECT number, holder, kind, nivel, envelope, committed_at, replaced_by"
        " FROM certificates WHERE number = :number"};
    return at_most_one(select.first(number));
  });
}

Result<std::optional<StoredCertificate>, StoreError> find_certificate(Database& database,
                                                                      const CodigoVirtual& codigo) {
  return guarded([&]() -> Result<std::optional<StoredCertificate>, StoreError> {
    Query<CertificateRow(std::string)> select{
        database.session().sql,
        "SELECT number, holder, kind, nivel, envelope, committed_at, replaced_by"
        " FROM certificates WHERE codigo_virtual = :codigo"};
    return at_most_one(select.first(codigo.text()));
  });
}

Result<std::vector<StoredCertificate>, StoreError> all_certificates(Database& database) {
  return guarded([&]() -> Result<std::vector<StoredCertificate>, StoreError> {
    Query<CertificateRow()> select{
        database.session().sql,
        "SELECT number, holder, kind, nivel, envelope, committed_at, replaced_by"
        " FROM certificates ORDER BY number"};
    std::vector<StoredCertificate> all;
    for (const CertificateRow& row : select()) {
      auto certificate = certificate_of(row);
      if (!certificate) return fail(certificate.error());
      all.push_back(std::move(*certificate));
    }
    return all;
  });
}

}  // namespace fedatario::store
