#include "server/keys/owner_only.h"

#include <sys/stat.h>
#include <unistd.h>

namespace fedatario::keys {

Exposure exposure_of(int descriptor) {
  struct stat status {};
  if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) return Exposure::not_a_file;
  // Its owner reads it whatever the mode says: the account that signs, or the system's.
  const bool ours = status.st_uid == ::geteuid() || status.st_uid == 0;
  const bool others_may_use_it = (status.st_mode & (S_IRWXG | S_IRWXO)) != 0;
  return ours && !others_may_use_it ? Exposure::owner_only : Exposure::open_to_others;
}

}  // namespace fedatario::keys
