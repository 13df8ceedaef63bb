// Prints what somebody says as soon as it is in the index, which another program keeps up to date.
//
//     watch_speaker news.index "Devansh Gupta" canal
#include <pressmark/searcher.h>

#include <chrono>
#include <csignal>
#include <iostream>
#include <string>
#include <thread>
#include <unordered_set>

namespace {

volatile std::sig_atomic_t stop = 0;

/// One statement, for people: when, where, what.
void print(const pressmark::Hit& hit, const pressmark::PassageHit& passage) {
  std::cout << (hit.article.date ? pressmark::to_iso(*hit.article.date) : "undated") << "  "
            << hit.article.source.value_or("") << ": " << hit.article.title << "\n    " << passage.text << std::endl;
}

/// Calls `found` with every match, a page at a time.
template <class Found>
pressmark::Result<void> for_each_match(pressmark::Searcher& searcher, pressmark::SearchRequest request, Found&& found) {
  for (request.offset = 0;; request.offset += request.limit) {
    const pressmark::Result<pressmark::SearchPage> page = searcher.search(request);
    if (!page) return page.error();
    for (const pressmark::Hit& hit : page->hits) {
      for (const pressmark::PassageHit& passage : hit.passages) found(hit, passage);
    }
    if (page->hits.size() < request.limit) return {};
  }
}

int fail(const pressmark::Error& error) {
  std::cerr << "watch_speaker: " << error.message << '\n' << error.hint << '\n';
  return static_cast<int>(error.code);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return fail({pressmark::ErrorCode::Usage, "usage: watch_speaker INDEX SPEAKER [WORD...]", ""});
  pressmark::Result<pressmark::Searcher> searcher = pressmark::Searcher::open(argv[1]);
  if (!searcher) return fail(searcher.error());

  pressmark::SearchRequest request;
  request.query = "speaker:\"" + std::string(argv[2]) + "\"";
  for (int i = 3; i < argc; ++i) request.query += ' ' + std::string(argv[i]);
  request.by = pressmark::GroupBy::Passage;
  request.sort = pressmark::SortOrder::Oldest;
  request.limit = 500;

  // What stands in the index already is known; an article that is corrected later tells only what it adds.
  std::unordered_set<std::string> known;
  const auto is_new = [&known](const pressmark::Hit& hit, const pressmark::PassageHit& passage) {
    return known.insert(hit.article.id + '\n' + passage.text).second;
  };
  pressmark::Result<void> looked = for_each_match(*searcher, request, is_new);
  std::cerr << known.size() << " statements so far; waiting for more\n";

  std::signal(SIGINT, [](int) { stop = 1; });
  std::signal(SIGTERM, [](int) { stop = 1; });
  while (looked && !stop) {
    std::this_thread::sleep_for(std::chrono::seconds(1));
    looked = for_each_match(*searcher, request, [&](const auto& hit, const auto& passage) {
      if (is_new(hit, passage)) print(hit, passage);
    });
  }
  return looked ? 0 : fail(looked.error());
}
