#include "bench/trust/subjects.h"

#include <utility>

#include "bench/trust/draw.h"
#include "bench/trust/generated_list.h"
#include "files/file.h"
#include "tests/support/evidence_world.h"

namespace fedatario::bench {
namespace {

constexpr std::uint64_t kSeed = 20'260'310;

/// A position whose certificate stands, from this one on.
std::uint32_t standing_from(const CertificateList& list, std::uint32_t position) {
  while (list.status_at(position) != Status::valid)
    ++position;
  return position;
}

Million make_million() {
  const std::vector<School> schools = generate_schools(3);
  Keyring keyring = sign_keyring(schools, {});
  CertificateList list = generate_list({.number = 0, .certificates = kMillion, .seed = kSeed});
  const std::uint32_t position = standing_from(list, kMillion / 2);
  Envelope envelope = issue(schools.front(), position);
  samples::record_issued(list, envelope, position);
  Bytes file = publish(keyring, {&list, 1}, edition_of(list)).file;
  return {std::move(keyring), std::move(list), std::move(envelope), std::move(file)};
}

/// The first is `million`'s.
Bytes publish_ten_million() {
  std::vector<CertificateList> lists{million().list};
  for (std::uint16_t number = 1; number < 10; ++number)
    lists.push_back(generate_list({number, kMillion, kSeed + number}));
  return publish(million().keyring, lists, edition_of(lists.front())).file;
}

void write(const std::filesystem::path& path, ByteView bytes) {
  files::write_file(path, bytes).value();
}

std::vector<School> schools_drawing_from(std::uint16_t lists) {
  static const std::vector<School> kSchools = generate_schools(kCountrySchools);
  std::vector<School> schools = kSchools;
  assign_lists(schools, lists);
  return schools;
}

Ring make_ring(std::uint16_t lists, const Authorities& authorities) {
  std::vector<School> schools = schools_drawing_from(lists);
  Keyring keyring = sign_keyring(schools, authorities);
  PartMap parts;
  for (const Bytes& part : keyring.trust.parts)
    parts.add(part);
  return {std::move(schools), std::move(keyring), std::move(parts)};
}

}  // namespace

Edition edition_of(const CertificateList& list) {
  return samples::edition(list.version, list.as_of);
}

const Million& million() {
  static const Million kMillionCertificates = make_million();
  return kMillionCertificates;
}

const Disk& disk() {
  static Disk disk;
  if (!disk.million.bundle.empty()) return disk;
  const auto& folder = disk.folder.path();
  disk.million = {folder / "million.bundle", folder / "certificate.txt"};
  disk.ten_million = {folder / "ten_million.bundle", disk.million.qr_text};
  write(disk.million.bundle, million().file);
  write(disk.ten_million.bundle, publish_ten_million());
  const std::string text = write_qr_text("v.example", million().envelope).value().text();
  write(disk.million.qr_text, as_bytes(text));
  return disk;
}

Ring& ring_of_one_list() {
  static Ring ring = make_ring(1, {});
  return ring;
}

Ring& ring_of_many_lists() {
  static Ring ring = make_ring(kManyLists, {.regional_publishers = 28, .rotations = 2});
  return ring;
}

std::vector<CertificateList> many_lists() {
  Draw draw{kManyLists};
  std::vector<CertificateList> lists{million().list};
  for (std::uint16_t number = 1; number < kManyLists; ++number)
    lists.push_back(generate_list({number, 5'000 + draw.below(10'000), number}));
  return lists;
}

}  // namespace fedatario::bench
