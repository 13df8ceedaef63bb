#include "indexer/readers/json_bounds.h"

#include <gtest/gtest.h>

#include <string>

namespace pressmark {
namespace {

TEST(JsonBounds, TheFirstLineTellsWhetherValuesSpreadOverLines) {
  const struct {
    const char* line;
    bool spreads;
  } kCases[] = {
      {R"({"title": "Ferry deal", "text": "Signed."})", false},
      {R"({"title": "Ferry deal", "text": "Sig)", false},  // cut off: the lines below are whole
      {"{", true},
      {"  {\r", true},
      {R"({ "title": "Ferry deal",)", true},
      {R"({"articles": [)", true},
      {"[", true},
      {R"([{"title": "Ferry deal"}])", true},
      {"\xEF\xBB\xBF[", true},
      {"{}", false},
      {"Ferry deal,", false},
      {"", false},
  };
  for (const auto& c : kCases) EXPECT_EQ(spreads_over_lines(c.line), c.spreads) << c.line;
}

TEST(JsonBounds, FindsTheEndWhereverThePiecesAreCut) {
  const std::string object = R"({"a": "}]\\\"}", "b": [{}, {"c": "{"}]})";
  for (std::size_t cut = 0; cut < object.size(); ++cut) {
    JsonBounds bounds;
    EXPECT_EQ(bounds.end_in(object.substr(0, cut)), std::string::npos);
    EXPECT_EQ(bounds.end_in(object.substr(cut) + ", {}"), object.size() - cut);
  }
}

}  // namespace
}  // namespace pressmark
