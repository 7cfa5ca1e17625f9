#pragma once

#include <string>

#include "issuance/transcript/record.h"

/// How the holder stands on the paper.
namespace fedatario::transcript {

/// NOMBRES APELLIDOS.
[[nodiscard]] std::string printed_name(const PersonName& name);

/// The DNI if there is one, else the código de estudiante, else the first of the others; null
/// without any. Lives as long as the record.
[[nodiscard]] const HolderDocument* printed_document(const Record& record);

}  // namespace fedatario::transcript
