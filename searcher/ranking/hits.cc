#include "searcher/ranking/hits.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "common/schema.h"

namespace pressmark {
namespace {

/// The numbers (from 1) of the passages to show, in reading order: the best ones, else the first of the text.
std::vector<std::size_t> choose(const PassageScores& passages, Xapian::docid article, ArticleReader& text,
                                std::size_t most) {
  std::vector<std::size_t> numbers;
  if (passages.empty()) {
    for (std::size_t i = 0; i < text.paragraph_count() && numbers.size() < most; ++i) {
      const Result<ParagraphKind> kind = text.kind(i);
      if (!kind || *kind == ParagraphKind::Body) numbers.push_back(i + 1);  // reading it will tell of the damage
    }
    return numbers;
  }
  const std::size_t count = std::min(most, passages.size());
  PassageScores best(count);
  std::partial_sort_copy(passages.begin(), passages.end(), best.begin(), best.end(), [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  });
  for (const auto& [docid, score] : best) {
    const std::size_t number = docid - article;
    if (number >= 1 && number <= text.paragraph_count()) numbers.push_back(number);
  }
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

ArticleInfo info_of(const Article& article) {
  ArticleInfo info;
  info.id = article.id;
  info.path = article.path;
  info.url = article.url;
  info.title = article.title;
  info.source = article.source;
  info.agency = article.agency;
  info.authors = article.authors;
  info.date = article.date;
  info.language = article.language;
  info.people = article.people;
  return info;
}

}  // namespace

PassageFinder::PassageFinder(const Compiled& query, const Snapshot& snapshot, std::size_t shard) {
  for (const Evidence& evidence : query.evidence) {
    evidence_.emplace_back(make_cursor(evidence.passages, shard, snapshot), evidence.weight);
  }
}

PassageScores PassageFinder::find(Xapian::docid article, std::uint32_t count) {
  PassageScores found;
  const Xapian::docid end = article + count + 1;
  if (evidence_.empty()) {
    for (Xapian::docid docid = article + 1; docid < end; ++docid) found.emplace_back(docid, 0.0);
    return found;
  }
  for (auto& [cursor, weight] : evidence_) {
    for (cursor->seek(article + 1, end); cursor->at() < end; cursor->seek(cursor->at() + 1, end)) {
      const double often = cursor->count();
      found.emplace_back(cursor->at(), weight * often / (often + 1));
    }
  }
  std::sort(found.begin(), found.end());
  PassageScores merged;
  for (const auto& [docid, score] : found) {
    if (merged.empty() || merged.back().first != docid) merged.emplace_back(docid, 0.0);
    merged.back().second += score;
  }
  return merged;
}

PassageHit HitMaker::make_passage(Paragraph paragraph, std::size_t number, std::string_view language,
                                  const PatternSet& patterns, const SearchRequest& request) {
  PassageHit passage;
  passage.number = number;
  passage.kind = paragraph.kind;
  passage.speakers = std::move(paragraph.speakers);
  passage.text = std::move(paragraph.text);
  passage.quotes = std::move(paragraph.quotes);
  passage.highlights = highlighter_.highlight_passage(passage.text, language, patterns, passage.quotes);
  passage.snippet = snippets_.make(passage.text, passage.highlights, request.snippet_length);
  return passage;
}

Result<Hit> HitMaker::make_hit(ArticleReader& article, const Candidate& candidate, const PassageScores& passages,
                               const PatternSet& patterns, const SearchRequest& request) {
  const Xapian::docid docid = snapshot_.local(candidate.article);
  std::vector<std::size_t> numbers;
  if (candidate.passage != 0) {
    const std::size_t number = snapshot_.local(candidate.passage) - docid;
    if (number >= 1 && number <= article.paragraph_count()) numbers.push_back(number);
  } else {
    numbers = choose(passages, docid, article, request.by == GroupBy::Passage ? 1 : request.passages_per_article);
  }
  Hit hit;
  hit.score = candidate.score;
  hit.matching_passages = passages.size();
  hit.article = info_of(article.about());
  const std::string_view language = Stemmer::language_for(hit.article.language);
  hit.article.title_highlights = highlighter_.highlight_title(hit.article.title, language, patterns);
  hit.passages.reserve(numbers.size());
  for (const std::size_t number : numbers) {
    Result<Paragraph> paragraph = article.paragraph(number - 1);
    if (!paragraph) return paragraph.error();
    hit.passages.push_back(make_passage(std::move(*paragraph), number, language, patterns, request));
  }
  return hit;
}

Result<std::vector<Hit>> HitMaker::make(const std::vector<Candidate>& candidates, const Compiled& query,
                                        const SearchRequest& request) {
  std::vector<Hit> hits(candidates.size());
  std::vector<std::size_t> order(candidates.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return candidates[a].article < candidates[b].article; });
  std::map<std::size_t, PassageFinder> finders;
  const PatternSet patterns(query.patterns);
  for (std::size_t i : order) {
    const Candidate& candidate = candidates[i];
    const std::size_t shard = snapshot_.shard_of(candidate.article);
    const Xapian::docid docid = snapshot_.local(candidate.article);
    const Result<ArticleReader*> article = snapshot_.articles(shard).open(docid);
    if (!article) return article.error();
    const auto count = static_cast<std::uint32_t>((*article)->paragraph_count());
    PassageScores passages;
    const bool wants_passages = request.passages_per_article > 0 || candidate.passage != 0;
    if (candidate.passages.empty() && wants_passages) {
      auto finder = finders.find(shard);
      if (finder == finders.end()) finder = finders.try_emplace(shard, query, snapshot_, shard).first;
      passages = finder->second.find(docid, count);
    } else if (wants_passages || query.level == Level::Passage) {
      for (const auto& [passage, score] : candidate.passages) passages.emplace_back(snapshot_.local(passage), score);
    }
    Result<Hit> hit = make_hit(**article, candidate, passages, patterns, request);
    if (!hit) return hit.error();
    hits[i] = std::move(*hit);
  }
  return hits;
}

}  // namespace pressmark
