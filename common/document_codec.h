#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "common/analyzer.h"
#include "common/stemming.h"
#include "pressmark/article.h"
#include "pressmark/result.h"

namespace pressmark {

/// One Xapian document before any builder has seen it: flat, sorted, without Xapian's types.
struct IndexDocument {
  struct Term {
    std::string term;
    std::uint32_t wdf = 0;                 ///< 0 for filters
    std::vector<std::uint32_t> positions;  ///< ascending; empty for filters, stems and article words
  };
  std::vector<Term> terms;                                     ///< sorted by bytes, each once
  std::vector<std::pair<std::uint32_t, std::string>> values;   ///< slot, value; sorted by slot
  std::string data;
};

/// Entries for the index's dictionaries (Xapian's synonym table): key -> word.
using DictionaryEntries = std::vector<std::pair<std::string, std::string>>;

/// An article ready to be written: documents[0] is the article, documents[i] its i-th passage.
struct EncodedArticle {
  std::vector<IndexDocument> documents;
  DictionaryEntries dictionary;  ///< entries this encoder has not handed out before (each at least once an encoder)
};

/// Turns articles into documents. Holds caches and an analyser: one thread at a time, one an indexing thread.
class ArticleEncoder {
 public:
  EncodedArticle encode(const Article& article);

 private:
  Stemmer& stemmer(const std::string& language);

  Analyzer analyzer_;
  std::unordered_map<std::string, Stemmer> stemmers_;
  std::unordered_map<std::string, bool> handed_out_;
};

/// The data of an article document: everything of the Article but what belongs to the run (warnings). Damaged for bytes that
/// encode_article_data did not write; reads any input safely.
std::string encode_article_data(const Article& article);
Result<Article> decode_article_data(std::string_view data);

}  // namespace pressmark
