#pragma once

#include <cstdint>
#include <optional>

#include "crypto/base/bytes.h"
#include "crypto/base/instant.h"
#include "crypto/trust/parts/hash_tree.h"

/// The content of a list head (docs/spec/bundle.md, section 5).
namespace fedatario {

struct ListHead {
  std::uint16_t number = 0;
  std::uint32_t version = 0;
  Instant as_of;
  Instant complete_through;
  std::uint32_t positions = 0;
  HashTree status;
  HashTree issued;
  HashTree details;

  friend bool operator==(const ListHead&, const ListHead&) = default;
};

/// Accepts exactly what `encode_list_head` writes of values that a head may have. Whether they go
/// together is another question.
[[nodiscard]] std::optional<ListHead> decode_list_head(ByteView payload);

[[nodiscard]] Bytes encode_list_head(const ListHead& head);

/// Whether the dates stand in order, and each tree has as many leaves as `positions` says.
[[nodiscard]] bool is_consistent(const ListHead& head);

}  // namespace fedatario
