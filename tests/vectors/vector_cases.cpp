#include "tests/vectors/vector_cases.h"

#include <algorithm>
#include <filesystem>

#include "tests/support/vector_files.h"

namespace fedatario::vectors {
namespace {

std::filesystem::path folder_of(const char* folder) {
  return std::filesystem::path{FEDATARIO_SOURCE_DIR} / "tests" / "vectors" / folder;
}

}  // namespace

std::vector<std::string> names_in(const char* folder, std::string_view prefix) {
  std::vector<std::string> names;
  for (const auto& path : json_files_in(folder_of(folder))) {
    const std::string name = path.stem().string();
    if (name.starts_with(prefix)) names.push_back(name);
  }
  return names;
}

std::string test_name(const ::testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  std::ranges::replace(name, '-', '_');
  return name;
}

Json load_case(const char* folder, const std::string& name) {
  return Json::parse(read_file(folder_of(folder) / (name + ".json")));
}

Bytes bytes_of(const Json& hexadecimal) {
  return from_hex(hexadecimal.get<std::string>()).value();
}

std::vector<Bytes> all_bytes_of(const Json& array) {
  std::vector<Bytes> all;
  for (const Json& each : array)
    all.push_back(bytes_of(each));
  return all;
}

Instant instant_of(const Json& text) {
  return from_rfc3339(text.get<std::string>()).value();
}

RootSet root_set_of(const Json& array) {
  std::vector<PublicKey> keys;
  for (const Bytes& bytes : all_bytes_of(array))
    keys.push_back(PublicKey::from_bytes(bytes).value());
  return RootSet::of(std::move(keys)).value();
}

Result<ByteView, EvidenceError> PartsInOrder::fetch(const PartName& /*name*/) {
  if (is_used_up()) return fail(EvidenceError::missing_part);
  return ByteView{parts_[next_++]};
}

Json refused(EvidenceError error) {
  return {{"result", "refused"}, {"reason", word_for(error)}};
}

Json accepted() {
  return {{"result", "ok"}, {"reason", nullptr}};
}

}  // namespace fedatario::vectors
