#include "server/registry/import/header.h"

#include <array>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace fedatario::imports {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr std::array<std::string_view, 1> kDni = {"DNI"};
constexpr std::array<Field, 2> kFields = {{
    {"numero_documento", kDni, Need::required},
    {"nombres", {}, Need::optional},
}};

TEST(Header, FindsFieldsInAnyOrderCaseAndSpelling) {
  const auto header = read_header({1, {"Nómbres", "Turno", "Número-Documento"}}, kFields);
  ASSERT_TRUE(header);
  EXPECT_THAT(header->columns, ElementsAre(2U, 0U));
  EXPECT_THAT(header->ignored, ElementsAre("Turno"));
  EXPECT_TRUE(read_header({1, {"dni"}}, kFields));
}

TEST(Header, NamesWhatIsMissingOrTwice) {
  EXPECT_THAT(read_header({1, {"NÓMINA 2025", ""}}, kFields).error(),
              HasSubstr("numero_documento"));
  EXPECT_THAT(read_header({1, {"dni", "numero documento"}}, kFields).error(),
              HasSubstr("dos columnas para numero_documento"));
}

}  // namespace
}  // namespace fedatario::imports
