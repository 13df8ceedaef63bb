#include <algorithm>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <utility>
#include <vector>

#include "common/unicode.h"
#include "pressmark/pressmark.h"
#include "pressmark/render.h"
#include "pressmark/version.h"
#include "searcher/capi/handles.h"

namespace pressmark {
namespace {

/// Copies as much as fits, without cutting a character in two.
template <std::size_t Size>
void copy_text(char (&to)[Size], const std::string& from) {
  const std::size_t length = floor_boundary(from, Size - 1);
  std::memcpy(to, from.data(), length);
  to[length] = '\0';
}

int report(const Error& error, pressmark_error* to) {
  if (to != nullptr) {
    to->status = static_cast<int>(error.code);
    copy_text(to->message, error.message);
    copy_text(to->hint, error.hint);
  }
  return static_cast<int>(error.code);
}

Error misuse(const std::string& what) {
  return {ErrorCode::Usage, what, "pressmark.h says how the calls follow each other"};
}

/// The wall: whatever `work` returns or throws becomes a status, and `error` is in order in either case.
template <class Work>
int guarded_call(pressmark_error* error, Work&& work) {
  if (error != nullptr) *error = {};
  try {
    const Result<void> outcome = work();
    return outcome ? PRESSMARK_OK : report(outcome.error(), error);
  } catch (...) {  // only the standard library's: there is no memory
    if (error != nullptr) {
      *error = {};
      error->status = PRESSMARK_SYSTEM;
      std::strcpy(error->message, "out of memory");
    }
    return PRESSMARK_SYSTEM;
  }
}

constexpr pressmark_request kDefaults = [] {
  pressmark_request request{};
  request.size = sizeof request;
  request.query = "";
  request.limit = 10;
  request.facet_limit = 10;
  request.passages_per_article = 3;
  request.snippet_length = 240;
  return request;
}();

constexpr std::size_t kSmallestRequest = sizeof(pressmark_request);  // of ABI 1

/// A caller's request as this library knows it: what an older caller does not have takes its default, and what a newer
/// one has besides must not be used.
Result<pressmark_request> known_request(const pressmark_request* from) {
  if (from == nullptr) return misuse("the request is null");
  if (from->size < kSmallestRequest || from->size > 4096) return misuse("the request was not initialised");
  const auto* bytes = reinterpret_cast<const unsigned char*>(from);
  const std::size_t size = std::min(from->size, sizeof(pressmark_request));
  if (std::any_of(bytes + size, bytes + from->size, [](unsigned char byte) { return byte != 0; })) {
    return misuse("the request asks for something that this version of the library does not know");
  }
  pressmark_request request = kDefaults;
  std::memcpy(&request, from, size);
  if (request.query == nullptr) return misuse("the query is null");
  return request;
}

template <class Enum>
bool set_choice(Enum& to, int value, Enum last) {
  if (value < 0 || value > static_cast<int>(last)) return false;
  to = static_cast<Enum>(value);
  return true;
}

Result<SearchRequest> to_request(const pressmark_request* from) {
  const Result<pressmark_request> known = known_request(from);
  if (!known) return known.error();
  SearchRequest to;
  to.query = known->query;
  to.limit = known->limit;
  to.offset = known->offset;
  if (!set_choice(to.by, known->by, GroupBy::Passage)) return misuse("no such grouping");
  if (!set_choice(to.match, known->match, MatchMode::Any)) return misuse("no such way to match");
  if (!set_choice(to.sort, known->sort, SortOrder::Oldest)) return misuse("no such order");
  const Facet facets[] = {Facet::Source, Facet::Speaker, Facet::Author, Facet::Date, Facet::Language};
  if (known->facets >> std::size(facets) != 0) return misuse("no such facet");
  for (std::size_t i = 0; i < std::size(facets); ++i) {
    if ((known->facets >> i & 1U) != 0) to.facets.push_back(facets[i]);
  }
  to.facet_limit = known->facet_limit;
  to.passages_per_article = known->passages_per_article;
  to.snippet_length = known->snippet_length;
  to.exact_totals = known->exact_totals != 0;
  if (known->more_like != nullptr) to.more_like = known->more_like;
  if (known->time_limit > 0) to.time_limit = std::chrono::milliseconds(known->time_limit);
  if (known->stop != nullptr) to.stop = [stop = known->stop, data = known->stop_data] { return stop(data) != 0; };
  return to;
}

Result<SearchPage> search(pressmark_searcher handle, const pressmark_request* from) {
  const auto searcher = Handles::instance().searcher(handle);
  if (!searcher) return misuse("the searcher is not open");
  const Result<SearchRequest> request = to_request(from);
  if (!request) return request.error();
  return searcher->search(*request);
}

}  // namespace
}  // namespace pressmark

using namespace pressmark;

extern "C" {

int pressmark_abi_version(void) { return PRESSMARK_ABI_VERSION; }

const char* pressmark_version(void) {
  static const std::string text = version();
  return text.c_str();
}

int pressmark_open(const char* path, pressmark_searcher* searcher, pressmark_error* error) {
  return pressmark_open_many(&path, 1, searcher, error);
}

int pressmark_open_many(const char* const* paths, size_t count, pressmark_searcher* searcher, pressmark_error* error) {
  return guarded_call(error, [&]() -> Result<void> {
    if (searcher == nullptr) return misuse("the place for the searcher is null");
    *searcher = 0;
    if (paths == nullptr || count == 0) return misuse("no index was named");
    if (std::find(paths, paths + count, nullptr) != paths + count) return misuse("a path is null");
    Result<SearcherPool> pool = SearcherPool::open(std::vector<std::filesystem::path>(paths, paths + count));
    if (!pool) return pool.error();
    *searcher = Handles::instance().add(std::move(*pool));
    return {};
  });
}

int pressmark_close(pressmark_searcher searcher) {
  return Handles::instance().close(searcher) ? PRESSMARK_OK : PRESSMARK_USAGE;
}

int pressmark_request_init(pressmark_request* request, size_t size) {
  if (request == nullptr || size < kSmallestRequest) return PRESSMARK_USAGE;
  std::memset(request, 0, size);
  std::memcpy(request, &kDefaults, std::min(size, sizeof kDefaults));
  request->size = size;
  return PRESSMARK_OK;
}

int pressmark_search_json(pressmark_searcher searcher, const pressmark_request* request, const char** json,
                          size_t* length, pressmark_error* error) {
  return guarded_call(error, [&]() -> Result<void> {
    if (length != nullptr) *length = 0;
    if (json == nullptr) return misuse("the place for the answer is null");
    *json = nullptr;
    const Result<SearchPage> page = search(searcher, request);
    if (!page) return page.error();
    const std::string& text = Handles::instance().add(render_json(*page));
    *json = text.c_str();
    if (length != nullptr) *length = text.size();
    return {};
  });
}

int pressmark_search(pressmark_searcher searcher, const pressmark_request* request, const pressmark_page** page,
                     pressmark_error* error) {
  return guarded_call(error, [&]() -> Result<void> {
    if (page == nullptr) return misuse("the place for the answer is null");
    *page = nullptr;
    Result<SearchPage> answer = search(searcher, request);
    if (!answer) return answer.error();
    *page = Handles::instance().add(std::move(*answer));
    return {};
  });
}

int pressmark_free(const void* result) {
  return result == nullptr || Handles::instance().free(result) ? PRESSMARK_OK : PRESSMARK_USAGE;
}

}  // extern "C"
