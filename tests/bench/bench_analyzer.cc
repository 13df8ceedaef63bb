// Megabytes of news a second through the analyser, its fast path against ICU alone.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <string>

#include "common/analyzer.h"

namespace {

using pressmark::Analyzer;
using pressmark::WordBoundaries;

/// Invented news prose with the marks that news is full of.
std::string news() {
  const std::string paragraph =
      "“The canal will carry 1,200 ships a year,” Élodie Maréchal told The Harbour Post on Tuesday, adding that the "
      "ferry "
      "operators’ strike – the third since March – hadn’t changed the port’s multi-year plan. ";
  std::string text;
  while (text.size() < 100'000) text += paragraph;
  return text;
}

void analyze(benchmark::State& state, WordBoundaries::Path path) {
  const std::string text = news();
  Analyzer analyzer(path);
  if (analyzer.analyze(text).size() < text.size() / 8) std::abort();
  for (auto _ : state) benchmark::DoNotOptimize(analyzer.analyze(text).data());
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK_CAPTURE(analyze, fast_path, WordBoundaries::Path::Fast);
BENCHMARK_CAPTURE(analyze, icu_only, WordBoundaries::Path::IcuOnly);

}  // namespace

BENCHMARK_MAIN();
