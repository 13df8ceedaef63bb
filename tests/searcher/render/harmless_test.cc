// Whatever an article holds, no renderer lets it act on the reader's terminal, browser or line.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>
#include <string>

#include "common/unicode.h"
#include "pressmark/render.h"
#include "tests/searcher/render/sample_pages.h"

namespace pressmark {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// The text without what the renderers themselves write on a terminal: colours, links, isolates in pairs.
std::string without_own_sequences(std::string text) {
  const auto drop = [&](const std::string& begin, const std::string& end) {
    for (std::size_t at = text.find(begin); at != std::string::npos; at = text.find(begin, at)) {
      const std::size_t stop = text.find(end, at + begin.size());
      if (stop == std::string::npos) return;
      text.erase(at, stop + end.size() - at);
    }
  };
  drop("\x1B]8;;", "\x1B\\");
  drop("\x1B[", "m");
  return text;
}

/// The first character that acts instead of being shown, as hexadecimal; empty if there is none.
std::string acting_character(std::string_view text) {
  int isolates = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    const bool control = (c.value < 0x20 && c.value != '\n') || (c.value >= 0x7F && c.value < 0xA0);
    const bool reorders = (c.value >= 0x202A && c.value <= 0x202E) || c.value == 0x2066 || c.value == 0x2067;
    if (c.value == 0x2068) ++isolates;
    if (c.value == 0x2069) --isolates;
    if (c.value == '\n' && isolates != 0) return "an isolate left open at the end of a line";
    if (control || reorders || isolates < 0 || isolates > 1) return std::to_string(static_cast<std::uint32_t>(c.value));
    at += c.length;
  }
  return "";
}

SearchPage page_with(const std::string& text) {
  SearchPage page = hostile_page();
  page.query = text;
  page.suggestion = text;
  page.warnings = {{{0, text.size()}, text}};
  Hit& hit = page.hits.front();
  hit.article.title = text;
  hit.article.title_highlights.clear();
  hit.article.source = text;
  hit.article.agency = text;
  hit.article.authors = {text};
  hit.article.url = "https://x/" + text;
  hit.article.people.front().name = text;
  hit.article.people.front().role = text;
  PassageHit& passage = hit.passages.front();
  passage.text = passage.snippet.text = text;
  passage.speakers = {text};
  passage.highlights = passage.snippet.highlights = {};
  page.facets.front().counts.front().value = text;
  return page;
}

void expect_harmless(const SearchPage& page) {
  TextStyle style;
  style.color = true;
  style.hyperlinks = true;
  style.base_folder = "/x";
  for (const GroupBy by : {GroupBy::Article, GroupBy::Passage}) {
    EXPECT_EQ(acting_character(without_own_sequences(render_text(page, by, style))), "");
    EXPECT_EQ(acting_character(render_text(page, by, TextStyle{})), "");
    const std::string html = render_html(page, by, true);
    EXPECT_EQ(acting_character(html), "");
    for (const char* tag : {"<script", "<img", "<i>", "<b>", "javascript:"}) EXPECT_THAT(html, Not(HasSubstr(tag)));
  }
  EXPECT_EQ(acting_character(without_own_sequences(render_notes(page, style))), "");
  EXPECT_EQ(acting_character(render_json(page)), "");
  EXPECT_EQ(acting_character(render_jsonl(page)), "");
  EXPECT_EQ(acting_character(render_trec(page, page.query)), "");
  EXPECT_FALSE(nlohmann::json::parse(render_json(page), nullptr, false).is_discarded());
}

TEST(Harmless, HostileArticles) { expect_harmless(hostile_page()); }

TEST(Harmless, RandomBytes) {
  std::mt19937 random(7);
  const std::vector<std::string> pieces = {"\x1B[31m",     "\x1B]8;;http://x\x07",
                                           "\xE2\x80\xAE", "\xE2\x81\xA6",
                                           "\xE2\x81\xA9", "<script>",
                                           "\xC2\x9B",     "\xED\xA0\x80",
                                           "\xFF",         std::string(1, '\0'),
                                           "\x7F",         "\r\n",
                                           "\xE2\x80\xA8", "'\"><img src=x>",
                                           "&#27;",        "غاز",
                                           "漢字",         "e\xCC\x81",
                                           "word ",        "\t"};
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int i = 0; i < 12; ++i) text += pieces[random() % pieces.size()];
    SCOPED_TRACE(text);
    expect_harmless(page_with(text));
  }
}

TEST(Harmless, JsonGivesBackTheExactText) {
  std::string text;
  for (const char32_t c : {U'a', U'\x1B', U'\x7F', U'\x85', U'\x9B', U'\x200B', U'\x202E', U'\x2066', U'\xFEFF',
                           U'\x61C', U'é', U'漢', U'\x1F600', U'"', U'\\'}) {
    append_utf8(text, c);
  }
  const nlohmann::json json = nlohmann::json::parse(render_json(page_with(text)));
  EXPECT_EQ(json["hits"][0]["passages"][0]["text"], text);
  EXPECT_EQ(json["query"], text);
}

}  // namespace
}  // namespace pressmark
