#include "searcher/ranking/article_match.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "searcher/query/cursor.h"
#include "searcher/query/length_norms.h"
#include "searcher/ranking/scored_list.h"
#include "searcher/ranking/word_weight.h"

namespace pressmark {
namespace {

/// For so much fewer articles than a word has it is looked up in each of them, and its list is not read.
constexpr std::size_t kMuchFewer = 24;

/// Makes the list of the articles of a plan in one shard.
class Matcher {
 public:
  Matcher(const Snapshot& snapshot, std::size_t shard)
      : snapshot_(snapshot),
        shard_(shard),
        norms_(snapshot.length_norms(shard)),
        interruption_(snapshot.interruption()) {}

  ScoredList match(const Plan& plan) {
    if (!is_scored(plan)) return unscored(plan);
    switch (plan.kind) {
      case Plan::Kind::And:
        return all_of(plan.children);
      case Plan::Kind::Or:
        return any_of(matches(plan.children, 0), interruption_);
      case Plan::Kind::Maybe: {
        ScoredPostings list = copy(plan.children[0]);
        add_scores(list, *any_of(matches(plan.children, 1), interruption_));
        return shared(std::move(list));
      }
      case Plan::Kind::Filtered:
        return restricted(plan.children, true);
      case Plan::Kind::AndNot:
        return restricted(plan.children, false);
      default:
        return word(plan);
    }
  }

 private:
  static ScoredList shared(ScoredPostings list) { return std::make_shared<ScoredPostings>(std::move(list)); }

  ScoredPostings copy(const Plan& plan) { return *match(plan); }

  std::vector<ScoredList> matches(const std::vector<Plan>& plans, std::size_t first) {
    std::vector<ScoredList> out;
    for (std::size_t i = first; i < plans.size(); ++i) out.push_back(match(plans[i]));
    return out;
  }

  std::unique_ptr<Cursor> cursor(const Plan& plan) const {
    return make_cursor(plan, snapshot_.shard(shard_), snapshot_);
  }

  ScoredList unscored(const Plan& plan) const {
    ScoredPostings list;
    const auto set = cursor(plan);
    for (set->seek(1); set->at() != Cursor::kEnd; set->seek(set->at() + 1)) list.docids.push_back(set->at());
    list.scores.assign(list.docids.size(), 0);
    return shared(std::move(list));
  }

  WordStatistics statistics(const Plan& word) const {
    return WordStatistics(snapshot_.article_count(), frequency_of(word.terms, snapshot_));
  }

  ScoredList word(const Plan& plan) {
    const auto score = [this, statistics = statistics(plan)](Xapian::docid article, Xapian::termcount count) {
      return static_cast<float>(statistics.score(count, norms_.of(article)));
    };
    ScoredList list = snapshot_.terms(shard_).scored(plan.terms, score, interruption_);
    if (plan.boost == 1) return list;
    ScoredPostings boosted = *list;
    for (float& one : boosted.scores) one *= static_cast<float>(plan.boost);
    return shared(std::move(boosted));
  }

  /// The first plan's articles where all others hold, or none of them.
  ScoredList restricted(const std::vector<Plan>& plans, bool hold) {
    ScoredPostings list = copy(plans[0]);
    for (std::size_t i = 1; i < plans.size(); ++i) keep_where(list, *cursor(plans[i]), hold, interruption_);
    return shared(std::move(list));
  }

  /// Rarest first: the fewer candidates the better. Conditions that do not score come last, for they may be costly.
  ScoredList all_of(const std::vector<Plan>& plans) {
    std::vector<const Plan*> order = rarest_first(plans, snapshot_);
    std::stable_partition(order.begin(), order.end(), [](const Plan* plan) { return is_scored(*plan); });
    ScoredPostings list = copy(*order.front());
    for (std::size_t i = 1; i < order.size(); ++i) {
      const Plan& plan = *order[i];
      if (!is_scored(plan)) {
        keep_where(list, *cursor(plan), true, interruption_);
      } else if (is_better_looked_up(plan, list.docids.size())) {
        look_up(list, plan);
      } else {
        keep_common(list, *match(plan));
      }
    }
    return shared(std::move(list));
  }

  bool is_better_looked_up(const Plan& plan, std::size_t here) const {
    return plan.kind == Plan::Kind::Terms && here * kMuchFewer < estimate(plan, snapshot_) &&
           !snapshot_.terms(shard_).has_scored(plan.terms);
  }

  /// As keep_common with the list of the word.
  void look_up(ScoredPostings& list, const Plan& word) {
    const WordStatistics its = statistics(word);
    const auto place = cursor(word);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < list.docids.size(); ++i) {
      const Xapian::docid article = list.docids[i];
      if (!place->contains(article)) continue;
      const auto score = static_cast<float>(its.score(place->count(), norms_.of(article)));
      list.docids[kept] = article;
      list.scores[kept++] = list.scores[i] + static_cast<float>(word.boost) * score;
    }
    list.docids.resize(kept);
    list.scores.resize(kept);
  }

  const Snapshot& snapshot_;
  std::size_t shard_;
  LengthNorms& norms_;
  Interruption& interruption_;
};

bool better(const ScoredArticle& a, const ScoredArticle& b) {
  return a.score != b.score ? a.score > b.score : a.article < b.article;
}

}  // namespace

ArticleMatch match_articles(const Plan& plan, const Snapshot& snapshot, std::size_t size, std::size_t ties) {
  ArticleMatch match;
  for (std::size_t shard = 0; shard < snapshot.shard_count(); ++shard) {
    const ScoredList list = Matcher(snapshot, shard).match(plan);
    match.total += list->docids.size();
    match.all.push_back(list);
    for (const std::size_t place : best_places(*list, size, ties)) {
      match.best.push_back({snapshot.global(shard, list->docids[place]), static_cast<double>(list->scores[place])});
    }
  }
  std::sort(match.best.begin(), match.best.end(), better);
  if (snapshot.shard_count() == 1 || match.best.size() <= size || size == 0) return match;
  // Each shard gave its best: the best of all, and those that share the score of the last.
  const double least = match.best[size - 1].score;
  const auto last = std::find_if(match.best.begin() + static_cast<std::ptrdiff_t>(size), match.best.end(),
                                 [&](const ScoredArticle& article) { return article.score != least; });
  match.best.erase(last, match.best.end());
  if (match.best.size() > size + ties) match.best.resize(size + ties);
  return match;
}

}  // namespace pressmark
