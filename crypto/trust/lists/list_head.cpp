#include "crypto/trust/lists/list_head.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "crypto/trust/fields.h"
#include "crypto/trust/limits.h"

namespace fedatario {
namespace {

constexpr std::string_view kWhat = "fedatario list";
constexpr std::uint64_t kSchema = 1;
constexpr std::uint64_t kElements = 10;

std::uint32_t leaves_for(std::uint32_t positions, std::uint32_t positions_per_leaf) {
  return (positions + positions_per_leaf - 1) / positions_per_leaf;
}

/// A list has at most eight tokens, which its head names itself.
bool has_null(const HashTree& tree) {
  return std::ranges::find(tree.top, Child{}) != tree.top.end();
}

}  // namespace

std::optional<ListHead> decode_list_head(ByteView payload) {
  CborReader reader{payload};
  if (!take_opening(reader, kElements, kWhat, kSchema)) return std::nullopt;
  const auto number = read_number(reader, 0, limits::kMaxListNumber);
  const auto version = read_version(reader);
  const auto as_of = read_instant(reader);
  const auto complete_through = read_instant(reader);
  const auto positions = read_number(reader, 0, limits::kListPositions);
  if (!number || !version || !as_of || !complete_through || !positions) return std::nullopt;
  auto status = read_hash_tree(reader, limits::kMaxTreeLeaves);
  auto issued = read_hash_tree(reader, limits::kMaxTreeLeaves);
  auto details = read_hash_tree(reader, limits::kMaxTreeLeaves);
  if (!status || has_null(*status) || !issued || !details || !reader.end()) return std::nullopt;
  return ListHead{.number = static_cast<std::uint16_t>(*number),
                  .version = *version,
                  .as_of = *as_of,
                  .complete_through = *complete_through,
                  .positions = static_cast<std::uint32_t>(*positions),
                  .status = std::move(*status),
                  .issued = std::move(*issued),
                  .details = std::move(*details)};
}

Bytes encode_list_head(const ListHead& head) {
  CborWriter writer;
  writer.array(kElements);
  writer.text_string(kWhat);
  writer.unsigned_integer(kSchema);
  writer.unsigned_integer(head.number);
  writer.unsigned_integer(head.version);
  write_instant(writer, head.as_of);
  write_instant(writer, head.complete_through);
  writer.unsigned_integer(head.positions);
  write_hash_tree(writer, head.status);
  write_hash_tree(writer, head.issued);
  write_hash_tree(writer, head.details);
  return std::move(writer).take();
}

bool is_consistent(const ListHead& head) {
  const std::uint32_t positions = head.positions;
  return head.complete_through <= head.as_of &&
         head.status.leaves == leaves_for(positions, limits::kPositionsPerToken) &&
         head.issued.leaves == leaves_for(positions, limits::kPositionsPerBlock) &&
         head.details.leaves <= leaves_for(positions, limits::kPositionsPerDetails);
}

}  // namespace fedatario
