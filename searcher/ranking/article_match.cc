#include "searcher/ranking/article_match.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "searcher/query/cursor.h"
#include "searcher/query/length_norms.h"
#include "searcher/ranking/word_weight.h"

namespace pressmark {
namespace {

constexpr Xapian::docid kEnd = Cursor::kEnd;

/// Walks through articles, upwards, and scores them. Xapian's own matcher would do as well, but takes words with scores
/// of their own (see LengthNorms) as strangers it can ask only slowly.
class Scorer {
 public:
  virtual ~Scorer() = default;

  /// 0 before the first seek, kEnd behind the last.
  Xapian::docid at() const { return at_; }
  /// Moves to the first article >= target; targets must not descend.
  virtual void seek(Xapian::docid target) = 0;
  /// Of the article it is on.
  virtual double score() = 0;

 protected:
  Xapian::docid at_ = 0;
};

using Scorers = std::vector<std::unique_ptr<Scorer>>;
using Cursors = std::vector<std::unique_ptr<Cursor>>;

class WordScorer final : public Scorer {
 public:
  WordScorer(std::unique_ptr<Cursor> word, WordStatistics statistics, double boost, LengthNorms& norms)
      : word_(std::move(word)), statistics_(statistics), boost_(boost), norms_(norms) {}

  void seek(Xapian::docid target) override {
    word_->seek(target);
    at_ = word_->at();
  }
  double score() override { return boost_ * statistics_.score(word_->count(), norms_.of(at_)); }

 private:
  std::unique_ptr<Cursor> word_;
  WordStatistics statistics_;
  double boost_;
  LengthNorms& norms_;
};

/// The same over a list that has been decoded.
class ListScorer final : public Scorer {
 public:
  ListScorer(std::shared_ptr<const Postings> list, WordStatistics statistics, double boost, LengthNorms& norms,
             Interruption& interruption)
      : list_(std::move(list)), statistics_(statistics), boost_(boost), interruption_(interruption) {
    if (!list_->worths.empty()) return;
    list_->worths.reserve(list_->docids.size());
    for (std::size_t i = 0; i < list_->docids.size(); ++i) {
      list_->worths.push_back(static_cast<float>(list_->counts[i] * norms.of(list_->docids[i])));
    }
  }

  void seek(Xapian::docid target) override {
    if (at_ >= target && at_ != 0) return;
    interruption_.check();
    next_ = list_->find(next_, target);
    at_ = next_ == list_->docids.size() ? kEnd : list_->docids[next_];
  }
  double score() override { return boost_ * statistics_.score(static_cast<double>(list_->worths[next_])); }

 private:
  std::shared_ptr<const Postings> list_;
  std::size_t next_ = 0;
  WordStatistics statistics_;
  double boost_;
  Interruption& interruption_;
};

/// Articles without a score.
class SetScorer final : public Scorer {
 public:
  explicit SetScorer(std::unique_ptr<Cursor> set) : set_(std::move(set)) {}

  void seek(Xapian::docid target) override {
    set_->seek(target);
    at_ = set_->at();
  }
  double score() override { return 0; }

 private:
  std::unique_ptr<Cursor> set_;
};

/// Articles that all parts and all conditions have; conditions do not score.
class AllScorer final : public Scorer {
 public:
  AllScorer(Scorers parts, Cursors conditions) : parts_(std::move(parts)), conditions_(std::move(conditions)) {}

  void seek(Xapian::docid target) override {
    target = std::max<Xapian::docid>(target, 1);
    if (at_ >= target) return;
    while (target != kEnd) {
      const Xapian::docid possible = next_possible(target);
      if (possible == target) break;
      target = possible;
    }
    at_ = target;
  }

  double score() override {
    double sum = 0;
    for (const auto& part : parts_) sum += part->score();
    return sum;
  }

 private:
  /// `target` when all have it, else an article behind it with none between.
  Xapian::docid next_possible(Xapian::docid target) {
    for (const auto& part : parts_) {
      part->seek(target);
      if (part->at() != target) return part->at();
    }
    for (const auto& condition : conditions_) {
      // Where words stand is costly to look at: only of this one.
      if (!condition->contains(target)) return std::max(condition->at(), target + 1);
    }
    return target;
  }

  Scorers parts_;
  Cursors conditions_;
};

/// Articles that any part has.
class AnyScorer final : public Scorer {
 public:
  explicit AnyScorer(Scorers parts) : parts_(std::move(parts)) {}

  void seek(Xapian::docid target) override {
    if (at_ >= target && at_ != 0) return;
    at_ = kEnd;
    for (const auto& part : parts_) {
      if (part->at() < target || part->at() == 0) part->seek(target);
      at_ = std::min(at_, part->at());
    }
  }

  double score() override {
    double sum = 0;
    for (const auto& part : parts_) {
      if (part->at() == at_) sum += part->score();
    }
    return sum;
  }

 private:
  Scorers parts_;
};

/// The articles of the first part; the others only add to their scores.
class MaybeScorer final : public Scorer {
 public:
  MaybeScorer(std::unique_ptr<Scorer> first, std::unique_ptr<Scorer> other)
      : first_(std::move(first)), other_(std::move(other)) {}

  void seek(Xapian::docid target) override {
    first_->seek(target);
    at_ = first_->at();
  }

  double score() override {
    other_->seek(at_);
    return first_->score() + (other_->at() == at_ ? other_->score() : 0);
  }

 private:
  std::unique_ptr<Scorer> first_;
  std::unique_ptr<Scorer> other_;
};

/// The articles of the first part that none of the others has.
class WithoutScorer final : public Scorer {
 public:
  WithoutScorer(std::unique_ptr<Scorer> first, Cursors others) : first_(std::move(first)), others_(std::move(others)) {}

  void seek(Xapian::docid target) override {
    first_->seek(target);
    while (first_->at() != kEnd && is_excluded(first_->at())) first_->seek(first_->at() + 1);
    at_ = first_->at();
  }
  double score() override { return first_->score(); }

 private:
  bool is_excluded(Xapian::docid article) {
    return std::any_of(others_.begin(), others_.end(), [&](const auto& other) { return other->contains(article); });
  }

  std::unique_ptr<Scorer> first_;
  Cursors others_;
};

/// Makes the scorers of a plan for one shard.
class ScorerMaker {
 public:
  ScorerMaker(const Snapshot& snapshot, std::size_t shard) : snapshot_(snapshot), shard_(shard) {}

  std::unique_ptr<Scorer> make(const Plan& plan) const {
    if (!is_scored(plan)) return std::make_unique<SetScorer>(cursor(plan));
    switch (plan.kind) {
      case Plan::Kind::And:
        return all_of(plan.children);
      case Plan::Kind::Or:
        return std::make_unique<AnyScorer>(scorers(plan.children, 0));
      case Plan::Kind::Maybe:
        return std::make_unique<MaybeScorer>(make(plan.children[0]),
                                             std::make_unique<AnyScorer>(scorers(plan.children, 1)));
      case Plan::Kind::Filtered: {
        Scorers first;
        first.push_back(make(plan.children[0]));
        return std::make_unique<AllScorer>(std::move(first), cursors(plan.children, 1));
      }
      case Plan::Kind::AndNot:
        return std::make_unique<WithoutScorer>(make(plan.children[0]), cursors(plan.children, 1));
      default:
        return word(plan);
    }
  }

 private:
  std::unique_ptr<Scorer> word(const Plan& plan) const {
    const WordStatistics statistics(snapshot_.article_count(), frequency_of(plan.terms, snapshot_));
    LengthNorms& norms = snapshot_.length_norms(shard_);
    Interruption& interruption = snapshot_.interruption();
    if (auto list = snapshot_.terms(shard_).postings(plan.terms, interruption)) {
      return std::make_unique<ListScorer>(std::move(list), statistics, plan.boost, norms, interruption);
    }
    return std::make_unique<WordScorer>(cursor(plan), statistics, plan.boost, norms);
  }

  std::unique_ptr<Cursor> cursor(const Plan& plan) const {
    return make_cursor(plan, snapshot_.shard(shard_), snapshot_);
  }

  Cursors cursors(const std::vector<Plan>& plans, std::size_t first) const {
    Cursors out;
    for (std::size_t i = first; i < plans.size(); ++i) out.push_back(cursor(plans[i]));
    return out;
  }

  Scorers scorers(const std::vector<Plan>& plans, std::size_t first) const {
    Scorers out;
    for (std::size_t i = first; i < plans.size(); ++i) out.push_back(make(plans[i]));
    return out;
  }

  /// Rarest first: the fewer candidates the better.
  std::unique_ptr<Scorer> all_of(const std::vector<Plan>& plans) const {
    Scorers parts;
    Cursors conditions;
    for (const Plan* plan : rarest_first(plans, snapshot_)) {
      if (is_scored(*plan)) {
        parts.push_back(make(*plan));
      } else {
        conditions.push_back(cursor(*plan));
      }
    }
    return std::make_unique<AllScorer>(std::move(parts), std::move(conditions));
  }

  const Snapshot& snapshot_;
  std::size_t shard_;
};

bool better(const ScoredArticle& a, const ScoredArticle& b) {
  return a.score != b.score ? a.score > b.score : a.article < b.article;
}

/// Keeps the best of many.
class Best {
 public:
  Best(std::size_t size, std::size_t ties) : size_(size), ties_(ties) {}

  void add(ScoredArticle article) {
    if (article.score < least_) return;
    list_.push_back(article);
    if (list_.size() >= 2 * (size_ + ties_)) cut();
  }

  std::vector<ScoredArticle> take() {
    cut();
    std::sort(list_.begin(), list_.end(), better);
    return std::move(list_);
  }

 private:
  void cut() {
    if (size_ == 0) return list_.clear();
    if (list_.size() <= size_) return;
    const auto last = list_.begin() + static_cast<std::ptrdiff_t>(size_ - 1);
    std::nth_element(list_.begin(), last, list_.end(), better);
    least_ = last->score;
    const auto tied = std::partition(last + 1, list_.end(), [&](const ScoredArticle& a) { return a.score == least_; });
    list_.erase(tied, list_.end());
    if (list_.size() <= size_ + ties_) return;
    std::nth_element(list_.begin(), list_.begin() + static_cast<std::ptrdiff_t>(size_ + ties_), list_.end(), better);
    list_.resize(size_ + ties_);
  }

  std::size_t size_;
  std::size_t ties_;
  double least_ = 0;
  std::vector<ScoredArticle> list_;
};

}  // namespace

ArticleMatch match_articles(const Plan& plan, const Snapshot& snapshot, std::size_t size, std::size_t ties) {
  Best best(size, ties);
  ArticleMatch match;
  for (std::size_t shard = 0; shard < snapshot.shard_count(); ++shard) {
    const std::unique_ptr<Scorer> scorer = ScorerMaker(snapshot, shard).make(plan);
    for (scorer->seek(1); scorer->at() != kEnd; scorer->seek(scorer->at() + 1)) {
      ++match.total;
      best.add({snapshot.global(shard, scorer->at()), scorer->score()});
    }
  }
  match.best = best.take();
  return match;
}

}  // namespace pressmark
