#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "crypto/base/result.h"
#include "crypto/credential/catalogue.h"
#include "crypto/credential/credential.h"
#include "issuance/layout/layout_error.h"

/// The rows of the table in the order of the paper, by their printed names.
namespace fedatario::layout {

struct PrintedRow {
  std::uint16_t row = 0;  ///< place in `rows_of(credential)`
  std::string name;

  friend bool operator==(const PrintedRow&, const PrintedRow&) = default;
};

/// An area or taller and the competencies under it: never parted by the end of a page.
struct Subject {
  PrintedRow head;
  std::vector<PrintedRow> competencies;

  friend bool operator==(const Subject&, const Subject&) = default;
};

struct SubjectGroup {
  std::string_view heading;  ///< "Área curricular"
  std::vector<Subject> subjects;

  friend bool operator==(const SubjectGroup&, const SubjectGroup&) = default;
};

/// Areas, transversal competencies, talleres, each sorted as a Spanish list; empty ones are left
/// out. Competencies keep the curriculum's order. A verifier gives the catalogue of its evidence,
/// which may know areas that this program does not.
[[nodiscard]] Result<std::vector<SubjectGroup>, LayoutError> printed_groups(
    const Credential& credential, const Catalogue& catalogue = {});

}  // namespace fedatario::layout
