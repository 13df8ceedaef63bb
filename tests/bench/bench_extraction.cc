// How fast pages become articles. The pages are made of the sample corpus, so that figures can be compared between
// machines: an article alone, the worst case, as nearly every line of it is looked at from all sides; the same article
// among as many menus, headlines and scripts as news sites put around one (11 KB of text, 280 KB of HTML); and hostile
// pages, which must take time in proportion to their bytes.
#include <benchmark/benchmark.h>

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "indexer/extraction/extract.h"

namespace {

using pressmark::InputFormat;
using pressmark::Record;

std::string read(const std::string& name) {
  std::ifstream in(std::string(PRESSMARK_SOURCE_DIR) + "/corpus/articles/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

const char* const kSections[] = {"Home",       "Strait",   "Politics", "Money",         "Harbour life", "Football",
                                 "Culture",    "Weather",  "Puzzles",  "Letters",       "Podcasts",     "Fishing",
                                 "Obituaries", "Property", "Law",      "Local history", "Schools",      "Watch live"};
const char* const kHeadlines[] = {"Council of Lissany puts off its vote on the old bridge until the spring",
                                  "What the new tolls mean for those who cross twice a day",
                                  "In pictures: the regatta returns after three years without wind",
                                  "‘We had no radio’: a skipper remembers the night of the storm",
                                  "Why the price of herring has doubled since March | Opinion",
                                  "Port workers accept pay offer of 4.5 percent, union says"};
const char* const kFooter[] = {"About us",          "Contact us",  "Privacy policy",        "Terms of use",
                               "Advertise with us", "Corrections", "Follow us on Facebook", "Newsletters",
                               "Subscribe"};

std::string text_page() {
  std::string page = "Skip to main content\nSearch\nSign in\n";
  for (int i = 0; i < 60; ++i) page += std::string(kSections[i % 18]) + (i % 5 == 4 ? " news and comment\n" : "\n");
  page += read("kelvast-courier-ferry-deal.txt") + "\nMost read\n";
  for (int i = 0; i < 100; ++i) {
    page += std::string(kHeadlines[i % 6]) + '\n';
    if (i % 4 == 0) page += std::to_string(i % 28 + 1) + " July 2023\n";
  }
  for (const char* line : kFooter) page += std::string(line) + '\n';
  return page + "© 2023 Kelvast Courier. All rights reserved.\n";
}

std::string html_page() {
  const std::string article = read("tarvia-today-budget.html");
  const std::size_t body = article.find("<body>") + 6;
  std::string page = article.substr(0, article.find("</head>"));
  for (int i = 0; i < 60; ++i) {
    page += "<script>window.queue=window.queue||[];";
    for (int k = 0; k < 60; ++k) page += "queue.push({slot:'top-" + std::to_string(k) + "',size:[300,250],on:true});";
    page += "</script><style>.card__title--large{margin:0 0 12px;font:700 18px/22px serif}</style>\n";
  }
  page += "</head><body><nav class=\"site-nav\" aria-label=\"Sections\"><ul class=\"site-nav__list\">";
  for (int i = 0; i < 120; ++i)
    page += "<li class=\"site-nav__item\" data-track=\"nav|section|" + std::to_string(i) +
            "\"><a class=\"site-nav__link link--plain\" href=\"https://tarviatoday.example/section/" +
            std::to_string(i) + "\"><span>" + kSections[i % 18] + "</span></a></li>\n";
  page += "</ul></nav>" + article.substr(body, article.find("</body>") - body) + "<section class=\"related-stories\">";
  for (int i = 0; i < 120; ++i)
    page += "<article class=\"card card--small js-card\"><a class=\"card__link\" href=\"/story/" + std::to_string(i) +
            "\"><figure class=\"card__media\"><img loading=\"lazy\" src=\"/img/" + std::to_string(i) +
            "-300.jpg\" srcset=\"/img/a-600.jpg 600w, /img/a-900.jpg 900w\" alt=\"\"></figure><h3 "
            "class=\"card__title\">" +
            kHeadlines[i % 6] +
            "</h3></a><time class=\"card__date\" datetime=\"2024-07-08\">8 July 2024</time></article>\n";
  return page + "</section><footer class=\"site-footer\"><p>© Tarvia Today 2024</p></footer></body></html>";
}

bool is_article(const pressmark::Extraction& extraction, std::string_view first_words) {
  if (extraction.articles.size() != 1 || extraction.articles[0].title.empty()) return false;
  const auto& paragraphs = extraction.articles[0].paragraphs;
  return paragraphs.size() >= 8 && paragraphs.size() <= 14 &&
         paragraphs[0].text.compare(0, first_words.size(), first_words) == 0;
}

void extract(benchmark::State& state, InputFormat format, const std::string& bytes, const char* first_words) {
  Record record;
  record.path = "page";
  record.format = format;
  record.bytes = bytes;
  if (!is_article(pressmark::extract_articles(record), first_words)) state.SkipWithError("not the article");
  for (auto _ : state) benchmark::DoNotOptimize(pressmark::extract_articles(record));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
}

const char* const kFerries = "Crews win extra pay";
const char* const kBudget = "Prime Minister Aldo Ferrentine";
BENCHMARK_CAPTURE(extract, text_page, InputFormat::Text, text_page(), kFerries);
BENCHMARK_CAPTURE(extract, html_page, InputFormat::Html, html_page(), kBudget);
BENCHMARK_CAPTURE(extract, text, InputFormat::Text, read("kelvast-courier-ferry-deal.txt"), kFerries);
BENCHMARK_CAPTURE(extract, html, InputFormat::Html, read("tarvia-today-budget.html"), kBudget);
BENCHMARK_CAPTURE(extract, markdown, InputFormat::Markdown, read("sarn-policy-corridor.md"), "");

/// `range` bytes or so of one piece over and over.
void hostile(benchmark::State& state, InputFormat format, const char* piece) {
  Record record;
  record.path = "page";
  record.format = format;
  while (record.bytes.size() < static_cast<std::size_t>(state.range(0))) record.bytes += piece;
  for (auto _ : state) benchmark::DoNotOptimize(pressmark::extract_articles(record));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(record.bytes.size()));
}
constexpr std::int64_t kMillion = 1'000'000;
BENCHMARK_CAPTURE(hostile, one_line, InputFormat::Text, "word and word. ")
    ->Arg(10 * kMillion)
    ->Arg(100 * kMillion)
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile, half_a_million_lines, InputFormat::Text, "By Ann Osei May 3, 2023\n")
    ->Arg(12 * kMillion / 10)
    ->Arg(12 * kMillion)
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile, a_million_tags, InputFormat::Html, "<div>")
    ->Arg(5 * kMillion / 10)
    ->Arg(5 * kMillion)
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(hostile, a_million_bold_tags, InputFormat::Html, "<b>x")
    ->Arg(4 * kMillion / 10)
    ->Arg(4 * kMillion)
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
