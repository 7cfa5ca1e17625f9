#include "bench/scan/options.h"

#include <CLI/CLI.hpp>

#include "bench/scan/sample.h"

namespace fedatario::bench {

std::variant<ScanOptions, int> parse_options(int argc, char** argv) {
  ScanOptions options;
  CLI::App app{"Readers of QR codes against each other, on drawn frames and on photographs"};
  app.add_option("--set", options.sets, "Generated sets; all of them by default")
      ->check(CLI::IsMember(set_names()));
  app.add_option("--seed", options.seeds, "Seeds of the generated sets")->capture_default_str();
  app.add_option("--folder", options.folders,
                 "Folders of pictures with their contents beside them; $FEDATARIO_QR_PHOTOS by "
                 "default where no set is named")
      ->check(CLI::ExistingDirectory);
  app.add_option("--reader", options.readers, "Readers that take part; all of them by default");
  app.add_option("--condition", options.conditions, "Only frames under these conditions");
  app.add_option("--peers", options.peers, "bench/peers, with the readers under Node")
      ->check(CLI::ExistingDirectory);
  app.add_option("--write", options.write, "Write the frames to this folder and read none");
  app.add_option("--markdown", options.markdown, "Write the results as this document");
  app.add_flag("--json", options.json, "Print the lines of scripts/bench instead of a table");
  app.add_flag("--list-failures", options.list_failures, "Print each frame that was not read");
  app.add_option("--serve", options.serve, "Answer frames on standard input")->group("");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error);
  }
  return options;
}

}  // namespace fedatario::bench
