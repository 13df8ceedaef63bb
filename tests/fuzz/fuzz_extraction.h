#pragma once

#include <cstdlib>
#include <string>

#include "common/unicode.h"
#include "indexer/extraction/extract.h"

namespace pressmark {

/// Extracts the bytes as one record of that format and checks what must hold of every article; aborts where it does
/// not.
inline void check_extraction(InputFormat format, std::string bytes) {
  constexpr std::size_t kLongest = 1U << 18U;  // larger inputs only slow the search for new paths
  if (bytes.size() > kLongest) return;
  Record record;
  record.path = "fuzz";
  record.format = format;
  record.bytes = std::move(bytes);
  const auto check = [](bool holds) {
    if (!holds) std::abort();
  };
  const Extraction extraction = extract_articles(record);
  check(extraction.failure.empty() != extraction.articles.empty());
  for (const Article& article : extraction.articles) {
    check(is_valid_utf8(article.title) && is_valid_utf8(to_json(article)));
    for (const std::string& author : article.authors) check(!author.empty() && is_valid_utf8(author));
    for (const Paragraph& paragraph : article.paragraphs) {
      check(!paragraph.text.empty() && is_valid_utf8(paragraph.text));
      if (!paragraph.source_span) continue;
      check(paragraph.source_span->begin < paragraph.source_span->end &&
            paragraph.source_span->end <= record.bytes.size());
    }
  }
}

}  // namespace pressmark
