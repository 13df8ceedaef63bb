// Laws that hold for every text, query and length, tried on random ones.
#include <gtest/gtest.h>

#include <random>

#include "common/stemming.h"
#include "common/unicode.h"
#include "searcher/highlight/highlighter.h"
#include "searcher/highlight/snippet.h"

namespace pressmark {
namespace {

using Form = WordPattern::Form;
using Shape = HighlightPattern::Shape;

/// Pieces that texts are made of: scripts, marks, punctuation, broken bytes.
const std::vector<std::string> kPieces = {"gas",
                                          "Gas’s",
                                          "union",
                                          "multi-vector",
                                          "Élysée",
                                          "E\xCC\x81lysée",
                                          "ГАЗ",
                                          "газовый",
                                          "天然气",
                                          "ガス",
                                          "غاز",
                                          "\u202Egas",
                                          "strategic",
                                          "partner",
                                          "Kazakhstan",
                                          "U.S.",
                                          "Straße",
                                          "“",
                                          "”",
                                          "Dr.",
                                          "said. Then",
                                          "?",
                                          "👨‍👩‍👧",
                                          "🇰🇿",
                                          "\xFF",
                                          "\xED\xA0\x80",
                                          "\t",
                                          "ไทย",
                                          "a-b-c",
                                          "1,000.5",
                                          "x'y",
                                          "",
                                          "—"};
const std::vector<std::string> kWords = {"gas",    "union",  "multi", "multivector", "vector",  "elysee",
                                         "газ",    "天然气", "غاز",   "strategic",   "strateg", "partner",
                                         "kazakh", "the",    "us",    "strasse",     "a",       "b"};

struct Sample {
  std::string text;
  std::vector<HighlightPattern> patterns;
  std::vector<Quote> quotes;
  std::size_t length = 0;
};

Sample sample(std::mt19937& random) {
  const auto below = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
  Sample made;
  const std::size_t pieces = below(80);
  for (std::size_t i = 0; i < pieces; ++i) {
    made.text += kPieces[below(kPieces.size())];
    if (below(4) != 0) made.text += ' ';
  }
  const std::size_t patterns = below(5);
  for (std::size_t i = 0; i < patterns; ++i) {
    HighlightPattern pattern;
    pattern.shape = static_cast<Shape>(below(3));
    pattern.window = static_cast<std::uint32_t>(below(6));
    const std::size_t words = 1 + below(3);
    for (std::size_t w = 0; w < words; ++w) {
      const auto form = static_cast<Form>(below(3));
      pattern.words.push_back({(form == Form::Stem ? "en:" : "") + kWords[below(kWords.size())], form});
    }
    pattern.said = below(4) == 0;
    pattern.title = !pattern.said && below(4) == 0;
    made.patterns.push_back(pattern);
  }
  if (!made.text.empty() && below(2) == 0) {
    const std::size_t begin = below(made.text.size());
    Quote& quote = made.quotes.emplace_back();
    quote.span = {begin, begin + 1 + below(made.text.size() - begin)};
  }
  made.length = below(120);
  return made;
}

bool answers(std::string_view token, const WordPattern& word, Stemmer& stemmer) {
  switch (word.form) {
    case Form::Exact:
      return token == word.term;
    case Form::Stem:
      return stemmer.stem(token) == word.term;
    case Form::Prefix:
      return token.substr(0, word.term.size()) == word.term;
  }
  return false;
}

/// Whether the highlighted slice, analysed again by itself, holds a word that some pattern asked for.
bool was_asked_for(std::string_view slice, const std::vector<HighlightPattern>& patterns) {
  Analyzer analyzer;
  Stemmer stemmer("en");
  for (const Token& token : analyzer.analyze(slice)) {
    for (const HighlightPattern& pattern : patterns) {
      for (const WordPattern& word : pattern.words) {
        if (answers(token.term, word, stemmer)) return true;
      }
    }
  }
  return false;
}

TEST(HighlightLaws, HoldForRandomTextsAndQueries) {
  std::mt19937 random(20221205);
  Highlighter highlighter;
  SnippetMaker maker;
  for (int round = 0; round < 4000; ++round) {
    const Sample made = sample(random);
    SCOPED_TRACE(made.text);
    const PatternSet patterns(made.patterns);
    const std::vector<TextSpan> spans = highlighter.highlight_passage(made.text, "en", patterns, made.quotes);
    ASSERT_EQ(spans, highlighter.highlight_passage(made.text, "en", patterns, made.quotes)) << "not repeatable";

    std::size_t last = 0;
    std::string pieces;
    for (const TextSpan span : spans) {
      ASSERT_LE(last, span.begin) << "overlap, or out of order";
      ASSERT_LT(span.begin, span.end);
      ASSERT_LE(span.end, made.text.size());
      ASSERT_EQ(floor_boundary(made.text, span.begin), span.begin);
      const std::string slice = made.text.substr(span.begin, span.size());
      ASSERT_TRUE(was_asked_for(slice, made.patterns)) << slice;
      pieces += made.text.substr(last, span.begin - last) + slice;
      last = span.end;
    }
    ASSERT_EQ(pieces + made.text.substr(last), made.text);

    const Snippet snippet = maker.make(made.text, spans, made.length);
    const std::size_t at = made.text.find(snippet.text);
    ASSERT_NE(at, std::string::npos) << "not a slice: " << snippet.text;
    ASSERT_EQ(snippet.text.empty(), made.text.find_first_not_of(" \t") == std::string::npos);
    ASSERT_LE(snippet.highlights.size(), spans.size());
    ASSERT_TRUE(spans.empty() || !snippet.highlights.empty()) << "a snippet without the match";
    for (const TextSpan span : snippet.highlights) {
      ASSERT_LT(span.begin, span.end);
      ASSERT_LE(span.end, snippet.text.size());
    }
    if (!snippet.cut_front && !snippet.cut_back) {
      ASSERT_EQ(snippet.highlights.size(), spans.size());
    }
  }
}

TEST(HighlightLaws, LookingAtBeginningsFirstChangesNothing) {
  std::mt19937 random(19630101);
  Highlighter highlighter;
  HighlightPattern nowhere{.shape = Shape::Near, .words = {{"nowhere"}}, .window = 1};  // needs every distance
  for (int round = 0; round < 4000; ++round) {
    const Sample made = sample(random);
    SCOPED_TRACE(made.text);
    std::vector<HighlightPattern> more = made.patterns;
    more.push_back(nowhere);
    const std::vector<TextSpan> spans =
        highlighter.highlight_passage(made.text, "en", PatternSet(made.patterns), made.quotes);
    ASSERT_EQ(spans, highlighter.highlight_passage(made.text, "en", PatternSet(more), made.quotes));
  }
}

TEST(HighlightLaws, StemmersKeepBeginningsWhereTheySaySo) {
  std::mt19937 random(7);
  const auto below = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); };
  for (const char* language :
       {"da", "de", "en", "es", "eu", "fr", "hu", "hy", "it", "lt", "nl", "no", "pt", "ro", "ru", "sv", "xx"}) {
    ASSERT_TRUE(Stemmer::keeps_beginnings(language));
    Stemmer stemmer(language);
    const std::size_t tag = Stemmer::supports(language) ? std::string(language).size() + 1 : 0;
    for (int round = 0; round < 20000; ++round) {
      std::string word;
      for (std::size_t n = 1 + below(9); n > 0; --n)
        word += below(2) == 0 ? "aeiouy"[below(6)] : static_cast<char>('a' + below(26));
      const std::string_view stem = stemmer.stem(word).substr(tag);
      ASSERT_EQ(stem[0], word[0]) << language << ' ' << word;
      if (stem.size() < 3 || (stem[1] == 'i' && word[1] == 'y')) continue;
      ASSERT_EQ(stem[1], word[1]) << language << ' ' << word;
    }
  }
  EXPECT_FALSE(Stemmer::keeps_beginnings("ga"));
}

}  // namespace
}  // namespace pressmark
