#pragma once

#include <string_view>

#include "issuance/transcript/record.h"
#include "server/registry/import/cell_values.h"

namespace fedatario::imports {

/// The three cells that name a subject.
struct SubjectCells {
  std::string_view kind;  ///< `area`, `transversal`, `taller`, `fuera de catálogo`; empty: area
  std::string_view area;  ///< catalogue code, printed name, or the taller's free name
  std::string_view competency;  ///< `C23`, `23`, or its printed name; empty: the area as a whole
};

/// An area that the catalogue of the nivel lacks is doubtful, never guessed.
[[nodiscard]] CellValue<transcript::Subject> read_subject(const SubjectCells& cells, Nivel nivel);

}  // namespace fedatario::imports
