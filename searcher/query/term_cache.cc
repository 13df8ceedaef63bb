#include "searcher/query/term_cache.h"

#include <algorithm>
#include <utility>

namespace pressmark {
namespace {

/// Half of what is kept at most.
constexpr std::size_t kMostBytes = std::size_t{128} * 1024 * 1024;
constexpr std::size_t kEntryBytes = 200;
constexpr std::size_t kPostingBytes = sizeof(Xapian::docid) + sizeof(std::uint16_t);
constexpr std::size_t kScoredBytes = sizeof(Xapian::docid) + sizeof(float);
/// A list so short is decoded at once: finding it takes longer.
constexpr std::uint64_t kShort = 256;
/// Longer ones would push out all others.
constexpr std::uint64_t kLong = 1'000'000;
/// Of so many documents one has the terms: then a bit each takes less than a list.
constexpr std::uint64_t kDense = 8 * sizeof(Xapian::docid);

/// Calls `visit` with each document of any of the terms, ascending, and how often they are in it together.
template <class Visit>
void visit_postings(const std::vector<std::string>& terms, const Xapian::Database& database, Interruption& interruption,
                    const Visit& visit) {
  if (terms.size() == 1) {
    const auto end = database.postlist_end(terms.front());
    for (auto it = database.postlist_begin(terms.front()); it != end; ++it) {
      interruption.check();
      visit(*it, std::clamp<Xapian::termcount>(it.get_wdf(), 1, kMostCounted));
    }
    return;
  }
  std::vector<std::pair<Xapian::docid, Xapian::termcount>> all;
  std::vector<std::ptrdiff_t> bounds{0};
  for (const std::string& term : terms) {
    const auto end = database.postlist_end(term);
    for (auto it = database.postlist_begin(term); it != end; ++it) {
      interruption.check();
      all.emplace_back(*it, std::max<Xapian::termcount>(it.get_wdf(), 1));
    }
    bounds.push_back(static_cast<std::ptrdiff_t>(all.size()));
  }
  // Neighbours are merged until there is one list.
  for (std::size_t step = 1; step + 1 < bounds.size(); step *= 2) {
    for (std::size_t i = 0; i + step + 1 < bounds.size(); i += 2 * step) {
      const std::size_t end = std::min(i + 2 * step, bounds.size() - 1);
      std::inplace_merge(all.begin() + bounds[i], all.begin() + bounds[i + step], all.begin() + bounds[end]);
    }
  }
  for (std::size_t i = 0; i < all.size();) {
    const Xapian::docid docid = all[i].first;
    Xapian::termcount count = 0;
    for (; i < all.size() && all[i].first == docid; ++i) count += all[i].second;
    visit(docid, std::min(count, kMostCounted));
  }
}

}  // namespace

void TermCache::account(std::size_t bytes) {
  bytes_ += bytes;
  if (bytes_ <= kMostBytes) return;
  older_ = std::exchange(entries_, {});
  bytes_ = 0;
}

std::string_view TermCache::key_of(const std::vector<std::string>& terms) const {
  if (terms.size() == 1) return terms.front();
  key_.clear();
  for (const std::string& term : terms) (key_ += term) += '\0';  // terms hold none
  return key_;
}

TermCache::Entry& TermCache::entry(const std::vector<std::string>& terms) {
  const std::string_view key = key_of(terms);
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
  account(kEntryBytes + key.size() + (fresh.postings ? fresh.postings->docids.size() * kPostingBytes : 0) +
          (fresh.scored ? fresh.scored->docids.size() * kScoredBytes : 0) + (fresh.bits ? fresh.bits->bytes() : 0));
  return entries_.emplace(std::string(key), std::move(fresh)).first->second;
}

TermCounts TermCache::counts(const std::vector<std::string>& terms) { return entry(terms).counts; }

std::shared_ptr<const Postings> TermCache::postings(const std::vector<std::string>& terms, Interruption& interruption,
                                                    Wanted wanted) {
  Entry& known = entry(terms);
  if (known.postings) return known.postings;
  if (known.asked_by == 0) known.asked_by = request_;
  const bool is_first = known.asked_by == request_;
  const std::uint64_t size = known.counts.documents;
  if (size > kLong || (size > kShort && is_first && wanted == Wanted::Places)) return nullptr;
  auto list = std::make_shared<Postings>();
  list->docids.reserve(size);
  list->counts.reserve(size);
  visit_postings(terms, database_, interruption, [&](Xapian::docid docid, Xapian::termcount count) {
    list->docids.push_back(docid);
    list->counts.push_back(static_cast<std::uint16_t>(count));
  });
  known.postings = list;
  account(list->docids.size() * kPostingBytes);
  return list;
}

DocSet TermCache::bits(const std::vector<std::string>& terms, Interruption& interruption) {
  Entry& known = entry(terms);
  const Xapian::docid last = database_.get_lastdocid();
  if (known.bits || known.counts.documents * kDense < last) return known.bits;
  auto bits = std::make_shared<DocBits>(last);
  if (known.postings) {
    for (const Xapian::docid docid : known.postings->docids) bits->add(docid);
  } else {
    for (const std::string& term : terms) {
      const auto end = database_.postlist_end(term);
      for (auto it = database_.postlist_begin(term); it != end; ++it) {
        interruption.check();
        bits->add(*it);
      }
    }
  }
  known.bits = bits;
  account(bits->bytes());
  return bits;
}

std::shared_ptr<const ScoredPostings> TermCache::scored(const std::vector<std::string>& terms, const Score& score,
                                                        Interruption& interruption) {
  Entry& known = entry(terms);
  if (known.scored) return known.scored;
  const std::uint64_t size = known.counts.documents;
  auto list = std::make_shared<ScoredPostings>();
  list->docids.reserve(size);
  list->scores.reserve(size);
  visit_postings(terms, database_, interruption, [&](Xapian::docid docid, Xapian::termcount count) {
    list->docids.push_back(docid);
    list->scores.push_back(score(docid, count));
  });
  if (size > kLong) return list;
  known.scored = list;
  account(list->docids.size() * kScoredBytes);
  return list;
}

bool TermCache::has_scored(const std::vector<std::string>& terms) const {
  const std::string_view key = key_of(terms);
  for (const Entries* entries : {&entries_, &older_}) {
    if (const auto known = entries->find(key); known != entries->end()) return known->second.scored != nullptr;
  }
  return false;
}

}  // namespace pressmark
