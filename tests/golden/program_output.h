#pragma once

#include <string>

namespace fedatario {

/// What a command of the shell prints, its errors too. A command that fails is a failure of the
/// test that asks.
[[nodiscard]] std::string program_output(const std::string& command);

}  // namespace fedatario
