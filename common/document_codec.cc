#include "common/document_codec.h"

#include <algorithm>
#include <cstdio>
#include <unordered_map>
#include <unordered_set>

#include "common/analyzer.h"
#include "common/names.h"
#include "common/schema.h"
#include "common/stemming.h"

namespace pressmark {
namespace {

/// What the encoder remembers of a collection's words is forgotten at this size; the index then gets some entries
/// twice.
constexpr std::size_t kMemoryLimit = 1'000'000;

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

/// The words of one language and their stems.
class Vocabulary {
 public:
  using Entry = std::pair<const std::string, std::string>;  // word, stem

  explicit Vocabulary(std::string_view language) : stemmer_(language) {}

  /// The entry of a word; `fresh` tells whether it was met for the first time. Valid until forget().
  const Entry& find(std::string_view word, bool& fresh) {
    const auto known = stems_.find(word);
    fresh = known == stems_.end();
    if (!fresh) return *known;
    return *stems_.emplace(std::string(word), std::string(stemmer_.stem(word))).first;
  }

  void forget_when_full() {
    if (stems_.size() >= kMemoryLimit) stems_.clear();
  }

 private:
  Stemmer stemmer_;
  std::unordered_map<std::string, std::string, StringHash, std::equal_to<>> stems_;
};

/// A word of a passage (or title) at a position.
struct Occurrence {
  const Vocabulary::Entry* word;
  std::uint32_t position;
};

bool by_word(const Occurrence& a, const Occurrence& b) {
  if (a.word != b.word) return a.word->first < b.word->first;
  return a.position < b.position;
}

/// Sums of (text, count), each text once.
class Counts {
 public:
  void add(const std::string& text, std::uint32_t n) { list_.emplace_back(&text, n); }

  /// Appends one term each to `document` without positions.
  void move_to(IndexDocument& document, std::string_view prefix) {
    std::sort(list_.begin(), list_.end(), [](const auto& a, const auto& b) { return *a.first < *b.first; });
    for (std::size_t i = 0; i < list_.size();) {
      const std::string& text = *list_[i].first;
      std::uint32_t sum = 0;
      for (; i < list_.size() && *list_[i].first == text; ++i) sum += list_[i].second;
      document.terms.push_back({make_term(prefix, text), sum, {}});
    }
    list_.clear();
  }

 private:
  std::vector<std::pair<const std::string*, std::uint32_t>> list_;
};

/// Appends the words with their positions; `words` must be sorted by_word.
void add_words(IndexDocument& document, std::string_view prefix, const std::vector<Occurrence>& words) {
  for (std::size_t i = 0; i < words.size();) {
    const Vocabulary::Entry* word = words[i].word;
    IndexDocument::Term term{make_term(prefix, word->first), 0, {}};
    for (; i < words.size() && words[i].word == word; ++i) {
      if (term.positions.empty() || term.positions.back() != words[i].position)
        term.positions.push_back(words[i].position);
    }
    term.wdf = static_cast<std::uint32_t>(term.positions.size());
    document.terms.push_back(std::move(term));
  }
}

void add_filter(IndexDocument& document, std::string_view prefix, std::string_view text) {
  document.terms.push_back({make_term(prefix, text), 0, {}});
}

void add_value(IndexDocument& document, std::uint32_t slot, std::string value) {
  if (!value.empty()) document.values.emplace_back(slot, std::move(value));
}

/// Each builder wants terms in byte order, each once (two speakers may share a key), and values by slot.
void finish(IndexDocument& document) {
  auto& terms = document.terms;
  std::sort(terms.begin(), terms.end(), [](const auto& a, const auto& b) { return a.term < b.term; });
  const auto same = [](const auto& a, const auto& b) { return a.term == b.term; };
  terms.erase(std::unique(terms.begin(), terms.end(), same), terms.end());
  std::stable_sort(document.values.begin(), document.values.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
}

bool is_said(const Paragraph& paragraph, TextSpan word) {
  return std::any_of(paragraph.quotes.begin(), paragraph.quotes.end(),
                     [&](const Quote& quote) { return quote.kind == QuoteKind::Direct && quote.span.overlaps(word); });
}

}  // namespace

struct ArticleEncoder::Impl {
  Analyzer analyzer;
  std::unordered_map<std::string, Vocabulary> vocabularies;
  std::unordered_set<std::string> names;

  // What one article gathers.
  EncodedArticle out;
  Vocabulary* vocabulary = nullptr;
  Counts words, stems;
  std::uint32_t word_count = 0;

  void begin(const Article& article);
  std::vector<Occurrence> read_words(std::string_view text, std::uint32_t weight, const Paragraph* paragraph,
                                     std::vector<Occurrence>& said);
  void encode_title(const Article& article);
  void encode_passage(const Paragraph& paragraph, std::uint32_t ordinal);
  void encode_metadata(const Article& article);
  void add_name(IndexDocument& document, std::string_view prefix, const std::string& name);
};

void ArticleEncoder::Impl::begin(const Article& article) {
  out = {};
  out.documents.resize(1);
  word_count = 0;
  out.stemmer = article.language && Stemmer::supports(*article.language) ? *article.language : kDefaultLanguage;
  vocabulary = &vocabularies.try_emplace(out.stemmer, out.stemmer).first->second;
  vocabulary->forget_when_full();
  if (names.size() >= kMemoryLimit) names.clear();
}

/// The words of one text, sorted; counts them for the article, and gathers those inside direct speech of `paragraph`.
std::vector<Occurrence> ArticleEncoder::Impl::read_words(std::string_view text, std::uint32_t weight,
                                                         const Paragraph* paragraph, std::vector<Occurrence>& said) {
  std::vector<Occurrence> found;
  for (const Token& token : analyzer.analyze(text)) {
    bool fresh = false;
    const Vocabulary::Entry& entry = vocabulary->find(token.term, fresh);
    if (fresh) out.dictionary.emplace_back(make_term(dictionary::kStemWords, entry.second), entry.first);
    found.push_back({&entry, token.position});
    if (paragraph != nullptr && is_said(*paragraph, token.span)) said.push_back(found.back());
    words.add(entry.first, weight);
    stems.add(entry.second, weight);
    if (!token.joined) word_count += weight;
  }
  std::sort(found.begin(), found.end(), by_word);
  std::sort(said.begin(), said.end(), by_word);
  return found;
}

void ArticleEncoder::Impl::add_name(IndexDocument& document, std::string_view prefix, const std::string& name) {
  const std::string key = name_key(name);
  if (key.empty()) return;
  add_filter(document, prefix, key);
  if (!names.insert(std::string(prefix) + key).second) return;
  for (const std::string& part : name_parts(name)) {
    out.dictionary.emplace_back(make_term(std::string(dictionary::kNames).append(prefix), part), key);
  }
}

void ArticleEncoder::Impl::encode_title(const Article& article) {
  std::vector<Occurrence> none;
  const std::vector<Occurrence> title = read_words(article.title, kTitleWeight, nullptr, none);
  IndexDocument& document = out.documents[0];
  add_words(document, prefix::kWord, title);
  add_words(document, prefix::kTitleWord, title);
  Counts title_stems;
  for (const Occurrence& occurrence : title) title_stems.add(occurrence.word->second, 1);
  title_stems.move_to(document, prefix::kTitleStem);
  add_filter(document, prefix::kKind, "title");
}

void ArticleEncoder::Impl::encode_passage(const Paragraph& paragraph, std::uint32_t ordinal) {
  IndexDocument document;
  std::vector<Occurrence> said;
  add_words(document, prefix::kWord, read_words(paragraph.text, 1, &paragraph, said));
  add_words(document, prefix::kSaid, said);
  add_filter(document, prefix::kKind, to_string(paragraph.kind));
  add_value(document, slot::kOrdinal, encode_count(ordinal));
  std::uint32_t next_slot = slot::kFirstSpeaker;
  for (const std::string& speaker : paragraph.speakers) {
    add_name(document, prefix::kSpeaker, speaker);
    if (next_slot < slot::kFirstSpeaker + kMaxSpeakers) add_value(document, next_slot++, speaker);
  }
  finish(document);
  out.documents.push_back(std::move(document));
}

void ArticleEncoder::Impl::encode_metadata(const Article& article) {
  IndexDocument& document = out.documents[0];
  add_filter(document, prefix::kId, article.id);
  add_value(document, slot::kPassageCount, encode_count(static_cast<std::uint32_t>(article.paragraphs.size())));
  add_value(document, slot::kWords, encode_count(word_count));
  if (article.source) {
    add_name(document, prefix::kSource, *article.source);
    add_value(document, slot::kSource, *article.source);
  }
  if (article.agency) add_name(document, prefix::kAgency, *article.agency);
  if (article.language) {
    add_filter(document, prefix::kLanguage, *article.language);
    add_value(document, slot::kLanguage, *article.language);
  }
  if (article.date) {
    char digits[16];
    std::snprintf(digits, sizeof digits, "%04d%02d%02d", article.date->year, article.date->month, article.date->day);
    const std::string_view day(digits, 8);
    add_filter(document, prefix::kDay, day);
    add_filter(document, prefix::kMonth, day.substr(0, 6));
    add_filter(document, prefix::kYear, day.substr(0, 4));
    add_value(document, slot::kDate, std::string(day));
  }
  std::uint32_t next_slot = slot::kFirstAuthor;
  for (const std::string& author : article.authors) {
    add_name(document, prefix::kAuthor, author);
    if (next_slot < slot::kFirstAuthor + kMaxAuthors) add_value(document, next_slot++, author);
  }
}

ArticleEncoder::ArticleEncoder() : impl_(new Impl) {}
ArticleEncoder::~ArticleEncoder() = default;
ArticleEncoder::ArticleEncoder(ArticleEncoder&&) noexcept = default;
ArticleEncoder& ArticleEncoder::operator=(ArticleEncoder&&) noexcept = default;

EncodedArticle ArticleEncoder::encode(const Article& article) {
  Impl& e = *impl_;
  e.begin(article);
  e.encode_title(article);
  std::uint32_t ordinal = 0;
  for (const Paragraph& paragraph : article.paragraphs) e.encode_passage(paragraph, ++ordinal);
  e.encode_metadata(article);
  e.words.move_to(e.out.documents[0], prefix::kArticleWord);
  e.stems.move_to(e.out.documents[0], prefix::kArticleStem);
  finish(e.out.documents[0]);
  e.out.documents[0].data = encode_article_data(article);
  return std::move(e.out);
}

}  // namespace pressmark
