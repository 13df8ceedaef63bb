#include "searcher/facets/tally.h"

#include <algorithm>
#include <numeric>

#include "searcher/facets/value_groups.h"

namespace pressmark {
namespace {

/// A match of an article in one sum with its passages.
constexpr std::uint64_t kArticle = std::uint64_t{1} << 32U;

/// A group's passages and articles, each once: they come one after the other.
struct Sum {
  Count count;
  Xapian::docid document = 0;  ///< counted last
  std::uint32_t behind = 0;    ///< one more than the number of the article counted last

  void add(Xapian::docid passage, std::uint32_t article_behind) {
    if (document == passage) return;
    document = passage;
    ++count.passages;
    count.articles += behind == article_behind ? 0 : 1;
    behind = article_behind;
  }
};

}  // namespace

void Tally::know_groups(const ValueRows& rows) {
  if (!column_.is_complete() || column_.groups().group_of.size() != column_.value_count())
    column_.set_groups(group_values(facet_, column_, rows, vocabulary_));
  counts_.assign(groups().keys.size(), {});
  occurrences_.assign(column_.value_count(), 0);
}

/// The values are counted, for most groups have one.
void Tally::count(const MatchedArticles& matches, const ArticleTable& table) {
  ValueRows read;
  std::vector<std::uint32_t> one_by_one;
  if (!column_.is_complete()) {
    std::vector<Xapian::docid> articles;
    articles.reserve(matches.numbers.size());
    for (const std::uint32_t number : matches.numbers) articles.push_back(table.article(number));
    read = column_.values_of(articles);
    one_by_one.resize(articles.size());
    std::iota(one_by_one.begin(), one_by_one.end(), 0U);
  }
  const ValueRows& values = column_.is_complete() ? column_.values() : read;
  const std::vector<std::uint32_t>& rows = column_.is_complete() ? matches.numbers : one_by_one;
  know_groups(values);
  if (occurrences_.empty()) return;
  std::vector<std::uint64_t> sums(occurrences_.size(), 0);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (const std::uint32_t value : values[rows[i]]) sums[value] += kArticle + matches.passages[i];
  }
  for (std::size_t value = 0; value < occurrences_.size(); ++value) {
    occurrences_[value] = static_cast<std::uint32_t>(sums[value] / kArticle);
    Count& count = counts_[groups().group_of[value]];
    count.articles += occurrences_[value];
    count.passages += static_cast<std::uint32_t>(sums[value] % kArticle);
  }
  take_off_twins(rows, matches.passages);
}

/// What several values of an article in one group are too much.
void Tally::take_off_twins(const std::vector<std::uint32_t>& rows, const std::vector<std::uint32_t>& passages) {
  auto row = rows.begin();
  for (const auto& [twin, group] : groups().twins) {
    row = std::lower_bound(row, rows.end(), twin);
    if (row == rows.end()) break;
    if (*row != twin) continue;
    --counts_[group].articles;
    counts_[group].passages -= passages[static_cast<std::size_t>(row - rows.begin())];
  }
}

void Tally::count(const DocBits& passages, const ArticleTable& table) {
  std::vector<Xapian::docid> docids;
  ValueRows read;
  if (!column_.is_complete()) {
    passages.visit([&](Xapian::docid docid) { docids.push_back(docid); });
    read = column_.values_of(docids);
  }
  const ValueRows& values = column_.is_complete() ? column_.values() : read;
  know_groups(values);
  const std::vector<std::uint32_t>& group_of = groups().group_of;
  std::vector<Sum> sums(counts_.size());
  const auto add = [&](Xapian::docid docid, std::size_t row) {
    const auto behind = static_cast<std::uint32_t>(table.number_of(docid)) + 1;
    for (const std::uint32_t value : values[row]) {
      ++occurrences_[value];
      sums[group_of[value]].add(docid, behind);
    }
  };
  const auto add_complete = [&](Xapian::docid docid) { add(docid, docid); };
  if (!column_.is_complete()) {
    for (std::size_t i = 0; i < docids.size(); ++i) add(docids[i], i);
  } else if (values.is_sparse()) {
    passages.visit_common(values.filled(), add_complete);
  } else {
    passages.visit(add_complete);
  }
  for (std::size_t group = 0; group < sums.size(); ++group) counts_[group] = sums[group].count;
}

}  // namespace pressmark
