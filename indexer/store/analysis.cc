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

void fail(AnalyzedRecord& analyzed, const RecordBatch& batch, const RecordBatch::Place& place, const std::string& why) {
  analyzed.articles.clear();
  analyzed.failure = {batch.path, batch.format == InputFormat::JsonLines ? place.line : 0, why};
}

}  // namespace

std::uint64_t record_hash(std::string_view bytes, InputFormat format) {
  return content_hash(bytes, static_cast<std::uint64_t>(format));
}

AnalyzedRecord RecordAnalysis::analyze(RecordBatch& batch, const RecordBatch::Place& place, std::uint64_t content) {
  AnalyzedRecord out;
  out.content = content;
  // The libraries below may run out of memory on a monstrous record; the others must not suffer for it.
  try {
    const std::string failure = add_articles(batch.take(place), out);
    if (!failure.empty()) fail(out, batch, place, failure);
  } catch (const std::exception& error) {
    fail(out, batch, place, std::string("cannot be analysed: ") + error.what());
  } catch (const Xapian::Error& error) {
    fail(out, batch, place, "cannot be analysed: " + error.get_msg());
  }
  return out;
}

/// Why the record holds no article, or an empty text.
std::string RecordAnalysis::add_articles(const Record& record, AnalyzedRecord& into) {
  Extraction extraction = extract_articles(record);
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
  return extraction.failure;
}

}  // namespace pressmark
