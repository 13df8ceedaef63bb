#include "indexer/readers/json_record.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "common/unicode.h"

namespace pressmark {
namespace {

using nlohmann::json;
using Field = Statement::Field;

/// JSON nests by recursion in most code that would read it later; a record is an object of lists of objects.
constexpr int kDeepest = 64;

/// Why a line is no JSON object, or an empty text; what it holds in `out`.
std::string parse(std::string_view line, json& out) {
  bool too_deep = false;
  const json::parser_callback_t limit = [&](int depth, json::parse_event_t, json&) {
    too_deep = too_deep || depth > kDeepest;
    return !too_deep;
  };
  const std::string repaired = repair_utf8(line);
  out = json::parse(repaired, limit, false);
  if (too_deep) return "nested too deeply";
  if (out.is_discarded()) return "broken JSON";
  if (!out.is_object()) return "not a JSON object";
  return {};
}

class Reader {
 public:
  Reader(const json& object, JsonRecord& record) : object_(object), record_(record) {}

  void read() {
    record_.id = id();
    state("url", Field::Url);
    state("title", Field::Title);
    state("source", Field::Source);
    state("agency", Field::Agency);
    state("date", Field::Published);
    state("published", Field::Published);
    state("language", Field::Language);
    authors("authors");
    authors("author");
    if (has("paragraphs")) {
      paragraphs();
    } else if (const auto text = string("text")) {
      add_text(*text);
    } else if (auto html = string("html")) {
      record_.html = std::move(html);
    }
  }

 private:
  bool has(const char* key) const { return object_.contains(key) && !object_[key].is_null(); }
  void wrong_type(const std::string& key, const char* wanted) {
    record_.warnings.push_back("\"" + key + "\" is not " + wanted + " and was ignored");
  }

  std::optional<std::string> string(const char* key) {
    if (!has(key)) return std::nullopt;
    if (object_[key].is_string()) return object_[key].get<std::string>();
    wrong_type(key, "a string");
    return std::nullopt;
  }

  /// Ids become one word, as they stand in lists of results; numbers are taken as they are written.
  std::string id() {
    if (!has("id")) return {};
    if (object_["id"].is_number_integer()) return object_["id"].dump();
    std::string id = fold_white_space(string("id").value_or(""));
    std::replace(id.begin(), id.end(), ' ', '_');
    return id;
  }

  void add_statement(Field field, std::string_view value) {
    std::string folded = fold_white_space(value);
    if (!folded.empty()) record_.statements.push_back({field, Statement::Origin::Record, std::move(folded)});
  }
  void state(const char* key, Field field) {
    if (const auto value = string(key)) add_statement(field, *value);
  }

  void authors(const char* key) {
    if (!has(key)) return;
    const json& value = object_[key];
    if (value.is_string()) {
      add_statement(Field::Author, value.get_ref<const std::string&>());
    } else if (value.is_array()) {
      for (const json& author : value) {
        if (author.is_string()) {
          add_statement(Field::Author, author.get_ref<const std::string&>());
        } else {
          wrong_type(key, "a list of strings");
        }
      }
    } else {
      wrong_type(key, "a string or a list of strings");
    }
  }

  void add_paragraph(std::string_view text, ParagraphKind kind = ParagraphKind::Body,
                     std::vector<std::string> speakers = {}) {
    std::string folded = fold_white_space(text);
    if (folded.empty()) return;
    Paragraph paragraph;
    paragraph.kind = kind;
    paragraph.text = std::move(folded);
    paragraph.speakers = std::move(speakers);
    record_.paragraphs.push_back(std::move(paragraph));
  }

  /// Paragraphs end at lines without text.
  void add_text(std::string_view text) {
    std::size_t begin = 0;
    for (std::size_t line = 0; line < text.size();) {
      const std::size_t end = std::min(text.find('\n', line), text.size());
      const std::string_view content = text.substr(line, end - line);
      if (content.find_first_not_of(" \t\r\f\v") == std::string_view::npos) {
        add_paragraph(text.substr(begin, line - begin));
        begin = end;
      }
      line = end + 1;
    }
    add_paragraph(text.substr(std::min(begin, text.size())));
  }

  void paragraphs() {
    const json& list = object_["paragraphs"];
    if (!list.is_array()) return wrong_type("paragraphs", "a list");
    for (const json& item : list) {
      if (item.is_string()) {
        add_paragraph(item.get_ref<const std::string&>());
      } else if (item.is_object() && item.contains("text") && item["text"].is_string()) {
        add_paragraph(item["text"].get_ref<const std::string&>(), kind_of(item), speakers_of(item));
      } else {
        wrong_type("paragraphs", "a list of strings or of objects with a text");
      }
    }
  }

  ParagraphKind kind_of(const json& item) {
    if (!item.contains("kind") || item["kind"].is_null()) return ParagraphKind::Body;
    if (item["kind"].is_string()) {
      if (const auto kind = paragraph_kind(item["kind"].get_ref<const std::string&>())) return *kind;
    }
    wrong_type("kind", "a known kind of paragraph");
    return ParagraphKind::Body;
  }

  std::vector<std::string> speakers_of(const json& item) {
    std::vector<std::string> speakers;
    if (!item.contains("speakers") || item["speakers"].is_null()) return speakers;
    if (!item["speakers"].is_array()) {
      wrong_type("speakers", "a list of strings");
      return speakers;
    }
    for (const json& speaker : item["speakers"]) {
      std::string name = speaker.is_string() ? fold_white_space(speaker.get_ref<const std::string&>()) : std::string{};
      if (name.empty()) {
        wrong_type("speakers", "a list of strings");
      } else if (std::find(speakers.begin(), speakers.end(), name) == speakers.end()) {
        speakers.push_back(std::move(name));
      }
    }
    return speakers;
  }

  const json& object_;
  JsonRecord& record_;
};

}  // namespace

JsonRecord read_json_record(std::string_view line) {
  JsonRecord record;
  if (line.substr(0, 3) == "\xEF\xBB\xBF") line.remove_prefix(3);
  json object;
  record.failure = parse(line, object);
  if (record.failure.empty()) Reader(object, record).read();
  auto& warnings = record.warnings;
  std::sort(warnings.begin(), warnings.end());
  warnings.erase(std::unique(warnings.begin(), warnings.end()), warnings.end());
  return record;
}

}  // namespace pressmark
