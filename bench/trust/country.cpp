#include "bench/trust/country.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "bench/trust/draw.h"
#include "bench/trust/generated_list.h"
#include "crypto/trust/limits.h"
#include "tests/support/evidence_world.h"
#include "tests/support/sample_credentials.h"
#include "tests/support/signed_sample.h"

namespace fedatario::bench {
namespace {

constexpr std::uint32_t kFirstCodigoModular = 200'000;
constexpr std::uint32_t kMostServices = 3;
constexpr std::uint32_t kRegionalSeed = 0x8000'0000;
constexpr Instant kFrom{1'704'067'200};   // 2024
constexpr Instant kUntil{1'893'456'000};  // 2030

constexpr std::array<std::string_view, 16> kNames = {"JORGE BASADRE GROHMANN",
                                                     "VIRGEN DEL CARMEN",
                                                     "JOSÉ MARÍA ARGUEDAS",
                                                     "SAN MARTÍN DE PORRES",
                                                     "MICAELA BASTIDAS",
                                                     "TÚPAC AMARU II",
                                                     "CÉSAR VALLEJO",
                                                     "RICARDO PALMA",
                                                     "MARÍA PARADO DE BELLIDO",
                                                     "MIGUEL GRAU SEMINARIO",
                                                     "LOS LIBERTADORES DE AMÉRICA",
                                                     "SEÑOR DE LOS MILAGROS",
                                                     "CORAZÓN DE JESÚS",
                                                     "FRANCISCO BOLOGNESI",
                                                     "SANTA ROSA DE LIMA",
                                                     "ANDRÉS AVELINO CÁCERES"};

/// Primaria alone, with secundaria, or all three.
constexpr std::array kNivelesByServices = {Nivel::b0, Nivel::f0, Nivel::a2};

SeedSigner signer_of(std::uint32_t seed) {
  Bytes bytes(PublicKey::kSize, 0x5c);
  for (unsigned i = 0; i < sizeof seed; ++i)
    bytes[i] = static_cast<Byte>(seed >> 8U * i & 0xffU);
  return SeedSigner{ByteView{bytes}};
}

std::string heading_of(std::uint32_t number, Draw& draw) {
  std::string heading = "I.E. N.° 42" + std::to_string(100 + number % 900) + " ";
  return heading.append(kNames.at(draw.below(kNames.size())));
}

/// Six schools of ten have one service, three have two, one has three.
std::uint32_t draw_services(Draw& draw) {
  const std::uint32_t tenth = draw.below(10);
  if (tenth < 6) return 1;
  return tenth < 9 ? 2 : 3;
}

Scope draw_scope(std::uint32_t number, Draw& draw) {
  Scope scope{.services = {},
              .niveles = 0,
              .kinds = 3,
              .first_year = 2024,
              .last_year = 2029,
              .lists = ListRanges::only(0)};
  const std::uint32_t services = draw_services(draw);
  for (std::uint32_t i = 0; i < services; ++i) {
    scope.services.push_back({(kFirstCodigoModular + number * kMostServices + i) * 10});
    scope.niveles = static_cast<std::uint16_t>(
        scope.niveles | 1U << static_cast<unsigned>(kNivelesByServices.at(i)));
  }
  return scope;
}

School make_school(std::uint32_t number, std::uint32_t seed, Draw& draw) {
  const SeedSigner signer = signer_of(seed);
  return {seed, TrustedKey{.key = signer.public_key(),
                           .issuer = {signer.public_key().kid(), heading_of(number, draw), true},
                           .scope = draw_scope(number, draw),
                           .valid_from = kFrom,
                           .valid_until = kUntil}};
}

Credential sample_of(Nivel nivel) {
  if (nivel == Nivel::b0) return samples::cneb_primaria();
  return nivel == Nivel::f0 ? samples::reference() : samples::inicial();
}

/// The country's own publisher, and regional ones for eight lists each.
Publishers publishers(std::uint16_t regional) {
  constexpr std::uint16_t kListsEach = 8;
  Publishers all{samples::publisher()};
  for (std::uint16_t i = 0; i < regional; ++i) {
    Publisher publisher = samples::publisher();
    publisher.key = signer_of(kRegionalSeed + i).public_key();
    publisher.name = "GERENCIA REGIONAL DE EDUCACIÓN " + std::to_string(i + 1);
    const auto first = static_cast<std::uint16_t>(i * kListsEach);
    publisher.lists = {{{first, static_cast<std::uint16_t>(first + kListsEach - 1)}}};
    publisher.signs_bundles = false;
    all.push_back(std::move(publisher));
  }
  std::ranges::sort(all, {}, [](const Publisher& publisher) { return publisher.key.kid(); });
  return all;
}

constexpr Byte kFirstRoot = 0x11;

Byte root_seed(std::uint32_t sequence, unsigned root) {
  return static_cast<Byte>(kFirstRoot + RootSet::kKeys * sequence + root);
}

RootSet root_set(std::uint32_t sequence) {
  return samples::root_set(root_seed(sequence, 0));
}

Bytes sign_rotation(std::uint32_t sequence) {
  const Rotation rotation{.sequence = sequence,
                          .issued_at = kFrom + days(sequence),
                          .old_roots = root_set(sequence - 1),
                          .new_roots = root_set(sequence)};
  return samples::sign_by_roots(encode_rotation(rotation),
                                {root_seed(sequence - 1, 0), root_seed(sequence - 1, 1),
                                 root_seed(sequence, 0), root_seed(sequence, 1)});
}

}  // namespace

std::vector<School> generate_schools(std::uint32_t count) {
  Draw draw{count};
  std::vector<School> schools;
  schools.reserve(count);
  std::set<Kid> kids;
  for (std::uint32_t seed = 0; schools.size() < count; ++seed) {
    School school = make_school(static_cast<std::uint32_t>(schools.size()), seed, draw);
    if (kids.insert(school.key.issuer.kid).second) schools.push_back(std::move(school));
  }
  return schools;
}

void assign_lists(std::vector<School>& schools, std::uint16_t lists) {
  for (std::size_t i = 0; i < schools.size(); ++i)
    schools[i].key.scope.lists = ListRanges::only(static_cast<std::uint16_t>(i % lists));
}

Nivel nivel_of(const School& school) {
  return kNivelesByServices.at(school.key.scope.services.size() - 1);
}

Envelope issue(const School& school, std::uint32_t status_index) {
  Credential credential = sample_of(nivel_of(school));
  const ServiceId service = school.key.scope.services.back();
  for (Column& column : credential.columns) {
    if (column.school == credential.service) column.school = service;
  }
  credential.service = service;
  credential.status_index = status_index;
  return samples::seal(credential, signer_of(school.seed));
}

Keyring sign_keyring(const std::vector<School>& schools, const Authorities& authorities) {
  const std::uint32_t sequence = authorities.rotations;
  TrustHead head = samples::trust_head(kAsOf + days(-30));
  head.publishers = publishers(authorities.regional_publishers);
  std::vector<TrustedKey> keys;
  keys.reserve(schools.size());
  for (const School& school : schools)
    keys.push_back(school.key);
  const TrustList list = TrustList::of(std::move(head), std::move(keys)).value();
  Keyring keyring{.trust = samples::sign_trust_list(
                      list, {root_seed(sequence, 0), root_seed(sequence, 1)}, root_set(sequence)),
                  .rotations = {},
                  .roots = root_set(sequence)};
  for (std::uint32_t i = 1; i <= sequence; ++i)
    keyring.rotations.push_back(sign_rotation(i));
  return keyring;
}

AssembledBundle publish(const Keyring& keyring, std::span<const CertificateList> lists,
                        const Edition& edition, ByteView earlier_file) {
  const Publication publication{.edition = edition,
                                .rotations = keyring.rotations,
                                .trust = keyring.trust,
                                .lists = lists,
                                .earlier_file = earlier_file};
  return publish_bundle(publication, samples::publisher_signer(), samples::root_set()).value();
}

}  // namespace fedatario::bench
