#include "bench/trust/revocation_peers.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <stdexcept>
#include <vector>

#include "crypto/codec/cbor_writer.h"
#include "crypto/cose/sign1.h"
#include "crypto/keys/sha256.h"
#include "tests/support/evidence_world.h"

namespace fedatario::bench {
namespace {

/// A certificate as the peers name it: unique, evenly spread, 8 bytes.
using Key = std::uint64_t;

struct Sides {
  std::vector<Key> revoked;
  std::vector<Key> standing;
};

Sides sides_of(const CertificateList& list) {
  Sides sides;
  for (std::uint32_t position = 0; position < list.issued.size(); ++position) {
    const bool stands = list.status_at(position) == Status::valid;
    (stands ? sides.standing : sides.revoked).push_back(list.issued[position].value);
  }
  return sides;
}

Digest digest_of(Byte purpose, Key key) {
  std::array<Byte, 1 + sizeof key> bytes{purpose};
  for (std::size_t i = 0; i < sizeof key; ++i)
    bytes.at(1 + i) = static_cast<Byte>(key >> 8U * i & 0xffU);
  return sha256({bytes});
}

/// As ours are signed.
std::size_t signed_size(const CborWriter& content) {
  const SeedSigner signer = samples::publisher_signer();
  const Kid kid = signer.public_key().kid();
  const Signature signature = signer.sign(cose::sig_structure(kid, content.bytes())).value();
  return cose::serialize_sign1(kid, content.bytes(), signature).size();
}

template <class IsRevoked>
void check_all(const Sides& sides, const IsRevoked& is_revoked) {
  if (!std::ranges::all_of(sides.revoked, is_revoked) ||
      std::ranges::any_of(sides.standing, is_revoked)) {
    throw std::runtime_error{"a peer tells a certificate wrong"};
  }
}

constexpr std::size_t kHashBytes = 11;
constexpr std::size_t kHashParts = 16;
using ShortHash = std::array<Byte, kHashBytes>;

ShortHash short_hash(Key key) {
  const Digest digest = digest_of(0, key);
  ShortHash hash{};
  std::copy_n(digest.begin(), hash.size(), hash.begin());
  return hash;
}

std::size_t part_of(const ShortHash& hash) {
  return hash.front() >> 4U;
}

/// One filter of a cascade.
class BloomFilter {
 public:
  BloomFilter(Byte level, const std::vector<Key>& keys, double false_positives) : level_{level} {
    const double bits_each = -std::log2(false_positives);
    hashes_ = std::max(1U, static_cast<unsigned>(std::lround(bits_each)));
    const double bits = static_cast<double>(keys.size()) * bits_each / std::log(2.0);
    bits_ = std::max<std::uint64_t>(8, static_cast<std::uint64_t>(std::ceil(bits)));
    bytes_.resize((bits_ + 7) / 8);
    for (const Key key : keys)
      visit(key, [this](std::uint64_t bit) {
        bytes_[bit / 8] = static_cast<Byte>(bytes_[bit / 8] | 1U << bit % 8);
        return true;
      });
  }

  [[nodiscard]] bool contains(Key key) const {
    return visit(key, [this](std::uint64_t bit) { return (bytes_[bit / 8] >> bit % 8 & 1U) != 0; });
  }

  void write(CborWriter& writer) const {
    writer.array(3);
    writer.unsigned_integer(bits_);
    writer.unsigned_integer(hashes_);
    writer.byte_string(bytes_);
  }

 private:
  /// Calls for each of the key's bits while the answer is true (Kirsch and Mitzenmacher: two hashes
  /// do for all).
  template <class OnBit>
  bool visit(Key key, const OnBit& on_bit) const {
    const Digest digest = digest_of(static_cast<Byte>(1 + level_), key);
    const auto words = std::bit_cast<std::array<std::uint64_t, 4>>(digest);
    for (unsigned i = 0; i < hashes_; ++i) {
      if (!on_bit((words[0] + i * (words[1] | 1U)) % bits_)) return false;
    }
    return true;
  }

  Byte level_;
  unsigned hashes_ = 1;
  std::uint64_t bits_ = 8;
  Bytes bytes_;
};

std::vector<BloomFilter> build_cascade(const Sides& sides) {
  std::vector<BloomFilter> cascade;
  std::vector<Key> included = sides.revoked;
  std::vector<Key> excluded = sides.standing;
  const double ratio = static_cast<double>(included.size()) / static_cast<double>(excluded.size());
  double rate = ratio * std::sqrt(2.0) / 2;
  while (!included.empty()) {
    cascade.emplace_back(static_cast<Byte>(cascade.size()), included, rate);
    const BloomFilter& filter = cascade.back();
    std::erase_if(excluded, [&filter](Key key) { return !filter.contains(key); });
    std::swap(included, excluded);
    rate = 0.5;
  }
  return cascade;
}

/// The first filter that lacks the key tells: one over the revoked that it stands, one over the
/// standing that it does not. The last has no false positives.
bool is_revoked(const std::vector<BloomFilter>& cascade, Key key) {
  const auto lacking = std::ranges::find_if(
      cascade, [key](const BloomFilter& filter) { return !filter.contains(key); });
  return (lacking - cascade.begin()) % 2 != 0;
}

}  // namespace

std::size_t hash_list_bytes(const CertificateList& list) {
  const Sides sides = sides_of(list);
  std::array<std::vector<ShortHash>, kHashParts> parts;
  for (const Key key : sides.revoked) {
    const ShortHash hash = short_hash(key);
    parts.at(part_of(hash)).push_back(hash);
  }
  std::size_t bytes = 0;
  for (auto& part : parts) {
    std::ranges::sort(part);
    Bytes joined;
    for (const ShortHash& hash : part)
      joined.insert(joined.end(), hash.begin(), hash.end());
    CborWriter writer;
    writer.byte_string(joined);
    bytes += signed_size(writer);
  }
  check_all(sides, [&parts](Key key) {
    const ShortHash hash = short_hash(key);
    return std::ranges::binary_search(parts.at(part_of(hash)), hash);
  });
  return bytes;
}

std::size_t filter_cascade_bytes(const CertificateList& list) {
  const Sides sides = sides_of(list);
  const std::vector<BloomFilter> cascade = build_cascade(sides);
  CborWriter writer;
  writer.array(cascade.size());
  for (const BloomFilter& filter : cascade)
    filter.write(writer);
  check_all(sides, [&cascade](Key key) { return is_revoked(cascade, key); });
  return signed_size(writer);
}

}  // namespace fedatario::bench
