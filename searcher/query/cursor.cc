#include "searcher/query/cursor.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "common/schema.h"
#include "searcher/query/positions.h"

namespace pressmark {
namespace {

class NoneCursor final : public Cursor {
 public:
  void seek(Xapian::docid, Xapian::docid) override { at_ = kEnd; }
};

class TermCursor final : public Cursor {
 public:
  TermCursor(const Xapian::Database& shard, const std::string& term, Interruption& interruption)
      : it_(shard.postlist_begin(term)), end_(shard.postlist_end(term)), interruption_(interruption) {}

  void seek(Xapian::docid target, Xapian::docid) override {
    if (at_ >= target && at_ != 0) return;
    interruption_.check();
    if (it_ != end_) {
      if (target == at_ + 1 && at_ != 0) {
        ++it_;  // cheaper than a jump
      } else {
        it_.skip_to(target);
      }
    }
    at_ = it_ == end_ ? kEnd : *it_;
  }

  std::uint32_t count() const override { return std::clamp<std::uint32_t>(it_.get_wdf(), 1, kMostCounted); }

 private:
  Xapian::PostingIterator it_;
  Xapian::PostingIterator end_;
  Interruption& interruption_;
};

/// The same over a list that has been decoded.
class ListCursor final : public Cursor {
 public:
  ListCursor(std::shared_ptr<const Postings> list, Interruption& interruption)
      : list_(std::move(list)), end_(list_->docids.size()), interruption_(interruption) {}

  void seek(Xapian::docid target, Xapian::docid) override {
    if (at_ >= target && at_ != 0) return;
    interruption_.check();
    next_ = find_docid(list_->docids, next_, target);
    at_ = next_ == end_ ? kEnd : list_->docids[next_];
  }

  std::uint32_t count() const override { return list_->counts[next_]; }

 private:
  std::shared_ptr<const Postings> list_;
  std::size_t next_ = 0;
  std::size_t end_;
  Interruption& interruption_;
};

using Cursors = std::vector<std::unique_ptr<Cursor>>;

/// Keeps the cursors in a heap by where they stand, so that wildcards with a thousand words stay fast.
class UnionCursor final : public Cursor {
 public:
  explicit UnionCursor(Cursors parts) : parts_(std::move(parts)) {}

  void seek(Xapian::docid target, Xapian::docid) override {
    if (at_ >= target && at_ != 0) return;
    if (!started_) {
      for (const auto& part : parts_) part->seek(target, kEnd);
      std::make_heap(parts_.begin(), parts_.end(), later);
      started_ = true;
    }
    while (!parts_.empty() && parts_.front()->at() < target) {
      std::pop_heap(parts_.begin(), parts_.end(), later);
      parts_.back()->seek(target, kEnd);
      if (parts_.back()->at() == kEnd) {
        parts_.pop_back();
      } else {
        std::push_heap(parts_.begin(), parts_.end(), later);
      }
    }
    at_ = parts_.empty() ? kEnd : parts_.front()->at();
  }

  std::uint32_t count() const override {
    std::uint32_t sum = 0;
    for (const auto& part : parts_) {
      if (part->at() == at_) sum += part->count();
    }
    return sum;
  }

 private:
  static bool later(const std::unique_ptr<Cursor>& a, const std::unique_ptr<Cursor>& b) { return a->at() > b->at(); }

  Cursors parts_;
  bool started_ = false;
};

class IntersectionCursor final : public Cursor {
 public:
  explicit IntersectionCursor(Cursors parts) : parts_(std::move(parts)) {}

  void seek(Xapian::docid target, Xapian::docid limit) override {
    if (at_ >= target && at_ != 0 && verified_) return;
    verified_ = false;
    Xapian::docid candidate = std::max(target, std::max<Xapian::docid>(at_, 1));
    for (std::size_t agreed = 0, i = 0; candidate < limit && candidate != kEnd; i = (i + 1) % parts_.size()) {
      Cursor& part = *parts_[i];
      part.seek(candidate, limit);
      if (part.at() == candidate) {
        if (++agreed >= parts_.size()) {
          verified_ = true;
          break;
        }
      } else {
        candidate = part.at();
        agreed = 1;
      }
    }
    at_ = candidate;
  }

 private:
  Cursors parts_;
  bool verified_ = false;
};

class DifferenceCursor final : public Cursor {
 public:
  DifferenceCursor(std::unique_ptr<Cursor> from, Cursors without)
      : from_(std::move(from)), without_(std::move(without)) {}

  void seek(Xapian::docid target, Xapian::docid limit) override {
    if (at_ >= target && at_ != 0 && at_ < verified_below_) return;
    from_->seek(target, limit);
    while (from_->at() < limit && is_excluded(from_->at())) from_->seek(from_->at() + 1, limit);
    at_ = from_->at();
    verified_below_ = limit;
  }

  std::uint32_t count() const override { return from_->count(); }

 private:
  bool is_excluded(Xapian::docid docid) {
    return std::any_of(without_.begin(), without_.end(), [&](const auto& part) { return part->contains(docid); });
  }

  std::unique_ptr<Cursor> from_;
  Cursors without_;
  Xapian::docid verified_below_ = 0;
};

/// Articles that have a document of the inner set.
class ArticlesCursor final : public Cursor {
 public:
  ArticlesCursor(std::unique_ptr<Cursor> inner, const ArticleTable& table) : inner_(std::move(inner)), table_(table) {}

  void seek(Xapian::docid target, Xapian::docid limit) override {
    if (at_ >= target && at_ != 0 && at_ < verified_below_) return;
    if (target == kEnd) {
      at_ = kEnd;
      return;
    }
    if (table_.article_of(target) != target) target = table_.next_article(target);
    // Documents of the last article before the limit may stand behind it.
    const Xapian::docid inner_limit = limit == kEnd ? kEnd : table_.next_article(limit - 1);
    inner_->seek(target, inner_limit);
    at_ = inner_->at() == kEnd ? kEnd : table_.article_of(inner_->at());
    if (inner_->at() >= inner_limit) at_ = std::max(at_, limit);
    verified_below_ = limit;
  }

 private:
  std::unique_ptr<Cursor> inner_;
  const ArticleTable& table_;
  Xapian::docid verified_below_ = 0;
};

/// Passages of the articles of the inner set.
class PassagesCursor final : public Cursor {
 public:
  PassagesCursor(std::unique_ptr<Cursor> inner, const ArticleTable& table) : inner_(std::move(inner)), table_(table) {}

  void seek(Xapian::docid target, Xapian::docid limit) override {
    if (at_ >= target && at_ != 0 && at_ < verified_below_) return;
    verified_below_ = limit;
    while (target < limit) {
      const Xapian::docid article = table_.article_of(target);
      if (article != 0) {
        inner_->seek(article, article + 1);
        if (inner_->at() == article) {
          const Xapian::docid passage = std::max(target, article + 1);
          if (passage < table_.end_of_article(article)) {
            at_ = passage;
            return;
          }
        }
      }
      const Xapian::docid next = table_.next_article(target);
      inner_->seek(next, limit);
      if (inner_->at() == kEnd) {
        at_ = kEnd;
        return;
      }
      target = inner_->at() + 1;
    }
    at_ = target;
  }

 private:
  std::unique_ptr<Cursor> inner_;
  const ArticleTable& table_;
  Xapian::docid verified_below_ = 0;
};

Cursors make_cursors(const std::vector<Plan>& plans, std::size_t first, std::size_t shard, const Snapshot& snapshot) {
  Cursors cursors;
  for (std::size_t i = first; i < plans.size(); ++i) cursors.push_back(make_cursor(plans[i], shard, snapshot));
  return cursors;
}

/// Rarest first: the fewer candidates the better.
Cursors sorted_cursors(const std::vector<Plan>& plans, std::size_t shard, const Snapshot& snapshot) {
  Cursors cursors;
  for (const Plan* plan : rarest_first(plans, snapshot)) cursors.push_back(make_cursor(*plan, shard, snapshot));
  return cursors;
}

}  // namespace

std::vector<const Plan*> rarest_first(const std::vector<Plan>& plans, const Snapshot& snapshot) {
  std::vector<std::pair<Xapian::doccount, const Plan*>> order;
  order.reserve(plans.size());
  for (const Plan& plan : plans) order.emplace_back(estimate(plan, snapshot), &plan);
  std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<const Plan*> sorted;
  sorted.reserve(plans.size());
  for (const auto& [count, plan] : order) sorted.push_back(plan);
  return sorted;
}

std::unique_ptr<Cursor> make_terms_cursor(const std::vector<std::string>& terms, std::size_t shard,
                                          const Snapshot& snapshot) {
  if (terms.empty()) return std::make_unique<NoneCursor>();
  Interruption& interruption = snapshot.interruption();
  if (auto list = snapshot.terms(shard).postings(terms, interruption)) {
    if (list->docids.empty()) return std::make_unique<NoneCursor>();
    return std::make_unique<ListCursor>(std::move(list), interruption);
  }
  if (terms.size() == 1) return std::make_unique<TermCursor>(snapshot.shard(shard), terms.front(), interruption);
  Cursors parts;
  for (const std::string& term : terms) parts.push_back(make_terms_cursor({term}, shard, snapshot));
  return std::make_unique<UnionCursor>(std::move(parts));
}

std::unique_ptr<Cursor> make_cursor(const Plan& plan, std::size_t shard, const Snapshot& snapshot) {
  switch (plan.kind) {
    case Plan::Kind::None:
      return std::make_unique<NoneCursor>();
    case Plan::Kind::Everything:
      return make_terms_cursor({make_term(prefix::kKind, "title")}, shard, snapshot);
    case Plan::Kind::Terms:
      return make_terms_cursor(plan.terms, shard, snapshot);
    case Plan::Kind::Near:
      return make_position_cursor(plan, shard, snapshot);
    case Plan::Kind::And:
    case Plan::Kind::Filtered:
      return std::make_unique<IntersectionCursor>(sorted_cursors(plan.children, shard, snapshot));
    case Plan::Kind::Or:
      return std::make_unique<UnionCursor>(make_cursors(plan.children, 0, shard, snapshot));
    case Plan::Kind::AndNot:
      return std::make_unique<DifferenceCursor>(make_cursor(plan.children[0], shard, snapshot),
                                                make_cursors(plan.children, 1, shard, snapshot));
    case Plan::Kind::Maybe:
      return make_cursor(plan.children[0], shard, snapshot);
    case Plan::Kind::Articles:
      return std::make_unique<ArticlesCursor>(make_cursor(plan.children[0], shard, snapshot), snapshot.table(shard));
    case Plan::Kind::Passages:
      return std::make_unique<PassagesCursor>(make_cursor(plan.children[0], shard, snapshot), snapshot.table(shard));
  }
  return std::make_unique<NoneCursor>();
}

Xapian::doccount estimate(const Plan& plan, const Snapshot& snapshot) {
  const Xapian::doccount all = snapshot.all().get_doccount();
  const auto sum_terms = [&](const std::vector<std::string>& terms) {
    return static_cast<Xapian::doccount>(std::min<std::uint64_t>(all, snapshot.counts(terms).documents));
  };
  switch (plan.kind) {
    case Plan::Kind::None:
      return 0;
    case Plan::Kind::Everything:
      return snapshot.article_count();
    case Plan::Kind::Terms:
      return sum_terms(plan.terms);
    case Plan::Kind::Near: {
      Xapian::doccount least = all;
      for (const PlanOperand& operand : plan.operands) {
        Xapian::doccount sum = 0;
        for (const PlanPhrase& phrase : operand.phrases) {
          Xapian::doccount rarest = all;
          for (const PlanSlot& slot : phrase.slots) rarest = std::min(rarest, sum_terms(slot.terms));
          sum = std::min(all, sum + rarest);
        }
        least = std::min(least, sum);
      }
      return least / 2;
    }
    case Plan::Kind::Or: {
      Xapian::doccount sum = 0;
      for (const Plan& child : plan.children) sum = std::min(all, sum + estimate(child, snapshot));
      return sum;
    }
    case Plan::Kind::And:
    case Plan::Kind::Filtered: {
      Xapian::doccount least = all;
      for (const Plan& child : plan.children) least = std::min(least, estimate(child, snapshot));
      return least;
    }
    case Plan::Kind::AndNot:
    case Plan::Kind::Maybe:
    case Plan::Kind::Articles:
      return estimate(plan.children[0], snapshot);
    case Plan::Kind::Passages:
      return std::min(all, 10 * estimate(plan.children[0], snapshot));
  }
  return all;
}

}  // namespace pressmark
