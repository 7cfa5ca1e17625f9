#pragma once

#include <cstdint>
#include <initializer_list>
#include <vector>

#include "crypto/trust/bundle/publish.h"
#include "crypto/trust/roots/rotation.h"
#include "crypto/verify/verify.h"
#include "tests/support/seed_signer.h"

/// Roots, a publisher and bundles of theirs, for tests.
namespace fedatario::samples {

/// A root of the tests: seeds 0x11, 0x12, 0x13, and later ones from 0x14 on.
[[nodiscard]] SeedSigner root_signer(Byte seed);

/// The set of three roots from a seed on; 0x11 are those that test verifiers pin.
[[nodiscard]] RootSet root_set(Byte first = 0x11);

/// The publisher of every list and of bundles, seed 0x21, from 2020 to 2050.
[[nodiscard]] SeedSigner publisher_signer();
[[nodiscard]] Publisher publisher();

/// A head that names that publisher and expires in ten years.
[[nodiscard]] TrustHead trust_head(Instant issued_at, std::uint32_t version = 1);

/// The list with its parts, signed by these roots.
[[nodiscard]] SignedTrustList sign_trust_list(const TrustList& list,
                                              std::initializer_list<Byte> seeds = {0x11, 0x12},
                                              const RootSet& roots = root_set());

/// A payload signed by roots of these seeds, as COSE_Sign.
[[nodiscard]] Bytes sign_by_roots(ByteView payload, std::initializer_list<Byte> seeds);

/// A list without certificates.
[[nodiscard]] CertificateList empty_list(std::uint16_t number, Instant as_of,
                                         std::uint32_t version = 1);

/// Adds the entry of an envelope at its status index.
void record_issued(CertificateList& list, const Envelope& envelope, std::uint32_t status_index);

/// Sets a status with its record.
void record_status(CertificateList& list, const DetailsRecord& record);

/// A week's edition of a bundle, 30 days until it expires.
[[nodiscard]] Edition edition(std::uint32_t version, Instant issued_at);

/// A bundle in memory: believed keys and no list.
[[nodiscard]] Bundle bundle_of(std::vector<TrustedKey> keys, Instant issued_at);

/// The same with the list that holds the envelope's entry, known and complete at the bundle's
/// instant.
void record_issued(Bundle& bundle, const Envelope& envelope, std::uint32_t status_index);

}  // namespace fedatario::samples
