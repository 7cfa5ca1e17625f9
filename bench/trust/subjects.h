#pragma once

#include <cstdint>
#include <vector>

#include "bench/trust/counter.h"
#include "bench/trust/country.h"
#include "crypto/trust/parts/part_map.h"
#include "tests/support/scratch_folder.h"

/// What the measurements of the evidence are taken on. Each is made when first asked for, and kept.
namespace fedatario::bench {

inline constexpr std::uint32_t kMillion = 1'000'000;
inline constexpr std::uint32_t kCountrySchools = 53'000;
inline constexpr std::uint16_t kManyLists = 224;

[[nodiscard]] Edition edition_of(const CertificateList& list);

/// A list of a million certificates under three issuers' keys, published, with one real
/// certificate in it.
struct Million {
  Keyring keyring;
  CertificateList list;
  Envelope envelope;
  Bytes file;
};

[[nodiscard]] const Million& million();

/// Files that both this process and the counter's read: `million`'s, and ten lists of a million
/// under one manifest.
struct Disk {
  test::ScratchFolder folder;
  CounterFiles million;
  CounterFiles ten_million;
};

[[nodiscard]] const Disk& disk();

/// Every school of the country, and its trust list.
struct Ring {
  std::vector<School> schools;
  Keyring keyring;
  PartMap parts;  ///< the trust list's nodes and shards
};

/// One publisher, and the roots that verifiers pin.
[[nodiscard]] Ring& ring_of_one_list();

/// A publisher in each of 28 regions besides the country's, and two rotations of the roots since.
[[nodiscard]] Ring& ring_of_many_lists();

/// Lists for the latter: the first is `million`'s, the others are of a size that a UGEL's may have.
[[nodiscard]] std::vector<CertificateList> many_lists();

}  // namespace fedatario::bench
