#include "searcher/highlight/highlighter.h"

#include <algorithm>
#include <cstdint>

namespace pressmark {

namespace {

/// Of each word of the query, by its number, its occurrences in the order of the text.
using Occurrences = std::vector<std::vector<Occurrence>>;
using Spans = std::vector<TextSpan>;
using Words = std::vector<std::uint32_t>;

/// Tells for tokens in ascending order whether they lie inside one of the direct quotes.
class DirectSpeech {
 public:
  explicit DirectSpeech(const std::vector<Quote>& quotes) {
    for (const Quote& quote : quotes) {
      if (quote.kind == QuoteKind::Direct) spans_.push_back(quote.span);
    }
    spans_ = merge_spans(std::move(spans_));
  }

  bool contains(TextSpan span) {
    while (next_ < spans_.size() && spans_[next_].end <= span.begin) ++next_;
    return next_ < spans_.size() && spans_[next_].begin <= span.begin && span.end <= spans_[next_].end;
  }

 private:
  Spans spans_;
  std::size_t next_ = 0;
};

/// The occurrences of a word that count for a pattern.
std::vector<Occurrence> usable(const std::vector<Occurrence>& occurrences, bool said) {
  if (!said) return occurrences;
  std::vector<Occurrence> kept;
  std::copy_if(occurrences.begin(), occurrences.end(), std::back_inserter(kept),
               [](const Occurrence& o) { return o.said; });
  return kept;
}

void mark_words(const Words& words, const Occurrences& found, bool said, Spans& spans) {
  for (const std::uint32_t word : words) {
    for (const Occurrence& occurrence : found[word]) {
      if (occurrence.said || !said) spans.push_back(occurrence.span);
    }
  }
}

/// Phrases in the making: one for each occurrence of the first word, carried on as long as the next word stands behind
/// it.
void mark_phrase(const Words& words, const Occurrences& found, bool said, Spans& spans) {
  if (words.empty()) return;
  std::vector<Occurrence> phrases = usable(found[words.front()], said);
  for (std::size_t i = 1; i < words.size() && !phrases.empty(); ++i) {
    const std::vector<Occurrence> next = usable(found[words[i]], said);
    auto behind = next.begin();
    std::vector<Occurrence> longer;
    for (const Occurrence& phrase : phrases) {
      while (behind != next.end() && behind->position <= phrase.position) ++behind;
      if (behind == next.end()) break;
      if (behind->position != phrase.position + 1) continue;
      longer.push_back({{phrase.span.begin, std::max(phrase.span.end, behind->span.end)}, behind->position, said});
    }
    phrases = std::move(longer);
  }
  for (const Occurrence& phrase : phrases) spans.push_back(phrase.span);
}

/// Slides a window over all occurrences by position; while every word stands in it, all that stands in it is marked.
void mark_near(const Words& words, std::uint32_t window, const Occurrences& found, bool said, Spans& spans) {
  struct Event {
    Occurrence occurrence;
    std::size_t word;
  };
  Words wanted = words;
  std::sort(wanted.begin(), wanted.end());
  wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());

  std::vector<Event> events;
  for (std::size_t word = 0; word < wanted.size(); ++word) {
    for (const Occurrence& occurrence : usable(found[wanted[word]], said)) events.push_back({occurrence, word});
  }
  std::stable_sort(events.begin(), events.end(),
                   [](const Event& a, const Event& b) { return a.occurrence.position < b.occurrence.position; });

  std::vector<std::size_t> inside(wanted.size(), 0);
  std::size_t present = 0;
  std::size_t end = 0;
  std::size_t marked = 0;  // events before this one have been marked or passed by
  for (std::size_t begin = 0; begin < events.size(); ++begin) {
    const std::uint64_t limit = std::uint64_t{events[begin].occurrence.position} + window;
    for (; end < events.size() && events[end].occurrence.position < limit; ++end) {
      if (inside[events[end].word]++ == 0) ++present;
    }
    marked = std::max(marked, begin);
    if (present == wanted.size()) {
      for (; marked < end; ++marked) spans.push_back(events[marked].occurrence.span);
    }
    if (end > begin && --inside[events[begin].word] == 0) --present;
  }
}

void mark(const HighlightPattern& pattern, const Words& words, const Occurrences& found, Spans& spans) {
  switch (pattern.shape) {
    case HighlightPattern::Shape::Word:
      return mark_words(words, found, pattern.said, spans);
    case HighlightPattern::Shape::Phrase:
      return mark_phrase(words, found, pattern.said, spans);
    case HighlightPattern::Shape::Near:
      return mark_near(words, pattern.window, found, pattern.said, spans);
  }
}

}  // namespace

Stemmer& Highlighter::stemmer(std::string_view language) {
  const auto known = stemmers_.find(language);
  return known != stemmers_.end() ? known->second
                                  : stemmers_.emplace(std::string(language), Stemmer(language)).first->second;
}

std::vector<TextSpan> Highlighter::highlight_passage(std::string_view text, std::string_view language,
                                                     const PatternSet& patterns, const std::vector<Quote>& quotes) {
  return highlight(text, language, patterns, quotes, false);
}

std::vector<TextSpan> Highlighter::highlight_title(std::string_view title, std::string_view language,
                                                   const PatternSet& patterns) {
  return highlight(title, language, patterns, {}, true);
}

std::vector<TextSpan> Highlighter::highlight(std::string_view text, std::string_view language,
                                             const PatternSet& patterns, const std::vector<Quote>& quotes, bool title) {
  if (patterns.empty() || text.empty()) return {};

  Stemmer* const stems = patterns.wants_stems() ? &stemmer(language) : nullptr;
  const bool look_at_beginnings = stems == nullptr || Stemmer::keeps_beginnings(language);
  const Spans stretches = look_at_beginnings && !patterns.wants_distances() ? patterns.beginnings().stretches(text)
                                                                            : Spans{{0, text.size()}};
  if (found_.size() < patterns.word_count()) found_.resize(patterns.word_count());
  for (std::vector<Occurrence>& occurrences : found_) occurrences.clear();
  DirectSpeech speech(quotes);
  std::uint32_t behind =
      0;  // of words before this stretch; one more than there are, so that none is next to the others
  for (const TextSpan stretch : stretches) {
    const std::vector<Token>& tokens = analyzer_.analyze(text.substr(stretch.begin, stretch.size()));
    for (const Token& token : tokens) {
      if (look_at_beginnings && !patterns.beginnings().allow(token.term)) continue;
      numbers_.clear();
      patterns.find_word(token.term, numbers_);
      if (stems != nullptr) patterns.find_stem(stems->stem(token.term), numbers_);
      if (numbers_.empty()) continue;
      const TextSpan span{stretch.begin + token.span.begin, stretch.begin + token.span.end};
      const bool said = speech.contains(span);
      for (const std::uint32_t number : numbers_) found_[number].push_back({span, behind + token.position, said});
    }
    if (!tokens.empty()) behind += tokens.back().position + 1;
  }

  std::vector<TextSpan> spans;
  for (std::size_t i = 0; i < patterns.patterns().size(); ++i) {
    const HighlightPattern& pattern = patterns.patterns()[i];
    if (title ? pattern.said : pattern.title) continue;
    mark(pattern, patterns.words(i), found_, spans);
  }
  return merge_spans(std::move(spans));
}

std::vector<TextSpan> merge_spans(std::vector<TextSpan> spans) {
  const auto before = [](TextSpan a, TextSpan b) { return a.begin != b.begin ? a.begin < b.begin : a.end < b.end; };
  if (!std::is_sorted(spans.begin(), spans.end(), before)) std::sort(spans.begin(), spans.end(), before);
  std::size_t merged = 0;
  for (const TextSpan span : spans) {
    if (span.empty()) continue;
    if (merged > 0 && span.begin < spans[merged - 1].end) {
      spans[merged - 1].end = std::max(spans[merged - 1].end, span.end);
    } else {
      spans[merged++] = span;
    }
  }
  spans.resize(merged);
  return spans;
}

}  // namespace pressmark
