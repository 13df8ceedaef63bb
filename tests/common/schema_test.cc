#include "common/schema.h"

#include <gtest/gtest.h>

#include "pressmark/fields.h"

namespace pressmark {
namespace {

TEST(Schema, CountsKeepTheirOrderAsBytes) {
  std::string before;
  for (const std::uint32_t n : {0U, 1U, 9U, 255U, 256U, 70'000U, 0xFFFFFFFFU}) {
    const std::string bytes = encode_count(n);
    EXPECT_EQ(decode_count(bytes), n);
    EXPECT_LT(before, bytes) << n;
    before = bytes;
  }
  EXPECT_EQ(decode_count(""), 0U);
}

TEST(Schema, TermsStayWithinXapiansLimitAndApart) {
  const std::string text(300, 'a');
  EXPECT_EQ(make_term("XSPK", "gupta"), "XSPKgupta");
  EXPECT_EQ(make_term("XSPK", text).size(), 245U);
  EXPECT_NE(make_term("XSPK", text), make_term("XSPK", text + "b"));
  EXPECT_EQ(make_term("XSPK", text + "b"), make_term("XSPK", text + "b"));
  EXPECT_LE(make_term("", std::string(200, '\0')).size(), 245U);
}

TEST(Schema, EveryFieldExplainsItself) {
  for (const FieldHelp& row : field_help()) {
    EXPECT_FALSE(row.meaning.empty()) << row.name;
    EXPECT_EQ(row.example.rfind(std::string(row.name) + ":", 0), 0U) << row.name;
  }
}

}  // namespace
}  // namespace pressmark
