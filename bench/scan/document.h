#pragma once

#include <filesystem>
#include <string>

#include "bench/scan/run.h"

namespace fedatario::bench {

/// Fills `bench/scan/benchmarks.md.in` with the results. `seeds` is how the sets were drawn.
/// Throws std::runtime_error where the template or the document cannot be opened.
void write_document(const Results& results, const std::string& seeds,
                    const std::filesystem::path& document);

}  // namespace fedatario::bench
