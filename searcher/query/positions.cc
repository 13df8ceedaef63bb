#include "searcher/query/positions.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/schema.h"
#include "common/word_order.h"
#include "searcher/query/slot_reader.h"

namespace pressmark {
namespace {

using Positions = std::vector<Xapian::termpos>;

/// Where a phrase stands, both inclusive.
struct Place {
  Xapian::termpos first;
  Xapian::termpos last;
};

bool by_first(const Place& a, const Place& b) { return a.first < b.first; }

/// Where the words of a plan stand in one document after the other, upwards.
class WordPlaces {
 public:
  WordPlaces(const Plan& plan, const Xapian::Database& shard) : shard_(shard), orders_(shard, slot::kWordOrder) {
    for (const PlanOperand& operand : plan.operands) {
      for (const PlanPhrase& phrase : operand.phrases) {
        for (const PlanSlot& slot : phrase.slots) {
          for (const std::string& term : slot.terms) words_.push_back({word_of(term), {}});
        }
      }
    }
    std::sort(words_.begin(), words_.end(), [](const Word& a, const Word& b) { return a.text < b.text; });
    const auto same = [](const Word& a, const Word& b) { return a.text == b.text; };
    words_.erase(std::unique(words_.begin(), words_.end(), same), words_.end());
  }

  /// Reads a document; it has no places when its words have none.
  void read(Xapian::docid docid) {
    for (Word& word : words_) word.places.clear();
    const std::string order = orders_.read(docid);
    if (order.empty() || !decode_word_order(order, rank_words(docid), order_)) return;
    for (const OrderedWord& place : order_) {
      if (Word* word = of_rank_[place.rank]) word->places.push_back(place);
    }
  }

  /// Positions of any of the slot's terms in the document read.
  Positions of(const PlanSlot& slot) const {
    Positions out;
    for (const std::string& term : slot.terms) {
      const bool only_said = has_prefix(term, prefix::kSaid);
      const auto word = std::lower_bound(words_.begin(), words_.end(), word_of(term),
                                         [](const Word& known, std::string_view text) { return known.text < text; });
      for (const OrderedWord& place : word->places) {
        if (place.said || !only_said) out.push_back(place.position);
      }
    }
    if (slot.terms.size() > 1) std::sort(out.begin(), out.end());
    return out;
  }

 private:
  struct Word {
    std::string_view text;
    std::vector<OrderedWord> places;
  };

  static bool has_prefix(std::string_view term, std::string_view prefix) {
    return term.substr(0, prefix.size()) == prefix;
  }

  /// The word of a passage that a term with a prefix stands for.
  static std::string_view word_of(std::string_view term) {
    for (const std::string_view prefix : {prefix::kSaid, prefix::kTitleWord}) {
      if (has_prefix(term, prefix)) return term.substr(prefix.size());
    }
    return term;
  }

  /// Finds out which of the document's words is which of ours; returns how many it has.
  std::uint32_t rank_words(Xapian::docid docid) {
    of_rank_.clear();
    auto wanted = words_.begin();
    const Xapian::TermIterator end = shard_.termlist_end(docid);
    for (Xapian::TermIterator it = shard_.termlist_begin(docid); it != end; ++it) {
      std::string term = *it;
      if (term.front() >= 'A' && term.front() <= 'Z') {  // has a prefix: not a word
        it.skip_to(kBehindPrefixes);
        if (it == end) break;
        term = *it;
      }
      while (wanted != words_.end() && wanted->text < term) ++wanted;
      of_rank_.push_back(wanted != words_.end() && wanted->text == term ? &*wanted : nullptr);
    }
    return static_cast<std::uint32_t>(of_rank_.size());
  }

  static constexpr char kBehindPrefixes[] = "[";

  Xapian::Database shard_;
  SlotReader orders_;
  std::vector<Word> words_;     // sorted
  std::vector<Word*> of_rank_;  // of the document: null for words nobody asked for
  std::vector<OrderedWord> order_;
};

void add_places(const WordPlaces& words, const PlanPhrase& phrase, std::vector<Place>& out) {
  Positions starts = words.of(phrase.slots.front());
  for (std::size_t i = 1; i < phrase.slots.size() && !starts.empty(); ++i) {
    const Positions next = words.of(phrase.slots[i]);
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
      : plan_(plan), candidates_(std::move(candidates)), words_(plan_, shard) {}

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

  bool stands(Xapian::docid docid) {
    words_.read(docid);
    std::vector<std::vector<Place>> operands;
    for (const PlanOperand& operand : plan_.operands) {
      std::vector<Place> places;
      for (const PlanPhrase& phrase : operand.phrases) add_places(words_, phrase, places);
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
  WordPlaces words_;
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

std::unique_ptr<Cursor> make_position_cursor(const Plan& plan, std::size_t shard, const Snapshot& snapshot) {
  return std::make_unique<PositionCursor>(plan, make_cursor(all_words(plan), shard, snapshot), snapshot.shard(shard));
}

}  // namespace pressmark
