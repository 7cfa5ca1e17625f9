#include "tests/support/evidence_world.h"

#include <algorithm>

#include "crypto/trust/limits.h"
#include "crypto/trust/parts/part_map.h"
#include "crypto/trust/trust_list_codec.h"

namespace fedatario::samples {
namespace {

constexpr Byte kPublisherSeed = 0x21;
constexpr Instant kBeginning{1'577'836'800};
constexpr Instant kFarEnd{2'524'608'000};

}  // namespace

SeedSigner root_signer(Byte seed) {
  return SeedSigner{seed};
}

RootSet root_set(Byte first) {
  return RootSet::of({root_signer(first).public_key(),
                      root_signer(static_cast<Byte>(first + 1)).public_key(),
                      root_signer(static_cast<Byte>(first + 2)).public_key()})
      .value();
}

SeedSigner publisher_signer() {
  return SeedSigner{kPublisherSeed};
}

Publisher publisher() {
  return {.key = publisher_signer().public_key(),
          .name = "PUBLICADOR DE PRUEBA",
          .lists = {{{0, limits::kMaxListNumber}}},
          .signs_bundles = true,
          .valid_from = kBeginning,
          .valid_until = kFarEnd};
}

TrustHead trust_head(Instant issued_at, std::uint32_t version) {
  return {.version = version,
          .issued_at = issued_at,
          .expires = issued_at + days(3'650),
          .demonstration = true,
          .publishers = {publisher()}};
}

Bytes sign_by_roots(ByteView payload, std::initializer_list<Byte> seeds) {
  std::vector<cose::SignerSignature> signatures;
  for (const Byte seed : seeds) {
    const SeedSigner root = root_signer(seed);
    const Kid kid = root.public_key().kid();
    signatures.push_back({kid, root.sign(cose::signer_structure(kid, payload)).value()});
  }
  std::ranges::sort(signatures, {}, &cose::SignerSignature::kid);
  return cose::serialize_sign(payload, signatures);
}

SignedTrustList sign_trust_list(const TrustList& list, std::initializer_list<Byte> seeds,
                                const RootSet& roots) {
  SignedTrustList signed_list;
  const auto payload = lay_out_trust_list(
      list, roots, [&](Bytes part) { signed_list.parts.push_back(std::move(part)); });
  signed_list.head = sign_by_roots(payload.value(), seeds);
  return signed_list;
}

CertificateList empty_list(std::uint16_t number, Instant as_of, std::uint32_t version) {
  CertificateList list;
  list.number = number;
  list.version = version;
  list.as_of = as_of;
  list.complete_through = as_of;
  list.publisher = publisher_signer().public_key().kid();
  return list;
}

void record_issued(CertificateList& list, const Envelope& envelope, std::uint32_t status_index) {
  const std::size_t position = status_index % limits::kListPositions;
  if (list.issued.size() <= position) list.issued.resize(position + 1);
  list.issued[position] = IssuedEntry::of(envelope.bytes());
}

void record_status(CertificateList& list, const DetailsRecord& record) {
  const std::size_t tokens = record.position / limits::kPositionsPerToken + 1;
  if (list.statuses.size() < tokens * limits::kPositionsPerToken) {
    Bytes bytes{list.statuses.bytes().begin(), list.statuses.bytes().end()};
    bytes.resize(tokens * limits::kStatusBytes);
    list.statuses = PackedStatuses{std::move(bytes)};
  }
  list.statuses.set(record.position, record.status);
  const auto place =
      std::ranges::lower_bound(list.details, record.position, {}, &DetailsRecord::position);
  list.details.insert(place, record);
}

Edition edition(std::uint32_t version, Instant issued_at) {
  return {.version = version,
          .issued_at = issued_at,
          .next_update = issued_at + days(1),
          .expires = issued_at + days(30)};
}

Bundle bundle_of(std::vector<TrustedKey> keys, Instant issued_at) {
  Manifest manifest;
  manifest.version = 1;
  manifest.issued_at = issued_at;
  manifest.next_update = issued_at + days(1);
  manifest.expires = issued_at + days(30);
  return {.manifest = manifest,
          .roots = {root_set(), 0},
          .trust = TrustList::of(trust_head(issued_at), std::move(keys)).value(),
          .catalogue = {},
          .lists = {}};
}

void record_issued(Bundle& bundle, const Envelope& envelope, std::uint32_t status_index) {
  const auto number = static_cast<std::uint16_t>(status_index / limits::kListPositions);
  auto place = std::ranges::lower_bound(bundle.lists, number, {}, &CertificateList::number);
  if (place == bundle.lists.end() || place->number != number) {
    place = bundle.lists.insert(place, empty_list(number, bundle.manifest.issued_at));
  }
  record_issued(*place, envelope, status_index);
}

}  // namespace fedatario::samples
