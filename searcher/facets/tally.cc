#include "searcher/facets/tally.h"

#include <algorithm>
#include <numeric>

#include "searcher/facets/value_groups.h"

namespace pressmark {
namespace {

/// A match of an article in one sum with its passages.
constexpr std::uint64_t kArticle = std::uint64_t{1} << 32U;

std::vector<std::uint32_t> one_after_the_other(std::size_t count) {
  std::vector<std::uint32_t> out(count);
  std::iota(out.begin(), out.end(), 0U);
  return out;
}

/// A group's passages and articles, each once: they come one after the other.
struct Sum {
  Count count;
  Xapian::docid document = 0;  ///< counted last
  Xapian::docid article_end = 0;

  void add(Xapian::docid passage, Xapian::docid end) {
    if (document == passage) return;
    document = passage;
    ++count.passages;
    if (article_end == end) return;
    article_end = end;
    ++count.articles;
  }
};

}  // namespace

void Tally::know_groups(const ValueRows& rows) {
  if (!column_.is_complete() || column_.groups().group_of.size() != column_.value_count())
    column_.set_groups(group_values(facet_, column_, rows, vocabulary_));
  counts_.assign(groups().keys.size(), {});
  occurrences_.assign(column_.value_count(), 0);
}

void Tally::count(const MatchedArticles& matches, const ArticleTable& table) {
  if (column_.is_complete()) {
    know_groups(column_.rows());
    return count_rows(matches.numbers, column_.rows(), matches);
  }
  std::vector<Xapian::docid> articles;
  articles.reserve(matches.numbers.size());
  for (const std::uint32_t number : matches.numbers) articles.push_back(table.article(number));
  const ValueRows values = column_.rows_of(articles);
  know_groups(values);
  count_rows(one_after_the_other(articles.size()), values, matches);
}

/// The values are counted, for most groups have one; what several values of an article in one group are too much is
/// taken off again.
void Tally::count_rows(const std::vector<std::uint32_t>& rows, const ValueRows& values,
                       const MatchedArticles& matches) {
  if (occurrences_.empty()) return;
  std::vector<std::uint64_t> sums(column_.value_count() + std::size_t{1}, 0);
  const auto add = [&](std::size_t at, std::size_t i) { sums[values.numbers[at]] += kArticle + matches.passages[i]; };
  if (values.starts.empty()) {
    for (std::size_t i = 0; i < rows.size(); ++i) add(rows[i], i);
  } else {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const std::uint32_t end = values.starts[rows[i] + std::size_t{1}];
      for (std::uint32_t at = values.starts[rows[i]]; at < end; ++at) add(at, i);
    }
  }
  for (std::size_t value = 0; value < occurrences_.size(); ++value) {
    occurrences_[value] = static_cast<std::uint32_t>(sums[value] / kArticle);
    Count& count = counts_[groups().group_of[value]];
    count.articles += occurrences_[value];
    count.passages += static_cast<std::uint32_t>(sums[value] % kArticle);
  }
  auto row = rows.begin();
  for (const auto& [twin, group] : groups().twins) {
    row = std::lower_bound(row, rows.end(), twin);
    if (row == rows.end()) break;
    if (*row != twin) continue;
    --counts_[group].articles;
    counts_[group].passages -= matches.passages[static_cast<std::size_t>(row - rows.begin())];
  }
}

void Tally::count(const DocBits& passages, const ArticleTable& table) {
  std::vector<Xapian::docid> docids;
  const auto note = [&](Xapian::docid docid) { docids.push_back(docid); };
  ValueRows read;
  if (column_.is_complete()) {
    DocBits with_values = passages;
    with_values.keep(column_.filled());
    with_values.visit(note);
    know_groups(column_.rows());
  } else {
    passages.visit(note);
    read = column_.rows_of(docids);
    know_groups(read);
  }
  const ValueRows& values = column_.is_complete() ? column_.rows() : read;
  const std::vector<std::uint32_t>& group_of = groups().group_of;
  std::vector<Sum> sums(counts_.size());
  Xapian::docid end = 0;  // of the article
  for (std::size_t i = 0; i < docids.size(); ++i) {
    const Xapian::docid docid = docids[i];
    if (docid >= end) end = table.end(table.number_of(docid));
    const std::size_t row = column_.is_complete() ? docid : i;
    for (std::uint32_t at = values.starts[row]; at < values.starts[row + 1]; ++at) {
      const std::uint32_t value = values.numbers[at];
      ++occurrences_[value];
      sums[group_of[value]].add(docid, end);
    }
  }
  for (std::size_t group = 0; group < sums.size(); ++group) counts_[group] = sums[group].count;
}

}  // namespace pressmark
