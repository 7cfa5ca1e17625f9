#pragma once

#include <cstddef>
#include <cstdint>

/// Limits of the evidence; docs/spec/bundle.md, section 11, says why each.
namespace fedatario::limits {

inline constexpr std::size_t kMaxPartBytes = 16'384;
inline constexpr std::size_t kMaxBundleFile = std::size_t{512} << 20U;

inline constexpr std::size_t kTreeFanOut = 16;
inline constexpr std::size_t kMaxTreeLeaves = 4'096;
static_assert(kTreeFanOut * kTreeFanOut * kTreeFanOut == kMaxTreeLeaves, "three levels");

/// A status index is 32 bits: 12 of the list, 20 of the position.
inline constexpr unsigned kPositionBits = 20;
inline constexpr std::uint32_t kListPositions = std::uint32_t{1} << kPositionBits;
inline constexpr std::uint16_t kMaxListNumber = 4'095;
static_assert(kMaxListNumber == (std::uint64_t{1} << (32U - kPositionBits)) - 1);

inline constexpr std::uint32_t kPositionsPerToken = 131'072;
inline constexpr std::size_t kStatusBytes = kPositionsPerToken / 4;  ///< inflated, 2 bits each
inline constexpr std::uint32_t kPositionsPerBlock = 1'024;
inline constexpr std::uint32_t kPositionsPerDetails = 4'096;
inline constexpr std::size_t kEntryBytes = 8;

inline constexpr std::size_t kMaxPublishers = 128;
inline constexpr std::size_t kMaxIssuerServices = 2'500;
inline constexpr std::size_t kMaxListRanges = 16;
inline constexpr std::size_t kMaxLabelCharacters = 100;
inline constexpr unsigned kMaxShardBits = 12;
inline constexpr std::size_t kMaxRotations = 24;
inline constexpr std::uint16_t kFirstScopeYear = 2020;
inline constexpr std::uint16_t kLastScopeYear = 2106;

/// Instants fit 32 bits, as in a credential: 2020 to 2106.
inline constexpr std::int64_t kFirstInstant = 1'577'836'800;
inline constexpr std::int64_t kLastInstant = 4'294'967'295;
inline constexpr std::uint32_t kMaxVersion = 4'294'967'295;

}  // namespace fedatario::limits
