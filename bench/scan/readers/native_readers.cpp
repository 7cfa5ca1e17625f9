#include "bench/scan/readers/reader.h"
#include "scanner/qr/qr_reader.h"

namespace fedatario::bench {

Contents read_with_fedatario(const scanner::GrayFrame& frame) {
  static scanner::QrReader reader;
  Contents contents;
  for (auto& code : reader.read(frame).codes)
    contents.push_back(std::move(code.content));
  return contents;
}

const std::vector<NativeReader>& native_readers() {
  static const std::vector<NativeReader> kReaders = {
      {"fedatario", read_with_fedatario}, {"zxing", read_with_zxing}, {"zbar", read_with_zbar}};
  return kReaders;
}

}  // namespace fedatario::bench
