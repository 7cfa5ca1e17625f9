#include "issuance/transcript/text_limits.h"

#include "issuance/transcript/normalise.h"

namespace fedatario::transcript {

std::optional<std::string> text_fault(std::string_view text, std::size_t max_characters) {
  if (text.empty()) return "está vacío. Escríbalo.";
  if (const auto foreign = foreign_character(text)) {
    return "«" + std::string{text} + "» contiene " + *foreign +
           ", que el certificado no puede llevar. Reemplácelo por letras latinas.";
  }
  const std::size_t characters = count_characters(text);
  if (characters <= max_characters) return std::nullopt;
  return "«" + std::string{text} + "» tiene " + std::to_string(characters) +
         " caracteres y caben " + std::to_string(max_characters) + ". Acórtelo en " +
         std::to_string(characters - max_characters) + ".";
}

}  // namespace fedatario::transcript
