#pragma once

#include <cstdint>

#include "crypto/keys/signer.h"
#include "crypto/trust/lists/certificate_list.h"

/// Certificate lists of invented certificates. The same arguments always give the same.
namespace fedatario::samples {

/// 2026-03-01T00:00:00Z: when the lists' knowledge ends.
inline constexpr Instant kListsAsOf{1'772'323'200};

/// How a list is made up; parts of a thousand.
struct ListShape {
  std::uint32_t positions = 0;
  unsigned absent = 20;
  unsigned annulled = 2;
  unsigned suspended = 1;
  unsigned superseded = 10;
  unsigned rectified = 3;  ///< of any status
};

/// A legal list under number 7; its publisher is left to the test.
[[nodiscard]] CertificateList random_list(const ListShape& shape, unsigned seed);

/// May sign list 7 from 2020 to 2040.
[[nodiscard]] Publisher list_publisher(const Signer& signer);

}  // namespace fedatario::samples
