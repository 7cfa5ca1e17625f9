#include "kiosk/cli/options.h"

#include <CLI/CLI.hpp>

#include "kiosk/cli/usage_messages.h"

namespace fedatario::cli {
namespace {

/// CLI11's answer to an instant of another form; the words are ours.
std::string check_instant(const std::string& text) {
  return from_rfc3339(text) ? std::string{} : std::string{messages::bad_instant()};
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
    return {std::string{messages::bad_instant()}};
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
  return options;
}

}  // namespace fedatario::cli
