#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fedatario::architecture {

/// One `#include`.
struct Include {
  std::string header;
  bool quoted = false;  ///< `"..."`: one of ours
  std::size_t line = 0;

  friend bool operator==(const Include&, const Include&) = default;
};

[[nodiscard]] std::vector<Include> includes_of(std::string_view text);

/// The same C++ text with every comment and the inside of every literal blanked; line breaks stay,
/// so that positions and line numbers do.
[[nodiscard]] std::string code_of(std::string_view text);

/// Line, from 1, on which a position stands.
[[nodiscard]] std::size_t line_at(std::string_view text, std::size_t position);

/// Positions at which `name` stands as a whole name: `time` in `time(`, not in `runtime`.
[[nodiscard]] std::vector<std::size_t> positions_of(std::string_view code, std::string_view name);

[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view text);

}  // namespace fedatario::architecture
