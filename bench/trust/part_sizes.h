#pragma once

#include <cstddef>

#include "crypto/trust/bundle/publish.h"
#include "crypto/trust/parts/part_map.h"

/// How a published bundle's bytes are spread over its parts.
namespace fedatario::bench {

/// The parts of a bundle's file by name.
[[nodiscard]] PartMap parts_of(ByteView file);

/// Bytes of a tree's parts.
struct TreeSize {
  std::size_t leaves = 0;
  std::size_t nodes = 0;
};

struct ListSize {
  std::size_t head = 0;
  TreeSize status;
  TreeSize issued;
  TreeSize details;
};

/// Of a bundle with one list, whose number is 0.
[[nodiscard]] ListSize size_of_only_list(ByteView file);

/// What a reader who holds the former bundle fetches of a newer one.
struct Update {
  std::size_t parts = 0;  ///< without the manifest
  std::size_t bytes = 0;  ///< of them and of the manifest
};

[[nodiscard]] Update update_between(ByteView former_file, ByteView newer_file);

}  // namespace fedatario::bench
