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
    if (plan.kind == Plan::Kind::Near) return placed(plan);
    if (plan.kind == Plan::Kind::Terms) {
      if (DocSet known = snapshot_.terms(shard_).bits(plan.terms, snapshot_.interruption())) return known;
    }
    auto out = std::make_shared<DocBits>(last_);
    add(plan, *out);
    return out;
  }

 private:
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
        return out.unite(*placed(plan));
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

  std::unique_ptr<Cursor> cursor(const Plan& plan) const {
    return make_cursor(plan, snapshot_.shard(shard_), snapshot_);
  }

  void walk(const Plan& plan, DocBits& out) const {
    const auto walk = cursor(plan);
    for (walk->seek(1); walk->at() != Cursor::kEnd; walk->seek(walk->at() + 1)) out.add(walk->at());
  }

  DocSet placed(const Plan& plan) const {
    auto& known = sets_.placed_[shard_];
    const auto same = std::find_if(known.begin(), known.end(), [&](const auto& entry) { return entry.first == plan; });
    if (same != known.end()) return same->second;
    auto out = std::make_shared<DocBits>(last_);
    walk(plan, *out);
    known.emplace_back(plan, out);
    return out;
  }

  void terms(const std::vector<std::string>& terms, DocBits& out) const {
    Interruption& interruption = snapshot_.interruption();
    if (const DocSet known = snapshot_.terms(shard_).bits(terms, interruption)) return out.unite(*known);
    const auto list = snapshot_.terms(shard_).postings(terms, interruption, TermCache::Wanted::All);
    if (!list) return walk(Plan::any_of(terms), out);
    for (const Xapian::docid docid : list->docids) out.add(docid);
  }

  /// Keeps the documents that a plan has, or those that it has not.
  void restrict(DocBits& docids, const Plan& plan, bool contained) const {
    if (plan.kind == Plan::Kind::Passages) {
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
      case Plan::Kind::Near: {
        const auto& known = sets_.placed_[shard_];
        return std::none_of(known.begin(), known.end(), [&](const auto& entry) { return entry.first == plan; });
      }
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
    for (std::size_t i = 1; i < order.size(); ++i) restrict(docids, *order[i], true);
    return docids;
  }

  DocBits difference(const std::vector<Plan>& plans) const {
    DocBits docids = *make(plans.front());
    for (std::size_t i = 1; i < plans.size(); ++i) restrict(docids, plans[i], false);
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
    articles.visit([&](Xapian::docid article) {
      const Xapian::docid end = table_.end_of_article(article);
      for (Xapian::docid docid = article + 1; docid < end; ++docid) out.add(docid);
    });
  }

  DocSets& sets_;
  const Snapshot& snapshot_;
  std::size_t shard_;
  Xapian::docid last_;
  const ArticleTable& table_;
};

DocSet DocSets::of(const Plan& plan, std::size_t shard) { return SetMaker(*this, shard).make(plan); }

}  // namespace pressmark
