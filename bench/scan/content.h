#pragma once

#include <string>

namespace fedatario::bench {

/// Whether a reader's bytes are what was to be read. A text beside a photograph is UTF-8, whatever
/// its code holds, so the usual character sets are tried on the bytes.
[[nodiscard]] bool is_content(const std::string& read, const std::string& expected);

}  // namespace fedatario::bench
