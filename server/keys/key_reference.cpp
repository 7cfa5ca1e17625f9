#include "server/keys/key_reference.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "crypto/base/match.h"

namespace fedatario::keys {
namespace {

constexpr std::string_view kScheme = "pkcs11:";
constexpr std::string_view kFileScheme = "file:";

// RFC 7512, 2.3.
constexpr std::string_view kEverywhere = "-._~:[]@!$'()*+,=";
constexpr std::string_view kPathOnly = "&";
constexpr std::string_view kQueryOnly = "/?|";

bool is_letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_plain(char c, std::string_view more) {
  return is_letter_or_digit(c) || kEverywhere.find(c) != std::string_view::npos ||
         more.find(c) != std::string_view::npos;
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_uri(std::string_view text) {
  return text.size() >= kScheme.size() &&
         std::equal(kScheme.begin(), kScheme.end(), text.begin(),
                    [](char wanted, char c) { return wanted == lower(c); });
}

bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7f;
  });
}

/// Text or bytes behind `=`, with its escapes read.
Result<std::string, KeyReferenceError> unescape(std::string_view text, std::string_view more) {
  std::string value;
  while (!text.empty()) {
    if (text.front() != '%') {
      if (!is_plain(text.front(), more)) return fail(KeyReferenceError::bad_character);
      value += text.front();
      text.remove_prefix(1);
      continue;
    }
    const auto byte = from_hex(text.substr(1, 2));
    if (!byte || byte->size() != 1) return fail(KeyReferenceError::bad_escape);
    value += static_cast<char>(byte->front());
    text.remove_prefix(3);
  }
  return value;
}

/// Takes what stands before the next separator; all that is left where there is none.
std::string_view take_part(std::string_view& text, char separator) {
  const std::size_t end = std::min(text.find(separator), text.size());
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return part;
}

/// Names an attribute and where its value goes.
struct Slot {
  std::string_view name;
  std::optional<std::string> value;
};

template <std::size_t N>
Result<Done, KeyReferenceError> read_attribute(std::string_view part, std::string_view more,
                                               std::array<Slot, N>& slots) {
  const std::size_t equals = part.find('=');
  const std::string_view name = part.substr(0, equals);
  if (name == "pin-value") return fail(KeyReferenceError::secret_inside);
  const auto slot =
      std::find_if(slots.begin(), slots.end(), [&](const Slot& s) { return s.name == name; });
  if (slot == slots.end()) return fail(KeyReferenceError::unknown_attribute);
  if (slot->value) return fail(KeyReferenceError::repeated);
  if (equals == std::string_view::npos) return fail(KeyReferenceError::bad_value);
  auto value = unescape(part.substr(equals + 1), more);
  if (!value) return fail(value.error());
  if (value->empty()) return fail(KeyReferenceError::bad_value);
  slot->value = std::move(*value);
  return Done{};
}

/// An empty list has no attributes; an empty attribute between two separators is refused.
template <std::size_t N>
Result<Done, KeyReferenceError> read_list(std::string_view list, char separator,
                                          std::string_view more, std::array<Slot, N>& slots) {
  if (!list.empty() && list.back() == separator) return fail(KeyReferenceError::unknown_attribute);
  while (!list.empty()) {
    const auto read = read_attribute(take_part(list, separator), more, slots);
    if (!read) return read;
  }
  return Done{};
}

Result<std::string, KeyReferenceError> text_of(const Slot& slot, std::size_t limit) {
  const std::string text = slot.value.value_or("");
  if (text.size() > limit) return fail(KeyReferenceError::bad_value);
  if (has_control(text)) return fail(KeyReferenceError::bad_character);
  return text;
}

Result<std::filesystem::path, KeyReferenceError> absolute_path(std::string_view text) {
  if (!text.starts_with('/')) return fail(KeyReferenceError::bad_value);
  if (has_control(text)) return fail(KeyReferenceError::bad_character);
  return std::filesystem::path{text};
}

/// `file:/P`, or `file:///P` with its empty authority (RFC 8089).
Result<std::filesystem::path, KeyReferenceError> pin_file(std::string_view text) {
  if (!text.starts_with(kFileScheme)) return fail(KeyReferenceError::bad_value);
  text.remove_prefix(kFileScheme.size());
  if (text.starts_with("///")) text.remove_prefix(2);
  if (text.starts_with("//")) return fail(KeyReferenceError::bad_value);
  return absolute_path(text);
}

using PathSlots = std::array<Slot, 5>;
using QuerySlots = std::array<Slot, 2>;

Result<Done, KeyReferenceError> fill_path(const PathSlots& slots, TokenKey& key) {
  const auto& [token, serial, object, id, type] = slots;
  auto token_label = text_of(token, kMaxTokenLabel);
  auto token_serial = text_of(serial, kMaxTokenSerial);
  auto object_label = text_of(object, kMaxObjectLabel);
  for (const auto* text : {&token_label, &token_serial, &object_label}) {
    if (!*text) return fail(text->error());
  }
  const std::string object_id = id.value.value_or("");
  if (object_id.size() > kMaxObjectId) return fail(KeyReferenceError::bad_value);
  if (type.value.value_or("private") != "private") return fail(KeyReferenceError::bad_value);
  key.token = std::move(*token_label);
  key.serial = std::move(*token_serial);
  key.object = std::move(*object_label);
  key.id.assign(object_id.begin(), object_id.end());
  return Done{};
}

Result<Done, KeyReferenceError> fill_query(const QuerySlots& slots, TokenKey& key) {
  const auto& [module, pin] = slots;
  if (!module.value) return fail(KeyReferenceError::incomplete);
  auto module_path = absolute_path(*module.value);
  if (!module_path) return fail(module_path.error());
  key.module = std::move(*module_path);
  if (!pin.value) return Done{};
  auto pin_path = pin_file(*pin.value);
  if (!pin_path) return fail(pin_path.error());
  key.pin = std::move(*pin_path);
  return Done{};
}

Result<KeyReference, KeyReferenceError> parse_uri(std::string_view uri) {
  const std::size_t question = std::min(uri.find('?'), uri.size());
  PathSlots path{{{"token", {}}, {"serial", {}}, {"object", {}}, {"id", {}}, {"type", {}}}};
  QuerySlots query{{{"module-path", {}}, {"pin-source", {}}}};
  if (const auto read = read_list(uri.substr(0, question), ';', kPathOnly, path); !read) {
    return fail(read.error());
  }
  uri.remove_prefix(std::min(question + 1, uri.size()));
  if (const auto read = read_list(uri, '&', kQueryOnly, query); !read) return fail(read.error());

  TokenKey key;
  if (const auto filled = fill_path(path, key); !filled) return fail(filled.error());
  if (const auto filled = fill_query(query, key); !filled) return fail(filled.error());
  const bool names_an_object = !key.object.empty() || !key.id.empty();
  if (key.token.empty() || !names_an_object) return fail(KeyReferenceError::incomplete);
  return key;
}

std::string escape(std::string_view text, std::string_view more) {
  std::string escaped;
  for (const char c : text) {
    if (is_plain(c, more)) {
      escaped += c;
    } else {
      escaped += '%' + to_hex(as_bytes({&c, 1}));
    }
  }
  return escaped;
}

std::string print_uri(const TokenKey& key) {
  std::string uri = std::string{kScheme} + "token=" + escape(key.token, {});
  if (!key.serial.empty()) uri += ";serial=" + escape(key.serial, {});
  if (!key.object.empty()) uri += ";object=" + escape(key.object, {});
  if (!key.id.empty()) uri += ";id=";
  for (const Byte byte : key.id) {
    uri += '%' + to_hex({&byte, 1});
  }
  uri += "?module-path=" + escape(key.module.string(), "/");
  if (!key.pin.empty()) uri += "&pin-source=file:" + escape(key.pin.string(), "/");
  return uri;
}

}  // namespace

Result<KeyReference, KeyReferenceError> parse_key_reference(std::string_view text) {
  if (text.empty()) return fail(KeyReferenceError::empty);
  if (text.size() > kMaxKeyReference) return fail(KeyReferenceError::too_long);
  if (is_uri(text)) return parse_uri(text.substr(kScheme.size()));
  if (text.find('\0') != std::string_view::npos) return fail(KeyReferenceError::bad_character);
  return std::filesystem::path{text};
}

std::string print_key_reference(const KeyReference& reference) {
  return std::visit(Match{
                        [](const std::filesystem::path& path) { return path.string(); },
                        [](const TokenKey& key) { return print_uri(key); },
                    },
                    reference);
}

}  // namespace fedatario::keys
