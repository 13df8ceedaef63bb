#include "tests/searcher/render/sample_pages.h"

#include <string_view>

namespace pressmark {

namespace {

/// A text with [highlights] in brackets.
struct Marked {
  std::string text;
  std::vector<TextSpan> spans;

  explicit Marked(std::string_view marked) {
    for (const char c : marked) {
      if (c == '[') {
        spans.push_back({text.size(), text.size()});
      } else if (c == ']') {
        spans.back().end = text.size();
      } else {
        text += c;
      }
    }
  }
};

PassageHit passage(std::size_t number, std::string_view marked, std::vector<std::string> speakers = {}) {
  const Marked text(marked);
  PassageHit hit;
  hit.number = number;
  hit.speakers = std::move(speakers);
  hit.text = text.text;
  hit.highlights = text.spans;
  hit.snippet.text = text.text;
  hit.snippet.highlights = text.spans;
  return hit;
}

/// The snippet leaves out `front` bytes at the beginning and `back` at the end.
PassageHit cut(PassageHit hit, std::size_t front, std::size_t back) {
  Snippet& snippet = hit.snippet;
  snippet.text = hit.text.substr(front, hit.text.size() - front - back);
  snippet.highlights.clear();
  for (const TextSpan span : hit.highlights) {
    if (span.begin >= front && span.end + back <= hit.text.size())
      snippet.highlights.push_back({span.begin - front, span.end - front});
  }
  snippet.cut_front = front > 0;
  snippet.cut_back = back > 0;
  return hit;
}

Person person(std::string name, std::string role) {
  Person made;
  made.name = std::move(name);
  made.role = std::move(role);
  return made;
}

ArticleInfo harbour_article() {
  const Marked title("Harbour towns weigh a [gas union] with the northern valleys");
  ArticleInfo article;
  article.id = "harbour-0412";
  article.path = "articles/harbour.txt";
  article.url = "https://harbour-courier.example/2022/12/gas-union?a=1&b=2";
  article.title = title.text;
  article.title_highlights = title.spans;
  article.source = "The Harbour Courier";
  article.agency = "Coastal News Agency";
  article.authors = {"Mara Lindqvist", "Tomas Ahlberg"};
  article.date = Date{2022, 12, 5};
  article.language = "en";
  article.people = {person("Anil Kumar Gupta", "senior associate at the Institute for Harbour and River Studies"),
                    person("Ilse Brandt", "")};
  return article;
}

ArticleInfo valley_article() {
  const Marked title("Valley council says no");
  ArticleInfo article;
  article.id = "valley-17";
  article.path = "/srv/news/valley post/17.html";
  article.title = title.text;
  article.source = "Valley Post";
  article.date = Date{2023, 3, 1};
  article.language = "en";
  return article;
}

std::vector<FacetResult> facets() {
  return {
      {Facet::Source,
       {{"The Harbour Courier", 12, 40},
        {"Valley Post", 7, 9},
        {"A Newspaper with a Remarkably Long Name, Founded 1871", 1, 1}},
       4},
      {Facet::Speaker, {{"Anil Kumar Gupta", 3, 8}, {"Ilse Brandt", 1, 2}}, 0, true},
      {Facet::Author, {}, 0},
      {Facet::Date,
       {{"2022-12", 9, 30}, {"2023-03", 7, 9}, {"2022-09", 2, 5}, {"2023-01", 1, 3}, {"2022-10", 1, 3}},
       0},
      {Facet::Language, {{"en", 1234, 5678}, {"de", 20, 51}}, 0},
  };
}

}  // namespace

SearchPage rich_page() {
  SearchPage page;
  page.query = "gas union";
  page.total = {20, 50, true};
  page.limit = 2;

  Hit& first = page.hits.emplace_back();
  first.rank = 1;
  first.score = 12.345678;
  first.article = harbour_article();
  first.matching_passages = 6;
  first.passages = {
      passage(3,
              "The plan for a [gas] [union] has divided the towns along the harbour since the spring, when the first "
              "draft was leaked."),
      cut(passage(18,
                  "Few had expected it. “A [gas union] would keep the valleys and the harbour on speaking terms, "
                  "whatever else they "
                  "disagree about, and no winter would change that,” Dr. Gupta said. He did not say who would pay.",
                  {"Anil Kumar Gupta"}),
          21, 30),
      passage(104, "“No [gas],” said Ilse Brandt; “no [union],” said Gupta.", {"Ilse Brandt", "Anil Kumar Gupta"}),
  };
  first.passages.back().kind = ParagraphKind::PullQuote;

  Hit& second = page.hits.emplace_back();
  second.rank = 2;
  second.score = 1.5;
  second.article = valley_article();
  second.matching_passages = 1;
  second.passages = {passage(2, "There will be no [union] over [gas].")};
  page.facets = facets();
  return page;
}

SearchPage quotation_page() {
  SearchPage page = rich_page();
  page.query = "said:gas";
  page.facets.clear();
  const Hit first = page.hits.front();
  const Hit second = page.hits.back();
  page.hits.clear();
  for (const PassageHit& hit : {first.passages[1], first.passages[2]}) {
    page.hits.push_back(first);
    page.hits.back().passages = {hit};
  }
  page.hits.push_back(second);
  for (std::size_t i = 0; i < page.hits.size(); ++i) {
    page.hits[i].rank = 11 + i;
    page.hits[i].matching_passages = 1;
  }
  page.offset = 10;
  page.limit = 3;
  page.total = {1234, 5678, false};
  return page;
}

SearchPage empty_page() {
  SearchPage page;
  page.query = "spaeker:Gupta \"gas unoin";
  page.limit = 10;
  page.warnings = {{{0, 8}, "unknown field spaeker; did you mean speaker:?"},
                   {{14, 15}, "this quotation mark is not closed; the quotation is taken to end with the query"},
                   {{0, 0}, "no article has all the words, so articles with some of them are shown"}};
  page.suggestion = "speaker:Gupta \"gas union\"";
  page.facets = {{Facet::Source, {}, 0}};
  return page;
}

SearchPage hostile_page() {
  SearchPage page;
  page.query = "<b>gas</b>\x1B[31m\" onload='x'";
  page.total = {1, 1, true};
  page.limit = 10;
  Hit& hit = page.hits.emplace_back();
  hit.rank = 1;
  hit.score = 1;
  hit.article.id = "x y\n</script>";
  hit.article.path = "odd \x1B]0;name\x07.txt";
  hit.article.url = "javascript:alert('x')";
  hit.article.title = "<script>alert(1)</script>\x1B]0;owned\x07 title\r\nnext";
  hit.article.title_highlights = {{8, 13}};
  hit.article.source = "So\x1B[2Jurce\u202E evil";
  hit.article.agency = "A&B \"quoted\" 'single'";
  hit.article.authors = {"\xFF\xFE broken", "\xED\xA0\x80 surrogate", std::string("nul\0byte", 8)};
  hit.article.people = {person("<i>Eve</i>",
                               "role\x9B"
                               "31m\xC2\x9B"
                               "32m")};
  hit.matching_passages = 1;
  hit.passages = {passage(1,
                          "\x1B[31mred\x1B[0m [gas] \u202Ereversed\u202C \u2066isolate <img src=x onerror=alert(1)> "
                          "&amp; \x7F\x08\x08 end\u2028line\u2029 \uFEFF",
                          {"<i>Eve</i>"})};
  page.facets = {{Facet::Source, {{"<b>\x1B[31m\u202E", 1, 1}}, 0},
                 {Facet::Date, {{"not a date", 1, 1}, {"2022-13", 1, 1}}, 0}};
  page.warnings = {
      {{0, 3}, "cannot read <b>\x1B[31m"}, {{5, 500}, "place outside the query"}, {{9, 4}, "place turned round"}};
  page.suggestion = "<b>\x1B[31mgas";
  return page;
}

SearchPage many_scripts_page() {
  SearchPage page;
  page.query = "غاز";
  page.total = {3, 3, true};
  page.limit = 10;
  struct Row {
    const char* title;
    const char* source;
    const char* text;
    const char* speaker;
  };
  std::size_t rank = 0;
  for (const Row& row : {
           Row{"[天然气]联盟谈判重新开始", "港口新闻",
               "古普塔博士说，“[天然气]"
               "联盟将使山谷和港口保持对话，无论他们在其他问题上有什么分歧，冬天也不会改变这一点。”他没有说谁来付钱。",
               "古普塔"},
           Row{"اتحاد ال[غاز] يعود", "بريد الوادي",
               "قال الدكتور غوبتا إن اتحاد [الغاز] سيبقي الوادي والميناء على تواصل مهما اختلفا في أمور أخرى، ولن يغير "
               "الشتاء ذلك.",
               "غوبتا"},
           Row{"L’union du [gaz] à l’E\xCC\x81lyse\xCC\x81"
               "e 👨‍👩‍👧 🇰🇿",
               "Le Côtier",
               "Ni\xC3\xB1o e\xCC\x81te\xCC\x81 ไม่มีใครรู้ว่าใครจะเป็นผู้จ่ายเงินสำหรับสหภาพก๊าซแห่งนี้ [가스] 연합은 계곡과 항구의 "
               "대화를 이어 줄 것이다",
               "Gaëlle"},
       }) {
    const Marked title(row.title);
    Hit& hit = page.hits.emplace_back();
    hit.rank = ++rank;
    hit.score = 3.0 - static_cast<double>(rank);
    hit.article.id = "s" + std::to_string(rank);
    hit.article.path = "-";
    hit.article.title = title.text;
    hit.article.title_highlights = title.spans;
    hit.article.source = row.source;
    hit.article.date = Date{2022, 12, 5};
    hit.article.people = {person(row.speaker, "")};
    hit.matching_passages = 1;
    hit.passages = {passage(7, row.text, {row.speaker})};
  }
  page.facets = {{Facet::Source, {{"港口新闻", 10, 1}, {"بريد الوادي", 5, 1}, {"Le Co\xCC\x82tier", 1, 1}}, 0}};
  return page;
}

}  // namespace pressmark
