#include "bench/trust/part_sizes.h"

#include "crypto/cose/sign1.h"
#include "crypto/trust/limits.h"
#include "crypto/trust/lists/list_head.h"
#include "evidence/sources/known_parts.h"
#include "tests/support/evidence_world.h"

namespace fedatario::bench {
namespace {

TreeSize size_of(const HashTree& tree, PartMap& parts) {
  PartList taken{parts};
  TreeSize size;
  const auto count = [&size](std::uint32_t /*leaf*/, ByteView part) -> Result<Done, EvidenceError> {
    size.leaves += part.size();
    return Done{};
  };
  walk_tree(tree, taken, count).value();
  for (const Bytes& part : std::move(taken).take())
    size.nodes += part.size();
  size.nodes -= size.leaves;
  return size;
}

}  // namespace

PartMap parts_of(ByteView file) {
  const auto split = split_bundle_file(file).value();
  PartMap parts;
  for (const ByteView part : split.parts)
    parts.add({part.begin(), part.end()});
  return parts;
}

ListSize size_of_only_list(ByteView file) {
  PartMap parts = parts_of(file);
  const Manifest manifest = parse_manifest(split_bundle_file(file).value().manifest).value();
  const ByteView signed_head = take_part(parts, manifest.lists.top.at(0).value()).value();
  const auto object = cose::parse_sign1(signed_head, limits::kMaxPartBytes).value();
  const ListHead head = decode_list_head(object.payload).value();
  return {.head = signed_head.size(),
          .status = size_of(head.status, parts),
          .issued = size_of(head.issued, parts),
          .details = size_of(head.details, parts)};
}

Update update_between(ByteView former_file, ByteView newer_file) {
  PartMap published = parts_of(newer_file);
  evidence::KnownParts parts{former_file, published};
  const ByteView manifest = split_bundle_file(newer_file).value().manifest;
  static_cast<void>(read_bundle(manifest, parts, samples::root_set()).value());
  return {parts.fetched().parts, parts.fetched().bytes + manifest.size()};
}

}  // namespace fedatario::bench
