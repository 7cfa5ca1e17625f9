#pragma once

#include <string>

#include "issuance/layout/page_model.h"

namespace fedatario::layout {

/// Every value of a model as text, a line for each piece of ink: two models differ where their
/// texts do, and a difference can be read.
[[nodiscard]] std::string to_text(const PageModel& model);

}  // namespace fedatario::layout
