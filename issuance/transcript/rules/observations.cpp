#include <algorithm>
#include <string_view>

#include "crypto/credential/limits.h"
#include "issuance/transcript/normalise.h"
#include "issuance/transcript/rules/rules.h"
#include "issuance/transcript/text_limits.h"
#include "issuance/transcript/wording.h"

namespace fedatario::transcript::rules {
namespace {

constexpr std::size_t kShortestReason = 5;

std::string observation_place(const Observation& observation) {
  return "Observación «" + std::string{observation_words(observation.type)} + "» de " +
         std::to_string(observation.year);
}

bool needs_resolution(ObservationType type) {
  switch (type) {
    case ObservationType::prueba_de_ubicacion:
    case ObservationType::convalidacion:
    case ObservationType::revalidacion:
    case ObservationType::subsanacion:
    case ObservationType::cambio_de_nombre:
      return true;
    case ObservationType::retiro:
    case ObservationType::traslado:
    case ObservationType::otra:
      return false;
  }
  return true;
}

// Signs of a resolution beside letters and digits (domain, section 2).
bool is_resolution_character(char character) {
  constexpr std::string_view kSigns = " -(),/;_'.:";
  const bool beyond_ascii = (static_cast<unsigned char>(character) & 0x80U) != 0;
  return (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z') ||
         (character >= 'a' && character <= 'z') || beyond_ascii ||
         kSigns.find(character) != std::string_view::npos;
}

std::optional<std::string> resolution_fault(const Observation& observation) {
  if (!observation.resolution) return std::nullopt;
  const std::string& text = *observation.resolution;
  if (auto fault = text_fault(text, limits::kMaxResolutionCharacters)) return fault;
  if (std::ranges::all_of(text, is_resolution_character)) return std::nullopt;
  return "«" + text +
         "» tiene signos que una resolución no lleva. Use letras, números y - ( ) ° , "
         "/ ; _ ' . :";
}

std::optional<std::string> reason_fault(const Observation& observation) {
  if (!observation.reason) return std::nullopt;
  const std::string& text = *observation.reason;
  if (count_characters(text) < kShortestReason) {
    return "«" + text + "» es demasiado corto. Explíquelo en 5 caracteres o más.";
  }
  return text_fault(text, limits::kMaxReasonCharacters);
}

void add_name_faults(Messages& messages, const std::vector<std::string>& names,
                     std::string_view what) {
  for (const std::string& name : names) {
    if (auto fault = text_fault(name, limits::kMaxSubjectCharacters)) {
      messages.push_back("El nombre " + std::string{what} + " " + *fault);
    }
  }
  if (names.size() > limits::kMaxNamedRows) {
    messages.push_back("Hay " + std::to_string(names.size()) + " nombres " + std::string{what} +
                       " y caben 12. Una los que son el mismo con distinta escritura.");
  }
}

}  // namespace

Messages v16_observed_years(const Submission& submission) {
  const Record& record = submission.record;
  Messages messages;
  for (const Observation& observation : record.observations) {
    const bool shown =
        std::ranges::find(record.years, observation.year, &YearRecord::year) != record.years.end();
    if (shown) continue;
    messages.push_back(observation_place(observation) +
                       ": ese año no figura en la tabla. Corrija el año de la observación o "
                       "agregue el año lectivo.");
  }
  return messages;
}

Messages v17_resolutions(const Submission& submission) {
  Messages messages;
  for (const Observation& observation : submission.record.observations) {
    if (!needs_resolution(observation.type) || observation.resolution) continue;
    messages.push_back(observation_place(observation) +
                       ": falta el número de la resolución. Escríbalo.");
  }
  return messages;
}

Messages v24_observation_texts(const Submission& submission) {
  const Record& record = submission.record;
  Messages messages;
  for (const Observation& observation : record.observations) {
    if (auto fault = resolution_fault(observation)) {
      messages.push_back(observation_place(observation) + ": la resolución " + *fault);
    }
    if (auto fault = reason_fault(observation)) {
      messages.push_back(observation_place(observation) + ": el motivo " + *fault);
    }
  }
  if (record.observations.size() > limits::kMaxObservations) {
    messages.push_back("Hay " + std::to_string(record.observations.size()) +
                       " observaciones y caben 12. Una las del mismo tipo y año.");
  }
  return messages;
}

Messages v24_subject_names(const Submission& submission) {
  Messages messages;
  add_name_faults(messages, submission.table.talleres, "del taller");
  add_name_faults(messages, submission.table.other_areas, "del área fuera de catálogo");
  return messages;
}

Messages v24_table_size(const Submission& submission) {
  Messages messages;
  const std::size_t columns = submission.record.years.size();
  if (columns > limits::kMaxColumns) {
    messages.push_back("La tabla tiene " + std::to_string(columns) +
                       " columnas y caben 14. Consulte a la UGEL qué años certificar.");
  }
  const std::size_t rows = rows_of(submission.table).size();
  if (rows > limits::kMaxRows) {
    messages.push_back("La tabla tiene " + std::to_string(rows) +
                       " filas y caben 96. Consulte a la UGEL qué años certificar.");
  }
  return messages;
}

}  // namespace fedatario::transcript::rules
