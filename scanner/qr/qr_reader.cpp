#include "scanner/qr/qr_reader.h"

#include "scanner/qr/direct_pass.h"

namespace fedatario::scanner {

QrReading QrReader::read(const GrayFrame& frame) {
  QrReading reading;
  reading.codes = read_directly(frame, limits_.codes);
  return reading;
}

}  // namespace fedatario::scanner
