#include "tests/architecture/checks/purity.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>

#include "tests/architecture/checks/source_text.h"

namespace fedatario::architecture {
namespace {

using Names = std::span<const std::string_view>;

/// Standard headers that are nothing but such sources. Streams read the global locale.
constexpr auto kHeaders = std::to_array<std::string_view>(
    {"fstream", "filesystem", "iostream", "sstream", "iomanip", "locale", "clocale", "cctype",
     "ctime", "random", "thread", "mutex", "future", "condition_variable", "shared_mutex",
     "csignal", "stop_token", "syncstream"});

/// Names that are such sources wherever they stand.
constexpr auto kNames =
    std::to_array<std::string_view>({"system_clock",  "steady_clock", "high_resolution_clock",
                                     "clock_gettime", "gettimeofday", "localtime",
                                     "gmtime",        "mktime",       "strftime",
                                     "fopen",         "freopen",      "ifstream",
                                     "ofstream",      "getenv",       "secure_getenv",
                                     "setlocale",     "localeconv",   "jthread",
                                     "random_device", "getrandom",    "randombytes_buf",
                                     "RAND_bytes",    "popen",        "strtod",
                                     "stod",          "current_zone", "errno",
                                     "thread_local"});

/// Names that are such sources where they are called as functions of their own.
constexpr auto kCalls = std::to_array<std::string_view>(
    {"time", "clock", "rand", "srand", "random", "system", "printf", "puts"});

/// Symbols of the C library and libsodium, whole.
constexpr auto kSymbols = std::to_array<std::string_view>({"open",           "open64",
                                                           "openat",         "fopen",
                                                           "fopen64",        "read",
                                                           "write",          "stat",
                                                           "fstat",          "getenv",
                                                           "secure_getenv",  "time",
                                                           "clock",          "rand",
                                                           "srand",          "random",
                                                           "clock_gettime",  "gettimeofday",
                                                           "localtime",      "gmtime",
                                                           "mktime",         "localtime_r",
                                                           "gmtime_r",       "strftime",
                                                           "setlocale",      "localeconv",
                                                           "tolower",        "toupper",
                                                           "getrandom",      "getentropy",
                                                           "pthread_create", "socket",
                                                           "connect",        "system",
                                                           "popen",          "fork",
                                                           "execve",         "posix_spawn",
                                                           "sleep",          "nanosleep",
                                                           "randombytes",    "randombytes_buf",
                                                           "RAND_bytes",     "__errno_location"});

/// What demangled C++ symbols begin with.
constexpr auto kSymbolStarts = std::to_array<std::string_view>(
    {"std::chrono::_V2::", "std::random_device::", "std::filesystem::", "std::thread::",
     "std::locale::", "std::basic_ifstream", "std::basic_ofstream", "std::basic_filebuf",
     "std::cout", "std::cerr", "std::cin", "std::condition_variable"});

bool contains(Names names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Whether the name at `position` is called, and not as a member or in another namespace than std.
bool is_free_call(std::string_view code, std::size_t position, std::string_view name) {
  const auto next = code.find_first_not_of(" \n", position + name.size());
  if (next == std::string_view::npos || code[next] != '(') return false;
  const std::string_view before = code.substr(0, position);
  if (before.ends_with('.') || before.ends_with("->")) return false;
  return !before.ends_with("::") || before.ends_with("std::");
}

/// Findings of one file before any exception, with the name that each is about.
struct Breach {
  std::string_view name;
  std::size_t line = 0;
};

std::vector<Breach> breaches_of(const SourceFile& file) {
  std::vector<Breach> breaches;
  for (const Include& include : includes_of(file.text)) {
    const auto* header = std::find(kHeaders.begin(), kHeaders.end(), include.header);
    if (header != kHeaders.end()) breaches.push_back({*header, include.line});
  }
  const std::string code = code_of(file.text);
  for (const std::string_view name : kNames) {
    for (const auto at : positions_of(code, name))
      breaches.push_back({name, line_at(code, at)});
  }
  for (const std::string_view name : kCalls) {
    for (const auto at : positions_of(code, name)) {
      if (is_free_call(code, at, name)) breaches.push_back({name, line_at(code, at)});
    }
  }
  return breaches;
}

std::string_view without_version(std::string_view symbol) {
  return symbol.substr(0, symbol.find('@'));
}

bool is_banned_symbol(std::string_view symbol) {
  return contains(kSymbols, without_version(symbol)) ||
         std::any_of(kSymbolStarts.begin(), kSymbolStarts.end(),
                     [symbol](std::string_view start) { return symbol.starts_with(start); });
}

/// Null where none applies.
const PurityException* exception_for(std::string_view path, std::string_view name,
                                     const std::vector<PurityException>& exceptions) {
  for (const PurityException& exception : exceptions) {
    if (exception.path == path && exception.name == name) return &exception;
  }
  return nullptr;
}

Finding finding_for(const SourceFile& file, const Breach& breach) {
  return {file.path + ":" + std::to_string(breach.line),
          "pure code may not use " + std::string{breach.name}};
}

}  // namespace

std::vector<PurityException> house_exceptions() {
  return {};
}

Findings check_purity(const std::vector<SourceFile>& files,
                      const std::vector<PurityException>& exceptions) {
  Findings findings;
  std::set<const PurityException*> used;
  for (const SourceFile& file : files) {
    for (const Breach& breach : breaches_of(file)) {
      const PurityException* let_off = exception_for(file.path, breach.name, exceptions);
      used.insert(let_off);
      if (let_off == nullptr) findings.push_back(finding_for(file, breach));
    }
  }
  for (const PurityException& exception : exceptions) {
    if (used.contains(&exception)) continue;
    findings.push_back(
        {std::string{exception.path}, "needs no exception for " + std::string{exception.name}});
  }
  return findings;
}

std::vector<PurityException> house_symbol_exceptions() {
  return {
      {"credential_json.cpp.o", "localeconv",
       "nlohmann-json, for fractions that are never written"},
  };
}

Findings check_symbols(std::string_view symbols, const std::vector<PurityException>& exceptions) {
  Findings findings;
  std::string_view member;
  for (const std::string_view line : lines_of(symbols)) {
    if (line.ends_with(".o:")) member = line.substr(0, line.size() - 1);
    const auto at = line.find(" U ");
    if (at == std::string_view::npos) continue;
    const std::string_view symbol = line.substr(at + 3);
    if (!is_banned_symbol(symbol) || exception_for(member, symbol, exceptions) != nullptr) continue;
    findings.push_back({std::string{member}, "pure code may not call " + std::string{symbol}});
  }
  return findings;
}

}  // namespace fedatario::architecture
