#include "searcher/query/positions.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace pressmark {
namespace {

using Positions = std::vector<Xapian::termpos>;

/// Where a phrase stands, both inclusive.
struct Place {
  Xapian::termpos first;
  Xapian::termpos last;
};

bool by_first(const Place& a, const Place& b) { return a.first < b.first; }

/// Positions of any of the terms in a document.
Positions positions_of(const Xapian::Database& shard, Xapian::docid docid, const PlanSlot& slot) {
  Positions out;
  for (const std::string& term : slot.terms) {
    const auto end = shard.positionlist_end(docid, term);
    for (auto it = shard.positionlist_begin(docid, term); it != end; ++it) out.push_back(*it);
  }
  if (slot.terms.size() > 1) std::sort(out.begin(), out.end());
  return out;
}

void add_places(const Xapian::Database& shard, Xapian::docid docid, const PlanPhrase& phrase, std::vector<Place>& out) {
  Positions starts = positions_of(shard, docid, phrase.slots.front());
  for (std::size_t i = 1; i < phrase.slots.size() && !starts.empty(); ++i) {
    const Positions next = positions_of(shard, docid, phrase.slots[i]);
    const auto goes_on = [&](Xapian::termpos start) {
      return std::binary_search(next.begin(), next.end(), start + static_cast<Xapian::termpos>(i));
    };
    starts.erase(std::remove_if(starts.begin(), starts.end(), [&](Xapian::termpos s) { return !goes_on(s); }),
                 starts.end());
  }
  const auto length = static_cast<Xapian::termpos>(phrase.slots.size());
  for (Xapian::termpos start : starts) out.push_back({start, start + length - 1});
}

/// Whether one place of each operand can be chosen, all different, inside the `window` positions from `begin`.
bool fits(const std::vector<std::vector<Place>>& operands, Xapian::termpos begin, std::uint32_t window) {
  Positions used;
  for (const std::vector<Place>& places : operands) {
    auto it = std::lower_bound(places.begin(), places.end(), Place{begin, begin}, by_first);
    const auto is_used = [&](const Place& place) {
      return std::find(used.begin(), used.end(), place.first) != used.end();
    };
    while (it != places.end() && is_used(*it)) ++it;
    if (it == places.end() || it->last - begin >= window) return false;
    used.push_back(it->first);
  }
  return true;
}

class PositionCursor final : public Cursor {
 public:
  PositionCursor(const Plan& plan, std::unique_ptr<Cursor> candidates, const Xapian::Database& shard)
      : plan_(plan), candidates_(std::move(candidates)), shard_(shard) {}

  void seek(Xapian::docid target, Xapian::docid limit) override {
    if (at_ >= target && at_ != 0 && at_ < verified_below_) return;
    candidates_->seek(target, limit);
    while (candidates_->at() < limit && !matches(candidates_->at())) candidates_->seek(candidates_->at() + 1, limit);
    at_ = candidates_->at();
    verified_below_ = limit;
  }

 private:
  bool matches(Xapian::docid docid) {
    if (docid == known_) return known_matches_;
    known_ = docid;
    known_matches_ = stands(docid);
    return known_matches_;
  }

  bool stands(Xapian::docid docid) const {
    std::vector<std::vector<Place>> operands;
    for (const PlanOperand& operand : plan_.operands) {
      std::vector<Place> places;
      for (const PlanPhrase& phrase : operand.phrases) add_places(shard_, docid, phrase, places);
      if (places.empty()) return false;
      std::sort(places.begin(), places.end(), by_first);
      operands.push_back(std::move(places));
    }
    if (operands.size() == 1) return true;
    for (const std::vector<Place>& places : operands) {
      for (const Place& place : places) {
        if (fits(operands, place.first, plan_.window)) return true;
      }
    }
    return false;
  }

  Plan plan_;
  std::unique_ptr<Cursor> candidates_;
  Xapian::Database shard_;
  Xapian::docid verified_below_ = 0;
  Xapian::docid known_ = 0;
  bool known_matches_ = false;
};

/// The documents that have all the words, wherever.
Plan all_words(const Plan& plan) {
  std::vector<Plan> operands;
  for (const PlanOperand& operand : plan.operands) {
    std::vector<Plan> phrases;
    for (const PlanPhrase& phrase : operand.phrases) {
      std::vector<Plan> slots;
      for (const PlanSlot& slot : phrase.slots) slots.push_back(Plan::any_of(slot.terms));
      phrases.push_back(Plan::make(Plan::Kind::And, std::move(slots)));
    }
    operands.push_back(Plan::make(Plan::Kind::Or, std::move(phrases)));
  }
  return Plan::make(Plan::Kind::And, std::move(operands));
}

}  // namespace

std::unique_ptr<Cursor> make_position_cursor(const Plan& plan, const Xapian::Database& shard,
                                             const Snapshot& snapshot) {
  return std::make_unique<PositionCursor>(plan, make_cursor(all_words(plan), shard, snapshot), shard);
}

}  // namespace pressmark
