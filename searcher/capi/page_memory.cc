#include "searcher/capi/page_memory.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace pressmark {
namespace {

const char* or_null(const std::optional<std::string>& text) { return text ? text->c_str() : nullptr; }

pressmark_span to_c(TextSpan span) { return {span.begin, span.end}; }

void fill(pressmark_warning& to, const QueryWarning& from) {
  to.span = to_c(from.span);
  to.message = from.message.c_str();
}

void fill(pressmark_facet_value& to, const FacetCount& from) {
  to.value = from.value.c_str();
  to.articles = from.articles;
  to.passages = from.passages;
}

}  // namespace

template <class T>
T* PageMemory::allocate(std::size_t count) {
  if (count == 0) return nullptr;
  T* memory = std::pmr::polymorphic_allocator<T>(&arena_).allocate(count);
  std::uninitialized_value_construct_n(memory, count);
  return memory;
}

/// An array of pointers, so that the structures may grow without breaking the programs that walk it.
template <class To, class From, class Fill>
const To* const* PageMemory::list(const std::vector<From>& from, Fill&& fill_one) {
  To* items = allocate<To>(from.size());
  auto pointers = allocate<const To*>(from.size());
  for (std::size_t i = 0; i < from.size(); ++i) {
    fill_one(items[i], from[i]);
    pointers[i] = &items[i];
  }
  return pointers;
}

const char* const* PageMemory::strings(const std::vector<std::string>& from) {
  auto to = allocate<const char*>(from.size());
  std::transform(from.begin(), from.end(), to, [](const std::string& text) { return text.c_str(); });
  return to;
}

const pressmark_span* PageMemory::spans(const std::vector<TextSpan>& from) {
  auto* to = allocate<pressmark_span>(from.size());
  std::transform(from.begin(), from.end(), to, to_c);
  return to;
}

const char* PageMemory::date(const std::optional<Date>& date) {
  if (!date) return nullptr;
  const std::string text = to_iso(*date);
  char* to = allocate<char>(text.size() + 1);
  std::copy(text.begin(), text.end(), to);
  return to;
}

void PageMemory::fill(pressmark_passage& to, const PassageHit& from) {
  to.number = from.number;
  to.kind = to_string(from.kind);
  to.speaker_count = from.speakers.size();
  to.speakers = strings(from.speakers);
  to.text = from.text.c_str();
  to.highlight_count = from.highlights.size();
  to.highlights = spans(from.highlights);
  to.snippet = from.snippet.text.c_str();
  to.snippet_highlight_count = from.snippet.highlights.size();
  to.snippet_highlights = spans(from.snippet.highlights);
  to.cut_front = from.snippet.cut_front ? 1 : 0;
  to.cut_back = from.snippet.cut_back ? 1 : 0;
}

void PageMemory::fill(pressmark_hit& to, const Hit& from) {
  to.rank = from.rank;
  to.score = from.score;
  to.id = from.article.id.c_str();
  to.title = from.article.title.c_str();
  to.source = or_null(from.article.source);
  to.agency = or_null(from.article.agency);
  to.date = date(from.article.date);
  to.url = or_null(from.article.url);
  to.path = from.article.path.c_str();
  to.language = or_null(from.article.language);
  to.author_count = from.article.authors.size();
  to.authors = strings(from.article.authors);
  to.matching_passages = from.matching_passages;
  to.passage_count = from.passages.size();
  to.passages = list<pressmark_passage>(from.passages, [this](auto& a, const auto& b) { fill(a, b); });
}

void PageMemory::fill(pressmark_facet& to, const FacetResult& from) {
  to.name = to_string(from.facet);
  to.value_count = from.counts.size();
  to.values = list<pressmark_facet_value>(from.counts, [](auto& a, const auto& b) { pressmark::fill(a, b); });
  to.more = from.more;
}

PageMemory::PageMemory(SearchPage answer) : answer_(std::move(answer)) {
  page_.total_articles = answer_.total.articles;
  page_.total_passages = answer_.total.passages;
  page_.total_exact = answer_.total.exact ? 1 : 0;
  page_.hit_count = answer_.hits.size();
  page_.hits = list<pressmark_hit>(answer_.hits, [this](auto& a, const auto& b) { fill(a, b); });
  page_.facet_count = answer_.facets.size();
  page_.facets = list<pressmark_facet>(answer_.facets, [this](auto& a, const auto& b) { fill(a, b); });
  page_.warning_count = answer_.warnings.size();
  page_.warnings = list<pressmark_warning>(answer_.warnings, [](auto& a, const auto& b) { pressmark::fill(a, b); });
  page_.suggestion = or_null(answer_.suggestion);
}

}  // namespace pressmark
