#pragma once

#include <string_view>

namespace fedatario {

/// Why evidence is not believed (docs/spec/bundle.md, sections 7 and 8). One closed list for every
/// part of it, so that each shell has one table of sentences.
enum class EvidenceError {
  too_long,               ///< over a limit of section 11
  malformed,              ///< not the one spelling of the specification
  missing_part,           ///< a name without a part
  wrong_part,             ///< other bytes than the name's
  unknown_roots,          ///< signed by others than the roots in force, or no way leads to them
  too_few_signatures,     ///< of fewer than two roots
  bad_signature,          ///< of a root or publisher
  unsafe_key,             ///< a key that `PublicKey` refuses
  duplicate_kid,          ///< two keys of one kid, or one key in two roles
  unknown_publisher,      ///< signed by a key that the trust list does not name
  publisher_not_allowed,  ///< not for this list, not for bundles, or not at that instant
  inconsistent,           ///< two good values that contradict each other
  older,                  ///< than what was installed before
  expired,                ///< when installing: says nothing any more
};

/// The specification's word: `too_long`, ...
[[nodiscard]] std::string_view word_for(EvidenceError error);

}  // namespace fedatario
