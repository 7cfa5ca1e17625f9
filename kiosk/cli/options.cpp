#include "kiosk/cli/options.h"

#include <charconv>
#include <string_view>

#include <CLI/CLI.hpp>

#include "crypto/trust/limits.h"
#include "kiosk/cli/usage_messages.h"

namespace fedatario::cli {
namespace {

/// CLI11's answer to an instant of another form; the words are ours.
std::string check_instant(const std::string& text) {
  return from_rfc3339(text) ? std::string{} : std::string{messages::bad_instant()};
}

/// Days for every list, or for one: `30`, `7=14`.
struct StaleLimit {
  std::optional<std::uint16_t> list;
  Duration limit;
};

std::optional<unsigned> parse_number(std::string_view text, unsigned highest) {
  unsigned number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || number > highest) {
    return std::nullopt;
  }
  return number;
}

std::optional<StaleLimit> parse_stale_limit(std::string_view text) {
  constexpr unsigned kMaxDays = 36'500;
  const auto equals = text.find('=');
  const bool single = equals != std::string_view::npos;
  const auto list =
      single ? parse_number(text.substr(0, equals), limits::kMaxListNumber) : std::optional{0U};
  const auto count = parse_number(single ? text.substr(equals + 1) : text, kMaxDays);
  if (!list || !count) return std::nullopt;
  StaleLimit limit{std::nullopt, days(*count)};
  if (single) limit.list = static_cast<std::uint16_t>(*list);
  return limit;
}

std::string check_stale_days(const std::string& text) {
  return parse_stale_limit(text) ? std::string{} : std::string{messages::bad_stale_days()};
}

void add_stale_limit(StaleLimits& limits, const StaleLimit& limit) {
  if (limit.list) {
    limits.lists[*limit.list] = limit.limit;
  } else {
    limits.standard = limit.limit;
  }
}

/// CLI11's own words in the help, in Spanish.
void translate(CLI::App& app) {
  const auto formatter = app.get_formatter();
  formatter->label("Usage", std::string{messages::word_usage()});
  formatter->label("OPTIONS", std::string{messages::word_options_in_usage()});
  formatter->label("Options", std::string{messages::word_options()});
  formatter->label("Positionals", std::string{messages::word_inputs()});
  formatter->label("REQUIRED", "");
}

UsageError usage_error(const CLI::ParseError& error) {
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
    return {std::string{messages::input_missing()}};
  }
  if (dynamic_cast<const CLI::ValidationError*>(&error) != nullptr) {
    const bool stale = std::string_view{error.what()}.starts_with("--stale-days");
    return {std::string{stale ? messages::bad_stale_days() : messages::bad_instant()}};
  }
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    return {std::string{messages::unknown_option()}};
  }
  return {std::string{messages::value_missing()}};
}

}  // namespace

std::variant<Options, Information, UsageError> parse_options(int argc, const char* const* argv) {
  Options options;
  std::string at;
  std::vector<std::string> stale;
  CLI::App app{std::string{messages::program_description()}, "fedatario-verify"};
  app.set_help_flag("--help", std::string{messages::help_of_help()});
  app.set_version_flag("--version", "fedatario-verify " FEDATARIO_VERSION,
                       std::string{messages::help_of_version()});
  translate(app);
  app.footer(std::string{messages::help_footer()});
  app.add_option("--roots", options.roots, std::string{messages::help_of_roots()})
      ->type_name("PEM");
  app.add_option("--bundle", options.bundle, std::string{messages::help_of_bundle()})
      ->type_name("ARCHIVO");
  app.add_option("--at", at, std::string{messages::help_of_at()})
      ->type_name("INSTANTE")
      ->check(check_instant);
  app.add_option("--stale-days", stale, std::string{messages::help_of_stale_days()})
      ->type_name("DÍAS|LISTA=DÍAS")
      ->check(check_stale_days);
  app.add_flag("--json", options.json, std::string{messages::help_of_json()});
  app.add_option("ENTRADA", options.inputs, std::string{messages::help_of_input()})
      ->required()
      ->type_name("");

  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    return Information{app.help()};
  } catch (const CLI::CallForVersion& version) {
    return Information{std::string{version.what()} + "\n"};
  } catch (const CLI::ParseError& error) {
    return usage_error(error);
  }
  if (!at.empty()) options.at = from_rfc3339(at);
  for (const std::string& limit : stale)
    add_stale_limit(options.stale, *parse_stale_limit(limit));
  return options;
}

}  // namespace fedatario::cli
