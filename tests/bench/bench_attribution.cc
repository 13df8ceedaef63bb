// Megabytes of news a second through attribution.
#include <benchmark/benchmark.h>

#include <cstdlib>

#include "indexer/attribution/attribute.h"

namespace {

using pressmark::Article;
using pressmark::Paragraph;

/// An invented article in which one paragraph in two has somebody speak, as in news.
Article news() {
  const char* const kParagraphs[] = {
      "The canal will carry 1,200 ships a year, and the ferry operators’ strike, the third since March, has not "
      "changed the "
      "plan of the port. Work on the northern lock began in the spring of 2021 and was to end before winter, when "
      "storms close "
      "the outer harbour for weeks and the fishing fleet of Kelvast lies at anchor behind the breakwater.",
      "“We have waited for this for twenty years,” Élodie Maréchal, director of the Harbour Board, told The Harbour "
      "Post on "
      "Tuesday. “Nobody here believed it any more.” She added that the board would meet again in October.",
      "The figures, published by the ministry on Friday, show that tolls rose by 12.5 percent while traffic fell for "
      "the "
      "second year, which the ministry put down to the weather and to repairs of the old bridge at Lissany.",
      "Transport Minister Karl Lind said the state would pay for the bridge, but a spokesman for the opposition called "
      "the "
      "promise “a cheque without a signature,” according to a transcript of the session."};
  Article article;
  for (int i = 0; i < 40; ++i) {
    Paragraph paragraph;
    paragraph.text = kParagraphs[i % 4];
    article.paragraphs.push_back(paragraph);
  }
  return article;
}

void attribute(benchmark::State& state) {
  const Article article = news();
  std::int64_t bytes = 0;
  for (const Paragraph& paragraph : article.paragraphs) bytes += static_cast<std::int64_t>(paragraph.text.size());
  for (auto _ : state) {
    Article copy = article;
    attribute_speakers(copy);
    if (copy.people.size() != 2) std::abort();
  }
  state.SetBytesProcessed(state.iterations() * bytes);
}
BENCHMARK(attribute);

/// Hostile paragraphs: ten times the bytes must take about ten times as long.
void hostile(benchmark::State& state, const char* piece) {
  Article article;
  article.paragraphs.emplace_back();
  std::string& text = article.paragraphs[0].text;
  while (text.size() < static_cast<std::size_t>(state.range(0))) text += piece;
  for (auto _ : state) {
    Article copy = article;
    attribute_speakers(copy);
  }
  state.SetBytesProcessed(state.iterations() * state.range(0));
}
BENCHMARK_CAPTURE(hostile, quotation_marks, "\"")->Arg(1'000'000)->Arg(10'000'000)->Iterations(1);
BENCHMARK_CAPTURE(hostile, open_marks, "“")->Arg(1'000'000)->Arg(10'000'000)->Iterations(1);
BENCHMARK_CAPTURE(hostile, capitals, "Anna Berg ")->Arg(1'000'000)->Arg(10'000'000)->Iterations(1);
BENCHMARK_CAPTURE(hostile, statements, "Anna Berg said and ")->Arg(1'000'000)->Arg(10'000'000)->Iterations(1);

}  // namespace

BENCHMARK_MAIN();
