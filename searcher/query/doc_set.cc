#include "searcher/query/doc_set.h"

#include <algorithm>
#include <memory>

#include "common/schema.h"
#include "searcher/query/cursor.h"

namespace pressmark {

/// Of one shard.
class SetMaker {
 public:
  SetMaker(DocSets& sets, std::size_t shard)
      : sets_(sets),
        snapshot_(sets.snapshot_),
        shard_(shard),
        last_(snapshot_.shard(shard).get_lastdocid()),
        table_(snapshot_.table(shard)) {}

  DocSet make(const Plan& plan) const {
    if (DocSet known = known_set(plan)) return known;
    auto out = std::make_shared<DocBits>(last_);
    if (plan.kind == Plan::Kind::Near) {
      walk(plan, *out);
    } else {
      add(plan, *out);
    }
    if (is_worth_keeping(plan)) sets_.known_[shard_].emplace_back(plan, out);
    return out;
  }

 private:
  static bool is_worth_keeping(const Plan& plan) {
    return plan.kind == Plan::Kind::Near || plan.kind == Plan::Kind::Or || plan.kind == Plan::Kind::And;
  }

  /// Null when the set has to be made.
  DocSet known_set(const Plan& plan) const {
    if (plan.kind == Plan::Kind::Terms) return snapshot_.terms(shard_).bits(plan.terms, snapshot_.interruption());
    if (!is_worth_keeping(plan)) return nullptr;
    const auto& known = sets_.known_[shard_];
    const auto same = std::find_if(known.begin(), known.end(), [&](const auto& entry) { return entry.first == plan; });
    return same == known.end() ? nullptr : same->second;
  }

  /// Adds the documents of a plan.
  void add(const Plan& plan, DocBits& out) const {
    snapshot_.interruption().look();
    switch (plan.kind) {
      case Plan::Kind::None:
        return;
      case Plan::Kind::Everything:
        return terms({make_term(prefix::kKind, "title")}, out);
      case Plan::Kind::Terms:
        return terms(plan.terms, out);
      case Plan::Kind::Maybe:
        return add(plan.children[0], out);
      case Plan::Kind::Or:
        for (const Plan& child : plan.children) add(child, out);
        return;
      case Plan::Kind::Near:
        return out.unite(*make(plan));
      case Plan::Kind::And:
      case Plan::Kind::Filtered:
        return out.unite(all_of(plan.children));
      case Plan::Kind::AndNot:
        return out.unite(difference(plan.children));
      case Plan::Kind::Articles:
        return articles(*make(plan.children[0]), out);
      case Plan::Kind::Passages:
        return passages(*make(plan.children[0]), out);
    }
  }

  std::unique_ptr<Cursor> cursor(const Plan& plan) const { return make_cursor(plan, shard_, snapshot_); }

  void walk(const Plan& plan, DocBits& out) const {
    const auto walk = cursor(plan);
    for (walk->seek(1); walk->at() != Cursor::kEnd; walk->seek(walk->at() + 1)) out.add(walk->at());
  }

  void terms(const std::vector<std::string>& terms, DocBits& out) const {
    Interruption& interruption = snapshot_.interruption();
    if (const DocSet known = snapshot_.terms(shard_).bits(terms, interruption)) return out.unite(*known);
    const auto list = snapshot_.terms(shard_).postings(terms, interruption, TermCache::Wanted::All);
    if (!list) return walk(Plan::any_of(terms), out);
    for (const Xapian::docid docid : list->docids) out.add(docid);
  }

  /// Keeps of `about` so many documents those that a plan has, or those that it has not.
  void restrict(DocBits& docids, Xapian::doccount about, const Plan& plan, bool contained) const {
    const bool is_wide = plan.kind == Plan::Kind::Passages && estimate(plan.children[0], snapshot_) > about;
    if (is_wide) {
      const DocSet articles = make(plan.children[0]);
      docids.keep_if([&](Xapian::docid docid) {
        const Xapian::docid article = table_.article_of(docid);
        return (article != docid && articles->has(article)) == contained;
      });
    } else if (is_costly(plan)) {
      const auto place = cursor(plan);
      docids.keep_if([&](Xapian::docid docid) { return place->contains(docid) == contained; });
    } else if (contained) {
      docids.keep(*make(plan));
    } else {
      docids.drop(*make(plan));
    }
  }

  /// Where words stand is better looked at only where it decides.
  bool is_costly(const Plan& plan) const {
    const auto costly = [this](const Plan& part) { return is_costly(part); };
    switch (plan.kind) {
      case Plan::Kind::Near:
        return known_set(plan) == nullptr;
      case Plan::Kind::Articles:
        return is_costly(plan.children[0]);
      case Plan::Kind::Filtered:
        return std::any_of(plan.children.begin(), plan.children.end(), costly);
      default:
        return false;
    }
  }

  DocBits all_of(const std::vector<Plan>& plans) const {
    std::vector<const Plan*> order = rarest_first(plans, snapshot_);
    std::stable_partition(order.begin(), order.end(),
                          [this](const Plan* plan) { return plan->kind != Plan::Kind::Passages && !is_costly(*plan); });
    DocBits docids = *make(*order.front());
    const Xapian::doccount about = estimate(*order.front(), snapshot_);
    for (std::size_t i = 1; i < order.size(); ++i) restrict(docids, about, *order[i], true);
    return docids;
  }

  DocBits difference(const std::vector<Plan>& plans) const {
    DocBits docids = *make(plans.front());
    const Xapian::doccount about = estimate(plans.front(), snapshot_);
    for (std::size_t i = 1; i < plans.size(); ++i) restrict(docids, about, plans[i], false);
    return docids;
  }

  void articles(const DocBits& inner, DocBits& out) const {
    Xapian::docid end = 0;  // of the last article
    inner.visit([&](Xapian::docid docid) {
      if (docid < end) return;
      const std::size_t number = table_.number_of(docid);
      out.add(table_.article(number));
      end = table_.end(number);
    });
  }

  void passages(const DocBits& articles, DocBits& out) const {
    articles.visit([&](Xapian::docid article) { out.add(article + 1, table_.end_of_article(article)); });
  }

  DocSets& sets_;
  const Snapshot& snapshot_;
  std::size_t shard_;
  Xapian::docid last_;
  const ArticleTable& table_;
};

DocSet DocSets::of(const Plan& plan, std::size_t shard) { return SetMaker(*this, shard).make(plan); }

}  // namespace pressmark
