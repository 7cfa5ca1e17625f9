#include "server/cli/publishing.h"

#include <optional>
#include <utility>

#include "crypto/base/match.h"
#include "crypto/trust/bundle/publish.h"
#include "evidence/sources/folder_parts.h"
#include "evidence/sources/known_parts.h"
#include "files/process_lock.h"
#include "server/cli/ceremony/root_archive.h"
#include "server/cli/issuing_office.h"
#include "server/store/publishing.h"

namespace fedatario::cli {
namespace {

/// Of two publications at a time the older edition could be the last to reach the folder, and
/// readers who met the newer one would refuse it.
Outcome<files::ProcessLock> lock_publishing(const Environment& environment) {
  const auto path = std::filesystem::path{environment.database}.concat(".publishing");
  auto lock = files::ProcessLock::try_take(path);
  if (!lock) return fail(failure_of(lock.error(), path));
  if (!*lock) {
    return fail(Failure{Exit::busy,
                        "Otra publicación está en curso con esta base de datos. Espere a que "
                        "termine y repita la orden; nada se cambió."});
  }
  return std::move(**lock);
}

/// What is taken from the database while nobody issues.
struct Draft {
  store::EditionContent content;
  RootArchive archive;
};

Outcome<Draft> take_draft(const Environment& environment) {
  auto database = open_database(environment);
  if (!database) return fail(database.error());
  const auto lock = lock_issuing(environment);
  if (!lock) return fail(lock.error());
  const auto institution = store::load_institution(*database);
  if (!institution) return fail(failure_of(institution.error()));
  const auto now = instant_of(environment, *institution);
  if (!now) return fail(now.error());
  auto archive = load_archive(*database);
  if (!archive) return fail(archive.error());
  if (!archive->trust) {
    return fail(Failure{Exit::data,
                        "Todavía no hay una lista de confianza firmada. Pídala con «fedatario keys "
                        "root request» y guárdela con «fedatario keys root accept»."});
  }
  auto content = store::draw_edition(*database, *now);
  if (!content && content.error() == certificate::StoreError::conflict) {
    return fail(Failure{Exit::busy,
                        "El reloj de este equipo está en la edición anterior o antes. Corrija la "
                        "hora o espere un segundo, y repita."});
  }
  if (!content) return fail(failure_of(content.error()));
  return Draft{std::move(*content), std::move(*archive)};
}

/// The edition in the folder, or nothing where there is none that can be read: the new one is then
/// written whole.
Bytes earlier_file(const std::filesystem::path& folder, const RootSet& pinned) {
  const auto manifest = evidence::read_folder_manifest(folder);
  if (!manifest) return {};
  evidence::FolderParts parts{folder};
  auto assembled = assemble_bundle(*manifest, parts, pinned);
  if (!assembled) return {};
  return std::move(assembled->file);
}

Failure failure_of_publication(const PublicationError& error) {
  return std::visit(
      Match{
          [](PublishError why) -> Failure {
            switch (why) {
              case PublishError::signer_unavailable:
              case PublishError::signer_failed:
                return {Exit::no_input, "La clave de publicación no pudo firmar."};
              case PublishError::too_long:
                return {Exit::data,
                        "Una lista tiene más anulaciones de las que caben en una parte."};
              case PublishError::inconsistent:
                return {Exit::data,
                        "Lo guardado se contradice: no se publicó. Ejecute «fedatario doctor»."};
            }
            return {};
          },
          [](EvidenceError why) -> Failure {
            return {Exit::data, "Los verificadores rechazarían esta edición (" +
                                    std::string{word_for(why)} +
                                    "): no se publicó. ¿La lista de confianza nombra esta clave de "
                                    "publicación? Si no, pídala de nuevo a los custodios."};
          },
      },
      error);
}

Edition edition_of(const store::PublishedEdition& drawn, const EditionTerms& terms) {
  constexpr std::int64_t kHour = 3'600;
  const Instant expires = drawn.issued_at + days(terms.days);
  const Instant next = drawn.issued_at + Duration{terms.next_hours * kHour};
  return {.version = drawn.version,
          .issued_at = drawn.issued_at,
          .next_update = std::min(next, expires),
          .expires = expires};
}

}  // namespace

Outcome<PublishedFolder> publish_edition(const Environment& environment, const KeyChoice& key,
                                         const RootSet& pinned, const PublishingPlace& place) {
  const auto signer = open_key(key, beside_database(environment, std::string{kPublisherKeyFile}));
  if (!signer) return fail(signer.error());
  const auto lock = lock_publishing(environment);
  if (!lock) return fail(lock.error());
  const auto draft = take_draft(environment);
  if (!draft) return fail(draft.error());
  const Bytes earlier = earlier_file(place.folder, pinned);
  auto published = publish_bundle({.edition = edition_of(draft->content.edition, place.terms),
                                   .rotations = draft->archive.rotations,
                                   .trust = *draft->archive.trust,
                                   .lists = {&draft->content.list, 1},
                                   .earlier_file = earlier},
                                  **signer, pinned);
  if (!published) return fail(failure_of_publication(published.error()));

  const auto split = split_bundle_file(published->file);
  if (!split) return fail(failure_of_publication(PublicationError{split.error()}));
  const auto written = evidence::write_folder(place.folder, split->manifest, split->parts);
  if (!written) return fail(failure_of(written.error()));
  const auto fetched = evidence::missing_parts(earlier, split->parts);
  return PublishedFolder{.bundle = std::move(published->bundle),
                         .parts = split->parts.size(),
                         .new_parts = fetched.parts,
                         .new_bytes = fetched.bytes};
}

}  // namespace fedatario::cli
