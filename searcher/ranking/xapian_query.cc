#include "searcher/ranking/xapian_query.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "common/schema.h"
#include "searcher/query/cursor.h"
#include "searcher/query/length_norms.h"
#include "searcher/ranking/word_weight.h"

namespace pressmark {
namespace {

/// What a cursor visits, inside Xapian's matcher.
class VisitedSource : public Xapian::PostingSource {
 public:
  void next(double) override { cursor_->seek(cursor_->at() + 1); }
  void skip_to(Xapian::docid docid, double) override { cursor_->seek(docid); }
  /// The end is a valid place too: a matcher that is not told of it asks on and falls.
  bool check(Xapian::docid docid, double) override { return cursor_->contains(docid) || at_end(); }
  bool at_end() const override { return cursor_->at() == Cursor::kEnd; }
  Xapian::docid get_docid() const override { return cursor_->at(); }

 protected:
  void visit(std::unique_ptr<Cursor> cursor) { cursor_ = std::move(cursor); }
  const Cursor& cursor() const { return *cursor_; }

 private:
  std::unique_ptr<Cursor> cursor_;
};

/// A plan's documents, without weight.
class PlanSource final : public VisitedSource {
 public:
  PlanSource(Plan plan, const Snapshot& snapshot) : plan_(std::move(plan)), snapshot_(snapshot) {}

  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return estimate_; }
  Xapian::doccount get_termfreq_max() const override { return all_; }

  void init(const Xapian::Database& shard) override {
    shard_ = shard;
    all_ = shard.get_doccount();
    estimate_ = estimate(plan_, shard_);
    visit(make_cursor(plan_, shard_, snapshot_));
    set_maxweight(0);
  }

  PlanSource* clone() const override { return new PlanSource(plan_, snapshot_); }
  std::string get_description() const override { return to_string(plan_); }

 private:
  Plan plan_;
  const Snapshot& snapshot_;
  Xapian::Database shard_;
  Xapian::doccount all_ = 0;
  Xapian::doccount estimate_ = 0;
};

/// A word of articles with its scores. Xapian's own way to a score goes by the lengths of documents, see LengthNorms.
class WordSource final : public VisitedSource {
 public:
  WordSource(std::vector<std::string> terms, const Snapshot& snapshot)
      : terms_(std::move(terms)), snapshot_(snapshot) {}

  Xapian::doccount get_termfreq_min() const override { return most_frequent_; }
  Xapian::doccount get_termfreq_est() const override { return std::max(most_frequent_, together_ - together_ / 8); }
  Xapian::doccount get_termfreq_max() const override { return together_; }

  void init(const Xapian::Database& shard) override {
    shard_ = shard;
    norms_ = &snapshot_.length_norms(shard_);
    visit(make_cursor(Plan::any_of(terms_), shard_, snapshot_));
    most_frequent_ = 0;
    together_ = 0;
    double most = 0;
    for (const std::string& term : terms_) {
      const Xapian::doccount here = shard_.get_termfreq(term);
      most_frequent_ = std::max(most_frequent_, here);
      together_ = std::min(shard_.get_doccount(), together_ + here);
      most += shard_.get_wdf_upper_bound(term);
    }
    statistics_ = WordStatistics(snapshot_.article_count(), frequency_of(terms_, snapshot_.all()));
    set_maxweight(statistics_.score(most, 1, snapshot_.mean_article_length()));
  }

  double get_weight() const override { return statistics_.score(cursor().count(), norms_->of(cursor().at())); }

  WordSource* clone() const override { return new WordSource(terms_, snapshot_); }
  std::string get_description() const override { return to_string(Plan::any_of(terms_)); }

 private:
  std::vector<std::string> terms_;
  const Snapshot& snapshot_;
  Xapian::Database shard_;
  LengthNorms* norms_ = nullptr;
  WordStatistics statistics_;
  Xapian::doccount most_frequent_ = 0;
  Xapian::doccount together_ = 0;
};

Xapian::Query words_of_articles(const Plan& plan, const Snapshot& snapshot) {
  return Xapian::Query((new WordSource(plan.terms, snapshot))->release());
}

Xapian::Query words_of_passages(const Plan& plan) {
  if (plan.terms.size() == 1) return Xapian::Query(plan.terms.front());
  return {Xapian::Query::OP_SYNONYM, plan.terms.begin(), plan.terms.end()};
}

Xapian::Query source(const Plan& plan, const Snapshot& snapshot) {
  return Xapian::Query((new PlanSource(plan, snapshot))->release());
}

std::vector<Xapian::Query> queries(const std::vector<Plan>& plans, std::size_t first, const Snapshot& snapshot,
                                   Level level) {
  std::vector<Xapian::Query> out;
  for (std::size_t i = first; i < plans.size(); ++i) out.push_back(to_xapian(plans[i], snapshot, level));
  return out;
}

Xapian::Query combine(Xapian::Query::op op, const std::vector<Xapian::Query>& parts) {
  return Xapian::Query(op, parts.begin(), parts.end());
}

}  // namespace

Xapian::Query to_xapian(const Plan& plan, const Snapshot& snapshot, Level level) {
  switch (plan.kind) {
    case Plan::Kind::None:
      return Xapian::Query::MatchNothing;
    case Plan::Kind::Everything:
      return Xapian::Query(make_term(prefix::kKind, "title"));
    case Plan::Kind::Terms: {
      const Xapian::Query words =
          level == Level::Article && plan.scored ? words_of_articles(plan, snapshot) : words_of_passages(plan);
      return plan.boost == 1 ? words : Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, words, plan.boost);
    }
    case Plan::Kind::And:
      return combine(Xapian::Query::OP_AND, queries(plan.children, 0, snapshot, level));
    case Plan::Kind::Or:
      return combine(Xapian::Query::OP_OR, queries(plan.children, 0, snapshot, level));
    case Plan::Kind::AndNot:
      return Xapian::Query(Xapian::Query::OP_AND_NOT, to_xapian(plan.children[0], snapshot, level),
                           combine(Xapian::Query::OP_OR, queries(plan.children, 1, snapshot, level)));
    case Plan::Kind::Maybe:
      return Xapian::Query(Xapian::Query::OP_AND_MAYBE, to_xapian(plan.children[0], snapshot, level),
                           combine(Xapian::Query::OP_OR, queries(plan.children, 1, snapshot, level)));
    case Plan::Kind::Filtered:
      return Xapian::Query(Xapian::Query::OP_FILTER, to_xapian(plan.children[0], snapshot, level),
                           combine(Xapian::Query::OP_AND, queries(plan.children, 1, snapshot, level)));
    case Plan::Kind::Near:
    case Plan::Kind::Articles:
    case Plan::Kind::Passages:
      return source(plan, snapshot);
  }
  return Xapian::Query::MatchNothing;
}

}  // namespace pressmark
