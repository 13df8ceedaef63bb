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

/// What analysis made of a record.
struct AnalyzedRecord {
  bool json_lines = false;
  std::uint64_t content = 0;  ///< hash of the record
  std::vector<AnalyzedArticle> articles;
  std::optional<InputFailure> failure;
  std::optional<Record> skipped;  ///< the record itself, where it was known by its hash and not parsed
};

/// What analysis made of one step through the input.
struct AnalyzedStep {
  InputStep step;  ///< without its records
  std::vector<AnalyzedRecord> records;
};

/// Extraction, attribution and encoding of records: the part of indexing that runs in several threads, one analysis
/// each.
class RecordAnalysis {
 public:
  /// `content` is the hash of the record.
  AnalyzedRecord analyze(const Record& record, std::uint64_t content);
  /// The record as known by its hash, without looking into it.
  static AnalyzedRecord skip(Record record, std::uint64_t content);

  /// Changes with the format a record is read in, so that the same bytes read differently are not the same content.
  static std::uint64_t hash(const Record& record);

 private:
  void add_articles(const Record& record, AnalyzedRecord& into);

  ArticleEncoder encoder_;
};

}  // namespace pressmark
