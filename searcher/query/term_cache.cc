#include "searcher/query/term_cache.h"

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

}  // namespace

void TermCache::account(std::size_t bytes) {
  bytes_ += bytes;
  if (bytes_ <= kMostBytes) return;
  older_ = std::exchange(entries_, {});
  bytes_ = 0;
}

TermCache::Entry& TermCache::entry(const std::string& term) {
  if (const auto known = entries_.find(term); known != entries_.end()) return known->second;
  Entry fresh;
  if (const auto old = older_.find(term); old != older_.end()) {
    fresh = std::move(old->second);
    older_.erase(old);
  } else {
    fresh.counts.documents = database_.get_termfreq(term);
    if (fresh.counts.documents > 0) fresh.counts.occurrences = database_.get_collection_freq(term);
  }
  account(kEntryBytes + (fresh.postings ? fresh.postings->docids.size() * kPostingBytes : 0));
  return entries_.emplace(term, std::move(fresh)).first->second;
}

TermCounts TermCache::counts(const std::string& term) { return entry(term).counts; }

std::shared_ptr<const Postings> TermCache::postings(const std::string& term, Interruption& interruption) {
  Entry& known = entry(term);
  if (known.postings) return known.postings;
  if (known.asked_by == 0) known.asked_by = request_;
  const bool is_first = known.asked_by == request_;
  const std::uint64_t size = known.counts.documents;
  if (size > kLong || (size > kShort && is_first)) return nullptr;
  auto list = std::make_shared<Postings>();
  list->docids.reserve(size);
  list->counts.reserve(size);
  if (size > 0) {
    const auto end = database_.postlist_end(term);
    for (auto it = database_.postlist_begin(term); it != end; ++it) {
      interruption.check();
      list->docids.push_back(*it);
      list->counts.push_back(it.get_wdf());
    }
  }
  known.postings = list;
  account(size * kPostingBytes);
  return list;
}

}  // namespace pressmark
