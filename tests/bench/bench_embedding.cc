// What the library costs above Xapian: a query of one word with ten hits, by the searcher and written directly against
// Xapian, both with the texts of the hits fetched.
//
//     bench_embedding             a made-up index of 4,000 articles
//     bench_embedding INDEX WORD
#include <xapian.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "common/document_codec.h"
#include "common/schema.h"
#include "common/stemming.h"
#include "pressmark/searcher.h"
#include "tests/support/temp_index.h"

namespace {

using namespace pressmark;
constexpr std::size_t kHits = 10;
constexpr int kRounds = 15;
constexpr int kQueriesARound = 60;

/// Articles of news length whose words are as unequally frequent as words are.
std::vector<Article> made_up_articles(std::size_t count) {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> uniform(0, 1);
  const auto word = [&] { return "w" + std::to_string(static_cast<int>(std::pow(30'000, uniform(random)))) + "o"; };
  std::vector<Article> articles;
  for (std::size_t i = 0; i < count; ++i) {
    testing::ArticleBuilder builder =
        testing::article("a" + std::to_string(i)).title(word() + " " + word()).on("2024-03-09");
    for (int paragraph = 0; paragraph < 12; ++paragraph) {
      std::string text;
      for (int n = 0; n < 40; ++n) text += word() + (n % 15 == 14 ? ". " : " ");
      builder.paragraph(text + "end.");
    }
    articles.push_back(builder);
  }
  return articles;
}

/// The texts of the best articles, as a program would do it that knows Xapian and the index's schema.
std::size_t ask_xapian(const Xapian::Database& database, const std::string& term) {
  Xapian::Enquire enquire(database);
  enquire.set_query(Xapian::Query(term));
  const Xapian::MSet found = enquire.get_mset(0, kHits, 10'000);
  std::size_t bytes = 0;
  for (auto it = found.begin(); it != found.end(); ++it) {
    const Result<Article> article = decode_article_data(it.get_document().get_data());
    for (const Paragraph& paragraph : article->paragraphs) bytes += paragraph.text.size();
  }
  return found.size() == kHits ? bytes : 0;
}

std::size_t ask_searcher(Searcher& searcher, const std::string& word) {
  SearchRequest request;
  request.query = word;
  request.limit = kHits;
  const Result<SearchPage> page = searcher.search(request);
  return page && page->hits.size() == kHits ? page->hits[0].passages.size() : 0;
}

template <class Ask>
double microseconds(Ask&& ask) {
  const std::clock_t start = std::clock();  // of the processor: what else the machine does is no cost of ours
  for (int i = 0; i < kQueriesARound; ++i) {
    if (ask() == 0) {
      std::fprintf(stderr, "not ten hits: choose a more frequent word\n");
      std::exit(1);
    }
  }
  return 1e6 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC / kQueriesARound;
}

double median(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
  return values[values.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
  std::optional<testing::TempIndex> made_up;
  std::string index = argc > 2 ? argv[1] : "";
  const std::string word = argc > 2 ? argv[2] : "w40o";
  if (index.empty()) {
    made_up.emplace(made_up_articles(4'000));
    index = made_up->path().string();
  }
  const Xapian::Database database(index);
  Result<Searcher> searcher = Searcher::open(index);
  if (!searcher) return std::fprintf(stderr, "%s\n", searcher.error().message.c_str()), 1;
  Stemmer stemmer(Stemmer::language_for(std::nullopt));
  const std::string term = make_term(prefix::kArticleStem, stemmer.stem(word));

  // Turn by turn, so that a slow moment of the machine hits both.
  std::vector<double> direct;
  std::vector<double> library;
  std::vector<double> ratios;
  for (int round = 0; round < kRounds; ++round) {
    direct.push_back(microseconds([&] { return ask_xapian(database, term); }));
    library.push_back(microseconds([&] { return ask_searcher(*searcher, word); }));
    ratios.push_back(library.back() / direct.back());
  }
  std::printf("%u documents, “%s” in %u: Xapian %.0f us, library %.0f us, %.2f times\n", database.get_doccount(),
              word.c_str(), database.get_termfreq(term), median(direct), median(library), median(ratios));
  return 0;
}
