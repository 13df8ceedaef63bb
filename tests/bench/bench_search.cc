// Latency against a plain Xapian program (TermGenerator, a document a paragraph, QueryParser) on the same text, in one
// run: top ten with their texts. bench_search INDEX TEXTS.jsonl QUERIES.tsv [ROUNDS]; INDEX was made of TEXTS by
// pressmark-index, queries are `class<TAB>query[<TAB>from<TAB>to]`. Checks that both find something for the same
// queries, then prints microseconds and ratios by class.
//
// Each round asks all queries once, so that neither side has just answered the one it is asked; the best round counts.
// The searcher keeps posting lists of words that come again, Xapian does not: what the first round took, when it had
// none, is printed too. At last, what counting facets costs: all queries with source, speaker, author and date counted,
// against the same queries without; with "-" for TEXTS nothing else.
#include <xapian.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>
#include <sstream>
#include <string>
#include <vector>

#include "pressmark/searcher.h"

namespace {

using Clock = std::chrono::steady_clock;

struct Query {
  std::string kind;
  std::string text;
  std::string from;  ///< YYYYMMDD or empty
  std::string to;

  bool wants_any() const { return kind.compare(0, 2, "or") == 0; }
};

std::string digits(std::string day) {
  day.erase(std::remove(day.begin(), day.end(), '-'), day.end());
  return day;
}

std::vector<Query> read_queries(const char* path) {
  std::vector<Query> queries;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    std::vector<std::string> cells;
    std::istringstream row(line);
    for (std::string cell; std::getline(row, cell, '\t');) cells.push_back(cell);
    cells.resize(4);
    queries.push_back({cells[0], cells[1], cells[2], cells[3]});
  }
  return queries;
}

/// The plain index, made when there is none yet: stems, positions, text and date of each paragraph.
Xapian::Database plain_index(const std::string& path, const char* texts) {
  if (!std::filesystem::exists(path)) {
    Xapian::WritableDatabase out(path + ".new", Xapian::DB_CREATE_OR_OVERWRITE);
    Xapian::TermGenerator generator;
    generator.set_stemmer(Xapian::Stem("en"));
    std::ifstream in(texts);
    for (std::string line; std::getline(in, line);) {
      const auto record = nlohmann::json::parse(line);
      const std::string text = record.value("text", "");
      const std::string date = digits(record.value("date", ""));
      for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find("\n\n", at), text.size());
        const std::string paragraph = text.substr(at, end - at);
        Xapian::Document document;
        generator.set_document(document);
        generator.set_termpos(0);
        generator.index_text(paragraph);
        document.set_data(paragraph);
        document.add_value(0, date);
        out.add_document(document);
        at = end + 2;
      }
    }
    out.commit();
    out.compact(path);
  }
  return Xapian::Database(path);
}

class Plain {
 public:
  explicit Plain(const Xapian::Database& database) : database_(database) {
    parser_.set_stemmer(Xapian::Stem("en"));
    parser_.set_database(database_);
  }

  std::size_t search(const Query& query) {
    parser_.set_default_op(query.wants_any() ? Xapian::Query::OP_OR : Xapian::Query::OP_AND);
    Xapian::Query parsed =
        parser_.parse_query(query.text, Xapian::QueryParser::FLAG_DEFAULT | Xapian::QueryParser::FLAG_WILDCARD);
    if (!query.from.empty()) {
      parsed = Xapian::Query(Xapian::Query::OP_FILTER, parsed,
                             Xapian::Query(Xapian::Query::OP_VALUE_RANGE, 0, digits(query.from), digits(query.to)));
    }
    Xapian::Enquire enquire(database_);
    enquire.set_query(parsed);
    const Xapian::MSet found = enquire.get_mset(0, 10);
    for (auto it = found.begin(); it != found.end(); ++it) bytes_ += it.get_document().get_data().size();
    return found.size();
  }

 private:
  Xapian::Database database_;
  Xapian::QueryParser parser_;
  std::size_t bytes_ = 0;
};

std::size_t search(pressmark::Searcher& searcher, const Query& query,
                   const std::vector<pressmark::Facet>& facets = {}) {
  pressmark::SearchRequest request;
  request.facets = facets;
  request.query = query.text;
  if (!query.from.empty()) request.query = '(' + query.text + ") date:" + query.from + ".." + query.to;
  request.match = query.wants_any() ? pressmark::MatchMode::Any : pressmark::MatchMode::All;
  const auto page = searcher.search(request);
  if (!page) {
    std::fprintf(stderr, "%s: %s\n", query.text.c_str(), page.error().message.c_str());
    std::exit(1);
  }
  return page->hits.size();
}

template <class Work>
double microseconds(Work&& work) {
  const auto start = Clock::now();
  work();
  return std::chrono::duration<double, std::micro>(Clock::now() - start).count();
}

/// What the sides took for a query.
struct Times {
  double theirs = 1e18;
  double ours = 1e18;
};
using Columns = std::pair<std::vector<double>, std::vector<double>>;

/// Of each class and of all.
std::map<std::string, Columns> by_class(const std::vector<Query>& queries, const std::vector<Times>& times) {
  std::map<std::string, Columns> columns;
  for (std::size_t i = 0; i < queries.size(); ++i) {
    for (const std::string& kind : {queries[i].kind, std::string("all")}) {
      columns[kind].first.push_back(times[i].theirs);
      columns[kind].second.push_back(times[i].ours);
    }
  }
  return columns;
}

double percentile(std::vector<double> values, double part) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  return values[std::min(values.size() - 1, static_cast<std::size_t>(part * static_cast<double>(values.size())))];
}

/// Prints what counting facets costs; the best round of each query counts.
void compare_facets(pressmark::Searcher& searcher, const std::vector<Query>& queries, int rounds) {
  using pressmark::Facet;
  const std::vector<Facet> facets{Facet::Source, Facet::Speaker, Facet::Author, Facet::Date};
  std::vector<Times> best(queries.size());
  for (int round = 0; round <= rounds; ++round) {  // the first one reads the columns
    for (std::size_t i = 0; i < queries.size(); ++i) {
      const double without = microseconds([&] { search(searcher, queries[i]); });
      const double with = microseconds([&] { search(searcher, queries[i], facets); });
      best[i] = {std::min(best[i].theirs, without), std::min(best[i].ours, with)};
    }
  }
  std::printf("\n%-10s %8s %8s %6s\n", "facets", "without", "with", "ratio");
  for (const auto& [kind, pair] : by_class(queries, best)) {
    const double without = std::accumulate(pair.first.begin(), pair.first.end(), 0.0);
    const double with = std::accumulate(pair.second.begin(), pair.second.end(), 0.0);
    const auto count = static_cast<double>(pair.first.size());
    std::printf("%-10s %8.0f %8.0f %6.2f\n", kind.c_str(), without / count, with / count, with / without);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fprintf(stderr, "usage: bench_search INDEX TEXTS.jsonl|- QUERIES.tsv [ROUNDS]\n");
    return 2;
  }
  const int rounds = argc > 4 ? std::atoi(argv[4]) : 3;
  auto searcher = pressmark::Searcher::open(argv[1]);
  if (!searcher) {
    std::fprintf(stderr, "%s\n", searcher.error().message.c_str());
    return 1;
  }
  const std::vector<Query> queries = read_queries(argv[3]);
  if (argv[2] == std::string("-")) {
    compare_facets(*searcher, queries, rounds);
    return 0;
  }
  Plain plain(plain_index(std::string(argv[1]) + ".plain", argv[2]));
  std::vector<Times> best(queries.size());
  std::vector<Times> first(queries.size());
  std::size_t unlike = 0;
  for (int round = 0; round < rounds; ++round) {
    for (std::size_t i = 0; i < queries.size(); ++i) {
      std::size_t theirs = 0;
      std::size_t ours = 0;
      const double their_time = microseconds([&] { theirs = plain.search(queries[i]); });
      const double our_time = microseconds([&] { ours = search(*searcher, queries[i]); });
      best[i] = {std::min(best[i].theirs, their_time), std::min(best[i].ours, our_time)};
      if (round > 0) continue;
      first[i] = best[i];
      // What stands together in a paragraph stands together in its article.
      if (theirs == 0 || ours > 0) continue;
      std::printf("differs: %s: plain finds %zu, we find none\n", queries[i].text.c_str(), theirs);
      ++unlike;
    }
  }
  std::printf("%-10s %8s %8s %6s   %8s %8s %6s\n", "class", "plain50", "ours50", "ratio", "plain99", "ours99", "ratio");
  for (const auto& [kind, pair] : by_class(queries, best)) {
    const double a = percentile(pair.first, .5);
    const double b = percentile(pair.second, .5);
    const double c = percentile(pair.first, .99);
    const double d = percentile(pair.second, .99);
    std::printf("%-10s %8.0f %8.0f %6.2f   %8.0f %8.0f %6.2f\n", kind.c_str(), a, b, b / a, c, d, d / c);
  }
  const Columns cold = by_class(queries, first)["all"];
  const double their_first = percentile(cold.first, .5);
  const double our_first = percentile(cold.second, .5);
  std::printf("first round, all: plain %.0f, ours %.0f, ratio %.2f\n", their_first, our_first, our_first / their_first);
  compare_facets(*searcher, queries, rounds);
  return unlike > queries.size() / 20 ? 1 : 0;
}
