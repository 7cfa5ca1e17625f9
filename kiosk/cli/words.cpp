#include "kiosk/cli/words.h"

#include "crypto/base/match.h"

namespace fedatario::cli {
namespace {

using scanner::OpenError;
using scanner::ScanError;

std::string_view word(ScanError error) {
  switch (error) {
    case ScanError::file_empty:
      return "file_empty";
    case ScanError::file_too_large:
      return "file_too_large";
    case ScanError::unknown_format:
      return "unknown_format";
    case ScanError::damaged:
      return "damaged";
    case ScanError::too_many_pixels:
      return "too_many_pixels";
    case ScanError::too_many_pages:
      return "too_many_pages";
    case ScanError::too_many_codes:
      return "too_many_codes";
    case ScanError::password_needed:
      return "password_needed";
    case ScanError::too_much_memory:
      return "too_much_memory";
    case ScanError::too_slow:
      return "too_slow";
    case ScanError::program_missing:
      return "program_missing";
    case ScanError::not_confined:
      return "not_confined";
  }
  return {};
}

}  // namespace

std::string_view reason_word(const Unreadable& unreadable) {
  return std::visit(Match{
                        [](NoCode) -> std::string_view { return "no_code"; },
                        [](EndlessLine) -> std::string_view { return "line_too_long"; },
                        [](ReadFailure) -> std::string_view { return "read_failed"; },
                        [](ScanError error) { return word(error); },
                    },
                    unreadable.why);
}

std::string_view reason_word(const NotOpened& not_opened) {
  switch (not_opened.why) {
    case OpenError::not_found:
      return "not_found";
    case OpenError::permission_denied:
      return "permission_denied";
    case OpenError::not_a_file:
      return "not_a_file";
    case OpenError::failed:
      return "failed";
  }
  return {};
}

}  // namespace fedatario::cli
