#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

/// What scanning will not exceed. The goal behind the numbers: whatever a file holds, an answer
/// within 5 seconds and 512 MB of resident memory, all processes together.
namespace fedatario::scanner::limits {

/// Largest still image. A4 at 600 dots an inch, the finest that offices scan at, has 34.8 million
/// pixels and a telephone's full sensor 50 to 64; a grey plane and the reader's bit plane of 64
/// million take 128 MB.
inline constexpr std::uint64_t kMaxPixels = std::uint64_t{64} << 20U;

/// Longest side; also the greatest that JPEG can say.
inline constexpr std::uint32_t kMaxSide = 65'535;

/// Largest image or PDF file: an uncompressed grey image of `kMaxPixels`.
inline constexpr std::uint64_t kMaxFileBytes = kMaxPixels;

/// Most pages of a PDF. A certificate has two; sixteen of them bound together still end in time.
inline constexpr unsigned kMaxPages = 32;

/// Most codes of one page and of one file. A certificate's page has one.
inline constexpr std::size_t kMaxCodesPerPage = 15;
inline constexpr std::size_t kMaxCodes = 64;

/// Longest content of a code: version 40-L of ISO/IEC 18004 holds 7089 digits.
inline constexpr std::size_t kMaxCodeBytes = 7089;

/// Wall time for one file, all processes and passes together: 5 s less the time to start, to end a
/// process and to say so on a busy machine.
inline constexpr std::chrono::milliseconds kWallTime{4'000};

/// Processor time for the codes of one page, over and above ZXing-cpp's own pass.
inline constexpr std::chrono::milliseconds kPageTime{300};

/// Processor time of each process.
inline constexpr std::uint64_t kProcessorSeconds = 4;

/// Address space of the poppler programs. A page of 36 million grey pixels takes 36 MB, its largest
/// image a few times that.
inline constexpr std::uint64_t kPopplerMemory = std::uint64_t{256} << 20U;

/// Address space of the worker: its libraries map 200 MB, of which 60 become resident; a
/// progressive JPEG of 64 million pixels takes 192 MB of coefficients and 64 MB of grey.
inline constexpr std::uint64_t kWorkerMemory = std::uint64_t{500} << 20U;

/// Long side of a rendered page in pixels. 2,400 is 205 dots an inch on A4: the narrowest module
/// that a certificate prints, 0.5 mm, is four pixels wide. The second try doubles it.
inline constexpr unsigned kMinPageSide = 2'400;
inline constexpr unsigned kMaxFirstPageSide = 4'000;
inline constexpr unsigned kMaxSecondPageSide = 6'000;
static_assert(std::uint64_t{kMaxSecondPageSide} * kMaxSecondPageSide <= kMaxPixels);

/// Resolution of the first try, in dots an inch, for pages larger than A4.
inline constexpr unsigned kFirstResolution = 200;

}  // namespace fedatario::scanner::limits
