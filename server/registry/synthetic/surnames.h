#pragma once

#include <cstdint>
#include <span>
#include <string_view>

/// Surnames of the country, without anybody who bears them.
namespace fedatario::synthetic {

struct FrequentSurname {
  std::string_view surname;
  std::uint32_t thousands = 0;  ///< of bearers
};

/// The most frequent ones: one draw in six.
[[nodiscard]] std::span<const FrequentSurname> frequent_surnames();

/// The long tail, the more frequent first.
[[nodiscard]] std::span<const std::string_view> tail_surnames();

/// Those of Tacna and Puno, eight times as frequent there.
[[nodiscard]] std::span<const std::string_view> southern_surnames();

/// Those of the tail with Ñ, which 2 in 100 people bear.
[[nodiscard]] std::span<const std::string_view> surnames_with_enye();

/// Of more than one word, with a hyphen or with an apostrophe: the rare ones.
[[nodiscard]] std::span<const std::string_view> compound_surnames();
[[nodiscard]] std::span<const std::string_view> apostrophe_surnames();

}  // namespace fedatario::synthetic
