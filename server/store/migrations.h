#pragma once

#include <span>
#include <string_view>

namespace fedatario::store {

/// One numbered change of the schema. Never edited once a release has it; a change is a new one.
struct Migration {
  int number = 0;
  std::string_view name;
  std::span<const std::string_view> statements;
};

/// By number from 1, without gaps. SQL that SQLite and PostgreSQL both read.
[[nodiscard]] std::span<const Migration> migrations();

}  // namespace fedatario::store
