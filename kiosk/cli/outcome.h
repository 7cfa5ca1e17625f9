#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "crypto/verify/verdict.h"
#include "scanner/document/input_file.h"
#include "scanner/scan_error.h"

namespace fedatario::cli {

/// Where a QR text was found.
struct Source {
  std::string input;            ///< as typed
  std::vector<unsigned> pages;  ///< of a PDF or an image, from 1; empty for a text
  std::size_t place = 1;        ///< the nth code of the input, or the number of the line
  std::vector<unsigned> pages_without_code = {};  ///< of the same input: they may hide another
};

/// A QR text and what `verify` says of it.
struct Judged {
  Source source;
  Verdict verdict;
};

/// The image or PDF was looked at, and shows no code.
struct NoCode {};

/// A line so long that the rest of the input was not read.
struct EndlessLine {};

/// The system failed while a text was read.
struct ReadFailure {};

/// Before any verdict: a blurred scan is not a forgery.
struct Unreadable {
  std::string input;
  std::variant<NoCode, EndlessLine, ReadFailure, scanner::ScanError> why;
};

struct NotOpened {
  std::string input;
  scanner::OpenError why = scanner::OpenError::failed;
};

/// What the program has to say about a part of its inputs.
using Outcome = std::variant<Judged, Unreadable, NotOpened>;

/// Exit statuses (sysexits.h from 64 on).
enum class ExitStatus : int {
  all_accepted = 0,
  not_valid = 1,    ///< any refused, annulled, suspended or superseded
  unconfirmed = 2,  ///< else any unconfirmed, none unreadable
  unreadable = 3,   ///< else any unreadable
  usage = 64,
  no_input = 66,         ///< an input or the evidence cannot be opened
  no_cryptography = 70,  ///< libsodium cannot start
  no_output = 74,        ///< what was found could not be written
};

/// The exit status of a run, from its outcomes. An input that cannot be opened outweighs all, then
/// what is not valid, then what cannot be read.
class Tally {
 public:
  void add(const Outcome& outcome);
  [[nodiscard]] ExitStatus status() const;

 private:
  std::size_t not_opened_ = 0;
  std::size_t not_valid_ = 0;
  std::size_t unreadable_ = 0;
  std::size_t unconfirmed_ = 0;
};

}  // namespace fedatario::cli
