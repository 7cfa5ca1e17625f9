#pragma once

namespace fedatario::cli {

/// What the shell gets back; those from 64 are of sysexits.h.
enum class Exit {
  ok = 0,
  incomplete = 1,      ///< done, but not for everybody: the report says for whom
  usage = 64,          ///< the command line cannot be understood
  data = 65,           ///< an input's content is wrong
  no_input = 66,       ///< an input cannot be opened
  cannot_create = 73,  ///< an output cannot be made
  io = 74,             ///< disk full, or the database cannot be written
  busy = 75,           ///< try again later
  no_permission = 77,  ///< a key that others may read, or a file of somebody else
};

}  // namespace fedatario::cli
