#pragma once

#include <cstddef>
#include <string_view>

#include "tests/architecture/checks/finding.h"
#include "tests/architecture/checks/source_tree.h"

/// Rules about single files that no compiler enforces.
namespace fedatario::architecture {

/// A file beyond this does more than one job.
inline constexpr std::size_t kMaxLines = 400;

[[nodiscard]] Findings check_length(const SourceFile& file);

/// Marks of unfinished work, in code or prose.
[[nodiscard]] Findings check_finished(const SourceFile& file);

/// Words that name no job (util, common, helper, manager) in the path or in a class's name.
[[nodiscard]] Findings check_names(const SourceFile& file);

/// A package-lock.json names no place to fetch from: each machine asks its own registry.
[[nodiscard]] Findings check_lockfile(const SourceFile& file);

/// Sources that no target of `compile_commands` (the JSON text) builds.
[[nodiscard]] Findings check_built(const std::vector<SourceFile>& sources,
                                   std::string_view compile_commands,
                                   const std::filesystem::path& root);

}  // namespace fedatario::architecture
