#include "tests/support/temp_index.h"

#include <unistd.h>
#include <xapian.h>

#include <cstdlib>
#include <set>
#include <sstream>
#include <stdexcept>
#include <utility>

#include "common/analyzer.h"
#include "common/document_codec.h"
#include "common/schema.h"
#include "common/xapian_document.h"
#include "pressmark/version.h"

namespace pressmark::testing {
namespace {

constexpr std::string_view kOpen = "“";
constexpr std::string_view kClose = "”";

}  // namespace

ArticleBuilder::ArticleBuilder(std::string id) {
  article_.path = id + ".txt";
  article_.id = std::move(id);
  article_.language = "en";
}

ArticleBuilder& ArticleBuilder::title(std::string text) {
  article_.title = std::move(text);
  return *this;
}

ArticleBuilder& ArticleBuilder::source(std::string name) {
  article_.source = std::move(name);
  return *this;
}

ArticleBuilder& ArticleBuilder::agency(std::string name) {
  article_.agency = std::move(name);
  return *this;
}

ArticleBuilder& ArticleBuilder::author(std::string name) {
  article_.authors.push_back(std::move(name));
  return *this;
}

ArticleBuilder& ArticleBuilder::language(std::string code) {
  article_.language = std::move(code);
  return *this;
}

ArticleBuilder& ArticleBuilder::on(const std::string& iso_date) {
  article_.date = parse_iso_date(iso_date);
  return *this;
}

ArticleBuilder& ArticleBuilder::paragraph(std::string text, ParagraphKind kind) {
  Paragraph paragraph;
  paragraph.kind = kind;
  paragraph.text = std::move(text);
  article_.paragraphs.push_back(std::move(paragraph));
  return *this;
}

ArticleBuilder& ArticleBuilder::said(std::string speaker, std::string text) {
  paragraph(std::move(text));
  Paragraph& paragraph = article_.paragraphs.back();
  for (std::size_t at = paragraph.text.find(kOpen); at != std::string::npos; at = paragraph.text.find(kOpen, at + 1)) {
    const std::size_t close = paragraph.text.find(kClose, at);
    if (close == std::string::npos) break;
    Quote quote;
    quote.span = {at, close + kClose.size()};
    quote.speaker = speaker;
    paragraph.quotes.push_back(std::move(quote));
  }
  paragraph.speakers.push_back(std::move(speaker));
  return *this;
}

ArticleBuilder& ArticleBuilder::and_speaker(std::string speaker) {
  article_.paragraphs.back().speakers.push_back(std::move(speaker));
  return *this;
}

void write_index(const std::filesystem::path& path, const std::vector<Article>& articles) {
  Xapian::WritableDatabase database(path.string(), Xapian::DB_CREATE_OR_OPEN);
  ArticleEncoder encoder;
  std::set<std::string> languages;
  std::istringstream known(database.get_metadata(std::string(metadata::kLanguages)));
  for (std::string language; known >> language;) languages.insert(language);
  for (const Article& article : articles) {
    const EncodedArticle encoded = encoder.encode(article);
    for (const IndexDocument& document : encoded.documents) database.add_document(to_xapian(document));
    for (const DictionaryEntry& entry : encoded.dictionary) database.add_synonym(entry.key, entry.word);
    languages.insert(encoded.stemmer);
  }
  std::string list;
  for (const std::string& language : languages) list += (list.empty() ? "" : " ") + language;
  database.set_metadata(std::string(metadata::kSchema), std::to_string(kSchemaVersion));
  database.set_metadata(std::string(metadata::kAnalyzer), Analyzer::description());
  database.set_metadata(std::string(metadata::kVersions), version_line());
  database.set_metadata(std::string(metadata::kLanguages), list);
  database.commit();
}

TempIndex::TempIndex() {
  std::string name = (std::filesystem::temp_directory_path() / "pressmark-test-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make a directory in " + name);
  directory_ = name;
  path_ = directory_ / "index";
}

TempIndex::TempIndex(const std::vector<Article>& articles) : TempIndex() { add(articles); }

TempIndex::~TempIndex() {
  std::error_code ignored;
  std::filesystem::remove_all(directory_, ignored);
}

void TempIndex::add(const std::vector<Article>& articles) { write_index(path_, articles); }

void TempIndex::set_metadata(const std::string& key, const std::string& value) {
  Xapian::WritableDatabase database(path_.string(), Xapian::DB_OPEN);
  database.set_metadata(key, value);
  database.commit();
}

void TempIndex::swap_in(const std::vector<Article>& articles) {
  write_index(directory_ / "new", articles);
  std::filesystem::rename(path_, directory_ / "old");
  std::filesystem::rename(directory_ / "new", path_);
  std::filesystem::remove_all(directory_ / "old");
}

}  // namespace pressmark::testing
