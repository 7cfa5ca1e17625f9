#include "tests/unit/server/registry/registry_checks.h"

#include <algorithm>
#include <array>
#include <set>

#include "crypto/keys/sha256.h"
#include "issuance/transcript/holder.h"
#include "issuance/transcript/wording.h"
#include "server/registry/record.h"

namespace fedatario::synthetic::checks {
namespace {

using transcript::Finding;

constexpr transcript::CalendarDate kIssueDay{std::chrono::year{2025}, std::chrono::December,
                                             std::chrono::day{20}};

void write(std::string& text, const registry::PersonName& name) {
  text += name.paterno + "|" + name.materno + "|" + name.nombres + "\n";
}

void write(std::string& text, const registry::Enrolment& enrolment) {
  const auto& year = enrolment.year;
  text += transcript::place_words(enrolment.nivel, year) + "|" + enrolment.section + "|" +
          std::string{transcript::situacion_words(year.situacion_final)} + "|" +
          std::to_string(static_cast<int>(year.acta));
  for (const auto& mark : year.marks) {
    text += "|" + transcript::subject_words(enrolment.nivel, mark.subject) + "=" +
            (mark.mark ? transcript::mark_words(*mark.mark) : "");
  }
  if (enrolment.document_in_acta) text += enrolment.document_in_acta->number;
  text += "\n";
  if (enrolment.name_in_acta) write(text, *enrolment.name_in_acta);
}

std::string written(const GeneratedPerson& person) {
  std::string text;
  write(text, person.file.person.name);
  for (const HolderDocument& document : person.file.person.documents)
    text += document.number + "|";
  text += transcript::to_text(person.file.person.birth_date) + "\n";
  for (const auto& enrolment : person.file.enrolments)
    write(text, enrolment);
  for (const auto& row : person.file.observations) {
    text += std::to_string(row.observation.year) + row.observation.resolution.value_or("") + "\n";
  }
  for (const SpecialCase found : person.cases)
    text += std::to_string(static_cast<int>(found)) + ",";
  return text;
}

bool explains(SpecialCase special_case, std::string_view rule) {
  constexpr std::array kBreakTheSequence = {SpecialCase::before_the_registry,
                                            SpecialCase::recorded_twice, SpecialCase::one_year_gap,
                                            SpecialCase::retired, SpecialCase::moved_to_eba};
  if (rule == "PROM") return special_case == SpecialCase::decided_otherwise;
  return rule == "V14" &&
         std::ranges::find(kBreakTheSequence, special_case) != kBreakTheSequence.end();
}

std::string described(const Finding& finding) {
  return finding.rule + ": " + finding.message;
}

}  // namespace

std::string digest_of(const Generator& generator) {
  Digest digest{};
  for (const registry::Service& service : generator.directory().services) {
    digest = sha256({digest, as_bytes(std::to_string(service.id.value) + service.name)});
  }
  for (const registry::Director& director : generator.directory().directors) {
    std::string text = transcript::to_text(director.from) + director.document.number;
    write(text, director.name);
    digest = sha256({digest, as_bytes(text)});
  }
  for (std::uint32_t i = 0; i < generator.person_count(); ++i) {
    digest = sha256({digest, as_bytes(written(generator.person(i)))});
  }
  return to_hex(digest);
}

std::vector<std::string> real_numbers(const GeneratedPerson& person) {
  std::vector<std::string> found;
  const auto check = [&found](const HolderDocument& document) {
    const bool outside =
        document.type == IdentityDocument::dni && !document.number.starts_with("99");
    if (outside) found.push_back(document.number);
  };
  for (const HolderDocument& document : person.file.person.documents)
    check(document);
  if (person.file.person.guardian) check(person.file.person.guardian->document);
  for (const auto& enrolment : person.file.enrolments) {
    if (enrolment.document_in_acta) check(*enrolment.document_in_acta);
    if (enrolment.year.school.value / 10'000'000 == 9) continue;
    found.push_back(std::to_string(enrolment.year.school.value));
  }
  return found;
}

std::vector<Attempt> draft_all(const Generator& generator, const GeneratedPerson& person) {
  std::set<Nivel> niveles;
  for (const auto& enrolment : person.file.enrolments)
    niveles.insert(enrolment.nivel);
  std::vector<Attempt> attempts;
  for (const Nivel nivel : niveles) {
    const auto record = registry::to_record(person.file, nivel, generator.directory());
    transcript::IssueOrder order;
    order.service = record.years.back().school;
    order.current_year = 2025;
    order.host = "v.example";
    const auto* director = registry::director_on(generator.directory(), order.service, kIssueDay);
    // A closed school has none: the officer of the UGEL that keeps its archive signs.
    order.director =
        director != nullptr ? transcript::printed_name(director->name) : "FUNCIONARIA DE LA UGEL";
    attempts.push_back({nivel, transcript::draft_certificate(record, order)});
  }
  return attempts;
}

std::vector<std::string> unexpected(const std::vector<Attempt>& attempts, const Cases& cases) {
  std::set<std::string> expected;
  for (const SpecialCase special_case : cases) {
    if (const auto rule = refusing_rule(special_case); !rule.empty()) expected.emplace(rule);
  }
  std::vector<std::string> found;
  std::set<std::string> broken;
  for (const Attempt& attempt : attempts) {
    if (attempt.draft) continue;
    for (const Finding& finding : attempt.draft.error()) {
      if (finding.severity == Finding::Severity::warning) continue;
      broken.insert(finding.rule);
      if (!expected.contains(finding.rule)) found.push_back(described(finding));
    }
  }
  for (const std::string& rule : expected) {
    if (!broken.contains(rule)) found.push_back("not refused by " + rule);
  }
  return found;
}

std::vector<std::string> unexplained(const std::vector<Attempt>& attempts, const Cases& cases) {
  std::vector<std::string> found;
  for (const Attempt& attempt : attempts) {
    if (!attempt.draft) continue;
    for (const Finding& finding : attempt.draft->warnings()) {
      const bool explained = std::ranges::any_of(
          cases, [&](SpecialCase each) { return explains(each, finding.rule); });
      if (!explained) found.push_back(described(finding));
    }
  }
  return found;
}

}  // namespace fedatario::synthetic::checks
