#include "kiosk/cli/report_json.h"

#include <string_view>

#include <nlohmann/json.hpp>

#include "crypto/base/match.h"
#include "crypto/credential/credential_json.h"
#include "kiosk/cli/words.h"

namespace fedatario::cli {
namespace {

using Json = nlohmann::ordered_json;

Json null_or(std::string text) {
  return text.empty() ? Json{} : Json(std::move(text));
}

/// The members that every line has, in their order.
Json line_of(const std::string& input, std::string_view verdict, std::string reason) {
  return {{"input", input}, {"verdict", verdict}, {"reason", null_or(std::move(reason))}};
}

std::string reason_of(const Verdict& verdict) {
  if (const auto* refused = std::get_if<Refused>(&verdict)) return word_for(refused->why);
  if (const auto* doubted = std::get_if<Unconfirmed>(&verdict)) {
    return std::string{word_for(doubted->why)};
  }
  return {};
}

Json issuer_of(const Issuer& issuer) {
  return {{"kid", to_hex(issuer.kid)},
          {"heading", issuer.heading},
          {"demonstration", issuer.demonstration}};
}

void add_content(Json& line, const Attested* attested) {
  const bool known = attested != nullptr;
  line["codigo_virtual"] = known ? Json(attested->codigo_virtual.text()) : Json{};
  line["issuer"] = known ? issuer_of(attested->issuer) : Json{};
  line["credential"] = known ? Json::parse(credential_to_json(*attested->credential)) : Json{};
}

/// Since when a certificate no longer stands, why, what took its place; or what was rectified.
void add_standing(Json& line, const Verdict& verdict) {
  std::visit(Match{
                 [&](const Superseded& superseded) {
                   line["since"] = to_rfc3339(superseded.since);
                   line["superseded_by"] = superseded.by_number;
                 },
                 [&](const Annulled& annulled) {
                   line["since"] = to_rfc3339(annulled.since);
                   line["reason_class"] = word_for(annulled.reason);
                 },
                 [&](const Suspended& suspended) {
                   line["since"] = to_rfc3339(suspended.since);
                   line["reason_class"] = word_for(suspended.reason);
                 },
                 [&](const Accepted& accepted) {
                   if (!accepted.rectified_since) return;
                   line["rectified_since"] = to_rfc3339(*accepted.rectified_since);
                 },
                 [](const Unconfirmed&) {},
                 [](const Refused&) {},
             },
             verdict);
}

Json judged_line(const Judged& judged, const Evidence& evidence) {
  const auto& [input, pages, place, pages_without_code] = judged.source;
  Json line = line_of(input, word_for(judged.verdict), reason_of(judged.verdict));
  if (pages.empty()) {
    line["line"] = place;
  } else {
    line["pages"] = pages;
    line["code"] = place;
    line["pages_without_code"] = pages_without_code;
  }
  add_standing(line, judged.verdict);
  const Attested* attested = attested_of(judged.verdict);
  line["evidence_as_of"] = to_rfc3339(attested != nullptr ? attested->evidence_as_of
                                                          : evidence.bundle.manifest.issued_at);
  add_content(line, attested);
  return line;
}

}  // namespace

std::string to_json(const Outcome& outcome, const Evidence& evidence) {
  const Json line = std::visit(
      Match{
          [&](const Judged& judged) { return judged_line(judged, evidence); },
          [](const Unreadable& unreadable) {
            return line_of(unreadable.input, "unreadable", std::string{reason_word(unreadable)});
          },
          [](const NotOpened& not_opened) {
            return line_of(not_opened.input, "not_opened", std::string{reason_word(not_opened)});
          },
      },
      outcome);
  // A file's name need not be UTF-8.
  return line.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace fedatario::cli
