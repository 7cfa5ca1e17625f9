#pragma once

#include <string>
#include <vector>

#include "issuance/transcript/draft.h"
#include "server/registry/synthetic/generator.h"

/// What every generated registry must be, whatever its scenario.
namespace fedatario::synthetic::checks {

/// SHA-256 in hexadecimal of all values, in order, written out.
[[nodiscard]] std::string digest_of(const Generator& generator);

/// Number ranges that belong to nobody; empty, or what lies outside them.
[[nodiscard]] std::vector<std::string> real_numbers(const GeneratedPerson& person);

/// A certificate of the person's years of one nivel, or why not.
struct Attempt {
  Nivel nivel = Nivel::f0;
  Result<transcript::Draft, std::vector<transcript::Finding>> draft;
};

/// One for each nivel that the person has years of.
[[nodiscard]] std::vector<Attempt> draft_all(const Generator& generator,
                                             const GeneratedPerson& person);

/// Rules that a draft broke and that no case of the person was made for; and `fits nothing` where a
/// case made to be refused was not.
[[nodiscard]] std::vector<std::string> unexpected(const std::vector<Attempt>& attempts,
                                                  const Cases& cases);

/// Warnings of an issued draft that no case explains.
[[nodiscard]] std::vector<std::string> unexplained(const std::vector<Attempt>& attempts,
                                                   const Cases& cases);

}  // namespace fedatario::synthetic::checks
