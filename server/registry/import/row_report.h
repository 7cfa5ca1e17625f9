#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// What became of each row of an import, in words for the person who confirms it.
namespace fedatario::imports {

/// From best to worst; a row has the worst of its cells'.
enum class Fate : std::uint8_t {
  accepted,
  repaired,  ///< what a spreadsheet damaged could be restored without doubt
  doubtful,  ///< a person has to decide: not stored
  rejected,  ///< not a value, or its digits are lost: not stored
};

[[nodiscard]] std::string_view word_for(Fate fate);  ///< `aceptada`, `reparada`, ...

struct Remark {
  Fate fate = Fate::rejected;
  std::string column;  ///< name of the field; empty where the whole row is meant
  std::string cell;    ///< as it stands in the file
  std::string reason;  ///< a Spanish sentence without its first capital

  friend bool operator==(const Remark&, const Remark&) = default;
};

struct RowReport {
  std::size_t line = 0;
  std::vector<Remark> remarks;

  [[nodiscard]] Fate fate() const;
  [[nodiscard]] bool may_be_stored() const { return fate() <= Fate::repaired; }
};

/// `Fila 7, dudosa: nota «EXO»: ...`, one line for each remark.
[[nodiscard]] std::vector<std::string> lines_of(const RowReport& report);

}  // namespace fedatario::imports
