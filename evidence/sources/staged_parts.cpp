#include "evidence/sources/staged_parts.h"

#include <system_error>
#include <utility>

namespace fedatario::evidence {

StagedParts::StagedParts(std::filesystem::path folder, PartSource& source)
    : folder_{std::move(folder)}, staged_{folder_}, source_{source} {}

Result<ByteView, EvidenceError> StagedParts::fetch(const PartName& name) {
  const auto staged = staged_.fetch(name);
  if (staged && name_of_part(*staged) == name) return staged;
  const auto part = source_.fetch(name);
  if (!part || name_of_part(*part) != name) return part;
  std::error_code error;
  std::filesystem::create_directories(folder_ / kPartsFolder, error);
  const auto path = folder_ / kPartsFolder / to_hex(ByteView{name});
  // A full disk costs the resumption, not the update: the installation itself will say it.
  static_cast<void>(files::write_file(path, *part, {.durability = files::Durability::ordered}));
  return part;
}

void StagedParts::remove_folder() const {
  std::error_code error;
  std::filesystem::remove_all(folder_, error);
}

}  // namespace fedatario::evidence
