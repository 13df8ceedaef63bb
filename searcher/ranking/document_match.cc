#include "searcher/ranking/document_match.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <utility>

#include "searcher/query/cursor.h"
#include "searcher/query/length_norms.h"
#include "searcher/ranking/scored_list.h"
#include "searcher/ranking/word_statistics.h"

namespace pressmark {
namespace {

/// For so much fewer documents than a word has it is looked up in each of them, and its list is not read. The length of
/// a passage takes longer to read than that of an article.
constexpr std::size_t kMuchFewerArticles = 24;
constexpr std::size_t kMuchFewerPassages = 8;

/// Makes the list of the documents of a plan in one shard.
class Matcher {
 public:
  Matcher(const Snapshot& snapshot, std::size_t shard, Level level)
      : snapshot_(snapshot),
        shard_(shard),
        documents_(level == Level::Article ? snapshot.article_count() : snapshot.passage_count()),
        much_fewer_(level == Level::Article ? kMuchFewerArticles : kMuchFewerPassages),
        table_(level == Level::Article ? nullptr : &snapshot.table(shard)),
        norms_(snapshot.length_norms(shard)),
        interruption_(snapshot.interruption()) {}

  ScoredList match(const Plan& plan) {
    if (!is_scored(plan)) return unscored(plan);
    if (plan.kind != Plan::Kind::Terms && is_better_found_first(plan)) return found_first(plan);
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

  std::unique_ptr<Cursor> cursor(const Plan& plan) const { return make_cursor(plan, shard_, snapshot_); }

  std::vector<Xapian::docid> documents(const Plan& plan) const {
    std::vector<Xapian::docid> docids;
    const auto set = cursor(plan);
    for (set->seek(1); set->at() != Cursor::kEnd; set->seek(set->at() + 1)) docids.push_back(set->at());
    return docids;
  }

  ScoredList unscored(const Plan& plan) const {
    ScoredPostings list{documents(plan), {}};
    list.scores.assign(list.docids.size(), 0);
    return shared(std::move(list));
  }

  WordStatistics statistics(const Plan& word) const {
    return WordStatistics(documents_, frequency_of(word.terms, snapshot_));
  }

  /// A title, which is the passage 0 of its article, counts as the whole article here.
  double norm(Xapian::docid docid) const {
    return table_ == nullptr || table_->is_article(docid) ? norms_.of(docid) : norms_.of_passage(docid);
  }

  ScoredList word(const Plan& plan) {
    const auto score = [this, statistics = statistics(plan)](Xapian::docid docid, Xapian::termcount count) {
      return static_cast<float>(statistics.score(count, norm(docid)));
    };
    ScoredList list = snapshot_.terms(shard_).scored(plan.terms, score, interruption_);
    if (plan.boost == 1) return list;
    ScoredPostings boosted = *list;
    for (float& one : boosted.scores) one *= static_cast<float>(plan.boost);
    return shared(std::move(boosted));
  }

  /// The first plan's documents where all others hold, or none of them.
  ScoredList restricted(const std::vector<Plan>& plans, bool hold) {
    ScoredPostings list = copy(plans[0]);
    for (std::size_t i = 1; i < plans.size(); ++i) keep_where(list, *cursor(plans[i]), hold, interruption_);
    return shared(std::move(list));
  }

  /// Whether first to find the documents, then to score them: of passages, where the lists of the words are not needed
  /// again, or are much longer than that of a condition.
  bool is_better_found_first(const Plan& plan) const {
    return table_ != nullptr && scores_whatever_is_found(plan) &&
           (!snapshot_.is_asked_again() || (plan.kind == Plan::Kind::Filtered && has_much_rarer(plan.children)));
  }

  bool has_much_rarer(const std::vector<Plan>& plans) const {
    const std::size_t few = estimate(plans[0], snapshot_) / much_fewer_;
    return std::any_of(plans.begin() + 1, plans.end(), [&](const Plan& plan) {
      return plan.kind == Plan::Kind::Terms && estimate(plan, snapshot_) < few;
    });
  }

  /// Whether a document of the plan gets the scores of all words of the plan that it has.
  static bool scores_whatever_is_found(const Plan& plan) {
    const auto is_word = [](const Plan& child) { return child.kind == Plan::Kind::Terms; };
    switch (plan.kind) {
      case Plan::Kind::And:
        return std::all_of(plan.children.begin(), plan.children.end(), scores_whatever_is_found);
      case Plan::Kind::Or:
        return std::all_of(plan.children.begin(), plan.children.end(), is_word);
      case Plan::Kind::Filtered:
      case Plan::Kind::AndNot:
        return scores_whatever_is_found(plan.children[0]);
      default:
        return is_word(plan);
    }
  }

  ScoredList found_first(const Plan& plan) const {
    ScoredPostings list{documents(plan), {}};
    list.scores = scores_of(plan, list.docids);
    return shared(std::move(list));
  }

  /// What documents of the plan get for its words; added up in the same order as lists are, so that the sums are the
  /// same to the last bit.
  std::vector<float> scores_of(const Plan& plan, const std::vector<Xapian::docid>& docids) const {
    if (plan.kind == Plan::Kind::Terms) return scores_of_word(plan, docids);
    if (plan.kind == Plan::Kind::Filtered || plan.kind == Plan::Kind::AndNot)
      return scores_of(plan.children[0], docids);
    std::vector<float> sums(docids.size());
    for (const Plan* child : summing_order(plan)) {
      if (!is_scored(*child)) continue;
      const std::vector<float> its = scores_of(*child, docids);
      std::transform(sums.begin(), sums.end(), its.begin(), sums.begin(), std::plus<>());
    }
    return sums;
  }

  /// The children as lists are added up.
  std::vector<const Plan*> summing_order(const Plan& plan) const {
    if (plan.kind == Plan::Kind::And) return rarest_first(plan.children, snapshot_);
    std::vector<const Plan*> order;
    for (const Plan& child : plan.children) order.push_back(&child);
    return order;
  }

  std::vector<float> scores_of_word(const Plan& word, const std::vector<Xapian::docid>& docids) const {
    std::vector<float> scores(docids.size());
    const WordStatistics its = statistics(word);
    const auto place = cursor(word);
    for (std::size_t i = 0; i < docids.size(); ++i) {
      if (place->contains(docids[i])) scores[i] = score(word, its, *place, docids[i]);
    }
    return scores;
  }

  /// What a document gets for a word that is found there.
  float score(const Plan& word, const WordStatistics& its, const Cursor& place, Xapian::docid docid) const {
    return static_cast<float>(word.boost) * static_cast<float>(its.score(place.count(), norm(docid)));
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
    return plan.kind == Plan::Kind::Terms && here * much_fewer_ < estimate(plan, snapshot_) &&
           !snapshot_.terms(shard_).has_scored(plan.terms);
  }

  /// As keep_common with the list of the word.
  void look_up(ScoredPostings& list, const Plan& word) {
    const WordStatistics its = statistics(word);
    const auto place = cursor(word);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < list.docids.size(); ++i) {
      const Xapian::docid docid = list.docids[i];
      if (!place->contains(docid)) continue;
      list.docids[kept] = docid;
      list.scores[kept++] = list.scores[i] + score(word, its, *place, docid);
    }
    list.docids.resize(kept);
    list.scores.resize(kept);
  }

  const Snapshot& snapshot_;
  std::size_t shard_;
  double documents_;  ///< of the level, in all shards
  std::size_t much_fewer_;
  const ArticleTable* table_;  ///< null where articles are ranked
  LengthNorms& norms_;
  Interruption& interruption_;
};

}  // namespace

ScoredList match_documents(const Plan& plan, const Snapshot& snapshot, std::size_t shard, Level level) {
  return Matcher(snapshot, shard, level).match(plan);
}

}  // namespace pressmark
