#pragma once

#include <string>
#include <vector>

#include "indexer/readers/record.h"
#include "pressmark/article.h"

namespace pressmark {

/// What one record gave.
struct Extraction {
  std::vector<Article> articles;
  std::string failure;  ///< why a record gave no article (broken JSON, nothing but white space), else empty
};

/// Finds the articles of a record: title, source, agency, authors, date, language, paragraphs with kinds. Never fails
/// on messy text: what it could not find becomes a warning of the article. Thread safe. Article::id is set when the
/// record states one, else left empty for the caller to derive; speakers are set only where the record states them.
Extraction extract_articles(const Record& record);

/// For people: each line of the record with its score, whether it was kept, and the features that spoke loudest.
/// Records that are taken as they are (JSON Lines, Markdown) have no scores and give an empty text.
std::string explain_lines(const Record& record);

}  // namespace pressmark
