#pragma once

#include <string>
#include <string_view>

#include "crypto/base/instant.h"
#include "crypto/verify/verdict.h"
#include "evidence/failure.h"
#include "kiosk/cli/outcome.h"

/// Every Spanish sentence of fedatario-verify. Verdicts are worded as the kiosk and the web word
/// them.
namespace fedatario::cli::messages {

// Outcomes: the headline says what, the advice what to do next.
[[nodiscard]] std::string headline(const Verdict& verdict);
[[nodiscard]] std::string advice(const Verdict& verdict);
[[nodiscard]] std::string headline(const Unreadable& unreadable);
[[nodiscard]] std::string advice(const Unreadable& unreadable);
[[nodiscard]] std::string sentence(const NotOpened& not_opened);
[[nodiscard]] std::string sentence(const evidence::Failure& failure);
[[nodiscard]] std::string_view no_output();
[[nodiscard]] std::string_view no_cryptography();

// Content of a certificate.
[[nodiscard]] std::string name_of_input(const std::string& input);
/// Two lines where pages of the input show no code.
[[nodiscard]] std::string source(const Source& source);
[[nodiscard]] std::string_view demonstration();
[[nodiscard]] std::string_view unknown_areas();
[[nodiscard]] std::string evidence_age(Instant evidence_as_of, Instant now);
[[nodiscard]] std::string situacion_final(SituacionFinal value);
[[nodiscard]] std::string_view no_cell();
[[nodiscard]] std::string_view row_year();
[[nodiscard]] std::string_view row_age();
[[nodiscard]] std::string_view row_grade();
[[nodiscard]] std::string_view row_school();
[[nodiscard]] std::string_view row_situacion_final();
[[nodiscard]] std::string_view label_holder();
[[nodiscard]] std::string_view label_document();
[[nodiscard]] std::string_view label_nivel();
[[nodiscard]] std::string_view label_years();
[[nodiscard]] std::string_view label_issuer();
[[nodiscard]] std::string_view label_service();
[[nodiscard]] std::string_view label_director();
[[nodiscard]] std::string_view label_issued();
[[nodiscard]] std::string_view label_number();
[[nodiscard]] std::string_view label_codigo_virtual();
[[nodiscard]] std::string_view label_observations();

}  // namespace fedatario::cli::messages
