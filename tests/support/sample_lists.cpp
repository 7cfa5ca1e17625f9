#include "tests/support/sample_lists.h"

#include <random>

namespace fedatario::samples {
namespace {

constexpr std::uint16_t kNumber = 7;
constexpr Instant kFrom2020{1'577'836'800};
constexpr Instant kUntil2040{2'208'988'800};

/// Draws what is known of one certificate.
class Draw {
 public:
  Draw(const ListShape& shape, unsigned seed) : shape_{shape}, random_{seed} {}

  IssuedEntry entry() {
    if (thousandth() < shape_.absent) return {};
    const std::uint64_t high = random_();
    return {high << 32U | (random_() | 1U)};
  }

  Status status() {
    const unsigned drawn = thousandth();
    if (drawn < shape_.annulled) return Status::annulled;
    if (drawn < shape_.annulled + shape_.suspended) return Status::suspended;
    if (drawn < shape_.annulled + shape_.suspended + shape_.superseded) return Status::superseded;
    return Status::valid;
  }

  DetailsRecord record(std::uint32_t position, Status status) {
    DetailsRecord record;
    record.position = position;
    record.status = status;
    if (status != Status::valid) record.since = instant();
    if (status == Status::annulled || status == Status::suspended) {
      record.reason = static_cast<ReasonClass>(1 + random_() % 6);
    }
    if (status == Status::superseded) {
      record.successor = static_cast<std::uint32_t>(1 + random_() % 99'999'999);
    }
    if (thousandth() < shape_.rectified) record.rectified_since = instant();
    return record;
  }

 private:
  unsigned thousandth() { return static_cast<unsigned>(random_() % 1000); }

  Instant instant() {
    const auto span = static_cast<std::uint64_t>((kListsAsOf - kFrom2020).seconds);
    return {kFrom2020.seconds + static_cast<std::int64_t>(random_() % (span + 1))};
  }

  const ListShape& shape_;
  std::mt19937 random_;
};

}  // namespace

CertificateList random_list(const ListShape& shape, unsigned seed) {
  Draw draw{shape, seed};
  CertificateList list{.number = kNumber,
                       .version = 12,
                       .as_of = kListsAsOf,
                       .complete_through = {kListsAsOf.seconds - 600},
                       .publisher = {},
                       .issued = {},
                       .statuses = {},
                       .details = {}};
  constexpr std::size_t kPerToken = 131'072;
  list.statuses = PackedStatuses{(shape.positions + kPerToken - 1) / kPerToken * kPerToken};
  for (std::uint32_t position = 0; position < shape.positions; ++position) {
    const bool last = position + 1 == shape.positions;
    list.issued.push_back(last ? IssuedEntry{1} : draw.entry());
    if (list.issued.back().is_absent()) continue;
    const Status status = draw.status();
    const DetailsRecord record = draw.record(position, status);
    list.statuses.set(position, status);
    if (is_legal(record)) list.details.push_back(record);
  }
  return list;
}

Publisher list_publisher(const Signer& signer) {
  return {.key = signer.public_key(),
          .name = "UGEL DE PRUEBA",
          .lists = ListRanges::only(kNumber),
          .valid_from = kFrom2020,
          .valid_until = kUntil2040};
}

}  // namespace fedatario::samples
