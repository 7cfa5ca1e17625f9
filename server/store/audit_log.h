#pragma once

#include <cstdint>
#include <string>

#include "server/store/audit.h"
#include "server/store/session.h"

namespace fedatario::store {

/// Appends to the chain. For this folder's sources, within their open transaction, so that a change
/// and its audit row are on disk together or not at all.
class AuditLog {
 public:
  explicit AuditLog(soci::session& sql);

  void append(const AuditEntry& entry);

 private:
  Command<std::int64_t, std::int64_t, std::string, std::string, std::string, std::string,
          std::string>
      insert_;
  std::int64_t last_ = 0;
  std::string hash_;
};

}  // namespace fedatario::store
