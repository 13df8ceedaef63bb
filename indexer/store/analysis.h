#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
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

/// What analysis made of a record.
struct AnalyzedRecord {
  std::uint64_t content = 0;  ///< hash of the record
  bool known = false;         ///< by that, and so not looked into
  std::vector<AnalyzedArticle> articles;
  std::optional<InputFailure> failure;
};

/// What analysis made of one step through the input.
struct AnalyzedStep {
  InputStep step;
  std::vector<AnalyzedRecord> records;  ///< as in the batch of the step
};

/// Extraction, attribution and encoding of records: the part of indexing that runs in several threads, one analysis
/// each.
class RecordAnalysis {
 public:
  /// Takes the record; `content` is its hash.
  AnalyzedRecord analyze(RecordBatch& batch, const RecordBatch::Place& place, std::uint64_t content);

 private:
  std::string add_articles(const Record& record, AnalyzedRecord& into);

  ArticleEncoder encoder_;
};

/// Changes with the format a record is read in, so that the same bytes read differently are not the same content.
std::uint64_t record_hash(std::string_view bytes, InputFormat format);

}  // namespace pressmark
