#pragma once

#include <string>

#include "evidence/failure.h"

/// The Spanish sentences about evidence, for every program that holds it.
namespace fedatario::evidence::messages {

/// What is wrong, without its place and without a full stop: "la firma no es correcta".
[[nodiscard]] std::string reason(const Failure& failure);

/// What to do, as a sentence.
[[nodiscard]] std::string advice(const Failure& failure);

}  // namespace fedatario::evidence::messages
