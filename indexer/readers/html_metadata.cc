#include "indexer/readers/html_metadata.h"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "common/unicode.h"

namespace pressmark {
namespace {

using nlohmann::json;
using Field = Statement::Field;
using Origin = Statement::Origin;

struct MetaName {
  std::string_view name;
  Field field;
  Origin origin;
};

constexpr std::array<MetaName, 62> kMetaNames{{
    {"og:title", Field::Title, Origin::OpenGraph},
    {"twitter:title", Field::Title, Origin::Meta},
    {"title", Field::Title, Origin::Meta},
    {"headline", Field::Title, Origin::ItemProp},
    {"dc.title", Field::Title, Origin::Meta},
    {"dcterms.title", Field::Title, Origin::Meta},
    {"parsely-title", Field::Title, Origin::Meta},
    {"sailthru.title", Field::Title, Origin::Meta},
    {"article:title", Field::Title, Origin::Meta},
    {"author", Field::Author, Origin::Meta},
    {"authors", Field::Author, Origin::Meta},
    {"byl", Field::Author, Origin::Meta},
    {"article:author", Field::Author, Origin::OpenGraph},
    {"og:article:author", Field::Author, Origin::OpenGraph},
    {"parsely-author", Field::Author, Origin::Meta},
    {"sailthru.author", Field::Author, Origin::Meta},
    {"dc.creator", Field::Author, Origin::Meta},
    {"dcterms.creator", Field::Author, Origin::Meta},
    {"cxenseparse:author", Field::Author, Origin::Meta},
    {"article:author_name", Field::Author, Origin::Meta},
    {"citation_author", Field::Author, Origin::Meta},
    {"article:published_time", Field::Published, Origin::OpenGraph},
    {"og:article:published_time", Field::Published, Origin::OpenGraph},
    {"article:published", Field::Published, Origin::OpenGraph},
    {"og:published_time", Field::Published, Origin::OpenGraph},
    {"datepublished", Field::Published, Origin::ItemProp},
    {"date", Field::Published, Origin::Meta},
    {"pubdate", Field::Published, Origin::Meta},
    {"publishdate", Field::Published, Origin::Meta},
    {"publish-date", Field::Published, Origin::Meta},
    {"publish_date", Field::Published, Origin::Meta},
    {"published_date", Field::Published, Origin::Meta},
    {"publication_date", Field::Published, Origin::Meta},
    {"article.published", Field::Published, Origin::Meta},
    {"dc.date", Field::Published, Origin::Meta},
    {"dc.date.issued", Field::Published, Origin::Meta},
    {"dcterms.created", Field::Published, Origin::Meta},
    {"dcterms.date", Field::Published, Origin::Meta},
    {"parsely-pub-date", Field::Published, Origin::Meta},
    {"sailthru.date", Field::Published, Origin::Meta},
    {"cxenseparse:recs:publishtime", Field::Published, Origin::Meta},
    {"article_date_original", Field::Published, Origin::Meta},
    {"originalpublicationdate", Field::Published, Origin::Meta},
    {"citation_publication_date", Field::Published, Origin::Meta},
    {"article:modified_time", Field::Modified, Origin::OpenGraph},
    {"og:updated_time", Field::Modified, Origin::OpenGraph},
    {"datemodified", Field::Modified, Origin::ItemProp},
    {"last-modified", Field::Modified, Origin::Meta},
    {"lastmod", Field::Modified, Origin::Meta},
    {"dcterms.modified", Field::Modified, Origin::Meta},
    {"og:site_name", Field::Source, Origin::OpenGraph},
    {"application-name", Field::Source, Origin::Meta},
    {"dc.publisher", Field::Source, Origin::Meta},
    {"publisher", Field::Source, Origin::Meta},
    {"apple-mobile-web-app-title", Field::Source, Origin::Element},
    {"citation_journal_title", Field::Source, Origin::Meta},
    {"og:url", Field::Url, Origin::OpenGraph},
    {"og:locale", Field::Language, Origin::OpenGraph},
    {"content-language", Field::Language, Origin::Meta},
    {"og:description", Field::Description, Origin::OpenGraph},
    {"description", Field::Description, Origin::Meta},
    {"inlanguage", Field::Language, Origin::ItemProp},
}};

/// Some publishers escape twice: "Osei &amp;amp; Lind" in JSON-LD. The five common references are enough there.
std::string unescape(std::string text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kReferences{{{"&quot;", "\""},
                                                                                             {"&#039;", "'"},
                                                                                             {"&#39;", "'"},
                                                                                             {"&apos;", "'"},
                                                                                             {"&#8217;", "’"},
                                                                                             {"&nbsp;", " "},
                                                                                             {"&lt;", "<"},
                                                                                             {"&gt;", ">"},
                                                                                             {"&amp;", "&"}}};
  for (const auto& [from, to] : kReferences) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
      text.replace(at, from.size(), to);
  }
  return text;
}

void add(std::vector<Statement>& statements, Field field, Origin origin, std::string_view value) {
  constexpr std::size_t kLongest = 1000;
  std::string text =
      fold_white_space(unescape(repair_utf8(value.substr(0, floor_boundary(value, std::min(value.size(), kLongest))))));
  const bool address = text.compare(0, 4, "http") == 0 && field != Field::Url;
  if (!text.empty() && !address) statements.push_back({field, origin, std::move(text)});
}

/// Reads the objects of a JSON-LD script: the article's own, with authors that are named elsewhere in the graph.
class JsonLd {
 public:
  explicit JsonLd(std::vector<Statement>& statements) : statements_(statements) {}

  void read(const json& root) {
    collect(root, 0);
    for (const json* object : articles_) article(*object);
  }

 private:
  static bool has_type(const json& object, const char* part) {
    if (!object.contains("@type")) return false;
    const json& type = object["@type"];
    const auto matches = [&](const json& t) {
      return t.is_string() && t.get_ref<const std::string&>().find(part) != std::string::npos;
    };
    return matches(type) || (type.is_array() && std::any_of(type.begin(), type.end(), matches));
  }

  void collect(const json& value, int depth) {
    if (depth > 8) return;
    if (value.is_array()) {
      for (const json& item : value) collect(item, depth + 1);
    }
    if (!value.is_object()) return;
    if (const std::string id = text(value, "@id"); !id.empty() && value.contains("name")) named_[id] = &value;
    const bool is_article = has_type(value, "Article") || has_type(value, "Posting") || has_type(value, "Report");
    if (is_article && value.contains("headline")) {
      if (articles_.empty()) articles_.push_back(&value);
      return;
    }
    for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"}) {
      if (value.contains(key)) collect(value[key], depth + 1);
    }
  }

  static std::string text(const json& object, const char* key) {
    if (!object.is_object() || !object.contains(key)) return {};
    const json& value = object[key];
    if (value.is_string()) return value.get<std::string>();
    if (value.is_array() && !value.empty() && value[0].is_string()) return value[0].get<std::string>();
    return {};
  }

  /// The name of a person or organisation: a string, an object with a name, or a reference to one.
  std::string name(const json& value) const {
    if (value.is_string()) return value.get<std::string>();
    if (std::string direct = text(value, "name"); !direct.empty()) return direct;
    const auto found = named_.find(text(value, "@id"));
    return found == named_.end() ? std::string{} : text(*found->second, "name");
  }

  void state(Field field, const std::string& value) { add(statements_, field, Origin::JsonLd, value); }

  void article(const json& object) {
    state(Field::Title, text(object, "headline"));
    state(Field::Published, text(object, "datePublished"));
    state(Field::Modified, text(object, "dateModified"));
    state(Field::Language, text(object, "inLanguage"));
    state(Field::Url, text(object, "url"));
    state(Field::Description, text(object, "description"));
    if (object.contains("publisher")) state(Field::Source, name(object["publisher"]));
    for (const char* key : {"author", "creator"}) {
      if (!object.contains(key)) continue;
      const json& authors = object[key];
      if (authors.is_array()) {
        for (const json& author : authors) state(Field::Author, name(author));
      } else {
        state(Field::Author, name(authors));
      }
      if (std::any_of(statements_.begin(), statements_.end(),
                      [](const Statement& s) { return s.field == Field::Author && s.origin == Origin::JsonLd; }))
        break;
    }
  }

  std::vector<Statement>& statements_;
  std::vector<const json*> articles_;
  std::map<std::string, const json*> named_;
};

}  // namespace

void add_meta(std::string_view name, std::string_view content, std::vector<Statement>& statements) {
  const std::string folded = fold(name.substr(0, 64));
  const auto* const found =
      std::find_if(kMetaNames.begin(), kMetaNames.end(), [&](const MetaName& m) { return m.name == folded; });
  if (found != kMetaNames.end()) add(statements, found->field, found->origin, content);
}

void add_json_ld(std::string_view script, std::vector<Statement>& statements) {
  const std::size_t begin = script.find_first_of("{[");
  const std::size_t end = script.find_last_of("}]");
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return;
  std::string text = repair_utf8(script.substr(begin, end + 1 - begin));
  // Line breaks inside strings are a common fault that JSON forbids; elsewhere a space does as well.
  std::replace_if(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  constexpr int kDeepest = 64;
  bool too_deep = false;
  const json::parser_callback_t limit = [&](int depth, json::parse_event_t, json&) {
    too_deep = too_deep || depth > kDeepest;
    return !too_deep;
  };
  const json root = json::parse(text, limit, false);
  if (!root.is_discarded()) JsonLd(statements).read(root);
}

}  // namespace pressmark
