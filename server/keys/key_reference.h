#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <variant>

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"

/// How configuration and command lines name a private key: the path of a file, or a PKCS#11 URI
/// (RFC 7512).
namespace fedatario::keys {

/// Longest reference. Paths end at 4,096 bytes on Linux (PATH_MAX).
inline constexpr std::size_t kMaxKeyReference = 4096;

/// Fields of CK_TOKEN_INFO (PKCS#11 2.40, 3.2).
inline constexpr std::size_t kMaxTokenLabel = 32;
inline constexpr std::size_t kMaxTokenSerial = 16;

/// PKCS#11 sets no limit to an object's label and id; no token that we know holds longer ones.
inline constexpr std::size_t kMaxObjectLabel = 128;
inline constexpr std::size_t kMaxObjectId = 64;

/// A key on a token. At least one of `object` and `id` is there.
struct TokenKey {
  std::filesystem::path module;  ///< absolute; the shared library to load
  std::string token;             ///< the token's label
  std::string serial;            ///< the token's; empty: any
  std::string object;            ///< CKA_LABEL; empty: any
  Bytes id;                      ///< CKA_ID; empty: any
  std::filesystem::path pin;  ///< absolute; the file that holds the PIN. Empty: somebody is asked

  friend bool operator==(const TokenKey&, const TokenKey&) = default;
};

using KeyReference = std::variant<std::filesystem::path, TokenKey>;

enum class KeyReferenceError {
  empty,
  too_long,
  bad_character,      ///< not in its place in RFC 7512, 2.3, or a control character
  bad_escape,         ///< `%` without two hexadecimal digits
  unknown_attribute,  ///< one that this program would have to ignore
  repeated,           ///< an attribute that stands twice
  bad_value,          ///< too long, empty, or not of its attribute's kind
  secret_inside,      ///< `pin-value`: everybody sees a command line
  incomplete,         ///< no token, no module-path, or neither object nor id
};

/// What starts with `pkcs11:`, of either case, is a URI:
///
///   pkcs11:token=T;object=O;id=%01?module-path=/M.so&pin-source=file:/P
///
/// with `serial`, and `type=private`, besides. Anything else is a path.
[[nodiscard]] Result<KeyReference, KeyReferenceError> parse_key_reference(std::string_view text);

/// The one spelling that reads back as the same; `id` in escapes only.
[[nodiscard]] std::string print_key_reference(const KeyReference& reference);

}  // namespace fedatario::keys
