#pragma once

#include <string>
#include <string_view>

namespace fedatario::cli {

/// A file's name as a terminal may show it. What could move the cursor, turn the direction of
/// reading or end the encoding, and so forge a verdict, becomes `?`: control characters of ASCII
/// and of U+0080 to U+009F, the bidirectional ones (U+202A to U+202E, U+2066 to U+2069), each byte
/// that is not UTF-8.
[[nodiscard]] std::string shown_name(std::string_view name);

}  // namespace fedatario::cli
