#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "server/registry/import/row_report.h"
#include "server/registry/import/student_years.h"
#include "server/registry/model.h"

/// What a file says against what the registry holds. What is stored is never overwritten.
namespace fedatario::imports {

enum class Standing : std::uint8_t {
  added,      ///< new to the registry
  unchanged,  ///< stored already, with the same content
  doubtful,   ///< differs from what is stored, or nobody can tell whose it is
};

/// `holders`: the stored people who have one of the person's documents. Names are compared as the
/// domain folds them. The reason of a doubt goes into the report.
[[nodiscard]] Standing reconcile_person(const registry::Person& person,
                                        std::span<const registry::Person> holders,
                                        RowReport& report);

/// What the registry knows where a student's year belongs.
struct StoredYear {
  std::size_t holders = 0;                       ///< people with the student's document
  std::optional<Nivel> offered;                  ///< by the service; empty: no such service
  std::optional<registry::Enrolment> enrolment;  ///< of the same school, year, nivel and grade
};

/// The reports of the rows that differ take the reason, all of the year's where it is the year's.
[[nodiscard]] Standing reconcile_year(const StudentYear& year, const StoredYear& stored,
                                      std::span<RowReport> reports);

}  // namespace fedatario::imports
