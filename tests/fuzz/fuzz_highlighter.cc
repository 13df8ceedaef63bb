// The laws of highlights and snippets on any text and any patterns, and that no renderer trips over them.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "common/unicode.h"
#include "pressmark/render.h"
#include "searcher/highlight/highlighter.h"
#include "searcher/highlight/snippet.h"

namespace {

using namespace pressmark;  // NOLINT(google-build-using-namespace): a program of one file

// Longer inputs only repeat what shorter ones find, slowly.
constexpr std::size_t kMaxSize = 4096;

void require(bool law) {
  if (!law) std::abort();
}

/// The input's first bytes choose; the rest is text.
class Chooser {
 public:
  Chooser(const std::uint8_t* data, std::size_t size) : data_(data), size_(size) {}

  std::size_t below(std::size_t n) { return n == 0 || at_ >= size_ ? 0 : data_[at_++] % n; }
  std::string rest() const { return {reinterpret_cast<const char*>(data_ + at_), size_ - at_}; }

 private:
  const std::uint8_t* data_;
  std::size_t size_;
  std::size_t at_ = 0;
};

/// Patterns of words that stand in the text itself, so that something is found.
std::vector<HighlightPattern> choose_patterns(Chooser& choose, const std::vector<std::string>& words) {
  std::vector<HighlightPattern> patterns(choose.below(4));
  for (HighlightPattern& pattern : patterns) {
    pattern.shape = static_cast<HighlightPattern::Shape>(choose.below(3));
    pattern.window = static_cast<std::uint32_t>(choose.below(8));
    pattern.said = choose.below(4) == 1;
    const std::size_t n = choose.below(4);
    for (std::size_t i = 0; i < n && !words.empty(); ++i) {
      const std::string& word = words[choose.below(words.size())];
      const auto form = static_cast<WordPattern::Form>(choose.below(3));
      pattern.words.push_back({form == WordPattern::Form::Prefix ? word.substr(0, (word.size() + 1) / 2) : word, form});
    }
  }
  return patterns;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > kMaxSize) return 0;
  static Highlighter highlighter;
  static SnippetMaker maker;
  static Analyzer analyzer;

  Chooser choose(data, size);
  const std::size_t length = choose.below(200);
  const std::size_t seed = choose.below(16);
  const std::string probe = choose.rest();
  std::vector<std::string> words;
  for (const Token& token : analyzer.analyze(probe)) words.emplace_back(token.term);
  std::vector<HighlightPattern> patterns = choose_patterns(choose, words);
  const std::string text = choose.rest();
  std::vector<Quote> quotes(seed % 3);
  for (Quote& quote : quotes) {
    quote.span.begin = choose.below(text.size() + 1);
    quote.span.end = quote.span.begin + choose.below(text.size() - quote.span.begin + 1);
  }

  const std::vector<TextSpan> spans = highlighter.highlight_passage(text, "en", PatternSet(patterns), quotes);
  std::size_t last = 0;
  for (const TextSpan span : spans) {
    require(span.begin >= last && span.begin < span.end && span.end <= text.size());
    require(floor_boundary(text, span.begin) == span.begin);
    last = span.end;
  }

  PassageHit passage;
  passage.text = text;
  passage.highlights = spans;
  passage.snippet = maker.make(text, spans, length);
  const Snippet& snippet = passage.snippet;
  require(text.find(snippet.text) != std::string::npos);
  require(spans.empty() || !snippet.highlights.empty());
  require(length > 0 || snippet.highlights == spans || snippet.cut_front || text.empty() || text.front() <= ' ');
  for (const TextSpan span : snippet.highlights) require(span.begin < span.end && span.end <= snippet.text.size());

  SearchPage page;
  page.query = text;
  page.suggestion = text;
  Hit& hit = page.hits.emplace_back();
  hit.article.id = text;
  hit.article.title = text;
  hit.article.title_highlights = spans;
  hit.article.url = text;
  hit.passages = {passage};
  TextStyle style;
  style.width = 10 + length;
  style.color = true;
  style.hyperlinks = true;
  render_text(page, GroupBy::Article, style);
  render_text(page, GroupBy::Passage, style);
  require(render_json(page).find('\x1B') == std::string::npos);
  require(render_html(page, GroupBy::Article, true).find('\x1B') == std::string::npos);
  return 0;
}
