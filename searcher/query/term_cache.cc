#include "searcher/query/term_cache.h"

#include <algorithm>
#include <utility>

namespace pressmark {
namespace {

/// Half of what is kept at most.
constexpr std::size_t kMostBytes = std::size_t{32} * 1024 * 1024;
constexpr std::size_t kEntryBytes = 200;
constexpr std::size_t kPostingBytes = sizeof(Xapian::docid) + sizeof(Xapian::termcount) + sizeof(float);
/// A list so short is decoded at once: finding it takes longer.
constexpr std::uint64_t kShort = 256;
/// Longer ones would push out all others.
constexpr std::uint64_t kLong = 1'000'000;

using Pairs = std::vector<std::pair<Xapian::docid, Xapian::termcount>>;

/// Terms hold no NUL.
std::string joined(const std::vector<std::string>& terms) {
  std::string key = terms.front();
  for (std::size_t i = 1; i < terms.size(); ++i) (key += '\0') += terms[i];
  return key;
}

void append(Pairs& pairs, const std::string& term, const Xapian::Database& database, Interruption& interruption) {
  const auto end = database.postlist_end(term);
  for (auto it = database.postlist_begin(term); it != end; ++it) {
    interruption.check();
    pairs.emplace_back(*it, std::max<Xapian::termcount>(it.get_wdf(), 1));
  }
}

std::shared_ptr<const Postings> merged(const Pairs& pairs) {
  auto list = std::make_shared<Postings>();
  list->docids.reserve(pairs.size());
  list->counts.reserve(pairs.size());
  for (const auto& [docid, count] : pairs) {
    if (!list->docids.empty() && list->docids.back() == docid) {
      list->counts.back() += count;
    } else {
      list->docids.push_back(docid);
      list->counts.push_back(count);
    }
  }
  return list;
}

}  // namespace

void TermCache::account(std::size_t bytes) {
  bytes_ += bytes;
  if (bytes_ <= kMostBytes) return;
  older_ = std::exchange(entries_, {});
  bytes_ = 0;
}

TermCache::Entry& TermCache::entry(const std::string& key, const std::vector<std::string>& terms) {
  if (const auto known = entries_.find(key); known != entries_.end()) return known->second;
  Entry fresh;
  if (const auto old = older_.find(key); old != older_.end()) {
    fresh = std::move(old->second);
    older_.erase(old);
  } else {
    for (const std::string& term : terms) {
      const std::uint64_t documents = database_.get_termfreq(term);
      if (documents == 0) continue;
      fresh.counts.documents += documents;
      fresh.counts.occurrences += database_.get_collection_freq(term);
    }
  }
  account(kEntryBytes + key.size() + (fresh.postings ? fresh.postings->docids.size() * kPostingBytes : 0));
  return entries_.emplace(key, std::move(fresh)).first->second;
}

TermCounts TermCache::counts(const std::string& term) { return entry(term, {term}).counts; }

std::shared_ptr<const Postings> TermCache::postings(const std::vector<std::string>& terms, Interruption& interruption) {
  Entry& known = entry(joined(terms), terms);
  if (known.postings) return known.postings;
  if (known.asked_by == 0) known.asked_by = request_;
  const bool is_first = known.asked_by == request_;
  const std::uint64_t size = known.counts.documents;
  if (size > kLong || (size > kShort && is_first)) return nullptr;
  Pairs pairs;
  pairs.reserve(size);
  for (const std::string& term : terms) append(pairs, term, database_, interruption);
  if (terms.size() > 1) std::sort(pairs.begin(), pairs.end());
  std::shared_ptr<const Postings> list = merged(pairs);
  known.postings = list;
  account(size * kPostingBytes);
  return list;
}

}  // namespace pressmark
