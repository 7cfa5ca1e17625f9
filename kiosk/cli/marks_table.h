#pragma once

#include <string>

#include "crypto/base/result.h"
#include "crypto/credential/catalogue.h"
#include "crypto/credential/credential.h"
#include "issuance/layout/layout_error.h"

namespace fedatario::cli {

/// The table of marks in the order of the paper, as text of fixed width: at most seven years side
/// by side, more in further blocks. Cells that cannot exist show `·`. Errors: those of
/// `printed_groups`, by an area that the catalogue does not have.
[[nodiscard]] Result<std::string, layout::LayoutError> marks_table(const Credential& credential,
                                                                   const Catalogue& catalogue);

/// How many columns a terminal needs for UTF-8 text of the credential's table of characters.
[[nodiscard]] std::size_t width_of(std::string_view text);

}  // namespace fedatario::cli
