#pragma once

#include <span>

#include <linux/filter.h>

namespace fedatario::scanner {

/// A seccomp program for processes that read hostile files and write to their open descriptors
/// only: no network, no new process, no file written, removed or renamed, no other process touched,
/// nothing typed into a terminal, no kernel interface beyond. What is refused fails with EPERM.
/// Empty on processors whose call numbers are not listed here. Lives as long as the program.
[[nodiscard]] std::span<const sock_filter> seccomp_filter();

}  // namespace fedatario::scanner
