#include "scanner/document/worker_report.h"

#include <gtest/gtest.h>

#include "scanner/limits.h"

namespace fedatario::scanner {
namespace {

Bytes joined(const std::vector<Bytes>& records) {
  Bytes all;
  for (const auto& record : records)
    all.insert(all.end(), record.begin(), record.end());
  return all;
}

bool is_refused(const std::vector<Bytes>& records) {
  return !worker_report::parse(joined(records)).has_value();
}

TEST(WorkerReport, ComesBackAsItWasWritten) {
  const std::string longest(limits::kMaxCodeBytes, '7');
  const auto report = worker_report::parse(
      joined({worker_report::page(), worker_report::code("a"), worker_report::page(),
              worker_report::code(longest), worker_report::end()}));
  ASSERT_TRUE(report && *report);
  EXPECT_EQ(**report, (ScannedDocument{2, {{1, "a"}, {2, longest}}}));
}

TEST(WorkerReport, SaysEachError) {
  for (std::uint8_t i = 0; i < kScanErrorCount; ++i) {
    const auto error = static_cast<ScanError>(i);
    const auto report = worker_report::parse(worker_report::error(error));
    ASSERT_TRUE(report && !*report);
    EXPECT_EQ(report->error(), error);
  }
  EXPECT_TRUE(is_refused({{'x', kScanErrorCount}}));
}

TEST(WorkerReport, IsRefusedWhereItBreaksOff) {
  const Bytes whole =
      joined({worker_report::page(), worker_report::code("abc"), worker_report::end()});
  for (std::size_t length = 0; length < whole.size(); ++length) {
    EXPECT_FALSE(worker_report::parse(ByteView{whole}.first(length))) << length;
  }
}

TEST(WorkerReport, IsRefusedWithBytesAfterItsEnd) {
  EXPECT_TRUE(is_refused({worker_report::end(), worker_report::end()}));
  EXPECT_TRUE(is_refused({worker_report::error(ScanError::damaged), worker_report::end()}));
}

TEST(WorkerReport, IsHeldToEveryLimit) {
  EXPECT_TRUE(is_refused({worker_report::code("before any page"), worker_report::end()}));
  EXPECT_TRUE(is_refused({worker_report::page(), {'c', 0, 0}, worker_report::end()}));
  const std::string too_long(limits::kMaxCodeBytes + 1, '7');
  EXPECT_TRUE(
      is_refused({worker_report::page(), worker_report::code(too_long), worker_report::end()}));

  std::vector<Bytes> pages(limits::kMaxPages, worker_report::page());
  pages.push_back(worker_report::end());
  EXPECT_FALSE(is_refused(pages));
  pages.insert(pages.begin(), worker_report::page());
  EXPECT_TRUE(is_refused(pages));

  std::vector<Bytes> codes(limits::kMaxCodes, worker_report::code("x"));
  codes.insert(codes.begin(), worker_report::page());
  codes.push_back(worker_report::end());
  EXPECT_FALSE(is_refused(codes));
  codes.insert(codes.begin() + 1, worker_report::code("x"));
  EXPECT_TRUE(is_refused(codes));
}

TEST(WorkerReport, LongestOneFitsWhatIsRead) {
  const std::string longest(limits::kMaxCodeBytes, '7');
  std::vector<Bytes> records(limits::kMaxCodes, worker_report::code(longest));
  records.insert(records.begin(), limits::kMaxPages, worker_report::page());
  records.push_back(worker_report::end());
  EXPECT_LE(joined(records).size(), worker_report::max_bytes());
}

}  // namespace
}  // namespace fedatario::scanner
