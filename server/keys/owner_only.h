#pragma once

namespace fedatario::keys {

enum class Exposure {
  owner_only,
  open_to_others,  ///< another account's, or others may read or write it
  not_a_file,      ///< no regular file, or the system does not say
};

/// Who may read the open file behind a descriptor. Asks the file, not its name, so that nobody
/// swaps it in between. The owner must be this account or the system's.
[[nodiscard]] Exposure exposure_of(int descriptor);

}  // namespace fedatario::keys
