#pragma once

#include <cstddef>
#include <cstdint>

/// Limits of the credential format; docs/spec/credential.md, section 10, says why each.
namespace fedatario::limits {

/// Digits in a symbol of version 40-L, the largest of ISO/IEC 18004.
inline constexpr std::size_t kMaxQrText = 7089;
inline constexpr std::size_t kMaxHost = 60;

/// What version 20-M holds behind the shortest prefix: 5,352 bits less two segment heads of 20 and
/// 16 and a prefix of 14 bytes leave 1,561 digits, which are 642 bytes.
inline constexpr std::size_t kMaxEnvelopeBytes = 640;

/// Tag, array head, protected header, empty map, payload head, signature with its head.
inline constexpr std::size_t kEnvelopeOverhead = 1 + 1 + 10 + 1 + 3 + 66;
inline constexpr std::size_t kMaxPayloadBytes = kMaxEnvelopeBytes - kEnvelopeOverhead;
static_assert(kMaxPayloadBytes == 558);

inline constexpr std::size_t kMaxColumns = 14;
inline constexpr std::size_t kMaxRows = 96;
inline constexpr std::uint8_t kMaxAreaNumber = 127;
inline constexpr std::uint8_t kMaxCompetencies = 8;
inline constexpr std::size_t kMaxNamedRows = 12;  ///< other areas, and talleres
inline constexpr std::size_t kMaxObservations = 12;

inline constexpr std::size_t kMaxHolderCharacters = 100;
inline constexpr std::size_t kMaxDirectorCharacters = 60;
inline constexpr std::size_t kMaxSubjectCharacters = 60;
inline constexpr std::size_t kMaxResolutionCharacters = 50;
inline constexpr std::size_t kMaxReasonCharacters = 60;

inline constexpr std::uint16_t kFirstYear = 1950;
inline constexpr std::uint16_t kLastYear = kFirstYear + 127;
inline constexpr std::uint32_t kMaxService = 99'999'999;
inline constexpr std::uint32_t kMaxNumber = 99'999'999;

/// 2020-01-01T00:00:00Z, before the first certificate of this system, to the end of 32 bits in
/// 2106.
inline constexpr std::int64_t kFirstIssue = 1'577'836'800;
inline constexpr std::int64_t kLastIssue = 4'294'967'295;

}  // namespace fedatario::limits
