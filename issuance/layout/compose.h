#pragma once

#include "crypto/base/result.h"
#include "issuance/layout/layout_error.h"
#include "issuance/layout/page_model.h"
#include "issuance/layout/sheet.h"

namespace fedatario::layout {

/// What `lay_out` and `lay_out_preview` do, without asking who vouches for the content.
[[nodiscard]] Result<PageModel, LayoutError> compose(const Sheet& sheet);

}  // namespace fedatario::layout
