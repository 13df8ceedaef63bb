// pressmark-search as a process: how long one answer takes beside a bare Xapian program, and how many answers a second
// one co-process gives.
//
//   bench_search_program INDEX WORD [QUERIES]
//
// INDEX holds WORD; QUERIES is a file with a query a line (else WORD alone), asked again until 10,000 are answered.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "tests/support/run_program.h"

namespace {

using pressmark::testing::Outcome;
using pressmark::testing::run_program;
using Clock = std::chrono::steady_clock;

constexpr int kStarts = 200;
constexpr std::size_t kQueries = 10000;

double milliseconds(Clock::duration time) { return std::chrono::duration<double, std::milli>(time).count(); }

/// The median time of a program's whole life. The answer is looked at first, so that no failure is timed.
double median_life(const std::vector<std::string>& words) {
  if (const Outcome once = run_program({words, "", {}, "/"}); once.status != 0 || once.out.empty()) {
    std::fprintf(stderr, "%s failed with %d: %s\n", words.front().c_str(), once.status, once.err.c_str());
    std::exit(1);
  }
  std::vector<double> times;
  for (int i = 0; i < kStarts; ++i) {
    const Clock::time_point start = Clock::now();
    run_program({words, "", {}, "/"});
    times.push_back(milliseconds(Clock::now() - start));
  }
  std::nth_element(times.begin(), times.begin() + kStarts / 2, times.end());
  return times[kStarts / 2];
}

std::string repeated_queries(const char* file, const std::string& word) {
  std::vector<std::string> queries;
  if (file != nullptr) {
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) queries.push_back(line);
  }
  if (queries.empty()) queries.push_back(word);
  std::string text;
  for (std::size_t i = 0; i < kQueries; ++i) text += queries[i % queries.size()] + "\n";
  return text;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "usage: %s INDEX WORD [QUERIES]\n", argv[0]);
    return 2;
  }
  const std::string index = argv[1];
  const std::string word = argv[2];

  const double bare = median_life({PRESSMARK_BARE_XAPIAN, index, word});
  std::printf("one answer, median of %d starts:\n  bare Xapian %7.2f ms\n", kStarts, bare);
  for (const std::vector<std::string>& options :
       {std::vector<std::string>{}, {"--format=json"}, {"--by=passage"}, {"--format=html"}}) {
    std::vector<std::string> words = {PRESSMARK_SEARCH, "-i", index};
    words.insert(words.end(), options.begin(), options.end());
    words.push_back(word);
    const double life = median_life(words);
    std::printf("  pressmark-search %-14s %7.2f ms  x %.2f\n", options.empty() ? "" : options.front().c_str(), life,
                life / bare);
  }

  const std::string input = repeated_queries(argc > 3 ? argv[3] : nullptr, word);
  const Clock::time_point start = Clock::now();
  const Outcome batch = run_program({{PRESSMARK_SEARCH, "-i", index, "--batch", "-"}, input, {}, "/"});
  const double seconds = milliseconds(Clock::now() - start) / 1000;
  const auto answers = static_cast<std::size_t>(std::count(batch.out.begin(), batch.out.end(), '\n'));
  std::printf("co-process: %zu answers of %.1f KB in %.2f s, %.0f a second\n", answers,
              static_cast<double>(batch.out.size()) / 1024 / static_cast<double>(std::max<std::size_t>(answers, 1)),
              seconds, static_cast<double>(answers) / seconds);
  return answers == kQueries ? 0 : 1;
}
