#pragma once

#include <memory_resource>

#include "pressmark/pressmark.h"
#include "pressmark/search_types.h"

namespace pressmark {

/// An answer in the structures of the C interface: they point into the strings of the SearchPage and into one arena.
class PageMemory {
 public:
  explicit PageMemory(SearchPage answer);
  PageMemory(const PageMemory&) = delete;
  PageMemory& operator=(const PageMemory&) = delete;

  const pressmark_page* page() const { return &page_; }

 private:
  template <class T>
  T* allocate(std::size_t count);
  template <class To, class From, class Fill>
  const To* const* list(const std::vector<From>& from, Fill&& fill);
  const char* const* strings(const std::vector<std::string>& from);
  const pressmark_span* spans(const std::vector<TextSpan>& from);
  const char* date(const std::optional<Date>& date);

  void fill(pressmark_passage& to, const PassageHit& from);
  void fill(pressmark_hit& to, const Hit& from);
  void fill(pressmark_facet& to, const FacetResult& from);

  SearchPage answer_;
  std::pmr::monotonic_buffer_resource arena_;
  pressmark_page page_{};
};

}  // namespace pressmark
