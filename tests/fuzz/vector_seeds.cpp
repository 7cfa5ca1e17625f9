// vector_seeds FOLDER FIELD OUT: writes one field of every test vector as a file of its own, as
// input for a fuzz target. FIELD is a JSON pointer (RFC 6901), `/intermediate/payload`; with `:hex`
// behind it the text is decoded first.

#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "crypto/base/bytes.h"

namespace {

namespace fs = std::filesystem;
namespace fe = fedatario;

constexpr std::string_view kHexSuffix = ":hex";

std::optional<std::string> seed_of(const nlohmann::json& vector, const std::string& field) {
  const bool hex = field.ends_with(kHexSuffix);
  const nlohmann::json::json_pointer pointer{hex ? field.substr(0, field.size() - kHexSuffix.size())
                                                 : field};
  if (!vector.contains(pointer) || !vector.at(pointer).is_string()) return std::nullopt;
  const auto text = vector.at(pointer).get<std::string>();
  if (!hex) return text;
  const auto bytes = fe::from_hex(text);
  if (!bytes) return std::nullopt;
  return std::string{fe::as_text(*bytes)};
}

std::size_t write_seeds(const fs::path& folder, const std::string& field, const fs::path& out) {
  std::size_t seeds = 0;
  for (const auto& entry : fs::directory_iterator{folder}) {
    if (entry.path().extension() != ".json") continue;
    std::ifstream file{entry.path()};
    const auto seed = seed_of(nlohmann::json::parse(file), field);
    if (!seed) continue;
    std::ofstream{out / entry.path().stem(), std::ios::binary} << *seed;
    ++seeds;
  }
  return seeds;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "Usage: vector_seeds FOLDER FIELD OUT\n";
    return 64;
  }
  const std::size_t seeds = write_seeds(argv[1], argv[2], argv[3]);
  std::cout << seeds << " seeds\n";
  return seeds == 0 ? 1 : 0;
}
