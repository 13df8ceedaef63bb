#include "common/document_codec.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "common/schema.h"
#include "common/word_order.h"

namespace pressmark {
namespace {

Article sample() {
  Article article;
  article.id = "a1";
  article.path = "news/a1.txt";
  article.title = "Canal opens";
  article.source = "The Harbour Post";
  article.authors = {"Ada Vell"};
  article.date = Date{2024, 3, 9};
  article.language = "en";
  Paragraph said;
  said.text = "“Ferries are back,” Gupta said of the multi-port plan.";
  said.speakers = {"Pravesh Gupta"};
  said.quotes = {{{0, 23}, QuoteKind::Direct, "said", "Pravesh Gupta"}};
  said.source_span = TextSpan{10, 70};
  Paragraph plain;
  plain.kind = ParagraphKind::Heading;
  plain.text = "What comes next";
  article.paragraphs = {said, plain};
  article.people = {{"Pravesh Gupta", "Dr.", "port director", {"Gupta"}}};
  return article;
}

using Positions = std::vector<std::uint32_t>;

/// Where a word of the document stands.
Positions positions(const IndexDocument& document, const std::string& text, bool only_said = false) {
  std::vector<std::string> words;
  for (const auto& t : document.terms) {
    if (t.term[0] < 'A' || t.term[0] > 'Z') words.emplace_back(t.term);
  }
  const auto value = std::find_if(document.values.begin(), document.values.end(),
                                  [](const auto& v) { return v.first == slot::kWordOrder; });
  std::vector<OrderedWord> order;
  Positions out;
  if (value == document.values.end()) return out;
  EXPECT_TRUE(decode_word_order(value->second, static_cast<std::uint32_t>(words.size()), order));
  for (const OrderedWord& word : order) {
    if (words[word.rank] == text && (word.said || !only_said)) out.push_back(word.position);
  }
  return out;
}

const IndexDocument::Term* find(const IndexDocument& document, const std::string& term) {
  for (const auto& t : document.terms) {
    if (t.term == term) return &t;
  }
  return nullptr;
}

TEST(ArticleEncoder, WritesOneDocumentForTheArticleAndOneAPassage) {
  ArticleEncoder encoder;
  const EncodedArticle encoded = encoder.encode(sample());
  ASSERT_EQ(encoded.documents.size(), 3U);
  EXPECT_EQ(encoded.stemmer, "en");

  const IndexDocument& article = encoded.documents[0];
  ASSERT_TRUE(find(article, "Zen:ferri"));
  EXPECT_EQ(find(article, "Zen:canal")->wdf, kTitleWeight);
  EXPECT_FALSE(find(article, "ferries"));
  EXPECT_EQ(positions(article, "canal"), (Positions{1}));
  for (const char* term :
       {"Qa1", "XSRCthe harbour post", "Aada vell", "D20240309", "M202403", "Y2024", "Len", "XKtitle", "ZSen:open"}) {
    EXPECT_TRUE(find(article, term)) << term;
  }

  const IndexDocument& passage = encoded.documents[1];
  EXPECT_EQ(positions(passage, "gupta"), (Positions{4}));
  EXPECT_EQ(positions(passage, "gupta", true), Positions{});
  EXPECT_EQ(positions(passage, "ferries", true), (Positions{1}));
  EXPECT_EQ(positions(passage, "multiport"), positions(passage, "multi"));
  EXPECT_TRUE(find(passage, "XQferries"));
  EXPECT_FALSE(find(passage, "XQgupta"));
  EXPECT_TRUE(find(passage, "XSPKpravesh gupta"));
  EXPECT_TRUE(find(passage, "XKbody"));
  EXPECT_TRUE(passage.data.empty());
  EXPECT_EQ(passage.values[0], (std::pair<std::uint32_t, std::string>{slot::kOrdinal, encode_count(1)}));
}

TEST(ArticleEncoder, SortsTermsAndNeverRepeatsThem) {
  ArticleEncoder encoder;
  const EncodedArticle encoded = encoder.encode(sample());
  for (const IndexDocument& document : encoded.documents) {
    const auto unsorted = [](const auto& a, const auto& b) { return a.term >= b.term; };
    EXPECT_EQ(std::adjacent_find(document.terms.begin(), document.terms.end(), unsorted), document.terms.end());
  }
}

TEST(ArticleEncoder, CountsEachArticleAnew) {
  ArticleEncoder encoder;
  const EncodedArticle first = encoder.encode(sample());
  const EncodedArticle second = encoder.encode(sample());
  ASSERT_EQ(first.documents.size(), second.documents.size());
  for (std::size_t i = 0; i < first.documents.size(); ++i) {
    const auto& a = first.documents[i].terms;
    const auto& b = second.documents[i].terms;
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t k = 0; k < a.size(); ++k) {
      EXPECT_EQ(a[k].term, b[k].term);
      EXPECT_EQ(a[k].id, b[k].id) << a[k].term;
      EXPECT_EQ(a[k].wdf, b[k].wdf) << a[k].term;
    }
    EXPECT_EQ(first.documents[i].values, second.documents[i].values);
  }
}

TEST(ArticleEncoder, ArticlesOutliveTheEncoder) {
  EncodedArticle encoded;
  {
    ArticleEncoder encoder;
    encoded = encoder.encode(sample());
  }
  EXPECT_TRUE(find(encoded.documents[1], "ferries"));
}

TEST(ArticleEncoder, HandsOutDictionaryEntriesOnce) {
  ArticleEncoder encoder;
  const std::vector<DictionaryEntry> first = encoder.encode(sample()).dictionary;
  const auto found = [&](const char* key, const char* word) {
    return std::find_if(first.begin(), first.end(), [&](const auto& e) { return e.key == key && e.word == word; });
  };
  ASSERT_NE(found("Zen:ferri", "ferries"), first.end());
  ASSERT_NE(found("Zen:next", "next"), first.end());
  ASSERT_NE(found("Zen:canal", "canal"), first.end());
  ASSERT_NE(found("NXSPKgupta", "pravesh gupta"), first.end());
  EXPECT_EQ(found("Zen:ferri", "ferries")->document, 1U);
  EXPECT_EQ(found("Zen:next", "next")->document, 2U);
  EXPECT_EQ(found("Zen:canal", "canal")->document, 0U);
  EXPECT_TRUE(encoder.encode(sample()).dictionary.empty());
}

TEST(ArticleData, ComesBackAsItWas) {
  const Article before = sample();
  const Result<Article> after = decode_article_data(encode_article_data(before));
  ASSERT_TRUE(after);
  EXPECT_EQ(after->id, before.id);
  EXPECT_EQ(after->title, before.title);
  EXPECT_EQ(after->url, std::nullopt);
  EXPECT_EQ(after->source, before.source);
  EXPECT_EQ(after->authors, before.authors);
  EXPECT_EQ(after->date, before.date);
  ASSERT_EQ(after->paragraphs.size(), 2U);
  EXPECT_EQ(after->paragraphs[0].text, before.paragraphs[0].text);
  EXPECT_EQ(after->paragraphs[0].source_span, before.paragraphs[0].source_span);
  EXPECT_EQ(after->paragraphs[0].quotes[0].span, before.paragraphs[0].quotes[0].span);
  EXPECT_EQ(after->paragraphs[0].quotes[0].speaker, "Pravesh Gupta");
  EXPECT_EQ(after->paragraphs[1].kind, ParagraphKind::Heading);
  EXPECT_EQ(after->people[0].role, "port director");
}

TEST(ArticleData, DamagedBytesAreAnErrorNotACrash) {
  const std::string good = encode_article_data(sample());
  for (std::size_t i = 0; i < good.size(); ++i) {
    EXPECT_FALSE(decode_article_data(std::string_view(good).substr(0, i))) << i;
    std::string flipped = good;
    flipped[i] = static_cast<char>(flipped[i] ^ 0x5A);
    (void)decode_article_data(flipped);
  }
}

}  // namespace
}  // namespace pressmark
