// plain-xapian-index DIR FILE.jsonl[.gz]: what one gets from Xapian with its own tools and defaults, as a measure for
// ours. One document a paragraph: TermGenerator with English stems and positions, the text stored, the article's id and
// date; compacted.

#include <xapian.h>
#include <zlib.h>

#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

namespace {

/// The next line without its end; false at the end of the file.
bool read_line(gzFile file, std::string& line) {
  line.clear();
  char buffer[65536];
  while (gzgets(file, buffer, sizeof buffer) != nullptr) {
    line += buffer;
    if (line.back() != '\n') continue;
    line.pop_back();
    return true;
  }
  return !line.empty();
}

class PlainIndexer {
 public:
  explicit PlainIndexer(const std::string& directory) : database_(directory, Xapian::DB_CREATE_OR_OVERWRITE) {
    generator_.set_stemmer(Xapian::Stem("english"));
  }

  void add(const nlohmann::json& article) {
    const std::string text = article.value("text", "");
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find("\n\n", begin), text.size());
      add_paragraph(article, text.substr(begin, end - begin));
      begin = end + 2;
    }
  }

  void commit() { database_.commit(); }

 private:
  void add_paragraph(const nlohmann::json& article, const std::string& text) {
    Xapian::Document document;
    generator_.set_document(document);
    generator_.set_termpos(0);
    generator_.index_text(text);
    document.set_data(text);
    document.add_boolean_term("Q" + article.value("id", ""));
    document.add_value(0, article.value("date", ""));
    database_.add_document(document);
  }

  Xapian::WritableDatabase database_;
  Xapian::TermGenerator generator_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: plain-xapian-index DIR FILE.jsonl[.gz]\n");
    return 2;
  }
  const std::string directory = argv[1];
  const gzFile file = gzopen(argv[2], "rb");
  if (file == nullptr) {
    std::fprintf(stderr, "cannot read %s\n", argv[2]);
    return 3;
  }
  const std::string loose = directory + ".loose";
  {
    PlainIndexer indexer(loose);
    for (std::string line; read_line(file, line);) indexer.add(nlohmann::json::parse(line));
    indexer.commit();
  }
  gzclose(file);
  Xapian::Database(loose).compact(directory);
  std::filesystem::remove_all(loose);
}
