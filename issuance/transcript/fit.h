#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/base/result.h"
#include "crypto/credential/credential.h"
#include "crypto/credential/payload_codec.h"

/// Whether a credential fits the printed QR before it has its number and instant.
namespace fedatario::transcript {

/// `PayloadField::size` where a version 20-M symbol whose link names `host` cannot hold it,
/// whatever number, instant and status index it will get; any other field that the format refuses.
[[nodiscard]] Result<Done, PayloadError> check_fit(Credential credential, std::string_view host);

/// A text to write shorter, and the most characters that it may have.
struct Shortening {
  std::string text;
  std::size_t characters = 0;

  friend bool operator==(const Shortening&, const Shortening&) = default;
};

/// Which texts to shorten so that a credential that is too long fits: motivos of observations,
/// names of talleres and of uncatalogued subjects, all to the same length, the largest that is
/// enough. Empty if none is.
[[nodiscard]] std::vector<Shortening> shorten_to_fit(Credential credential, std::string_view host);

}  // namespace fedatario::transcript
