#include "server/cli/ceremony/root_archive.h"

#include <utility>

#include "crypto/trust/evidence_error.h"
#include "crypto/trust/roots/rotation.h"

namespace fedatario::cli {
namespace {

using store::RootDocumentKind;

Failure damaged() {
  return failure_of(certificate::StoreError::damaged);
}

Outcome<RequestDocument> read_kept(const store::RootDocument& kept) {
  auto document = read_request_document(kept.text);
  if (!document) return fail(damaged());
  return std::move(*document);
}

/// Whether verifiers that pin these roots end at those that signed.
bool leads_to(const RootArchive& archive, const RootSet& pinned, const RootSet& roots) {
  const Bytes part = archive.rotations.empty() ? Bytes{} : write_rotations(archive.rotations);
  const auto in_force = follow_rotations(part, pinned);
  return in_force && in_force->roots == roots;
}

Failure unknown_roots() {
  return {Exit::data,
          "La firman otras claves raíz que las de --roots. Compruebe qué documento le "
          "entregaron; no se guardó nada."};
}

Outcome<store::RootDocument> checked_trust(const RequestDocument& document, const TrustList& list,
                                           const RootArchive& archive, const RootSet& pinned) {
  if (!leads_to(archive, pinned, document.request.roots)) return fail(unknown_roots());
  const std::uint32_t version = list.head().version;
  if (version <= archive.last_trust) {
    return fail(Failure{Exit::data, "Ya hay una lista de confianza de la versión " +
                                        std::to_string(archive.last_trust) +
                                        "; esta es anterior o la misma."});
  }
  return store::RootDocument{RootDocumentKind::trust_list, version, {}};
}

Outcome<store::RootDocument> checked_rotation(const RequestDocument& document,
                                              const Rotation& rotation, RootArchive archive,
                                              const RootSet& pinned) {
  archive.rotations.push_back(document.request.partly_signed);
  if (rotation.sequence != archive.last_sequence + 1 ||
      !leads_to(archive, pinned, rotation.new_roots)) {
    return fail(unknown_roots());
  }
  return store::RootDocument{RootDocumentKind::rotation, rotation.sequence, {}};
}

}  // namespace

Outcome<RootArchive> load_archive(store::Database& database) {
  RootArchive archive;
  const auto rotations = store::load_root_documents(database, RootDocumentKind::rotation);
  if (!rotations) return fail(failure_of(rotations.error()));
  for (const store::RootDocument& kept : *rotations) {
    auto document = read_kept(kept);
    if (!document) return fail(document.error());
    archive.rotations.push_back(std::move(document->request.partly_signed));
    archive.last_sequence = kept.version;
  }
  const auto lists = store::load_root_documents(database, RootDocumentKind::trust_list);
  if (!lists) return fail(failure_of(lists.error()));
  if (lists->empty()) return archive;
  auto newest = read_kept(lists->back());
  if (!newest) return fail(newest.error());
  archive.last_trust = lists->back().version;
  archive.trust =
      SignedTrustList{std::move(newest->request.partly_signed), std::move(newest->request.parts)};
  return archive;
}

Outcome<store::RootDocument> accept_document(store::Database& database, const std::string& text,
                                             const RootSet& pinned, Instant now,
                                             const std::string& actor) {
  const auto document = read_request_document(text);
  if (!document) return fail(failure_of(document.error(), "el documento"));
  if (!document->content.is_complete) {
    return fail(Failure{Exit::data, "Al documento le faltan firmas; no se guardó nada.\n" +
                                        signature_words(document->content)});
  }
  auto archive = load_archive(database);
  if (!archive) return fail(archive.error());
  const auto& subject = document->content.subject;
  const auto* list = std::get_if<TrustList>(&subject);
  auto kept = list != nullptr ? checked_trust(*document, *list, *archive, pinned)
                              : checked_rotation(*document, std::get<Rotation>(subject),
                                                 std::move(*archive), pinned);
  if (!kept) return fail(kept.error());
  kept->text = text;
  const auto saved = store::save_root_document(database, *kept, now, actor);
  if (!saved) return fail(failure_of(saved.error()));
  return kept;
}

Failure failure_of(DocumentError error, const std::filesystem::path& path) {
  const std::string name = "«" + path.string() + "»";
  switch (error) {
    case DocumentError::no_block:
      return {Exit::data,
              name + " no es una solicitud de firma, o llegó incompleta. Pídala de nuevo."};
    case DocumentError::other_words:
      return {Exit::data, "ALERTA: el texto de " + name +
                              " no dice lo que se firmaría. Alguien lo cambió: no firme y avise."};
    case DocumentError::bad_signature:
      return {Exit::data, "Una firma puesta en " + name +
                              " no es correcta o no es de una clave raíz. No firme y avise."};
    case DocumentError::malformed:
      return {Exit::data, "Los verificadores rechazarían lo que pide " + name + ". No se firma."};
  }
  return {};
}

}  // namespace fedatario::cli
