// Indexes what the arguments name and searches it, by every part of the library.
#include <pressmark/fields.h>
#include <pressmark/indexer.h>
#include <pressmark/render.h>
#include <pressmark/searcher_pool.h>
#include <pressmark/version.h>

#include <iostream>

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  std::cout << pressmark::version_line() << ", " << pressmark::field_help().size() << " fields\n";
  pressmark::IndexOptions options;
  options.index = argv[1];
  options.input.paths = {argv[2]};
  const pressmark::Result<pressmark::RunSummary> run = pressmark::update_index(options);
  if (!run) return std::cerr << run.error().message << '\n', 1;
  std::cout << "added " << run->added << ", failed " << run->failed << '\n';

  const pressmark::Result<pressmark::SearcherPool> pool = pressmark::SearcherPool::open(options.index);
  if (!pool) return std::cerr << pool.error().message << '\n', 1;
  pressmark::SearchRequest request;
  request.query = "speaker:Gupta";
  const pressmark::Result<pressmark::SearchPage> page = pool->search(request);
  if (!page) return std::cerr << page.error().message << '\n', 1;
  std::cout << pressmark::render_json(*page) << '\n';
  return page->hits.empty() ? 1 : 0;
}
