#include "server/store/consistency.h"

#include <map>

#include "crypto/trust/trust_list.h"
#include "crypto/verify/authenticator.h"
#include "server/store/audit.h"
#include "server/store/certificates.h"
#include "server/store/issuers.h"

namespace fedatario::store {
namespace {

bool is_issue(const AuditEntry& entry) {
  return entry.action == "certificate.issued" || entry.action == "certificate.reissued";
}

void check_certificate(const StoredCertificate& certificate, const TrustList& trust,
                       const std::map<std::string, std::string>& audited,
                       std::vector<Flaw>& flaws) {
  const std::string number = printed_number(certificate.number);
  const std::string codigo = certificate.envelope.codigo_virtual().text();

  const auto row = audited.find(number);
  if (row == audited.end() || !row->second.starts_with("codigo=" + codigo + " ")) {
    flaws.push_back({FlawKind::certificate_not_audited, number});
  }
  const auto attested = Authenticator{trust}.authenticate(certificate.envelope);
  if (!attested) {
    flaws.push_back({FlawKind::certificate_not_genuine, number});
  } else if (attested->credential->number != certificate.number) {
    flaws.push_back({FlawKind::certificate_misfiled, number});
  }
}

}  // namespace

Result<std::vector<Flaw>, StoreError> find_flaws(Database& database, Instant now) {
  const auto rows = read_audit(database);
  if (!rows) return fail(rows.error());
  const auto certificates = all_certificates(database);
  if (!certificates) return fail(certificates.error());
  auto keys = load_trusted_keys(database);
  if (!keys) return fail(keys.error());
  const auto trust = own_trust_list(std::move(*keys), now);
  if (!trust) return fail(StoreError::damaged);

  std::vector<Flaw> flaws;
  for (const std::int64_t sequence : broken_links(*rows)) {
    flaws.push_back({FlawKind::broken_audit_chain, std::to_string(sequence)});
  }
  std::map<std::string, std::string> audited;
  for (const AuditRow& row : *rows) {
    if (is_issue(row.entry)) audited.emplace(row.entry.subject, row.entry.detail);
  }
  for (const StoredCertificate& certificate : *certificates) {
    check_certificate(certificate, *trust, audited, flaws);
  }
  return flaws;
}

}  // namespace fedatario::store
