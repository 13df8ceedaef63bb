#include "indexer/store/analysis.h"

#include <xapian.h>

#include <algorithm>
#include <exception>
#include <utility>

#include "common/schema.h"
#include "indexer/attribution/attribute.h"
#include "indexer/extraction/extract.h"
#include "indexer/readers/article_id.h"
#include "indexer/store/hash.h"

namespace pressmark {
namespace {

/// The documents' values as the encoder leaves them are sorted by slot, and stay so.
void set_value(IndexDocument& document, std::uint32_t slot, std::string value) {
  const auto at = std::lower_bound(document.values.begin(), document.values.end(), slot,
                                   [](const auto& entry, std::uint32_t wanted) { return entry.first < wanted; });
  document.values.insert(at, {slot, std::move(value)});
}

InputFailure failure_of(const Record& record, const std::string& why) {
  return {record.path, record.format == InputFormat::JsonLines ? record.line : 0, why};
}

void fail(AnalyzedRecord& analyzed, const Record& record, const std::string& why) {
  analyzed.articles.clear();
  analyzed.failure = failure_of(record, "cannot be analysed: " + why);
}

}  // namespace

std::uint64_t record_hash(std::string_view bytes, InputFormat format) {
  return content_hash(bytes, static_cast<std::uint64_t>(format));
}

AnalyzedRecord RecordAnalysis::analyze(const Record& record, std::uint64_t content) {
  AnalyzedRecord out;
  out.content = content;
  // The libraries below may run out of memory on a monstrous record; the others must not suffer for it.
  try {
    add_articles(record, out);
  } catch (const std::exception& error) {
    fail(out, record, error.what());
  } catch (const Xapian::Error& error) {
    fail(out, record, error.get_msg());
  }
  return out;
}

void RecordAnalysis::add_articles(const Record& record, AnalyzedRecord& into) {
  Extraction extraction = extract_articles(record);
  if (!extraction.failure.empty()) into.failure = failure_of(record, extraction.failure);
  std::vector<bool> stated;
  for (const Article& article : extraction.articles) stated.push_back(!article.id.empty());
  complete_ids(extraction.articles, record);
  for (std::size_t i = 0; i < extraction.articles.size(); ++i) {
    Article& article = extraction.articles[i];
    AnalyzedArticle analyzed;
    if (!stated[i]) analyzed.fingerprint = fingerprint(article);
    attribute_speakers(article);
    analyzed.id = article.id;
    analyzed.hashes = article_hashes(article);
    analyzed.encoded = encoder_.encode(article);
    IndexDocument& document = analyzed.encoded.documents.front();
    if (record.format == InputFormat::JsonLines) set_value(document, slot::kRecord, encode_hash(into.content));
    if (analyzed.fingerprint != 0) set_value(document, slot::kFingerprint, encode_hash(analyzed.fingerprint));
    into.articles.push_back(std::move(analyzed));
  }
}

}  // namespace pressmark
