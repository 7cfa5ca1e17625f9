#include <gtest/gtest.h>

#include "crypto/cose/sign1.h"
#include "crypto/trust/fields.h"
#include "crypto/trust/lists/details.h"
#include "crypto/trust/lists/issued_block.h"
#include "crypto/trust/lists/status_token.h"
#include "tests/vectors/evidence_json.h"

/// The parts of a certificate list, each by itself.
namespace fedatario::vectors {
namespace {

class StatusVectors : public ::testing::TestWithParam<std::string> {
 protected:
  [[nodiscard]] Result<StatusToken, EvidenceError> read() const {
    return read_status_token(token_, publishers_of(vector_.at("publishers")),
                             {.place = {vector_.at("list"), vector_.at("segment")},
                              .as_of = instant_of(vector_.at("as_of")),
                              .positions = vector_.at("positions")});
  }

  Json vector_ = load_case("status", GetParam());
  Bytes token_ = bytes_of(vector_.at("token"));
};

/// The compressed list in a token's claims.
ByteView compressed_list(ByteView claims) {
  constexpr std::string_view kName = "lst";
  const auto begin = as_text(claims).find(kName);
  CborReader reader{claims.subspan(begin + kName.size())};
  return reader.byte_string().value();
}

Json statuses_json(const PackedStatuses& statuses) {
  Json object = Json::object();
  for (std::size_t position = 0; position < statuses.size(); ++position) {
    const Status status = statuses.at(position);
    if (status != Status::valid) object[std::to_string(position)] = static_cast<int>(status);
  }
  return object;
}

TEST_P(StatusVectors, AreReadOrRefused) {
  const auto token = read();
  EXPECT_EQ(token ? accepted() : refused(token.error()), vector_.at("expect"));
  if (!token) return;
  constexpr auto kProfile = cose::Sign1Profile::status_token;
  const auto object = cose::parse_sign1(token_, token_.size(), kProfile).value();
  const Json read_as = {
      {"to_be_signed", to_hex(cose::sig_structure(object.kid, object.payload, kProfile))},
      {"claims", to_hex(object.payload)},
      {"lst", to_hex(compressed_list(object.payload))},
      {"statuses", statuses_json(token->statuses)}};
  EXPECT_EQ(read_as, vector_.at("intermediate"));
}

INSTANTIATE_TEST_SUITE_P(All, StatusVectors, ::testing::ValuesIn(names_in("status")), test_name);

class DetailsVectors : public ::testing::TestWithParam<std::string> {
 protected:
  Json vector_ = load_case("details", GetParam());
};

TEST_P(DetailsVectors, AreReadOrRefused) {
  std::vector<Bytes> parts = all_bytes_of(vector_.at("parts"));
  const Bytes leaf = parts.front();
  parts.erase(parts.begin());
  PartsInOrder quarters{std::move(parts)};
  const auto records = read_details_leaf(0, leaf, quarters, instant_of(vector_.at("as_of")));
  EXPECT_EQ(records ? accepted() : refused(records.error()), vector_.at("expect"));
  if (!records) return;
  Json read_as = Json::array();
  for (const DetailsRecord& record : *records)
    read_as.push_back(to_json(record));
  EXPECT_EQ(read_as, vector_.at("intermediate").at("records"));
  EXPECT_TRUE(quarters.is_used_up());
}

INSTANTIATE_TEST_SUITE_P(All, DetailsVectors, ::testing::ValuesIn(names_in("details")), test_name);

class IssuedVectors : public ::testing::TestWithParam<std::string> {
 protected:
  Json vector_ = load_case("issued", GetParam());
};

/// A block, whose length `positions` prescribes where it is the list's last.
Result<std::vector<IssuedEntry>, EvidenceError> read_block(const Json& vector) {
  auto entries = read_issued_block(bytes_of(vector.at("block")));
  const Json& expected = vector.at("entries");
  if (entries && !expected.is_null() && entries->size() != expected.get<std::size_t>()) {
    return fail(EvidenceError::inconsistent);
  }
  return entries;
}

const char* compare(const std::vector<IssuedEntry>& entries, std::size_t position,
                    IssuedEntry own) {
  if (position >= entries.size() || entries[position].is_absent()) return "absent";
  return entries[position] == own ? "equal" : "different";
}

TEST_P(IssuedVectors, AreReadOrRefused) {
  const auto entries = read_block(vector_);
  Json read_as = entries ? accepted() : refused(entries.error());
  const IssuedEntry own = IssuedEntry::of(bytes_of(vector_.at("envelope")));
  if (entries) {
    read_as["entry"] = compare(*entries, vector_.at("position"), own);
    const std::string expected = vector_.at("intermediate").at("entry");
    EXPECT_EQ(own.value, std::stoull(expected, nullptr, 16));
  }
  EXPECT_EQ(read_as, vector_.at("expect"));
}

INSTANTIATE_TEST_SUITE_P(All, IssuedVectors, ::testing::ValuesIn(names_in("issued")), test_name);

}  // namespace
}  // namespace fedatario::vectors
