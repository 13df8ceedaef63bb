#include "common/document_codec.h"

#include <algorithm>
#include <cstdio>
#include <deque>
#include <unordered_set>

#include "common/analyzer.h"
#include "common/names.h"
#include "common/order_key.h"
#include "common/schema.h"
#include "common/term_table.h"
#include "common/word_order.h"

namespace pressmark {
namespace {

/// A vocabulary of more terms than this is given up for a new one, so that memory stays bounded; the index then gets
/// some dictionary entries twice.
constexpr std::size_t kMaxVocabulary = 500'000;

/// How many words ahead memory is asked for.
constexpr std::size_t kAhead = 4;

using Word = TermTable::Word;

/// A word of a text, in text order.
struct Occurrence {
  Word* word;
  std::uint32_t position;
  bool said;
};

/// A term on its way into a document, before sorting.
struct Draft {
  TableTerm term;
  std::uint32_t wdf;
};

/// Tells for the words of a paragraph, asked in text order, whether they stand inside direct speech.
class SaidSpans {
 public:
  explicit SaidSpans(const Paragraph& paragraph) {
    for (const Quote& quote : paragraph.quotes) {
      if (quote.kind == QuoteKind::Direct) spans_.push_back(quote.span);
    }
    std::sort(spans_.begin(), spans_.end(), [](TextSpan a, TextSpan b) { return a.begin < b.begin; });
  }

  bool contain(TextSpan word) {
    while (next_ < spans_.size() && spans_[next_].begin < word.end)
      said_until_ = std::max(said_until_, spans_[next_++].end);
    return word.begin < said_until_;
  }

 private:
  std::vector<TextSpan> spans_;
  std::size_t next_ = 0;
  std::size_t said_until_ = 0;  // of the spans that began before the word
};

void add_value(IndexDocument& document, std::uint32_t slot, std::string value) {
  if (!value.empty()) document.values.emplace_back(slot, std::move(value));
}

std::string day_digits(Date date) {
  char digits[40];
  std::snprintf(digits, sizeof digits, "%04d%02d%02d", date.year, date.month, date.day);
  return digits;
}

}  // namespace

struct ArticleEncoder::Impl {
  Analyzer analyzer;
  std::shared_ptr<TermTable> vocabulary = std::make_shared<TermTable>();
  std::unordered_set<std::string> names;

  // What one article gathers.
  EncodedArticle out;
  std::shared_ptr<std::deque<std::string>> own_terms;
  TermTable::Language* language = nullptr;
  std::vector<TermTable::Stem*> article_stems;
  std::uint32_t word_count = 0;
  // What one document gathers.
  std::size_t at = 0;  // its place among the article's
  std::vector<std::uint32_t> hashes;
  std::vector<Occurrence> occurrences;
  std::vector<Word*> words;
  std::vector<OrderedWord> order;
  std::vector<Draft> drafts;

  void begin(const Article& article);
  void read(std::string_view text, std::uint32_t weight, const Paragraph* paragraph);
  void draft_words(IndexDocument& document);
  void clear_words();
  void encode_title(const Article& article);
  void encode_passage(const Paragraph& paragraph, std::uint32_t ordinal);
  void encode_metadata(const Article& article);
  void add_article_stems();
  void add_filter(std::string_view prefix, std::string_view text);
  void add_own_filter(std::string_view prefix, std::string_view text);
  void add_name(std::string_view prefix, const std::string& name);
  void finish(IndexDocument& document);
};

void ArticleEncoder::Impl::begin(const Article& article) {
  if (vocabulary->size() >= kMaxVocabulary) {
    vocabulary = std::make_shared<TermTable>();
    names.clear();
  }
  own_terms = std::make_shared<std::deque<std::string>>();
  out = {};
  out.vocabulary = vocabulary;
  out.own_terms = own_terms;
  out.documents.resize(1);
  out.stemmer = Stemmer::language_for(article.language);
  language = &vocabulary->language(out.stemmer);
  word_count = 0;
}

/// Gathers the words of one text for its document and counts them for the article.
void ArticleEncoder::Impl::read(std::string_view text, std::uint32_t weight, const Paragraph* paragraph) {
  static const Paragraph kUnquoted;
  SaidSpans speech(paragraph == nullptr ? kUnquoted : *paragraph);
  const std::vector<Token>& tokens = analyzer.analyze(text);
  hashes.clear();
  for (const Token& token : tokens) {
    hashes.push_back(TermTable::hash_of(token.term));
    TermTable::expect(hashes.back(), *language);
  }
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (i + kAhead < tokens.size()) TermTable::approach(hashes[i + kAhead], *language);
    bool fresh = false;
    Word& word = vocabulary->word(token.term, hashes[i], *language, fresh);
    if (fresh)
      out.dictionary.push_back({make_term(dictionary::kStemWords, word.stem->text), std::string(word.text), at});
    const bool said = speech.contain(token.span);
    occurrences.push_back({&word, token.position, said});
    if (word.here++ == 0) words.push_back(&word);
    if (said) ++word.said_here;
    if (word.stem->count == 0) article_stems.push_back(word.stem);
    word.stem->count += weight;
    if (!token.joined) word_count += weight;
  }
}

/// Drafts a term for each word read and keeps the order in which they stand.
void ArticleEncoder::Impl::draft_words(IndexDocument& document) {
  std::sort(words.begin(), words.end(), [](const Word* a, const Word* b) { return a->passage < b->passage; });
  for (std::uint32_t rank = 0; rank < words.size(); ++rank) {
    words[rank]->rank = rank;
    drafts.push_back({words[rank]->passage, words[rank]->here});
  }
  order.clear();
  for (const Occurrence& occurrence : occurrences) {
    order.push_back({occurrence.word->rank, occurrence.position, occurrence.said});
  }
  add_value(document, slot::kWordOrder, encode_word_order(order, static_cast<std::uint32_t>(words.size())));
}

/// Forgets the words read.
void ArticleEncoder::Impl::clear_words() {
  for (Word* word : words) word->here = word->said_here = 0;
  words.clear();
  occurrences.clear();
}

void ArticleEncoder::Impl::add_filter(std::string_view prefix, std::string_view text) {
  drafts.push_back({vocabulary->term(prefix, text), 0});
}

void ArticleEncoder::Impl::add_own_filter(std::string_view prefix, std::string_view text) {
  const std::string& term = own_terms->emplace_back(make_term(prefix, text));
  drafts.push_back({{term, order_key(term), IndexDocument::kNoId}, 0});
}

void ArticleEncoder::Impl::add_name(std::string_view prefix, const std::string& name) {
  const std::string key = name_key(name);
  if (key.empty()) return;
  add_filter(prefix, key);
  if (!names.insert(std::string(prefix) + key).second) return;
  // Xapian keeps the length of a dictionary's word in one byte: a name is cut as its term is.
  const std::string stored = make_term(prefix, key).substr(prefix.size());
  for (const std::string& part : name_parts(name)) {
    out.dictionary.push_back({make_term(std::string(dictionary::kNames).append(prefix), part), stored, at});
  }
}

/// Every builder wants terms in byte order, each once (two speakers may share a key), and values by slot.
void ArticleEncoder::Impl::finish(IndexDocument& document) {
  std::sort(drafts.begin(), drafts.end(), [](const Draft& a, const Draft& b) { return a.term < b.term; });
  document.terms.reserve(drafts.size());
  for (const Draft& draft : drafts) {
    if (!document.terms.empty() && document.terms.back().term == draft.term.term) continue;
    document.terms.push_back({draft.term.term, draft.term.id, draft.wdf});
  }
  drafts.clear();
  std::sort(document.values.begin(), document.values.end());
}

void ArticleEncoder::Impl::encode_passage(const Paragraph& paragraph, std::uint32_t ordinal) {
  IndexDocument document;
  at = out.documents.size();
  read(paragraph.text, 1, &paragraph);
  draft_words(document);
  for (Word* word : words) {
    if (word->said_here > 0) drafts.push_back({vocabulary->said(*word), word->said_here});
  }
  clear_words();
  add_filter(prefix::kKind, to_string(paragraph.kind));
  add_value(document, slot::kOrdinal, encode_count(ordinal));
  std::uint32_t next_slot = slot::kFirstSpeaker;
  for (const std::string& speaker : paragraph.speakers) {
    add_name(prefix::kSpeaker, speaker);
    if (next_slot < slot::kFirstSpeaker + kMaxSpeakers) add_value(document, next_slot++, speaker);
  }
  finish(document);
  out.documents.push_back(std::move(document));
}

/// The article document; last, because it counts the words of all passages.
void ArticleEncoder::Impl::encode_title(const Article& article) {
  IndexDocument& document = out.documents[0];
  at = 0;
  read(article.title, kTitleWeight, nullptr);
  draft_words(document);
  std::vector<TermTable::Stem*> title_stems;
  for (Word* word : words) {
    title_stems.push_back(word->stem);
    drafts.push_back({vocabulary->title(*word), word->here});
  }
  clear_words();
  std::sort(title_stems.begin(), title_stems.end());
  title_stems.erase(std::unique(title_stems.begin(), title_stems.end()), title_stems.end());
  for (TermTable::Stem* stem : title_stems) drafts.push_back({vocabulary->title(*stem), 1});
  add_filter(prefix::kKind, "title");
  encode_metadata(article);
  add_article_stems();
  finish(document);
}

void ArticleEncoder::Impl::add_article_stems() {
  for (TermTable::Stem* stem : article_stems) drafts.push_back({stem->article, std::exchange(stem->count, 0U)});
  article_stems.clear();
}

void ArticleEncoder::Impl::encode_metadata(const Article& article) {
  IndexDocument& document = out.documents[0];
  add_own_filter(prefix::kId, article.id);
  add_value(document, slot::kPassageCount, encode_count(static_cast<std::uint32_t>(article.paragraphs.size())));
  add_value(document, slot::kWords, encode_count(word_count));
  if (article.source) {
    add_name(prefix::kSource, *article.source);
    add_value(document, slot::kSource, *article.source);
  }
  if (article.agency) add_name(prefix::kAgency, *article.agency);
  if (article.language) {
    add_filter(prefix::kLanguage, *article.language);
    add_value(document, slot::kLanguage, *article.language);
  }
  if (article.date) {
    const std::string day = day_digits(*article.date);
    add_filter(prefix::kDay, day);
    add_filter(prefix::kMonth, std::string_view(day).substr(0, 6));
    add_filter(prefix::kYear, std::string_view(day).substr(0, 4));
    add_value(document, slot::kDate, day);
  }
  std::uint32_t next_slot = slot::kFirstAuthor;
  for (const std::string& author : article.authors) {
    add_name(prefix::kAuthor, author);
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
  e.out.documents.reserve(article.paragraphs.size() + 1);
  std::uint32_t ordinal = 0;
  for (const Paragraph& paragraph : article.paragraphs) e.encode_passage(paragraph, ++ordinal);
  e.encode_title(article);
  e.out.documents[0].data = encode_article_data(article);
  return std::move(e.out);
}

}  // namespace pressmark
