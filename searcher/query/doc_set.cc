#include "searcher/query/doc_set.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "common/schema.h"
#include "searcher/query/cursor.h"

namespace pressmark {
namespace {

using Docids = std::vector<Xapian::docid>;

DocSet shared(Docids docids) { return std::make_shared<const Docids>(std::move(docids)); }

template <class Keep>
void keep_if(Docids& docids, const Keep& keep) {
  docids.erase(std::remove_if(docids.begin(), docids.end(), [&](Xapian::docid docid) { return !keep(docid); }),
               docids.end());
}

/// Tells for ascending documents whether they are in a set.
class Membership {
 public:
  explicit Membership(DocSet set) : set_(std::move(set)) {}
  bool operator()(Xapian::docid docid) {
    next_ = find_docid(*set_, next_, docid);
    return next_ < set_->size() && (*set_)[next_] == docid;
  }

 private:
  DocSet set_;
  std::size_t next_ = 0;
};

DocSet united(const std::vector<DocSet>& sets) {
  constexpr std::size_t kBits = 64;
  std::size_t size = 0;
  Xapian::docid last = 0;
  for (const DocSet& set : sets) {
    size += set->size();
    if (!set->empty()) last = std::max(last, set->back());
  }
  std::vector<std::uint64_t> bits(last / kBits + 1, 0);
  for (const DocSet& set : sets) {
    for (const Xapian::docid docid : *set) bits[docid / kBits] |= std::uint64_t{1} << (docid % kBits);
  }
  Docids docids;
  docids.reserve(size);
  for (std::size_t i = 0; i < bits.size(); ++i) {
    for (std::uint64_t word = bits[i]; word != 0; word &= word - 1) {
      docids.push_back(static_cast<Xapian::docid>(i * kBits + static_cast<std::size_t>(__builtin_ctzll(word))));
    }
  }
  return shared(std::move(docids));
}

class SetMaker {
 public:
  SetMaker(const Snapshot& snapshot, std::size_t shard) : snapshot_(snapshot), shard_(shard) {}

  DocSet make(const Plan& plan) const {
    snapshot_.interruption().look();
    switch (plan.kind) {
      case Plan::Kind::None:
        return shared({});
      case Plan::Kind::Everything:
        return terms({make_term(prefix::kKind, "title")});
      case Plan::Kind::Terms:
        return terms(plan.terms);
      case Plan::Kind::Near:
        return walked(plan);
      case Plan::Kind::Maybe:
        return make(plan.children[0]);
      case Plan::Kind::Or:
        return any_of(plan.children);
      case Plan::Kind::And:
      case Plan::Kind::Filtered:
        return all_of(plan.children);
      case Plan::Kind::AndNot:
        return difference(plan.children);
      case Plan::Kind::Articles:
        return articles(*make(plan.children[0]));
      case Plan::Kind::Passages:
        return passages(*make(plan.children[0]));
    }
    return shared({});
  }

 private:
  const ArticleTable& table() const { return snapshot_.table(shard_); }

  std::unique_ptr<Cursor> cursor(const Plan& plan) const {
    return make_cursor(plan, snapshot_.shard(shard_), snapshot_);
  }

  DocSet walked(const Plan& plan) const {
    Docids docids;
    const auto walk = cursor(plan);
    for (walk->seek(1); walk->at() != Cursor::kEnd; walk->seek(walk->at() + 1)) docids.push_back(walk->at());
    return shared(std::move(docids));
  }

  DocSet terms(const std::vector<std::string>& terms) const {
    const auto list = snapshot_.terms(shard_).postings(terms, snapshot_.interruption(), TermCache::Wanted::All);
    return list ? DocSet(list, &list->docids) : walked(Plan::any_of(terms));
  }

  DocSet any_of(const std::vector<Plan>& plans) const {
    std::vector<DocSet> sets;
    sets.reserve(plans.size());
    for (const Plan& plan : plans) sets.push_back(make(plan));
    return united(sets);
  }

  /// Keeps the documents that a plan has, or those that it has not.
  void restrict(Docids& docids, const Plan& plan, bool contained) const {
    if (plan.kind == Plan::Kind::Passages) {
      Membership is_member(make(plan.children[0]));
      keep_if(docids, [&](Xapian::docid docid) {
        const Xapian::docid article = table().article_of(docid);
        return (article != docid && is_member(article)) == contained;
      });
    } else if (is_costly(plan)) {
      const auto place = cursor(plan);
      keep_if(docids, [&](Xapian::docid docid) { return place->contains(docid) == contained; });
    } else {
      Membership is_member(make(plan));
      keep_if(docids, [&](Xapian::docid docid) { return is_member(docid) == contained; });
    }
  }

  /// Where words stand is better looked at only where it decides.
  static bool is_costly(const Plan& plan) {
    return plan.kind == Plan::Kind::Near || (plan.kind == Plan::Kind::Articles && is_costly(plan.children[0])) ||
           (plan.kind == Plan::Kind::Filtered &&
            std::any_of(plan.children.begin(), plan.children.end(), [](const Plan& part) { return is_costly(part); }));
  }

  DocSet all_of(const std::vector<Plan>& plans) const {
    std::vector<const Plan*> order = rarest_first(plans, snapshot_);
    std::stable_partition(order.begin(), order.end(),
                          [](const Plan* plan) { return plan->kind != Plan::Kind::Passages && !is_costly(*plan); });
    Docids docids = *make(*order.front());
    for (std::size_t i = 1; i < order.size(); ++i) restrict(docids, *order[i], true);
    return shared(std::move(docids));
  }

  DocSet difference(const std::vector<Plan>& plans) const {
    Docids docids = *make(plans.front());
    for (std::size_t i = 1; i < plans.size(); ++i) restrict(docids, plans[i], false);
    return shared(std::move(docids));
  }

  DocSet articles(const Docids& inner) const {
    Docids docids;
    Xapian::docid end = 0;  // of the last article
    for (const Xapian::docid docid : inner) {
      if (docid < end) continue;
      docids.push_back(table().article_of(docid));
      end = table().next_article(docid);
    }
    return shared(std::move(docids));
  }

  DocSet passages(const Docids& articles) const {
    Docids docids;
    for (const Xapian::docid article : articles) {
      const Xapian::docid end = table().end_of_article(article);
      for (Xapian::docid docid = article + 1; docid < end; ++docid) docids.push_back(docid);
    }
    return shared(std::move(docids));
  }

  const Snapshot& snapshot_;
  std::size_t shard_;
};

}  // namespace

DocSet doc_set(const Plan& plan, const Snapshot& snapshot, std::size_t shard) {
  return SetMaker(snapshot, shard).make(plan);
}

}  // namespace pressmark
