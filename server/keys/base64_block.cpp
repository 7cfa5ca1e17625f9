#include "server/keys/base64_block.h"

#include <algorithm>

#include <openssl/evp.h>

namespace fedatario::keys {
namespace {

constexpr std::size_t kLine = 64;
constexpr std::size_t kGroup = 4;  // characters of base64
constexpr std::size_t kGroupBytes = 3;

std::string line_for(std::string_view word, std::string_view label) {
  return "-----" + std::string{word} + " " + std::string{label} + "-----\n";
}

std::string to_base64(ByteView bytes) {
  // EVP_EncodeBlock ends with a null.
  std::string text((bytes.size() + kGroupBytes - 1) / kGroupBytes * kGroup + 1, '\0');
  EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()), bytes.data(),
                  static_cast<int>(bytes.size()));
  text.pop_back();
  return text;
}

std::optional<Bytes> from_base64(const std::string& text) {
  if (text.size() % kGroup != 0) return std::nullopt;
  Bytes bytes(text.size() / kGroup * kGroupBytes);
  const int size =
      EVP_DecodeBlock(bytes.data(), reinterpret_cast<const unsigned char*>(text.data()),
                      static_cast<int>(text.size()));
  if (size < 0) return std::nullopt;
  const auto padding = static_cast<std::size_t>(
      std::count(text.end() - static_cast<std::ptrdiff_t>(std::min<std::size_t>(2, text.size())),
                 text.end(), '='));
  bytes.resize(static_cast<std::size_t>(size) - padding);
  // One spelling: no other padding, no spare bits, no characters that the library passes over.
  if (to_base64(bytes) != text) return std::nullopt;
  return bytes;
}

}  // namespace

std::string write_block(std::string_view label, ByteView bytes) {
  const std::string text = to_base64(bytes);
  std::string block = line_for("BEGIN", label);
  for (std::size_t first = 0; first < text.size(); first += kLine) {
    block += text.substr(first, kLine) + "\n";
  }
  return block + line_for("END", label);
}

std::optional<Bytes> read_block(std::string_view label, std::string_view text) {
  const std::string begin = line_for("BEGIN", label);
  const std::string end = line_for("END", label);
  const auto start = text.find(begin);
  if (start == std::string_view::npos) return std::nullopt;
  const auto stop = text.find(end, start);
  if (stop == std::string_view::npos) return std::nullopt;
  std::string content{text.substr(start + begin.size(), stop - start - begin.size())};
  std::erase(content, '\n');
  return from_base64(content);
}

}  // namespace fedatario::keys
