// A program that carries its news with it: one file to copy, nothing to install.
//
//     pressmark-index --export news.pressmark -i news.index
//     cat carried_index news.pressmark > ask && chmod +x ask
//     ./ask canal speaker:Gupta
#include <pressmark/render.h>
#include <pressmark/searcher.h>

#include <iostream>
#include <string>

int main(int argc, char** argv) {
  pressmark::Result<pressmark::Searcher> news = pressmark::Searcher::open("/proc/self/exe");
  if (!news) {
    std::cerr << news.error().message << '\n';
    return static_cast<int>(news.error().code);
  }
  pressmark::SearchRequest request;
  for (int i = 1; i < argc; ++i) request.query += std::string(argv[i]) + ' ';
  const pressmark::Result<pressmark::SearchPage> page = news->search(request);
  if (!page) {
    std::cerr << page.error().message << '\n';
    return static_cast<int>(page.error().code);
  }
  std::cout << pressmark::render_text(*page, request.by, {});
  return page->hits.empty() ? 1 : 0;
}
