// Any text is a query: none may crash, be an error, or be warned of at a place outside of itself.
#include <gtest/gtest.h>

#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "pressmark/searcher.h"
#include "tests/support/temp_index.h"

namespace pressmark {
namespace {

using testing::article;

/// What queries are made of: words of the index and others, operators, fields, dates, quotation marks, broken bytes.
const std::vector<std::string> kPieces = {"gas",
                                          "pipeline",
                                          "Gupta",
                                          "gupta’s",
                                          "elysee",
                                          "Élysée",
                                          "multi-vector",
                                          "U.S.",
                                          "1,000.5",
                                          "газ",
                                          "天然气",
                                          "غاز",
                                          "AND",
                                          "OR",
                                          "NOT",
                                          "NEAR",
                                          "NEAR/3",
                                          "ONEAR/0",
                                          "(",
                                          ")",
                                          "\"",
                                          "“",
                                          "”",
                                          "'",
                                          "+",
                                          "-",
                                          "*",
                                          "~",
                                          "~5",
                                          "^2",
                                          ":",
                                          "..",
                                          ",",
                                          "=",
                                          "/",
                                          "\\",
                                          "speaker:",
                                          "said:",
                                          "source:",
                                          "author:",
                                          "title:",
                                          "date:",
                                          "kind:",
                                          "lang:",
                                          "nofield:",
                                          "2024",
                                          "2024-03",
                                          "2024-13",
                                          "2024-02-30",
                                          "2024..2020",
                                          "today",
                                          "last-week",
                                          "7d..",
                                          "..3m",
                                          "\xFF",
                                          "\xED\xA0",
                                          "\xC3",
                                          "\t",
                                          "\n",
                                          "\x01",
                                          "\u202E",
                                          "\u200B",
                                          "e\u0301",
                                          "gas*",
                                          "p*",
                                          "*",
                                          "?",
                                          "kazakh*",
                                          "\"gas un*",
                                          "body",
                                          "en",
                                          "xx",
                                          "🇰🇿",
                                          "👨‍👩‍👧",
                                          "<script>",
                                          "\x1b[31m",
                                          "%00",
                                          "$(x)",
                                          "OR OR",
                                          "NOT NOT",
                                          "((((",
                                          "))))",
                                          "\"\"",
                                          "speaker:(",
                                          "date:(2024 ",
                                          "-speaker:",
                                          "+said:\"",
                                          "title:gas*",
                                          "--",
                                          "the"};

class RandomQuery {
 public:
  std::string next() {
    if (last_.empty() || random_() % 3 == 0) {
      last_ = pieces();
    } else {
      mutate();
    }
    return last_;
  }

 private:
  std::string pieces() {
    std::string query;
    for (auto left = 1 + random_() % 9; left > 0; --left) {
      query += kPieces[random_() % kPieces.size()];
      if (random_() % 3 != 0) query += ' ';
    }
    return query;
  }

  void mutate() {
    if (last_.size() > 300) last_.resize(random_() % 300);
    const std::size_t at = static_cast<std::size_t>(random_()) % (last_.size() + 1);
    switch (random_() % 4) {
      case 0:
        last_.insert(at, kPieces[random_() % kPieces.size()]);
        break;
      case 1:
        last_.erase(at, 1 + random_() % 4);
        break;
      case 2:
        last_.insert(at, 1, static_cast<char>(random_() % 256));
        break;
      default:
        last_ += last_.substr(at);
    }
  }

  std::mt19937 random_{20'220};
  std::string last_;
};

std::size_t query_count() {
  const char* asked = std::getenv("PRESSMARK_RANDOM_QUERIES");
  return asked != nullptr ? std::strtoul(asked, nullptr, 10) : 20'000;
}

TEST(RandomQueries, AreAnsweredAndWarnedOfInside) {
  const testing::TempIndex index(
      {article("a")
           .title("Gas union")
           .source("The Tide")
           .on("2024-03-09")
           .said("Pravesh Kumar Gupta", "“The gas pipeline is a multi-vector deal.”"),
       article("b")
           .title("At the Élysée")
           .source("Kurier")
           .author("Ada Osei")
           .on("2023-01-31")
           .paragraph("Kazakhstan’s gas and the U.S. pipeline."),
       article("c").title("Газ").language("ru").on("2022-12-05").paragraph("газ и 天然气 1,000.5")});
  Result<Searcher> searcher = Searcher::open(index.path());
  ASSERT_TRUE(searcher.has_value());
  RandomQuery random;
  std::size_t found = 0;
  std::size_t warned = 0;
  for (std::size_t i = 0; i < query_count(); ++i) {
    SearchRequest request;
    request.query = random.next();
    request.match = i % 3 == 0 ? MatchMode::Auto : i % 3 == 1 ? MatchMode::All : MatchMode::Any;
    if (i % 8 == 0) request.facets = {Facet::Speaker, Facet::Date};
    if (i % 16 == 0) request.by = GroupBy::Passage;
    const Result<SearchPage> page = searcher->search(request);
    ASSERT_TRUE(page.has_value()) << page.error().message << "\n" << ::testing::PrintToString(request.query);
    if (page->total.articles > 0) ++found;
    for (const QueryWarning& warning : page->warnings) {
      ++warned;
      ASSERT_LE(warning.span.begin, warning.span.end) << ::testing::PrintToString(request.query);
      ASSERT_LE(warning.span.end, request.query.size()) << ::testing::PrintToString(request.query);
    }
  }
  // Random is not to mean empty: both must happen often for this to be a test of anything.
  EXPECT_GT(found, query_count() / 20);
  EXPECT_GT(warned, query_count() / 20);
}

}  // namespace
}  // namespace pressmark
