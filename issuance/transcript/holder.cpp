#include "issuance/transcript/holder.h"

#include <algorithm>
#include <array>

namespace fedatario::transcript {

std::string printed_name(const PersonName& name) {
  std::string printed = name.nombres;
  for (const std::string* part : {&name.paterno, &name.materno}) {
    if (part->empty()) continue;
    if (!printed.empty()) printed += ' ';
    printed += *part;
  }
  return printed;
}

const HolderDocument* printed_document(const Record& record) {
  constexpr std::array kPreferred = {IdentityDocument::dni, IdentityDocument::codigo_estudiante};
  for (const IdentityDocument type : kPreferred) {
    const auto found = std::ranges::find(record.documents, type, &HolderDocument::type);
    if (found != record.documents.end()) return &*found;
  }
  return record.documents.empty() ? nullptr : &record.documents.front();
}

}  // namespace fedatario::transcript
