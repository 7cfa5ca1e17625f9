#include "crypto/trust/lists/certificate_list.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "crypto/trust/limits.h"
#include "crypto/trust/lists/agreement.h"
#include "crypto/trust/lists/list_head.h"
#include "crypto/trust/lists/signed_part.h"
#include "crypto/trust/lists/status_token.h"

namespace fedatario {
namespace {

/// The head, and who signed it.
struct SignedHead {
  ListHead head;
  Kid publisher;
};

Result<SignedHead, EvidenceError> read_head(ByteView part, const ListPlace& place,
                                            const Publishers& publishers) {
  const auto opened = open_signed_part(part, cose::Sign1Profile::plain, publishers, place.number);
  if (!opened) return fail(opened.error());
  auto head = decode_list_head(opened->payload);
  if (!head) return fail(EvidenceError::malformed);
  if (!opened->publisher->is_valid_at(head->as_of)) {
    return fail(EvidenceError::publisher_not_allowed);
  }
  if (head->number != place.number || head->as_of > place.latest || !is_consistent(*head)) {
    return fail(EvidenceError::inconsistent);
  }
  return SignedHead{std::move(*head), opened->publisher->key.kid()};
}

Result<PackedStatuses, EvidenceError> read_statuses(const ListHead& head,
                                                    const Publishers& publishers,
                                                    PartSource& source) {
  Bytes statuses(head.status.leaves * limits::kStatusBytes);
  const auto read_leaf = [&](std::uint32_t leaf, ByteView part) -> Result<Done, EvidenceError> {
    const TokenExpectation expected{
        .place = {head.number, leaf}, .as_of = head.as_of, .positions = head.positions};
    const auto token = read_status_token(part, publishers, expected);
    if (!token) return fail(token.error());
    const auto begin = static_cast<std::ptrdiff_t>(leaf * limits::kStatusBytes);
    std::ranges::copy(token->statuses.bytes(), statuses.begin() + begin);
    return Done{};
  };
  const auto walked = walk_tree(head.status, source, read_leaf);
  if (!walked) return fail(walked.error());
  return PackedStatuses{std::move(statuses)};
}

Result<std::vector<IssuedEntry>, EvidenceError> read_issued(const ListHead& head,
                                                            PartSource& source) {
  std::vector<IssuedEntry> issued(head.positions);
  const auto read_leaf = [&](std::uint32_t leaf, ByteView part) -> Result<Done, EvidenceError> {
    const auto entries = read_issued_block(part);
    if (!entries) return fail(entries.error());
    const std::size_t first = std::size_t{leaf} * limits::kPositionsPerBlock;
    const std::size_t room = issued.size() - first;
    const bool last = leaf + 1 == head.issued.leaves;
    if (last && entries->size() != room) return fail(EvidenceError::inconsistent);
    std::ranges::copy(*entries, issued.begin() + static_cast<std::ptrdiff_t>(first));
    return Done{};
  };
  const auto walked = walk_tree(head.issued, source, read_leaf);
  if (!walked) return fail(walked.error());
  return issued;
}

Result<std::vector<DetailsRecord>, EvidenceError> read_details(const ListHead& head,
                                                               PartSource& source) {
  std::vector<DetailsRecord> details;
  const auto read_leaf = [&](std::uint32_t leaf, ByteView part) -> Result<Done, EvidenceError> {
    const auto records = read_details_leaf(leaf, part, source, head.as_of);
    if (!records) return fail(records.error());
    details.insert(details.end(), records->begin(), records->end());
    return Done{};
  };
  const auto walked = walk_tree(head.details, source, read_leaf);
  if (!walked) return fail(walked.error());
  return details;
}

}  // namespace

IssuedEntry CertificateList::entry_at(std::uint32_t position) const {
  return position < issued.size() ? issued[position] : IssuedEntry{};
}

Status CertificateList::status_at(std::uint32_t position) const {
  return position < statuses.size() ? statuses.at(position) : Status::valid;
}

const DetailsRecord* CertificateList::details_at(std::uint32_t position) const {
  const auto found = std::ranges::lower_bound(details, position, {}, &DetailsRecord::position);
  return found == details.end() || found->position != position ? nullptr : &*found;
}

Result<CertificateList, EvidenceError> read_certificate_list(ByteView head, const ListPlace& place,
                                                             const Publishers& publishers,
                                                             PartSource& source) {
  const auto read = read_head(head, place, publishers);
  if (!read) return fail(read.error());
  auto statuses = read_statuses(read->head, publishers, source);
  if (!statuses) return fail(statuses.error());
  auto issued = read_issued(read->head, source);
  if (!issued) return fail(issued.error());
  auto details = read_details(read->head, source);
  if (!details) return fail(details.error());
  CertificateList list{.number = read->head.number,
                       .version = read->head.version,
                       .as_of = read->head.as_of,
                       .complete_through = read->head.complete_through,
                       .publisher = read->publisher,
                       .issued = std::move(*issued),
                       .statuses = std::move(*statuses),
                       .details = std::move(*details)};
  if (!trees_agree(list)) return fail(EvidenceError::inconsistent);
  return list;
}

}  // namespace fedatario
