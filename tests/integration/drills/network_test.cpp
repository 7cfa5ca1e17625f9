#include <filesystem>

#include <gtest/gtest.h>

#include "tests/integration/drills/drill.h"
#include "tests/support/program/web_folder.h"

/// A reader that takes its evidence from an ordinary web server.
namespace fedatario {
namespace {

namespace fs = std::filesystem;

using test::Drill;
using test::ReaderDesk;

constexpr int kNoInput = 66;
constexpr int kData = 65;
constexpr auto kAsked = "2026-03-04T10:00:00Z";
constexpr std::uint32_t kStudents = 3;

class Network : public testing::Test {
 protected:
  Network() {
    drill_.issue(1, test::kIssuedAt);
    drill_.publish_first();
  }

  [[nodiscard]] test::ProgramResult import(const std::string& source) const {
    return desk_.import(source, kAsked);
  }

  [[nodiscard]] std::size_t parts() const {
    const fs::directory_iterator all{fs::path{drill_.published()} / "parts"};
    return static_cast<std::size_t>(std::distance(fs::begin(all), fs::end(all)));
  }

  [[nodiscard]] const Drill& drill() const { return drill_; }
  [[nodiscard]] const ReaderDesk& desk() const { return desk_; }

 private:
  Drill drill_{kStudents};
  ReaderDesk desk_{drill_.file("roots.pem")};
};

TEST_F(Network, TheSecondImportFetchesWhatChangedAlone) {
  const test::WebFolder server{drill().published()};
  ASSERT_EQ(import(server.address()).exit_code, 0);
  const std::size_t first = parts();
  EXPECT_EQ(server.requests("/parts/"), first);

  drill().issue(2, "2026-03-03T10:00:00Z");
  drill().publish(test::kDayAfter);
  const std::size_t changed = parts() - first;
  EXPECT_LT(changed, first);
  ASSERT_EQ(import(server.address()).exit_code, 0);
  EXPECT_EQ(server.requests("/parts/"), first + changed);
  EXPECT_EQ(server.requests("/manifest.cbor"), 2U);
  EXPECT_EQ(desk().check(drill().certificate(2), kAsked).words(), "accepted");

  ASSERT_EQ(import(server.address()).exit_code, 0);
  EXPECT_EQ(server.requests("/parts/"), first + changed) << "nothing new";
}

TEST_F(Network, ADownloadThatWasCutOffGoesOnWhereItStopped) {
  const test::WebFolder server{drill().published()};
  // A part that the server has not got stands for a line that breaks.
  const fs::path folder = fs::path{drill().published()} / "parts";
  const auto first = import(server.address());
  ASSERT_EQ(first.exit_code, 0);
  const std::size_t all = server.requests("/parts/");

  const ReaderDesk other{drill().file("roots.pem")};
  const fs::path missing = fs::directory_iterator {
    folder
    } -> path();
  const fs::path aside = drill().file("aside");
  fs::rename(missing, aside);
  const auto cut = other.import(server.address(), kAsked);
  EXPECT_EQ(cut.exit_code, kNoInput);
  EXPECT_NE(cut.err.find("el servidor no lo tiene"), std::string::npos) << cut.err;
  EXPECT_FALSE(fs::exists(other.bundle()));

  fs::rename(aside, missing);
  ASSERT_EQ(other.import(server.address(), kAsked).exit_code, 0);
  EXPECT_EQ(server.requests("/parts/"), 2 * all + 1) << "the missing one twice, all others once";
  EXPECT_FALSE(fs::exists(other.file("bundle.cbor.partial")));
}

TEST_F(Network, APartThatWasChangedOnItsWayIsRefused) {
  const test::WebFolder server{drill().published()};
  for (const auto& part : fs::directory_iterator{fs::path{drill().published()} / "parts"}) {
    fs::resize_file(part.path(), fs::file_size(part.path()) - 1);
    break;
  }
  const auto refused = import(server.address());
  EXPECT_EQ(refused.exit_code, kData);
  EXPECT_NE(refused.err.find("una parte no es la que debe ser"), std::string::npos) << refused.err;
  EXPECT_FALSE(fs::exists(desk().bundle()));
}

TEST_F(Network, AServerThatIsGoneLeavesTheEvidenceInForce) {
  std::string address;
  {
    const test::WebFolder server{drill().published()};
    address = server.address();
    ASSERT_EQ(import(address).exit_code, 0);
  }
  const auto gone = import(address);
  EXPECT_EQ(gone.exit_code, kNoInput);
  EXPECT_NE(gone.err.find("el servidor no responde"), std::string::npos) << gone.err;
  EXPECT_EQ(desk().check(drill().certificate(1), kAsked).words(), "accepted");
}

}  // namespace
}  // namespace fedatario
