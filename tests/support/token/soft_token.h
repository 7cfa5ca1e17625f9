#pragma once

#include <filesystem>
#include <string>

#include "server/keys/key_reference.h"
#include "tests/support/scratch_folder.h"

namespace fedatario::test {

/// A SoftHSM token of its own in a scratch folder. SOFTHSM2_CONF points to the newest one: one at a
/// time, and all of its sessions closed before the next. Throws where SoftHSM is not installed.
class SoftToken {
 public:
  static constexpr auto kLabel = "prueba";
  static constexpr auto kPin = "2468";

  SoftToken();

  /// A key on this token.
  [[nodiscard]] keys::TokenKey key(const std::string& object) const;

  [[nodiscard]] const std::filesystem::path& folder() const { return folder_.path(); }

  /// The token's configuration, for SOFTHSM2_CONF of another process.
  [[nodiscard]] std::filesystem::path configuration() const { return folder() / "softhsm2.conf"; }

  /// As if somebody pulled it out for good.
  void remove() const;

 private:
  [[nodiscard]] std::filesystem::path tokens() const { return folder() / "tokens"; }

  ScratchFolder folder_;
};

}  // namespace fedatario::test
