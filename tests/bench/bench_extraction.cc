// How fast pages become articles. The pages are made of the sample corpus, so that figures can be compared between
// machines.
#include <benchmark/benchmark.h>

#include <fstream>
#include <iterator>
#include <string>

#include "indexer/extraction/extract.h"

namespace {

using pressmark::InputFormat;

std::string read(const std::string& name) {
  std::ifstream in(std::string(PRESSMARK_SOURCE_DIR) + "/corpus/articles/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void extract(benchmark::State& state, InputFormat format, const char* name) {
  pressmark::Record record;
  record.path = name;
  record.format = format;
  record.bytes = read(name);
  std::size_t bytes = 0;
  for (auto _ : state) {
    const pressmark::Extraction extraction = pressmark::extract_articles(record);
    if (extraction.articles.size() != 1 || extraction.articles[0].paragraphs.size() < 3)
      state.SkipWithError("no article found");
    bytes += record.bytes.size();
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}

BENCHMARK_CAPTURE(extract, text, InputFormat::Text, "kelvast-courier-ferry-deal.txt");
BENCHMARK_CAPTURE(extract, html, InputFormat::Html, "tarvia-today-budget.html");
BENCHMARK_CAPTURE(extract, markdown, InputFormat::Markdown, "sarn-policy-corridor.md");

}  // namespace

BENCHMARK_MAIN();
