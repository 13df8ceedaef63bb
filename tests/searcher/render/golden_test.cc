// Every renderer's output for the sample pages, byte for byte, as it stands in golden/. After an intended change:
//   PRESSMARK_UPDATE_GOLDEN=1 ctest -R Golden      and look at the difference.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <string>

#include "pressmark/render.h"
#include "tests/searcher/render/sample_pages.h"

namespace pressmark {
namespace {

const std::string kFolder = PRESSMARK_SOURCE_DIR "/tests/searcher/render/golden/";

void expect_golden(const std::string& name, const std::string& output) {
  if (std::getenv("PRESSMARK_UPDATE_GOLDEN") != nullptr) std::ofstream(kFolder + name, std::ios::binary) << output;
  std::ifstream in(kFolder + name, std::ios::binary);
  ASSERT_TRUE(in) << "no such file: " << kFolder + name;
  const std::string expected{std::istreambuf_iterator<char>(in), {}};
  EXPECT_EQ(output, expected) << name;
}

TextStyle plain(std::size_t width) {
  TextStyle style;
  style.width = width;
  return style;
}

TextStyle terminal(std::size_t width) {
  TextStyle style = plain(width);
  style.color = true;
  style.hyperlinks = true;
  style.base_folder = "/home/reader";
  return style;
}

TEST(Golden, TextAtEveryWidth) {
  for (const std::size_t width : {0U, 60U, 80U, 140U}) {
    const std::string w = "-" + std::to_string(width) + ".txt";
    expect_golden("articles" + w, render_text(rich_page(), GroupBy::Article, plain(width)));
    expect_golden("quotations" + w, render_text(quotation_page(), GroupBy::Passage, plain(width)));
    expect_golden("scripts" + w, render_text(many_scripts_page(), GroupBy::Article, plain(width)));
  }
}

TEST(Golden, TextOnATerminal) {
  expect_golden("articles-80.ansi", render_text(rich_page(), GroupBy::Article, terminal(80)));
  expect_golden("quotations-80.ansi", render_text(quotation_page(), GroupBy::Passage, terminal(80)));
  expect_golden("scripts-80.ansi", render_text(many_scripts_page(), GroupBy::Article, terminal(80)));
  expect_golden("hostile-80.ansi", render_text(hostile_page(), GroupBy::Article, terminal(80)));
}

TEST(Golden, NotesAndEmptyAnswers) {
  expect_golden("empty-80.txt", render_text(empty_page(), GroupBy::Article, plain(80)));
  expect_golden("notes-80.txt", render_notes(empty_page(), plain(80)));
  expect_golden("notes-80.ansi", render_notes(empty_page(), terminal(80)));
  expect_golden("notes-hostile-80.ansi", render_notes(hostile_page(), terminal(80)));
  EXPECT_EQ(render_notes(rich_page(), terminal(80)), "");
}

TEST(Golden, Json) {
  expect_golden("articles.json", render_json(rich_page()) + "\n");
  expect_golden("quotations.json", render_json(quotation_page(), "q7") + "\n");
  expect_golden("empty.json", render_json(empty_page()) + "\n");
  expect_golden("hostile.json", render_json(hostile_page()) + "\n");
  expect_golden("scripts.json", render_json(many_scripts_page()) + "\n");
  expect_golden("articles.jsonl", render_jsonl(rich_page()));
  EXPECT_EQ(render_jsonl(empty_page()), "");
}

TEST(Golden, Errors) {
  expect_golden(
      "error.json",
      render_json(Error{ErrorCode::Damaged, "the index at /news is damaged", "rebuild it"}, "gas", "12") + "\n");
  expect_golden("error-no-hint.json", render_json(Error{ErrorCode::System, "too many open files", ""}, "") + "\n");
}

TEST(Golden, Html) {
  expect_golden("articles.html", render_html(rich_page(), GroupBy::Article, false));
  expect_golden("articles-standalone.html", render_html(rich_page(), GroupBy::Article, true));
  expect_golden("quotations.html", render_html(quotation_page(), GroupBy::Passage, false));
  expect_golden("empty.html", render_html(empty_page(), GroupBy::Article, false));
  expect_golden("hostile.html", render_html(hostile_page(), GroupBy::Article, true));
}

TEST(Golden, Trec) {
  expect_golden("articles.trec", render_trec(rich_page(), "301"));
  expect_golden("hostile.trec", render_trec(hostile_page(), "a b"));
}

TEST(Golden, Explanation) {
  const Explanation explanation{
      "(and \"gas\" (speaker \"gupta\"))", "gas AND XSPKgupta", {"gas 12", "gupta 3"}, {{{0, 3}, "note"}}};
  expect_golden("explanation.txt", render_explanation(explanation, plain(80)));
  expect_golden("explanation.json", render_json(explanation, "gas speaker:gupta") + "\n");
}

}  // namespace
}  // namespace pressmark
