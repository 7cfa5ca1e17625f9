#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "crypto/base/instant.h"

/// The content of a certificate as data (docs/spec/credential.md, section "Payload"). Plain values:
/// that a credential is authentic is said by `Authentic<Credential>`, never by this type.
namespace fedatario {

/// COE certificado oficial de estudios, CLA constancia de logros de aprendizaje.
enum class DocumentKind : std::uint8_t { coe = 0, cla = 1 };

/// Level of the IE service, in the order of the registry's codes A1, A2, ... G0.
enum class Nivel : std::uint8_t { a1, a2, a3, a5, b0, c0, d0, d1, d2, e0, e1, e2, f0, g0 };
inline constexpr std::uint8_t kNivelCount = 14;

/// Código modular (7 digits) and anexo (1 digit) of an IE service, read as one number of 8 digits.
struct ServiceId {
  std::uint32_t value = 0;

  // clang-tidy 14 takes the 0 that a defaulted comparison is compared with for a pointer.
  // NOLINTNEXTLINE(modernize-use-nullptr)
  friend auto operator<=>(const ServiceId&, const ServiceId&) = default;
};

enum class IdentityDocument : std::uint8_t {
  dni = 0,                ///< 8 digits
  codigo_estudiante = 1,  ///< 14 digits
  carne_extranjeria = 2,  ///< 8 to 12 letters and digits
  ptp = 3,                ///< 9 digits
  passport = 4,           ///< 1 to 12 letters and digits
};
inline constexpr std::uint8_t kIdentityDocumentCount = 5;

/// The holder's document; `number` keeps its leading zeros.
struct HolderDocument {
  IdentityDocument type = IdentityDocument::dni;
  std::string number;

  friend bool operator==(const HolderDocument&, const HolderDocument&) = default;
};

enum class SituacionFinal : std::uint8_t {
  apr,
  des,
  pro,
  per,
  rr,
  pgu,
  pos,
  ade,
  ret,
  tra,
  fal,
  con,
  none,  ///< no situación final: a year that a convalidation covers
};
inline constexpr std::uint8_t kSituacionFinalCount = 13;

/// How a column is graded, which decides the cells it has and the values they may take.
enum class Grading : std::uint8_t {
  vigesimal,              ///< 0 to 20 per area
  literal_by_area,        ///< AD, A, B, C per area
  literal_by_competency,  ///< AD, A, B, C per competency; areas without competencies as a whole
  no_marks,               ///< retired, transferred, convalidated: a column without cells
};
inline constexpr std::uint8_t kGradingCount = 4;

/// One cell of the table.
class Mark {
 public:
  enum class Letter : std::uint8_t { ad, a, b, c };

  static constexpr std::uint8_t kHighestVigesimal = 20;

  [[nodiscard]] static constexpr Mark not_taken() { return Mark{kNotTaken}; }
  [[nodiscard]] static constexpr Mark exonerated() { return Mark{kExonerated}; }
  [[nodiscard]] static constexpr Mark letter(Letter letter) {
    return Mark{static_cast<std::uint8_t>(kFirstLetter + static_cast<std::uint8_t>(letter))};
  }
  /// Empty above 20.
  [[nodiscard]] static constexpr std::optional<Mark> vigesimal(unsigned value) {
    if (value > kHighestVigesimal) return std::nullopt;
    return Mark{static_cast<std::uint8_t>(value)};
  }

  [[nodiscard]] constexpr bool is_not_taken() const { return code_ == kNotTaken; }
  [[nodiscard]] constexpr bool is_exonerated() const { return code_ == kExonerated; }
  [[nodiscard]] constexpr std::optional<unsigned> as_vigesimal() const {
    if (code_ > kHighestVigesimal) return std::nullopt;
    return code_;
  }
  [[nodiscard]] constexpr std::optional<Letter> as_letter() const {
    if (code_ < kFirstLetter || code_ >= kExonerated) return std::nullopt;
    return static_cast<Letter>(code_ - kFirstLetter);
  }

  friend constexpr auto operator<=>(const Mark&, const Mark&) = default;

 private:
  static constexpr std::uint8_t kFirstLetter = kHighestVigesimal + 1;
  static constexpr std::uint8_t kExonerated = kFirstLetter + 4;
  static constexpr std::uint8_t kNotTaken = kExonerated + 1;

  explicit constexpr Mark(std::uint8_t code) : code_{code} {}

  std::uint8_t code_;
};

/// One year at one school. A repeated year, or a transfer within a year, is a column of its own.
struct Column {
  std::uint16_t year = 0;   ///< año lectivo, 1950 to 2077
  std::uint8_t period = 0;  ///< periodo promocional of EBA, 1 to 3; 0 for a whole year
  std::uint8_t grade = 0;   ///< grade, or age in inicial (docs/spec/credential.md, "Grade")
  ServiceId school{};
  SituacionFinal situacion_final = SituacionFinal::none;
  Grading grading = Grading::vigesimal;
  std::vector<Mark> marks{};  ///< one for each row that has a cell in this column, top to bottom

  friend bool operator==(const Column&, const Column&) = default;
};

/// Number of an area in the catalogue of the level's family; 0 to 7 are letter rows.
using AreaNumber = std::uint8_t;

/// Comportamiento and the transversal competencies: always graded AD, A, B, C, whatever the column.
inline constexpr AreaNumber kFirstGradedArea = 8;

/// An area of the catalogue, and how many of its competencies have rows of their own.
struct Area {
  AreaNumber number = 0;
  std::uint8_t competencies = 0;

  friend auto operator<=>(const Area&, const Area&) = default;
};

enum class ObservationType : std::uint8_t {
  retiro = 0,
  traslado = 1,
  prueba_de_ubicacion = 2,
  convalidacion = 3,
  revalidacion = 4,
  subsanacion = 5,
  cambio_de_nombre = 6,
  otra = 7,
};
inline constexpr std::uint8_t kObservationTypeCount = 8;

struct Observation {
  ObservationType type = ObservationType::otra;
  std::uint16_t year = 0;
  std::optional<std::string> resolution;
  std::optional<std::string> reason;  ///< the printed motivo

  friend bool operator==(const Observation&, const Observation&) = default;
};

/// Everything that a certificate says. Texts are within the Latin table of the specification.
struct Credential {
  std::uint8_t template_number = 1;  ///< the frozen page layout that prints it
  DocumentKind kind = DocumentKind::coe;
  Nivel nivel = Nivel::f0;
  ServiceId service;   ///< the issuing service, on which the key's scope is tested
  std::string holder;  ///< full name exactly as printed
  HolderDocument document;
  std::vector<Column> columns;           ///< by year and period
  std::vector<Area> areas;               ///< by number
  std::vector<std::string> other_areas;  ///< subjects outside the catalogue
  std::vector<std::string> talleres;
  std::vector<Observation> observations;
  std::uint32_t number = 0;  ///< N.° correlativo
  Instant issued_at;
  std::optional<std::string> director;  ///< of a COE; a CLA has none
  std::uint32_t status_index = 0;

  friend bool operator==(const Credential&, const Credential&) = default;
};

}  // namespace fedatario
