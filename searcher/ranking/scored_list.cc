#include "searcher/ranking/scored_list.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <utility>

namespace pressmark {
namespace {

/// Docids that are added up at once: so many scores stay in the processor's nearest memory.
constexpr std::size_t kBlock = 4096;
constexpr std::size_t kWordBits = 64;

/// The scores of one block of docids.
class Block {
 public:
  void add(std::size_t at, float score) {
    std::uint64_t& word = present_[at / kWordBits];
    const std::uint64_t bit = std::uint64_t{1} << (at % kWordBits);
    scores_[at] = ((word & bit) != 0 ? scores_[at] : 0) + score;
    word |= bit;
  }

  /// Appends what was added, and forgets it.
  void take(Xapian::docid first, ScoredPostings& out) {
    for (std::size_t i = 0; i < present_.size(); ++i) {
      for (std::uint64_t word = std::exchange(present_[i], 0); word != 0; word &= word - 1) {
        const std::size_t at = i * kWordBits + static_cast<std::size_t>(__builtin_ctzll(word));
        out.docids.push_back(first + static_cast<Xapian::docid>(at));
        out.scores.push_back(scores_[at]);
      }
    }
  }

 private:
  std::array<std::uint64_t, kBlock / kWordBits> present_{};
  std::array<float, kBlock> scores_;
};

}  // namespace

ScoredList any_of(const std::vector<ScoredList>& lists, Interruption& interruption) {
  if (lists.size() == 1) return lists.front();
  auto out = std::make_shared<ScoredPostings>();
  std::size_t sum = 0;
  for (const ScoredList& list : lists) sum += list->docids.size();
  out->docids.reserve(sum);
  out->scores.reserve(sum);
  std::vector<std::size_t> next(lists.size(), 0);
  const auto block = std::make_unique<Block>();
  while (true) {
    Xapian::docid first = Cursor::kEnd;
    for (std::size_t i = 0; i < lists.size(); ++i) {
      if (next[i] < lists[i]->docids.size()) first = std::min(first, lists[i]->docids[next[i]]);
    }
    if (first == Cursor::kEnd) break;
    interruption.look();
    for (std::size_t i = 0; i < lists.size(); ++i) {
      const std::vector<Xapian::docid>& docids = lists[i]->docids;
      std::size_t at = next[i];
      for (; at < docids.size() && docids[at] - first < kBlock; ++at)
        block->add(docids[at] - first, lists[i]->scores[at]);
      next[i] = at;
    }
    block->take(first, *out);
  }
  return out;
}

void keep_common(ScoredPostings& list, const ScoredPostings& other) {
  std::size_t kept = 0;
  std::size_t there = 0;
  for (std::size_t i = 0; i < list.docids.size(); ++i) {
    there = find_docid(other.docids, there, list.docids[i]);
    if (there == other.docids.size()) break;
    if (other.docids[there] != list.docids[i]) continue;
    list.docids[kept] = list.docids[i];
    list.scores[kept++] = list.scores[i] + other.scores[there];
  }
  list.docids.resize(kept);
  list.scores.resize(kept);
}

void add_scores(ScoredPostings& list, const ScoredPostings& other) {
  std::size_t there = 0;
  for (std::size_t i = 0; i < list.docids.size(); ++i) {
    there = find_docid(other.docids, there, list.docids[i]);
    if (there == other.docids.size()) return;
    if (other.docids[there] == list.docids[i]) list.scores[i] += other.scores[there];
  }
}

void keep_where(ScoredPostings& list, Cursor& cursor, bool contained, Interruption& interruption) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < list.docids.size(); ++i) {
    interruption.check();
    if (cursor.contains(list.docids[i]) != contained) continue;
    list.docids[kept] = list.docids[i];
    list.scores[kept++] = list.scores[i];
  }
  list.docids.resize(kept);
  list.scores.resize(kept);
}

std::vector<std::size_t> best_places(const ScoredPostings& list, std::size_t size, std::size_t ties) {
  std::vector<std::size_t> places;
  if (size == 0 || list.scores.empty()) return places;
  float least = 0;
  std::size_t better = 0;  // than the least score
  if (list.scores.size() > size) {
    const auto begin = list.scores.begin();
    std::vector<float> best(begin, begin + static_cast<std::ptrdiff_t>(size));
    std::make_heap(best.begin(), best.end(), std::greater<>());
    least = best.front();
    for (auto it = begin + static_cast<std::ptrdiff_t>(size); it != list.scores.end(); ++it) {
      if (*it <= least) continue;
      std::pop_heap(best.begin(), best.end(), std::greater<>());
      best.back() = *it;
      std::push_heap(best.begin(), best.end(), std::greater<>());
      least = best.front();
    }
    better =
        static_cast<std::size_t>(std::count_if(best.begin(), best.end(), [&](float score) { return score > least; }));
  }
  std::size_t equal = size - std::min(better, size) + ties;
  for (std::size_t i = 0; i < list.scores.size(); ++i) {
    if (list.scores[i] < least) continue;
    if (list.scores[i] == least && list.scores.size() > size) {
      if (equal == 0) continue;
      --equal;
    }
    places.push_back(i);
  }
  return places;
}

}  // namespace pressmark
