#include "searcher/highlight/snippet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pressmark {
namespace {

/// The text without its brackets, and the spans that they enclosed.
std::pair<std::string, std::vector<TextSpan>> unmarked(std::string_view marked) {
  std::string text;
  std::vector<TextSpan> spans;
  for (const char c : marked) {
    if (c == '[') {
      spans.push_back({text.size(), text.size()});
    } else if (c == ']') {
      spans.back().end = text.size();
    } else {
      text += c;
    }
  }
  return {text, spans};
}

/// The snippet of a text whose highlights stand in brackets, written the same way, with … where it was cut.
std::string snippet(std::string_view marked, std::size_t length) {
  const auto [text, spans] = unmarked(marked);
  SnippetMaker maker;
  const Snippet made = maker.make(text, spans, length);
  std::string out = made.cut_front ? "…" : "";
  std::size_t at = 0;
  for (const TextSpan span : made.highlights) {
    out += made.text.substr(at, span.begin - at) + "[" + made.text.substr(span.begin, span.size()) + "]";
    at = span.end;
  }
  return out + made.text.substr(at) + (made.cut_back ? "…" : "");
}

TEST(Snippet, ShowsShortPassagesWhole) {
  EXPECT_EQ(snippet("The [gas] union.", 240), "The [gas] union.");
  EXPECT_EQ(snippet("The gas union. It failed.", 0), "The gas union. It failed.");
  EXPECT_EQ(snippet("", 240), "");
  EXPECT_EQ(snippet(" a ", 240), "a");
}

TEST(Snippet, PrefersTheSentenceWithMostDifferentHighlights) {
  EXPECT_EQ(snippet("The [gas] is gone. [Gas] and [gas] again. A [gas] [union] came. Nobody cared.", 26),
            "…A [gas] [union] came.…");
  EXPECT_EQ(snippet("One [gas] here. Two [gas] and [gas] here. Three.", 30), "…Two [gas] and [gas] here. Three.");
}

TEST(Snippet, FillsUpWithNeighbours) {
  EXPECT_EQ(snippet("One. Two. A [gas] union. Four. Five.", 20), "…A [gas] union. Four.…");
  EXPECT_EQ(snippet("One. Two. A [gas] union.", 20), "…Two. A [gas] union.");
  EXPECT_EQ(snippet("First one. Second one. Third.", 24), "First one. Second one.…");
}

TEST(Snippet, DoesNotLeaveAVeryShortSentenceAlone) {
  EXPECT_EQ(snippet("[Gas]. This sentence is much longer than what may be shown here.", 30),
            "[Gas]. This sentence is much…");
}

TEST(Snippet, CutsLongSentencesBetweenWordsAroundTheirHighlights) {
  EXPECT_EQ(snippet("this goes on and on and on without any [gas] in sight and then goes on and on", 30),
            "…any [gas] in sight and then goes…");
  EXPECT_EQ(snippet("a [gas] that leads and then goes on and on and on", 20), "a [gas] that leads and…");
  EXPECT_EQ(snippet("this goes on and on and on until it ends with [gas]", 20), "…it ends with [gas]");
}

TEST(Snippet, ShowsHighlightsOfTwoSentencesRatherThanOneWhole) {
  EXPECT_EQ(snippet("The talks of this long week were about [gas]. A [union] was never mentioned in them at all.", 40),
            "…about [gas]. A [union] was never mentioned…");
}

TEST(Snippet, CutsScriptsWithoutSpacesBetweenCharacters) {
  const std::string chinese =
      "哈萨克斯坦总统在阿斯塔纳举行的会议上表示愿意与俄罗斯建立天然气联盟并扩大两国之间的战略伙伴关系";
  const std::string shown = snippet(chinese, 30);
  EXPECT_EQ(shown, chinese.substr(0, 90) + "…");
}

TEST(Snippet, NeverCutsInsideACharacter) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "e\xCC\x81";
  SnippetMaker maker;
  EXPECT_EQ(maker.make(text, {}, 41).text.size(), 60U);
  EXPECT_EQ(maker.make(text, {{150, 153}}, 41).text.size() % 3, 0U);
}

TEST(Snippet, CutsAHighlightOnlyWhenItIsLongerThanTheSnippet) {
  EXPECT_EQ(snippet("aa [bb cc dd ee ff gg] hh", 12), "…[bb cc dd ee]…");
  EXPECT_EQ(snippet("aa [bb cc] dd [ee] ff gg hh ii", 5), "…[bb cc]…");
}

TEST(Snippet, AlwaysShowsSomething) {
  const std::string monster(500, 'x');
  EXPECT_EQ(snippet(monster, 30).size(), 30 + std::string("…").size());
  std::string zalgo = "a";
  for (int i = 0; i < 500; ++i) zalgo += "\xCC\x81";
  SnippetMaker maker;
  EXPECT_FALSE(maker.make(zalgo, {}, 30).text.empty());
  EXPECT_FALSE(maker.make(monster, {}, 1).text.empty());
}

TEST(Snippet, TakesBoundedTimeForEnormousPassages) {
  std::string text;
  for (int i = 0; i < 1000000; ++i) text += "One more sentence. ";
  SnippetMaker maker;
  const Snippet made = maker.make(text, {{9000000, 9000004}}, 100);
  EXPECT_TRUE(made.cut_front && made.cut_back);
  EXPECT_EQ(made.highlights.size(), 1U);
}

}  // namespace
}  // namespace pressmark
