#include <algorithm>
#include <optional>
#include <utility>

#include "crypto/trust/fields.h"
#include "crypto/trust/limits.h"
#include "crypto/trust/lists/agreement.h"
#include "crypto/trust/lists/certificate_list.h"
#include "crypto/trust/lists/list_head.h"
#include "crypto/trust/lists/signed_part.h"
#include "crypto/trust/lists/status_token.h"

namespace fedatario {
namespace {

/// How long a token whose statuses did not change is kept (docs/spec/status-list.md).
constexpr Duration kTokenKept = days(7);

/// One more than the highest position with an entry.
std::uint32_t positions_of(const CertificateList& list) {
  const auto last = std::find_if(list.issued.rbegin(), list.issued.rend(),
                                 [](IssuedEntry entry) { return !entry.is_absent(); });
  return static_cast<std::uint32_t>(list.issued.rend() - last);
}

bool are_in_order(const std::vector<DetailsRecord>& details) {
  return std::ranges::adjacent_find(details, std::ranges::greater_equal{},
                                    &DetailsRecord::position) == details.end();
}

bool is_sound(const CertificateList& list) {
  const auto is_known = [&list](const DetailsRecord& record) {
    return is_legal(record) && record.since <= list.as_of &&
           record.rectified_since.value_or(list.as_of) <= list.as_of;
  };
  return list.number <= limits::kMaxListNumber && list.version != 0 &&
         is_evidence_instant(list.as_of) && is_evidence_instant(list.complete_through) &&
         list.complete_through <= list.as_of && list.issued.size() <= limits::kListPositions &&
         std::ranges::all_of(list.details, is_known) && are_in_order(list.details) &&
         trees_agree(list);
}

/// The publisher as a reader knows it, but for what only the trust list says.
Publishers alone(const Signer& publisher) {
  return {{.key = publisher.public_key(),
           .name = {},
           .lists = {{{0, limits::kMaxListNumber}}},
           .valid_from = {limits::kFirstInstant},
           .valid_until = {limits::kLastInstant}}};
}

/// Writes the parts of one list.
class ListWriter {
 public:
  ListWriter(const CertificateList& list, std::span<const EarlierToken> earlier,
             const Signer& publisher, const PartSink& sink)
      : list_{list}, earlier_{earlier}, publisher_{publisher}, sink_{sink} {}

  Result<PartName, PublishError> write() {
    auto status = write_status();
    if (!status) return fail(status.error());
    const Bytes content = encode_list_head({.number = list_.number,
                                            .version = list_.version,
                                            .as_of = list_.as_of,
                                            .complete_through = list_.complete_through,
                                            .positions = positions_,
                                            .status = std::move(*status),
                                            .issued = write_issued(),
                                            .details = write_details()});
    auto head = sign_part(content, cose::Sign1Profile::plain, publisher_);
    if (!head) return fail(head.error());
    return give(std::move(*head));
  }

 private:
  PartName give(Bytes part) {
    const PartName name = name_of_part(part);
    sink_(std::move(part));
    return name;
  }

  /// Those of one token, padded with valid ones.
  [[nodiscard]] PackedStatuses segment_statuses(std::uint32_t segment) const {
    Bytes bytes(limits::kStatusBytes);
    const ByteView all = list_.statuses.bytes();
    const std::size_t first = std::min(segment * limits::kStatusBytes, all.size());
    std::ranges::copy(all.subspan(first, std::min(bytes.size(), all.size() - first)),
                      bytes.begin());
    return PackedStatuses{std::move(bytes)};
  }

  [[nodiscard]] std::optional<Bytes> kept_token(std::uint32_t segment,
                                                const PackedStatuses& statuses) const {
    const TokenExpectation expected{
        .place = {list_.number, segment}, .as_of = list_.as_of, .positions = positions_};
    for (const EarlierToken& earlier : earlier_) {
      if (earlier.segment != segment) continue;
      const auto token = read_status_token(earlier.part, known_, expected);
      if (!token || list_.as_of - token->issued_at > kTokenKept) continue;
      if (token->statuses == statuses) return earlier.part;
    }
    return std::nullopt;
  }

  Result<HashTree, PublishError> write_status() {
    std::vector<Child> leaves;
    for (std::uint32_t first = 0; first < positions_; first += limits::kPositionsPerToken) {
      const auto segment = static_cast<std::uint32_t>(leaves.size());
      const PackedStatuses statuses = segment_statuses(segment);
      auto token = kept_token(segment, statuses);
      if (!token) {
        auto fresh = sign_status_token({list_.number, segment}, list_.as_of, statuses, publisher_);
        if (!fresh) return fail(fresh.error());
        token = std::move(*fresh);
      }
      leaves.emplace_back(give(std::move(*token)));
    }
    return build_tree(std::move(leaves), sink_);
  }

  HashTree write_issued() {
    const std::span entries = std::span{list_.issued}.first(positions_);
    std::vector<Child> leaves;
    for (std::size_t first = 0; first < entries.size(); first += limits::kPositionsPerBlock) {
      const auto count = std::min<std::size_t>(limits::kPositionsPerBlock, entries.size() - first);
      leaves.push_back(write_issued_block(entries.subspan(first, count), sink_));
    }
    return build_tree(std::move(leaves), sink_);
  }

  HashTree write_details() {
    std::span records{list_.details};
    std::vector<Child> leaves;
    while (!records.empty()) {
      const auto end =
          (static_cast<std::uint32_t>(leaves.size()) + 1) * limits::kPositionsPerDetails;
      const auto beyond = std::ranges::lower_bound(records, end, {}, &DetailsRecord::position);
      const auto count = static_cast<std::size_t>(beyond - records.begin());
      leaves.push_back(write_details_leaf(records.first(count), sink_));
      records = records.subspan(count);
    }
    return build_tree(std::move(leaves), sink_);
  }

  const CertificateList& list_;
  std::span<const EarlierToken> earlier_;
  const Signer& publisher_;
  const PartSink& sink_;
  std::uint32_t positions_ = positions_of(list_);
  Publishers known_ = alone(publisher_);
};

}  // namespace

Result<PartName, PublishError> write_certificate_list(const CertificateList& list,
                                                      std::span<const EarlierToken> earlier,
                                                      const Signer& publisher,
                                                      const PartSink& sink) {
  if (!is_sound(list)) return fail(PublishError::inconsistent);
  return ListWriter{list, earlier, publisher, sink}.write();
}

}  // namespace fedatario
