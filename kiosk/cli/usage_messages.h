#pragma once

#include <string_view>

/// The Spanish of fedatario-verify's command line: its help, and what is wrong with one.
namespace fedatario::cli::messages {

[[nodiscard]] std::string_view program_description();
[[nodiscard]] std::string_view help_of_help();
[[nodiscard]] std::string_view help_of_version();
[[nodiscard]] std::string_view help_of_roots();
[[nodiscard]] std::string_view help_of_bundle();
[[nodiscard]] std::string_view help_of_at();
[[nodiscard]] std::string_view help_of_stale_days();
[[nodiscard]] std::string_view help_of_json();
[[nodiscard]] std::string_view help_of_input();
[[nodiscard]] std::string_view help_footer();
[[nodiscard]] std::string_view word_usage();
[[nodiscard]] std::string_view word_options_in_usage();
[[nodiscard]] std::string_view word_options();
[[nodiscard]] std::string_view word_inputs();
[[nodiscard]] std::string_view input_missing();
[[nodiscard]] std::string_view unknown_option();
[[nodiscard]] std::string_view value_missing();
[[nodiscard]] std::string_view bad_instant();
[[nodiscard]] std::string_view bad_stale_days();
[[nodiscard]] std::string_view see_help();

}  // namespace fedatario::cli::messages
