#pragma once

#include <span>
#include <string>
#include <vector>

#include "crypto/credential/credential.h"
#include "issuance/certificate/issue.h"
#include "server/cli/issuing_office.h"
#include "server/store/record_reader.h"

/// From students of the registry to drafts that may be certified.
namespace fedatario::cli {

/// Who is to have a certificate: named sections, and named people.
struct Order {
  std::vector<store::SectionName> sections;
  std::vector<std::string> documents;
  std::optional<Nivel> nivel;  ///< needed for people with years at several levels
  DocumentKind kind = DocumentKind::coe;
};

struct Prepared {
  std::vector<certificate::Applicant> applicants;
  std::vector<std::string> names;     ///< `APELLIDOS, NOMBRES`, in the order of the applicants
  std::vector<std::string> problems;  ///< a line for each broken rule of those left out
  std::size_t rejected = 0;           ///< how many were left out
};

/// Every student that the order names, once. A section or a document that names nobody is an error.
[[nodiscard]] Outcome<std::vector<store::Student>> find_students(store::Database& database,
                                                                 const Order& order);

/// Loads the records and applies the rules of the domain.
[[nodiscard]] Outcome<Prepared> prepare(const IssuingOffice& office,
                                        std::span<const store::Student> students,
                                        DocumentKind kind);

}  // namespace fedatario::cli
