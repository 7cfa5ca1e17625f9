#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "scanner/confine/confined_process.h"
#include "scanner/frames/gray_frame.h"
#include "scanner/sources/limits.h"
#include "scanner/sources/source_error.h"

namespace fedatario::scanner {

/// What one image may use.
struct DecodeLimits {
  std::uint64_t pixels = limits::kMaxFramePixels;
  std::chrono::milliseconds time = limits::kDecodeTime;
};

/// For single images of a folder, which may come from an office scanner.
inline constexpr DecodeLimits kStillLimits{limits::kMaxPixels, limits::kStillDecodeTime};

/// PNG, JPEG, WebP and TIFF images as grey pixels, decoded one after another in one confined worker
/// process that stays: the decoders are C libraries that read hostile bytes. An image that ends the
/// worker, or keeps it longer than the limit, is `torn`, and the next one finds a new worker.
/// Pixels are limited by the image's header before the worker sees it. Used in the thread that made
/// it.
class FrameDecoder {
 public:
  explicit FrameDecoder(std::string worker, DecodeLimits limits = {});

  /// Starts the worker, where it does not run yet, so that a program that is missing is noticed
  /// before the first image.
  [[nodiscard]] Result<Done, SourceError> start();

  /// Errors: `torn`, `absurd_size`, `unsupported_format`, `decoder_missing`, `not_confined`,
  /// `failed`.
  [[nodiscard]] Result<GrayImage, SourceError> decode(ByteView file);

 private:
  struct Worker {
    ConfinedProcess process;
    UniqueFd requests;
    UniqueFd answers;
  };

  Result<GrayImage, SourceError> answer_to(ByteView file, FrameSize size);
  SourceError end_worker();

  std::string program_;
  DecodeLimits limits_;
  std::optional<Worker> worker_;
};

}  // namespace fedatario::scanner
