#include "scanner/pdf/pdf_info.h"

#include "crypto/base/bytes.h"
#include "scanner/limits.h"
#include "tests/fuzz/require.h"

namespace limits = fedatario::scanner::limits;

// Whatever pdfinfo says, pages are rendered within the limits.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto info = fedatario::scanner::parse_pdf_info(fedatario::as_text({data, size}));
  if (!info) return 0;
  require(info->pages > 0 && info->pages <= limits::kMaxPages);
  const unsigned first = first_page_side(*info);
  require(first >= limits::kMinPageSide && first <= limits::kMaxFirstPageSide);
  require(second_page_side(*info) <= limits::kMaxSecondPageSide);
  return 0;
}
