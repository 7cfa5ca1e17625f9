#include <fstream>
#include <iostream>
#include <string>

#include "issuance/layout/lay_out.h"
#include "issuance/render/pdf_writer.h"
#include "tests/support/printed_sample.h"
#include "tests/support/sample_credentials.h"

namespace {

using namespace fedatario;
using Model = Result<layout::PageModel, layout::LayoutError>;

/// Whether the model was laid out, drawn and written.
bool write(const std::string& path, const Model& model) {
  if (!model) {
    std::cerr << path << ": " << layout::word_for(model.error()) << '\n';
    return false;
  }
  const auto pdf = render::write_pdf(*model);
  if (!pdf) {
    std::cerr << path << ": not drawn\n";
    return false;
  }
  std::ofstream file{path, std::ios::binary};
  file << as_text(*pdf);
  return file.good();
}

bool write_all(const std::string& folder) {
  bool good = true;
  for (const auto& sample : samples::all()) {
    good &= write(folder + "/" + sample.name + ".pdf", samples::printed(sample.credential));
  }
  auto foreign = samples::reference();
  foreign.holder = "GYŐZŐ ŁUKASZ ÑAUPARI ŸVES";
  foreign.document = {IdentityDocument::passport, "AB123456"};
  good &= write(folder + "/latin_extended.pdf", samples::printed(foreign));

  auto long_names = samples::reference();
  long_names.holder = samples::name_of_length(100);
  long_names.director = samples::name_of_length(60);
  good &= write(folder + "/long_names.pdf", samples::printed(long_names));

  good &= write(folder + "/preview.pdf", layout::lay_out_preview(samples::cneb_secundaria(),
                                                                 samples::demonstration_issuer()));
  good &= write(folder + "/superseded.pdf",
                samples::printed(samples::eba(), layout::Standing::superseded));
  good &= write(folder + "/annulled.pdf",
                samples::printed(samples::reference(), layout::Standing::annulled));
  good &= write(folder + "/suspended.pdf",
                samples::printed(samples::inicial(), layout::Standing::suspended));
  return good;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: fedatario-print-samples FOLDER\n";
    return 64;
  }
  return write_all(argv[1]) ? 0 : 1;
}
