#include "issuance/render/qr_symbol.h"

#include <algorithm>
#include <memory>

#include <qrencode.h>

#include "issuance/layout/qr_size.h"

namespace fedatario::render {
namespace {

template <auto Free>
struct Deleter {
  template <class T>
  void operator()(T* pointer) const {
    Free(pointer);
  }
};
using Input = std::unique_ptr<QRinput, Deleter<QRinput_free>>;
using Code = std::unique_ptr<QRcode, Deleter<QRcode_free>>;

bool append(QRinput* input, QRencodeMode mode, std::string_view text) {
  const auto bytes = as_bytes(text);
  return QRinput_append(input, mode, static_cast<int>(bytes.size()), bytes.data()) == 0;
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Result<QrSymbol, QrError> QrSymbol::encode(std::string_view prefix, std::string_view digits) {
  if (!all_digits(digits)) return fail(QrError::not_digits);
  const auto version = layout::qr_version_for(prefix.size(), digits.size());
  if (!version) return fail(QrError::too_large);

  const Input input{QRinput_new2(*version, QR_ECLEVEL_M)};
  if (!input || !append(input.get(), QR_MODE_8, prefix) ||
      !append(input.get(), QR_MODE_NUM, digits)) {
    return fail(QrError::failed);
  }
  const Code code{QRcode_encodeInput(input.get())};
  if (!code) return fail(QrError::failed);

  const auto side = static_cast<std::size_t>(code->width);
  Bytes dark(side * side);
  std::transform(code->data, code->data + dark.size(), dark.begin(),
                 [](unsigned char module) { return static_cast<Byte>(module & 1U); });
  return QrSymbol{side, std::move(dark)};
}

}  // namespace fedatario::render
