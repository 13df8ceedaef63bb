#include "searcher/ranking/xapian_query.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "common/schema.h"
#include "searcher/query/cursor.h"

namespace pressmark {
namespace {

/// A plan's documents inside Xapian's matcher, without weight.
class PlanSource final : public Xapian::PostingSource {
 public:
  PlanSource(Plan plan, const Snapshot& snapshot) : plan_(std::move(plan)), snapshot_(snapshot) {}

  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return std::min(estimate_, all_); }
  Xapian::doccount get_termfreq_max() const override { return all_; }

  void init(const Xapian::Database& shard) override {
    shard_ = shard;
    all_ = shard.get_doccount();
    estimate_ = estimate(plan_, snapshot_);
    cursor_ = make_cursor(plan_, shard_, snapshot_);
    set_maxweight(0);
  }

  void next(double) override { cursor_->seek(cursor_->at() + 1); }
  void skip_to(Xapian::docid docid, double) override { cursor_->seek(docid); }
  /// The end is a valid place too: a matcher that is not told of it asks on and falls.
  bool check(Xapian::docid docid, double) override { return cursor_->contains(docid) || at_end(); }
  bool at_end() const override { return cursor_->at() == Cursor::kEnd; }
  Xapian::docid get_docid() const override { return cursor_->at(); }

  PlanSource* clone() const override { return new PlanSource(plan_, snapshot_); }
  std::string get_description() const override { return to_string(plan_); }

 private:
  Plan plan_;
  const Snapshot& snapshot_;
  Xapian::Database shard_;
  Xapian::doccount all_ = 0;
  Xapian::doccount estimate_ = 0;
  std::unique_ptr<Cursor> cursor_;
};

Xapian::Query words_of_passages(const Plan& plan) {
  if (plan.terms.size() == 1) return Xapian::Query(plan.terms.front());
  return {Xapian::Query::OP_SYNONYM, plan.terms.begin(), plan.terms.end()};
}

Xapian::Query source(const Plan& plan, const Snapshot& snapshot) {
  return Xapian::Query((new PlanSource(plan, snapshot))->release());
}

std::vector<Xapian::Query> queries(const std::vector<Plan>& plans, std::size_t first, const Snapshot& snapshot) {
  std::vector<Xapian::Query> out;
  for (std::size_t i = first; i < plans.size(); ++i) out.push_back(to_xapian(plans[i], snapshot));
  return out;
}

Xapian::Query combine(Xapian::Query::op op, const std::vector<Xapian::Query>& parts) {
  return Xapian::Query(op, parts.begin(), parts.end());
}

}  // namespace

Xapian::Query to_xapian(const Plan& plan, const Snapshot& snapshot) {
  switch (plan.kind) {
    case Plan::Kind::None:
      return Xapian::Query::MatchNothing;
    case Plan::Kind::Everything:
      return Xapian::Query(make_term(prefix::kKind, "title"));
    case Plan::Kind::Terms: {
      const Xapian::Query words = words_of_passages(plan);
      return plan.boost == 1 ? words : Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, words, plan.boost);
    }
    case Plan::Kind::And:
      return combine(Xapian::Query::OP_AND, queries(plan.children, 0, snapshot));
    case Plan::Kind::Or:
      return combine(Xapian::Query::OP_OR, queries(plan.children, 0, snapshot));
    case Plan::Kind::AndNot:
      return Xapian::Query(Xapian::Query::OP_AND_NOT, to_xapian(plan.children[0], snapshot),
                           combine(Xapian::Query::OP_OR, queries(plan.children, 1, snapshot)));
    case Plan::Kind::Maybe:
      return Xapian::Query(Xapian::Query::OP_AND_MAYBE, to_xapian(plan.children[0], snapshot),
                           combine(Xapian::Query::OP_OR, queries(plan.children, 1, snapshot)));
    case Plan::Kind::Filtered:
      return Xapian::Query(Xapian::Query::OP_FILTER, to_xapian(plan.children[0], snapshot),
                           combine(Xapian::Query::OP_AND, queries(plan.children, 1, snapshot)));
    case Plan::Kind::Near:
    case Plan::Kind::Articles:
    case Plan::Kind::Passages:
      return source(plan, snapshot);
  }
  return Xapian::Query::MatchNothing;
}

}  // namespace pressmark
