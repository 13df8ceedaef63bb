// Every JSON the renderers make is what the published schemas say.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "pressmark/render.h"
#include "tests/searcher/render/sample_pages.h"
#include "tests/support/schema_check.h"

namespace pressmark {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::vector<std::string> errors(const std::string& text, const std::string& schema) {
  SchemaCheck check(PRESSMARK_SOURCE_DIR "/searcher/render/schema");
  const nlohmann::json value = nlohmann::json::parse(text, nullptr, false);
  if (value.is_discarded()) return {"no JSON: " + text};
  return check.errors(value, schema);
}

TEST(Schema, HoldsForEveryAnswer) {
  for (const SearchPage& page :
       {rich_page(), quotation_page(), empty_page(), hostile_page(), many_scripts_page(), SearchPage{}}) {
    EXPECT_THAT(errors(render_json(page), "answer.schema.json"), IsEmpty());
    EXPECT_THAT(errors(render_json(page, "id 1"), "answer.schema.json"), IsEmpty());
    std::istringstream lines(render_jsonl(page));
    std::size_t hits = 0;
    for (std::string line; std::getline(lines, line); ++hits) EXPECT_THAT(errors(line, "hit.schema.json"), IsEmpty());
    EXPECT_EQ(hits, page.hits.size());
  }
}

TEST(Schema, HoldsForErrorsAndExplanations) {
  for (const ErrorCode code : {ErrorCode::Usage, ErrorCode::NotFound, ErrorCode::Locked, ErrorCode::Incompatible,
                               ErrorCode::Damaged, ErrorCode::System, ErrorCode::Interrupted}) {
    EXPECT_THAT(errors(render_json(Error{code, "message", ""}, "query", "7"), "error.schema.json"), IsEmpty());
    EXPECT_THAT(errors(render_json(Error{code, "message", "hint"}, "query"), "error.schema.json"), IsEmpty());
  }
  const Explanation explanation{"(and)", "asked", {"term 1"}, {{{0, 1}, "warning"}}};
  EXPECT_THAT(errors(render_json(explanation, "query"), "explanation.schema.json"), IsEmpty());
}

TEST(SchemaCheck, SeesWhatIsWrong) {
  EXPECT_THAT(errors("{}", "hit.schema.json").size(), 5U);
  EXPECT_THAT(errors(R"({"format_version":2,"query":"q","error":{"code":"x","exit_code":0,"message":"","hint":1}})",
                     "error.schema.json"),
              ElementsAre(HasSubstr("/error/code: none of"), HasSubstr("/error/exit_code: too small"),
                          HasSubstr("/error/hint: not of type"), HasSubstr("/error/message: too short"),
                          HasSubstr("/format_version: not 1")));
  EXPECT_THAT(errors("[]", "answer.schema.json"), ElementsAre(HasSubstr("not of type")));
  EXPECT_THAT(errors("1", "no-such-file.json"), ElementsAre(HasSubstr("not there"), HasSubstr("no schema")));
}

}  // namespace
}  // namespace pressmark
