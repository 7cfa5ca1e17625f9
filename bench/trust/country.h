#pragma once

#include <cstdint>
#include <vector>

#include "crypto/credential/envelope.h"
#include "crypto/trust/bundle/publish.h"
#include "crypto/trust/roots/rotation.h"
#include "tests/support/seed_signer.h"

/// Invented schools that issue, and who publishes for them.
namespace fedatario::bench {

/// A school and its key, which is made from the seed.
struct School {
  std::uint32_t seed = 0;
  TrustedKey key;
};

/// Different kids; the school with the number n draws its status indices from the list n modulo
/// `lists`.
[[nodiscard]] std::vector<School> generate_schools(std::uint32_t count);
void assign_lists(std::vector<School>& schools, std::uint16_t lists);

/// What `issue` certifies: the last nivel that the school came to have.
[[nodiscard]] Nivel nivel_of(const School& school);

/// A certificate of that nivel, with this status index.
[[nodiscard]] Envelope issue(const School& school, std::uint32_t status_index);

/// Who signs besides the schools.
struct Authorities {
  std::uint16_t regional_publishers = 0;  ///< beside the country's own
  std::uint32_t rotations = 0;            ///< of the roots, since verifiers were set up
};

/// A trust list that roots signed, and the rotations from the roots that the tests pin.
struct Keyring {
  SignedTrustList trust;
  std::vector<Bytes> rotations;
  RootSet roots;  ///< in force
};

[[nodiscard]] Keyring sign_keyring(const std::vector<School>& schools,
                                   const Authorities& authorities);

/// A bundle that a reader who pins the tests' roots accepts.
[[nodiscard]] AssembledBundle publish(const Keyring& keyring,
                                      std::span<const CertificateList> lists,
                                      const Edition& edition, ByteView earlier_file = {});

}  // namespace fedatario::bench
