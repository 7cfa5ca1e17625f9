#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "crypto/credential/credential.h"
#include "server/store/record_reader.h"

/// Values of options as people type them. Empty: not understood.
namespace fedatario::cli {

/// `9000123-0/2025/5/A`: service, año lectivo, grade, section.
[[nodiscard]] std::optional<store::SectionName> parse_section(std::string_view text);

[[nodiscard]] std::string print_section(const store::SectionName& section);

/// `F0`, of either case.
[[nodiscard]] std::optional<Nivel> parse_nivel(std::string_view text);

/// `coe` or `cla`, of either case.
[[nodiscard]] std::optional<DocumentKind> parse_kind(std::string_view text);

/// `00012345` or `12345`: 1 to 8 digits, not 0.
[[nodiscard]] std::optional<std::uint32_t> parse_number(std::string_view text);

}  // namespace fedatario::cli
