#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/document_codec.h"
#include "indexer/store/identity.h"
#include "indexer/store/record_source.h"

namespace pressmark {

/// An article ready for the index.
struct AnalyzedArticle {
  std::string id;
  std::uint64_t fingerprint = 0;  ///< 0 for articles that state their id: only the others are recognised by their text
  ArticleHashes hashes;
  EncodedArticle encoded;
};

/// What analysis made of one step through the input.
struct AnalyzedStep {
  InputStep step;  ///< the record stays when it was skipped, else it is gone
  bool is_record = false;
  bool json_lines = false;
  bool skipped = false;       ///< known by its hash, not parsed
  std::uint64_t content = 0;  ///< hash of the record
  std::vector<AnalyzedArticle> articles;
  std::optional<InputFailure> failure;  ///< of the record
};

/// Extraction, attribution and encoding of records: the part of indexing that runs in several threads, one analysis
/// each.
class RecordAnalysis {
 public:
  AnalyzedStep analyze(InputStep step);
  /// The record as known by its hash, without looking into it.
  static AnalyzedStep skip(InputStep step, std::uint64_t content);

  /// Changes with the format a record is read in, so that the same bytes read differently are not the same content.
  static std::uint64_t hash(const Record& record);

 private:
  void add_articles(const Record& record, AnalyzedStep& into);

  ArticleEncoder encoder_;
};

}  // namespace pressmark
