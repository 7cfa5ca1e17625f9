#pragma once

#include <cstdint>
#include <string>

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "scanner/document/input_file.h"
#include "scanner/sources/source_error.h"

namespace fedatario::scanner {

/// `missing`, `not_permitted`, `unsupported_format` for what is no file, `failed`.
[[nodiscard]] SourceError source_error_of(OpenError error);

/// A regular file's bytes. Errors: `absurd_size` over `max_bytes`; `torn` where it ends before the
/// size that it was opened with; those of `source_error_of`.
[[nodiscard]] Result<Bytes, SourceError> read_whole(const std::string& path,
                                                    std::uint64_t max_bytes);

/// Up to `count` bytes of an open file's start; its position stays. Errors: `failed`.
[[nodiscard]] Result<Bytes, SourceError> read_start(const InputFile& file, std::size_t count);

/// Up to `count` more bytes of an open file; fewer at its end. Errors: `failed`.
[[nodiscard]] Result<Bytes, SourceError> read_more(const InputFile& file, std::size_t count);

}  // namespace fedatario::scanner
