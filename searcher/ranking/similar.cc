#include "searcher/ranking/similar.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "common/schema.h"

namespace pressmark {
namespace {

constexpr std::size_t kTellingWords = 24;
/// Words of one article tell nothing of others.
constexpr Xapian::doccount kFoundAtLeast = 2;

struct Telling {
  std::string stem;
  double weight = 0;
};

std::vector<Telling> telling_stems(const Snapshot& snapshot, Xapian::docid article) {
  const Xapian::Database& database = snapshot.all();
  const std::string prefix(prefix::kArticleStem);
  std::vector<Telling> found;
  auto it = database.termlist_begin(article);
  for (it.skip_to(prefix); it != database.termlist_end(article); ++it) {
    const std::string term = *it;
    if (term.compare(0, prefix.size(), prefix) != 0) break;
    const bool is_stem = term.size() > 3 && !(term[1] >= 'A' && term[1] <= 'Z');  // not a title's stem
    const Xapian::doccount frequency = it.get_termfreq();
    if (!is_stem || frequency < kFoundAtLeast) continue;
    const double rarity = std::log2((snapshot.article_count() + 1.0) / (frequency + 0.5));
    found.push_back({term.substr(prefix.size()), (1 + std::log2(it.get_wdf())) * std::max(rarity, 0.0)});
  }
  std::sort(found.begin(), found.end(), [](const Telling& a, const Telling& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.stem < b.stem;
  });
  if (found.size() > kTellingWords) found.resize(kTellingWords);
  return found;
}

Plan filtered(Plan scored, Plan filter) {
  std::vector<Plan> parts;
  parts.push_back(std::move(scored));
  parts.push_back(std::move(filter));
  return Plan::make(Plan::Kind::Filtered, std::move(parts));
}

}  // namespace

void add_similar(Compiled& query, bool besides, const std::string& id, const Snapshot& snapshot,
                 Vocabulary& vocabulary) {
  const std::string own = make_term(prefix::kId, id);
  const auto posting = snapshot.all().postlist_begin(own);
  if (posting == snapshot.all().postlist_end(own)) {
    query.plan = Plan::none();
    return;
  }
  std::vector<Plan> words;
  for (const Telling& telling : telling_stems(snapshot, *posting)) {
    const bool by_passage = query.level == Level::Passage;
    const std::vector<std::string>& forms = vocabulary.words_of_stem(telling.stem);
    Plan word =
        by_passage ? Plan::any_of(forms, true) : Plan::any_of({make_term(prefix::kArticleStem, telling.stem)}, true);
    if (word.kind != Plan::Kind::None) words.push_back(std::move(word));
    if (!by_passage && !besides) query.evidence.push_back({Plan::any_of(forms, true), telling.weight});
    HighlightPattern pattern;
    pattern.words.push_back({telling.stem, WordPattern::Form::Stem});
    if (!besides) query.patterns.push_back(std::move(pattern));
  }
  Plan similar = Plan::make(Plan::Kind::Or, std::move(words));
  if (besides && similar.kind != Plan::Kind::None) similar = filtered(std::move(similar), std::move(query.plan));
  std::vector<Plan> parts;
  parts.push_back(std::move(similar));
  Plan self = Plan::any_of({own});
  if (query.level == Level::Passage) {
    std::vector<Plan> inner;
    inner.push_back(std::move(self));
    self = Plan::make(Plan::Kind::Passages, std::move(inner));
  }
  parts.push_back(std::move(self));
  query.plan = Plan::make(Plan::Kind::AndNot, std::move(parts));
}

}  // namespace pressmark
