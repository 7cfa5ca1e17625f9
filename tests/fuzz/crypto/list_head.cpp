#include "crypto/trust/lists/list_head.h"

#include <algorithm>

#include "crypto/trust/lists/certificate_list.h"
#include "tests/fuzz/require.h"
#include "tests/support/part_store.h"
#include "tests/support/sample_lists.h"
#include "tests/support/seed_signer.h"

// The content of a head is spelled in one way; and a head that a publisher did sign is read to its
// end, where no part is to be had.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fedatario;
  static const SeedSigner kSigner{0x21};
  static const Publishers kPublishers{samples::list_publisher(kSigner)};
  const ByteView content{data, size};
  const auto head = decode_list_head(content);
  if (head) require(std::ranges::equal(encode_list_head(*head), content));

  const ListPlace place{7, samples::kListsAsOf};
  PartStore nothing;
  require(!read_certificate_list(content, place, kPublishers, nothing));
  if (!head) return 0;
  const Kid kid = kSigner.public_key().kid();
  const auto signature = kSigner.sign(cose::sig_structure(kid, content)).value();
  const Bytes part = cose::serialize_sign1(kid, content, signature);
  const auto list = read_certificate_list(part, place, kPublishers, nothing);
  require(!list || list->issued.empty());
  return 0;
}
