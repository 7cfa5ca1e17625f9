#include "scanner/images/image_reader.h"

#include <new>

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include "scanner/images/image_header.h"

namespace fedatario::scanner {
namespace {

/// Decodes into `image`. OpenCV keeps the given buffer only where its decoder agrees with our
/// reading of the header about the size.
bool decode_into(ByteView file, GrayImage& image) {
  const cv::Mat encoded{1, static_cast<int>(file.size()), CV_8UC1,
                        const_cast<Byte*>(file.data())};  // read only, whatever the type says
  cv::Mat decoded{static_cast<int>(image.size.height), static_cast<int>(image.size.width), CV_8UC1,
                  image.pixels.data()};
  cv::imdecode(encoded, cv::IMREAD_GRAYSCALE | cv::IMREAD_IGNORE_ORIENTATION, &decoded);
  return decoded.data == image.pixels.data();
}

}  // namespace

Result<GrayImage, ScanError> read_image(ByteView file) {
  const auto header = read_image_header(file);
  if (!header) return fail(header.error());

  try {
    GrayImage image{header->size, Bytes(header->size.pixels())};
    if (!decode_into(file, image)) return fail(ScanError::damaged);
    return image;
  } catch (const std::bad_alloc&) {
    return fail(ScanError::too_much_memory);
  } catch (const cv::Exception& error) {
    return fail(error.code == cv::Error::StsNoMem ? ScanError::too_much_memory
                                                  : ScanError::damaged);
  }
}

}  // namespace fedatario::scanner
