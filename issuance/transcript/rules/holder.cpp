#include "issuance/transcript/holder.h"

#include "crypto/codec/latin.h"
#include "crypto/credential/limits.h"
#include "crypto/credential/payload_rules.h"
#include "issuance/transcript/identity.h"
#include "issuance/transcript/rules/rules.h"
#include "issuance/transcript/text_limits.h"

namespace fedatario::transcript::rules {

Messages v01_document(const Submission& submission) {
  const HolderDocument* const document = printed_document(submission.record);
  if (document == nullptr) {
    return {
        "El titular no tiene documento registrado. Registre su DNI o, si no lo tiene, su código "
        "de estudiante."};
  }
  if (is_well_formed(*document)) return {};
  return {"El número de " + std::string{name_of(document->type)} + " «" + document->number +
          "» no tiene la forma de ese documento. Corríjalo en los datos del titular."};
}

Messages v24_name(const Submission& submission) {
  Messages messages;
  const PersonName& name = submission.record.name;
  if (name.nombres.empty() || name.paterno.empty()) {
    messages.emplace_back(
        "Faltan los nombres o el apellido paterno del titular. Complételos como figuran en su "
        "documento.");
    return messages;
  }
  if (auto fault = text_fault(printed_name(name), limits::kMaxHolderCharacters)) {
    messages.push_back("El nombre del titular " + *fault);
  }
  return messages;
}

Messages director_in_office(const Submission& submission) {
  const auto& [record, order, table] = submission;
  if (order.kind == DocumentKind::cla) {
    if (!order.director) return {};
    return {"Una constancia no lleva firma de director. Quite al director del pedido."};
  }
  if (!order.director || order.director->empty()) {
    return {"No consta quién dirige la IE " + print_service(order.service) +
            " en la fecha de emisión. Registre al director y su período en el cargo."};
  }
  if (auto fault = text_fault(*order.director, limits::kMaxDirectorCharacters)) {
    return {"El nombre del director " + *fault};
  }
  return {};
}

}  // namespace fedatario::transcript::rules
