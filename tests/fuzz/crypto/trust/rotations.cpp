#include <algorithm>

#include "crypto/trust/roots/rotation.h"
#include "tests/fuzz/require.h"
#include "tests/support/evidence_world.h"

namespace {

using namespace fedatario;

void check_rotation(ByteView bytes) {
  const auto object = cose::parse_sign(bytes);
  const auto rotation = object ? decode_rotation(object->payload) : decode_rotation(bytes);
  if (!rotation) return;
  const ByteView payload = object ? object->payload : bytes;
  require(std::ranges::equal(encode_rotation(*rotation), payload));
}

}  // namespace

// What is read is spelled in one way, and no chain leads away from pinned roots that none of its
// rotations names.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const ByteView part{data, size};
  check_rotation(part);
  const auto rotations = read_rotations(part);
  if (!rotations) return 0;
  std::vector<Bytes> copies;
  for (const ByteView rotation : *rotations) {
    check_rotation(rotation);
    copies.emplace_back(rotation.begin(), rotation.end());
  }
  require(std::ranges::equal(write_rotations(copies), part));
  static const RootSet kNamedNowhere = samples::root_set(0x70);
  require(!follow_rotations(part, kNamedNowhere));
  static const RootSet kPinned = samples::root_set();
  const auto followed = follow_rotations(part, kPinned);
  require(!followed || followed->sequence != 0);
  return 0;
}
