#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "crypto/base/bytes.h"
#include "server/store/database.h"
#include "tests/support/program/program_run.h"
#include "tests/support/scratch_folder.h"

namespace fedatario::test {

/// A folder with a demonstration's database and key, made and used by the real program.
class OfficeFolder {
 public:
  /// With so many graduates, all of them in `kGraduates`; none have certificates.
  explicit OfficeFolder(std::uint32_t graduates);

  /// The same database and key in another folder, so that two runs start alike.
  [[nodiscard]] OfficeFolder copy() const;

  /// Runs `fedatario ARGUMENTS --db ...`.
  [[nodiscard]] ProgramResult run(const std::vector<std::string>& arguments) const;
  [[nodiscard]] ProgramResult run(ProgramCall call) const;

  [[nodiscard]] std::filesystem::path file(const std::string& name) const {
    return folder_->path() / name;
  }
  [[nodiscard]] store::Database database() const;

  /// Envelopes by number, as the database keeps them.
  [[nodiscard]] std::map<std::uint32_t, Bytes> certificates() const;

  /// The files of a folder by name.
  [[nodiscard]] std::map<std::string, Bytes> files_in(const std::string& folder) const;

 private:
  OfficeFolder() = default;

  std::unique_ptr<ScratchFolder> folder_ = std::make_unique<ScratchFolder>();
};

/// What somebody with the file at hand, but without the program, could do to it.
void break_acta_of(store::Database& database, std::uint32_t person);
void forge_audit(store::Database& database);

/// Turns the first mark of a person's last year into another, as a rectified acta would.
void correct_a_mark(store::Database& database, std::uint32_t person);

/// Section of the graduates, as `--section` takes it.
inline constexpr const char* kGraduates = "9000123-0/2017/5/A";

/// Within the key's validity; every run of a test issues at the same instant.
inline constexpr const char* kIssueInstant = "2026-03-02T15:04:05Z";

}  // namespace fedatario::test
