#pragma once

#include <string_view>

namespace fedatario::layout {

/// Whether a name stands before another in a Spanish list: letters first (Ñ a letter of its own
/// after N), space before comma before letters, accents decide only between equals.
[[nodiscard]] bool precedes_in_spanish(std::string_view left, std::string_view right);

}  // namespace fedatario::layout
