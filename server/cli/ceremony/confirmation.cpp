#include "server/cli/ceremony/confirmation.h"

#include <cctype>
#include <iostream>
#include <string_view>

#include <unistd.h>

namespace fedatario::cli {
namespace {

constexpr std::size_t kTyped = 4;

std::string upper(std::string text) {
  for (char& letter : text) {
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  }
  return text;
}

}  // namespace

Outcome<Done> confirm(const Confirmation& confirmation) {
  const std::string& fingerprint = confirmation.fingerprint;
  if (!confirmation.given.empty()) {
    if (upper(confirmation.given) == fingerprint) return Done{};
    return fail(
        Failure{Exit::data, "La huella de --confirm no es la mostrada (" + fingerprint +
                                "). No se hizo nada: compruebe qué archivo le entregaron."});
  }
  if (::isatty(STDIN_FILENO) == 0) {
    return fail(
        Failure{Exit::usage, "Nadie puede confirmar: no hay terminal. Repita con --confirm " +
                                 fingerprint + " después de comprobar esa huella."});
  }
  std::cerr << confirmation.question
            << ", escriba los cuatro últimos caracteres de la huella mostrada: " << std::flush;
  std::string typed;
  std::getline(std::cin, typed);
  if (upper(typed) == fingerprint.substr(fingerprint.size() - kTyped)) return Done{};
  return fail(Failure{Exit::data, "No coincide con la huella mostrada. No se hizo nada."});
}

}  // namespace fedatario::cli
