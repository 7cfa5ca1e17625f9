#include "tests/support/frames/sets/certificates.h"

#include <stdexcept>
#include <vector>

#include "crypto/credential/envelope.h"
#include "tests/support/frames/scene/modules.h"
#include "tests/support/sample_credentials.h"
#include "tests/support/seed_signer.h"
#include "tests/support/signed_sample.h"

namespace fedatario::frames {
namespace {

Credential two_observations() {
  Credential credential = samples::three_observations();
  credential.observations.pop_back();
  return credential;
}

/// Shapes of certificate whose symbols have about that version.
std::vector<Credential> shapes_of(int version) {
  switch (version) {
    case 10:
      return {samples::inicial()};
    case 11:
      return {samples::eba()};
    case 12:
      return {samples::reference(), samples::cneb_secundaria()};
    case 13:
      return {samples::cneb_primaria(), samples::constancia()};
    case 14:
      return {two_observations()};
    case 15:
      return {samples::fourteen_columns(), samples::three_observations()};
    default:
      throw std::invalid_argument("no certificate of that version");
  }
}

/// Another pupil of the same course.
void make_another(Credential& credential, Chance& chance) {
  credential.holder = samples::name_of_length(static_cast<std::size_t>(chance.whole(18, 42)));
  credential.document = {IdentityDocument::dni,
                         std::to_string(chance.whole(99'000'000, 99'999'999))};
  credential.number = static_cast<std::uint32_t>(chance.whole(1, 99'999));
  credential.status_index = credential.number;
  samples::fill_marks(credential, static_cast<unsigned>(chance.whole(1, 1'000'000)));
}

}  // namespace

std::string certificate_text(int version, Chance& chance) {
  constexpr int kTries = 100;
  const auto shapes = shapes_of(version);
  const SeedSigner signer{1};
  for (int attempt = 0; attempt < kTries; ++attempt) {
    Credential credential =
        shapes.at(static_cast<std::size_t>(chance.whole(0, static_cast<int>(shapes.size()) - 1)));
    make_another(credential, chance);
    const std::string text = write_qr_text(chance.happens(0.5) ? "v.example" : "qr.minedu.example",
                                           samples::seal(credential, signer))
                                 .value()
                                 .text();
    if (draw_certificate(text).version == version) return text;
  }
  throw std::runtime_error("no certificate of that version was drawn");
}

}  // namespace fedatario::frames
