#include "issuance/certificate/issue.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "issuance/certificate/batch.h"

namespace fedatario::certificate {
namespace {

std::vector<Outcome> issue_batch(std::span<const Applicant> applicants, const IssuingDesk& desk) {
  Batch batch{applicants.size(), desk};
  const auto due = batch.without_certificate(applicants);
  const auto numbered = batch.reserve(applicants, due);
  auto linted = batch.lint(numbered);
  auto intended = batch.record_intents(std::move(linted));
  auto sealed = batch.sign(std::move(intended));
  batch.commit(std::move(sealed));
  return std::move(batch).outcomes();
}

std::vector<Outcome> resume_batch(const std::vector<Intent>& intents, const IssuingDesk& desk) {
  Batch batch{intents.size(), desk};
  auto linted = batch.lint(intents);
  auto sealed = batch.sign(std::move(linted));
  batch.commit(std::move(sealed));
  return std::move(batch).outcomes();
}

}  // namespace

std::vector<Outcome> issue(std::span<const Applicant> applicants, const IssuingDesk& desk) {
  std::vector<Outcome> outcomes;
  while (!applicants.empty()) {
    const auto batch = applicants.first(std::min(kBatch, applicants.size()));
    std::ranges::move(issue_batch(batch, desk), std::back_inserter(outcomes));
    applicants = applicants.subspan(batch.size());
  }
  return outcomes;
}

Result<std::vector<Resumed>, StoreError> resume(const IssuingDesk& desk) {
  std::vector<Resumed> resumed;
  std::uint32_t after = 0;
  for (;;) {
    auto intents = desk.store.open_intents(after, kBatch);
    if (!intents) return fail(intents.error());
    if (intents->empty()) return resumed;
    after = intents->back().serial.number;

    auto outcomes = resume_batch(*intents, desk);
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
      resumed.push_back({std::move((*intents)[i]), std::move(outcomes[i])});
    }
  }
}

}  // namespace fedatario::certificate
