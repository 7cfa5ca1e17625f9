#include "tests/support/part_store.h"

#include <utility>

namespace fedatario {

PartName PartStore::put(Bytes part) {
  const PartName name = name_of_part(part);
  parts_.insert_or_assign(name, std::move(part));
  return name;
}

PartSink PartStore::sink() {
  return [this](Bytes part) { put(std::move(part)); };
}

Result<ByteView, EvidenceError> PartStore::fetch(const PartName& name) {
  const auto found = parts_.find(name);
  if (found == parts_.end()) return fail(EvidenceError::missing_part);
  Bytes copy = found->second;
  given_.swap(copy);
  return ByteView{given_};
}

}  // namespace fedatario
