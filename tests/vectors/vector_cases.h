#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "crypto/base/bytes.h"
#include "crypto/base/instant.h"
#include "crypto/trust/parts/part.h"
#include "crypto/trust/roots/root_set.h"

/// The cases of tests/vectors, each a file (README.md there). A file of another form throws, and so
/// fails the test.
namespace fedatario::vectors {

using Json = nlohmann::json;

/// Names of the cases in a folder that begin so.
[[nodiscard]] std::vector<std::string> names_in(const char* folder, std::string_view prefix = "");

[[nodiscard]] std::string test_name(const ::testing::TestParamInfo<std::string>& info);

[[nodiscard]] Json load_case(const char* folder, const std::string& name);

[[nodiscard]] Bytes bytes_of(const Json& hexadecimal);
[[nodiscard]] std::vector<Bytes> all_bytes_of(const Json& array);
[[nodiscard]] Instant instant_of(const Json& text);

/// Three root keys.
[[nodiscard]] RootSet root_set_of(const Json& array);

/// Parts in the reader's order: the next one, whatever name is asked for.
class PartsInOrder final : public PartSource {
 public:
  explicit PartsInOrder(std::vector<Bytes> parts) : parts_{std::move(parts)} {}

  [[nodiscard]] Result<ByteView, EvidenceError> fetch(const PartName& name) override;

  [[nodiscard]] bool is_used_up() const { return next_ == parts_.size(); }

 private:
  std::vector<Bytes> parts_;
  std::size_t next_ = 0;
};

/// What `expect` says of a case that is refused, and of one that is not.
[[nodiscard]] Json refused(EvidenceError error);
[[nodiscard]] Json accepted();

}  // namespace fedatario::vectors
