#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

/// A counter's program as a process of its own: it loads a bundle from the disk and decides about
/// one certificate.
namespace fedatario::bench {

/// Where the bundle's file and the text of a certificate's QR code lie.
struct CounterFiles {
  std::filesystem::path bundle;
  std::filesystem::path qr_text;
};

/// What the process itself does: prints the most memory that it ever
/// held, VmHWM of the Linux kernel in bytes, its code and libraries included. Its exit code.
[[nodiscard]] int run_counter(int argc, char** argv);

enum class Work { nothing, load_and_verify };

/// Runs the program in another process, and returns what it printed. Throws where it fails.
[[nodiscard]] double peak_memory(const std::filesystem::path& program, const CounterFiles& files,
                                 Work work);

}  // namespace fedatario::bench
