#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "crypto/credential/credential.h"
#include "server/registry/import/row_report.h"
#include "server/registry/model.h"

/// Cells read as values, with what spreadsheets do to them undone where nothing was lost.
namespace fedatario::imports {

/// A value with how it was read; none where the cell is rejected.
template <class T>
struct CellValue {
  std::optional<T> value{};
  Fate fate = Fate::accepted;
  std::string reason{};  ///< of a fate other than accepted
};

/// A DNI of 7 digits gets its zero back; a typed check character must match, and is dropped.
[[nodiscard]] CellValue<HolderDocument> read_document(IdentityDocument type, std::string_view cell);

/// `DNI`, `código de estudiante`, `CE`, ...; an empty cell is a DNI.
[[nodiscard]] CellValue<IdentityDocument> read_document_type(std::string_view cell);

/// Código modular of 7 digits, of 6 with its zero lost, or `9000123-0` with an empty anexo.
[[nodiscard]] CellValue<ServiceId> read_service(std::string_view codigo_modular,
                                                std::string_view anexo);

/// `2012-05-31`, `31/05/2012`, or a spreadsheet's day number.
[[nodiscard]] CellValue<registry::CalendarDate> read_date(std::string_view cell);

[[nodiscard]] CellValue<registry::Sex> read_sex(std::string_view cell);

/// A family or given name in capitals and NFC. Empty cells are empty names.
[[nodiscard]] CellValue<std::string> read_name(std::string_view cell);

struct CellMark {
  std::optional<Mark> mark;  ///< empty: missing (`NP`, an empty cell, a dash that is not a hyphen)
};
[[nodiscard]] CellValue<CellMark> read_mark(std::string_view cell);

/// `2019`, or `2021-1` for a periodo promocional.
struct SchoolYear {
  std::uint16_t year = 0;
  std::uint8_t period = 0;
};
[[nodiscard]] CellValue<SchoolYear> read_school_year(std::string_view cell);

[[nodiscard]] CellValue<Nivel> read_nivel(std::string_view cell);

/// `3`, `3.°`, `TERCERO`; one that the nivel has.
[[nodiscard]] CellValue<std::uint8_t> read_grade(std::string_view cell, Nivel nivel);

/// `APR` or `APROBADO`; an empty cell or a hyphen is none.
[[nodiscard]] CellValue<SituacionFinal> read_situacion_final(std::string_view cell);

/// An empty cell is an approved acta.
[[nodiscard]] CellValue<transcript::ActaState> read_acta_state(std::string_view cell);

}  // namespace fedatario::imports
