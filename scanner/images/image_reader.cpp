#include "scanner/images/image_reader.h"

#include <new>

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include "scanner/images/image_header.h"

namespace fedatario::scanner {
namespace {

/// Empty where the decoder gives up.
cv::Mat decode(ByteView file) {
  const cv::Mat encoded{1, static_cast<int>(file.size()), CV_8UC1,
                        const_cast<Byte*>(file.data())};  // read only, whatever the type says
  return cv::imdecode(encoded, cv::IMREAD_GRAYSCALE | cv::IMREAD_IGNORE_ORIENTATION);
}

bool has_size(const cv::Mat& mat, FrameSize size) {
  return mat.type() == CV_8UC1 && mat.isContinuous() && mat.cols == static_cast<int>(size.width) &&
         mat.rows == static_cast<int>(size.height);
}

}  // namespace

Result<GrayImage, ScanError> read_image(ByteView file) {
  const auto header = read_image_header(file);
  if (!header) return fail(header.error());

  try {
    const cv::Mat decoded = decode(file);
    // A decoder that sees another size than our reading of the header is not to be believed.
    if (!has_size(decoded, header->size)) return fail(ScanError::damaged);
    return GrayImage{header->size, Bytes(decoded.datastart, decoded.dataend)};
  } catch (const std::bad_alloc&) {
    return fail(ScanError::too_much_memory);
  } catch (const cv::Exception& error) {
    return fail(error.code == cv::Error::StsNoMem ? ScanError::too_much_memory
                                                  : ScanError::damaged);
  }
}

}  // namespace fedatario::scanner
