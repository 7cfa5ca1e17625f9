#include "server/store/migrations.h"

#include <array>

namespace fedatario::store {
namespace {

// Numbers for niveles, documents, situaciones, gradings and observations are those of
// docs/spec/credential.md; a service is código modular * 10 + anexo; dates are `yyyy-mm-dd`;
// instants are seconds since 1970. Bytes are base64url text: SOCI's blobs are not portable.

constexpr std::array kDirectory = std::to_array<std::string_view>({
    "CREATE TABLE dre (code TEXT PRIMARY KEY, name TEXT NOT NULL)",
    "CREATE TABLE ugel (code TEXT PRIMARY KEY, name TEXT NOT NULL,"
    " dre TEXT NOT NULL REFERENCES dre (code))",
    "CREATE TABLE services (id INTEGER PRIMARY KEY, name TEXT NOT NULL, nivel INTEGER NOT NULL,"
    " gestion TEXT NOT NULL, area INTEGER NOT NULL, ubigeo TEXT NOT NULL,"
    " codigo_de_local TEXT NOT NULL, ugel TEXT NOT NULL REFERENCES ugel (code),"
    " dre TEXT NOT NULL REFERENCES dre (code), state INTEGER NOT NULL, closed_on TEXT,"
    " successor INTEGER, former_name TEXT, former_ugel TEXT,"
    " takes_online_requests INTEGER NOT NULL)",
    "CREATE TABLE directors (service INTEGER NOT NULL REFERENCES services (id),"
    " paterno TEXT NOT NULL, materno TEXT NOT NULL, nombres TEXT NOT NULL,"
    " document_type INTEGER NOT NULL, document_number TEXT NOT NULL, from_day TEXT NOT NULL,"
    " until_day TEXT, PRIMARY KEY (service, from_day))",
});

constexpr std::array kPeople = std::to_array<std::string_view>({
    "CREATE TABLE people (id INTEGER PRIMARY KEY, paterno TEXT NOT NULL, materno TEXT NOT NULL,"
    " nombres TEXT NOT NULL, birth_date TEXT, sex INTEGER)",
    "CREATE TABLE documents (person INTEGER NOT NULL REFERENCES people (id),"
    " position INTEGER NOT NULL, type INTEGER NOT NULL, number TEXT NOT NULL,"
    " PRIMARY KEY (person, position))",
    "CREATE INDEX documents_by_number ON documents (number, type)",
    "CREATE TABLE guardians (person INTEGER PRIMARY KEY REFERENCES people (id),"
    " paterno TEXT NOT NULL, materno TEXT NOT NULL, nombres TEXT NOT NULL,"
    " document_type INTEGER NOT NULL, document_number TEXT NOT NULL, birth_date TEXT NOT NULL,"
    " kinship INTEGER NOT NULL)",
});

constexpr std::array kYears = std::to_array<std::string_view>({
    // No reference to `services`: an old acta may name a school that no register knows any more.
    "CREATE TABLE sections (id INTEGER PRIMARY KEY, service INTEGER NOT NULL,"
    " nivel INTEGER NOT NULL, year INTEGER NOT NULL, period INTEGER NOT NULL,"
    " grade INTEGER NOT NULL, name TEXT NOT NULL,"
    " UNIQUE (service, year, grade, name, period, nivel))",
    "CREATE TABLE enrolments (id INTEGER PRIMARY KEY,"
    " person INTEGER NOT NULL REFERENCES people (id), nivel INTEGER NOT NULL,"
    " section INTEGER NOT NULL REFERENCES sections (id), situacion_final INTEGER NOT NULL,"
    " grading INTEGER NOT NULL, acta INTEGER NOT NULL, acta_paterno TEXT, acta_materno TEXT,"
    " acta_nombres TEXT, acta_document_type INTEGER, acta_document_number TEXT,"
    " UNIQUE (person, nivel, section))",
    "CREATE INDEX enrolments_by_section ON enrolments (section)",
    // `mark` as printed (00 to 20, AD, A, B, C, EXO, -); NULL is missing in the source.
    "CREATE TABLE marks (enrolment INTEGER NOT NULL REFERENCES enrolments (id),"
    " kind INTEGER NOT NULL, area INTEGER NOT NULL, competency INTEGER NOT NULL,"
    " name TEXT NOT NULL, position INTEGER NOT NULL, mark TEXT, origin INTEGER NOT NULL,"
    " PRIMARY KEY (enrolment, kind, area, competency, name))",
    "CREATE TABLE mark_history (enrolment INTEGER NOT NULL REFERENCES enrolments (id),"
    " kind INTEGER NOT NULL, area INTEGER NOT NULL, competency INTEGER NOT NULL,"
    " name TEXT NOT NULL, replaced_at BIGINT NOT NULL, actor TEXT NOT NULL, mark TEXT,"
    " origin INTEGER NOT NULL)",
    "CREATE TABLE observations (person INTEGER NOT NULL REFERENCES people (id),"
    " nivel INTEGER NOT NULL, position INTEGER NOT NULL, type INTEGER NOT NULL,"
    " year INTEGER NOT NULL, resolution TEXT, reason TEXT,"
    " PRIMARY KEY (person, nivel, position))",
});

constexpr std::array kIssuing = std::to_array<std::string_view>({
    "CREATE TABLE institution (id INTEGER PRIMARY KEY CHECK (id = 1), heading TEXT NOT NULL,"
    " host TEXT NOT NULL, demonstration INTEGER NOT NULL)",
    "CREATE TABLE issuers (kid TEXT PRIMARY KEY, public_key TEXT NOT NULL UNIQUE,"
    " niveles INTEGER NOT NULL, kinds INTEGER NOT NULL, first_year INTEGER NOT NULL,"
    " last_year INTEGER NOT NULL, valid_from BIGINT NOT NULL, valid_until BIGINT NOT NULL)",
    "CREATE TABLE issuer_services (kid TEXT NOT NULL REFERENCES issuers (kid),"
    " service INTEGER NOT NULL, PRIMARY KEY (kid, service))",
    "CREATE TABLE counters (id INTEGER PRIMARY KEY CHECK (id = 1), next_number BIGINT NOT NULL,"
    " next_status_index BIGINT NOT NULL)",
    "INSERT INTO counters (id, next_number, next_status_index) VALUES (1, 1, 0)",
    "CREATE TABLE intents (number INTEGER PRIMARY KEY, status_index BIGINT NOT NULL UNIQUE,"
    " holder INTEGER NOT NULL REFERENCES people (id), kind INTEGER NOT NULL,"
    " nivel INTEGER NOT NULL, kid TEXT NOT NULL REFERENCES issuers (kid), payload TEXT NOT NULL,"
    " recorded_at BIGINT NOT NULL, UNIQUE (holder, kind, nivel))",
    "CREATE TABLE certificates (number INTEGER PRIMARY KEY, status_index BIGINT NOT NULL UNIQUE,"
    " holder INTEGER NOT NULL REFERENCES people (id), kind INTEGER NOT NULL,"
    " nivel INTEGER NOT NULL, codigo_virtual TEXT NOT NULL UNIQUE, envelope TEXT NOT NULL,"
    " committed_at BIGINT NOT NULL, replaced_by INTEGER)",
    "CREATE UNIQUE INDEX certificates_standing ON certificates (holder, kind, nivel)"
    " WHERE replaced_by IS NULL",
    "CREATE TABLE audit (sequence INTEGER PRIMARY KEY, at BIGINT NOT NULL, actor TEXT NOT NULL,"
    " action TEXT NOT NULL, subject TEXT NOT NULL, detail TEXT NOT NULL, hash TEXT NOT NULL)",
    "CREATE INDEX audit_by_subject ON audit (subject, action)",
});

constexpr std::array kEvidence = std::to_array<std::string_view>({
    "ALTER TABLE institution ADD COLUMN list INTEGER NOT NULL DEFAULT 0",
    // Of an issuer's key: its state (docs/spec/trust-list.md, section 4) and the range of lists
    // that its certificates may use.
    "ALTER TABLE issuers ADD COLUMN state INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE issuers ADD COLUMN compromised_since BIGINT",
    "ALTER TABLE issuers ADD COLUMN first_list INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE issuers ADD COLUMN last_list INTEGER NOT NULL DEFAULT 0",
    "CREATE TABLE publishers (kid TEXT PRIMARY KEY, public_key TEXT NOT NULL UNIQUE,"
    " name TEXT NOT NULL, first_list INTEGER NOT NULL, last_list INTEGER NOT NULL,"
    " signs_bundles INTEGER NOT NULL, valid_from BIGINT NOT NULL, valid_until BIGINT NOT NULL)",
    // Annulled or suspended; what is superseded shows in `certificates.replaced_by`.
    "CREATE TABLE certificate_status (number INTEGER PRIMARY KEY REFERENCES certificates (number),"
    " status INTEGER NOT NULL, since BIGINT NOT NULL, reason INTEGER NOT NULL)",
    "CREATE TABLE rectifications (number INTEGER PRIMARY KEY REFERENCES certificates (number),"
    " since BIGINT NOT NULL)",
    // What the custodians signed, as it came: kind 0 a trust list, 1 a rotation.
    "CREATE TABLE root_documents (kind INTEGER NOT NULL, version BIGINT NOT NULL,"
    " document TEXT NOT NULL, accepted_at BIGINT NOT NULL, PRIMARY KEY (kind, version))",
    "CREATE TABLE editions (version INTEGER PRIMARY KEY, issued_at BIGINT NOT NULL,"
    " complete_through BIGINT NOT NULL)",
});

constexpr std::array kMigrations = std::to_array<Migration>({
    {1, "directory of offices and services", kDirectory},
    {2, "people and their documents", kPeople},
    {3, "years, marks and observations", kYears},
    {4, "issuers, certificates and audit", kIssuing},
    {5, "states of keys, publishers, statuses and editions of the evidence", kEvidence},
});

}  // namespace

std::span<const Migration> migrations() {
  return kMigrations;
}

}  // namespace fedatario::store
