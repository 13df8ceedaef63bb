#include "tests/indexer/store/glass/test_corpus.h"

#include <stdlib.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>

#include "gtest/gtest.h"

namespace pressmark::glass {
namespace {

namespace fs = std::filesystem;

std::uint32_t below(std::mt19937& random, std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); }

/// Mostly small, now and then up to `most`.
std::uint32_t skewed(std::mt19937& random, std::uint32_t most) {
  const double u = static_cast<double>(random()) / 4294967296.0;
  return static_cast<std::uint32_t>(u * u * u * u * most);
}

std::string random_bytes(std::mt19937& random, std::size_t size, bool any) {
  std::string out;
  for (std::size_t i = 0; i < size; ++i) out += static_cast<char>(any ? below(random, 256) : 'a' + skewed(random, 26));
  return out;
}

/// A term of at most 245 bytes, NULs counted twice.
std::string random_term(std::mt19937& random) {
  switch (below(random, 40)) {
    case 0: {
      std::string term = random_bytes(random, 1 + below(random, 12), true);
      if (below(random, 2) == 0) term[below(random, static_cast<std::uint32_t>(term.size()))] = '\0';
      return term;
    }
    case 1:
      return "Q" + random_bytes(random, 1 + below(random, 244), false);
    case 2:
      return std::string(1 + below(random, 122), '\0');
    default:
      return random_bytes(random, 1 + skewed(random, 16), false);
  }
}

TestDocument::Term random_occurrences(std::mt19937& random, std::string term) {
  switch (below(random, 6)) {
    case 0:  // a filter
      return {std::move(term), 0};
    case 1:  // now and then a frequent word
      return {std::move(term), 1 + skewed(random, below(random, 10) == 0 ? 100000 : 300)};
    default:
      return {std::move(term), 1 + skewed(random, 20)};
  }
}

}  // namespace

TempFolder::TempFolder() {
  // In memory where that can be had: these tests write a gigabyte of small files.
  const fs::path memory = "/dev/shm";
  std::string name =
      ((fs::is_directory(memory) ? memory : fs::temp_directory_path()) / "pressmark-glass.XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = name;
}

TempFolder::~TempFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

IndexDocument as_index_document(const TestDocument& document) {
  IndexDocument out;
  for (const auto& term : document.terms) out.terms.push_back({term.term, IndexDocument::kNoId, term.wdf});
  out.values = document.values;
  out.data = document.data;
  return out;
}

Xapian::Document as_xapian_document(const TestDocument& document) {
  Xapian::Document out;
  for (const auto& term : document.terms) out.add_term(term.term, term.wdf);
  for (const auto& [slot, value] : document.values) out.add_value(slot, value);
  out.set_data(document.data);
  return out;
}

TestDocument random_document(std::mt19937& random, std::uint32_t number) {
  TestDocument document;
  if (below(random, 20) == 0) return document;
  const std::uint32_t words = below(random, 200) == 0 ? below(random, 2000) : skewed(random, 80);
  std::map<std::string, TestDocument::Term> terms;
  for (std::uint32_t i = 0; i < words; ++i) {
    std::string term = random_term(random);
    terms.emplace(term, random_occurrences(random, term));
  }
  if (below(random, 3) != 0) {
    const std::string id = "Q" + std::to_string(number);
    terms.emplace(id, TestDocument::Term{id, 0});
  }
  for (auto& [term, occurrences] : terms) document.terms.push_back(std::move(occurrences));
  std::map<std::uint32_t, std::string> values;
  for (std::uint32_t i = below(random, 4); i > 0; --i) {
    const std::uint32_t slot = below(random, 30) == 0 ? below(random, UINT32_MAX) : skewed(random, 400);
    values[slot] = random_bytes(random, 1 + skewed(random, below(random, 50) == 0 ? 3000 : 20), true);
  }
  values.erase(Xapian::BAD_VALUENO);
  document.values.assign(values.begin(), values.end());
  if (below(random, 3) != 0) {
    const std::uint32_t size = skewed(random, below(random, 20) == 0 ? 30000 : 600);
    document.data = random_bytes(random, size, below(random, 4) == 0);
  }
  return document;
}

TestCorpus random_corpus(std::uint32_t seed) {
  std::mt19937 random(seed);
  TestCorpus corpus;
  const std::uint32_t size = seed % 30 == 0 ? below(random, 3000) : 1 + below(random, 2 + skewed(random, 500));
  for (std::uint32_t i = 1; i <= size; ++i) corpus.documents.push_back(random_document(random, i));
  if (seed % 7 == 0 && size > 0) {  // one document of 30,000 words
    TestDocument& large = corpus.documents[below(random, size)];
    large.terms.clear();
    large.terms.push_back({"everywhere", 30000});
    for (std::uint32_t i = 10000; i < 30000; ++i) large.terms.push_back({"w" + std::to_string(i), 1});
  }
  for (std::uint32_t i = below(random, 12); i > 0; --i) {
    const std::string key = random_bytes(random, 1 + below(random, 150), below(random, 3) == 0);
    corpus.metadata.emplace_back(key, random_bytes(random, 1 + skewed(random, 20000), true));
  }
  for (std::uint32_t i = below(random, 40); i > 0; --i) {
    corpus.synonyms.emplace_back("Z" + random_bytes(random, 1 + skewed(random, 4), false),
                                 random_bytes(random, 1 + skewed(random, 30), false));
  }
  return corpus;
}

TestCorpus awkward_tags(std::uint32_t seed) {
  std::mt19937 random(seed);
  TestCorpus corpus;
  const std::uint32_t size = 20 + below(random, seed % 8 == 0 ? 1500 : 200);
  const std::uint32_t longest = 1 + below(random, 190);
  for (std::uint32_t i = 0; i < size; ++i) {
    std::string key = std::to_string(1000000 + i);
    if (below(random, 2) == 0) key.append(below(random, longest), 'k');
    const std::uint32_t most = 2043 - 3 - static_cast<std::uint32_t>(key.size()) - 2;  // of an item's first piece
    std::uint32_t tag = 0;
    switch (below(random, 4)) {
      case 0:
        tag = 1 + below(random, 100);
        break;
      case 1:
        tag = 1 + below(random, 6000);
        break;
      default:
        tag = most + below(random, 3) * (most - 2) + below(random, 9) - 4;
    }
    corpus.metadata.emplace_back(key, std::string(tag, 'x'));
  }
  return corpus;
}

void write_with_xapian(const TestCorpus& corpus, const fs::path& folder, std::size_t flush_every) {
  const fs::path loose = folder.string() + ".loose";
  {
    Xapian::WritableDatabase database(loose.string(),
                                      Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC);
    std::size_t since = 0;
    for (const TestDocument& document : corpus.documents) {
      database.add_document(as_xapian_document(document));
      if (++since == flush_every) {
        database.commit();
        since = 0;
      }
    }
    for (const auto& [key, value] : corpus.metadata) database.set_metadata(key, value);
    for (const auto& [key, word] : corpus.synonyms) database.add_synonym(key, word);
    database.commit();
    database.compact(folder.string(), Xapian::Compactor::FULL | Xapian::DB_NO_SYNC);
  }
  fs::remove_all(loose);
}

namespace {

/// Numbers most terms as the encoder does, by their first coming.
class Vocabulary {
 public:
  void number(IndexDocument& document) {
    for (IndexDocument::Term& term : document.terms) {
      if (term.term.size() % 5 == 4) continue;
      term.id = ids_.emplace(term.term, static_cast<std::uint32_t>(ids_.size())).first->second;
    }
  }
  const std::shared_ptr<const void>& identity() const { return identity_; }

 private:
  std::map<std::string, std::uint32_t, std::less<>> ids_;
  std::shared_ptr<const void> identity_ = std::make_shared<int>();
};

}  // namespace

void write_in_bulk(const TestCorpus& corpus, const fs::path& folder, const WriterOptions& options) {
  fs::create_directory(folder);
  DatabaseWriter writer(folder, options);
  std::uint32_t last = 0;
  Vocabulary vocabulary;
  for (const TestDocument& document : corpus.documents) {
    if (last % 100 == 99) vocabulary = {};  // the same ids stand for other terms
    IndexDocument numbered = as_index_document(document);
    vocabulary.number(numbered);
    const Result<std::uint32_t> id = writer.add(numbered, vocabulary.identity());
    ASSERT_TRUE(id) << id.error().message;
    ASSERT_EQ(*id, ++last);
  }
  for (const auto& [key, value] : corpus.metadata) ASSERT_TRUE(writer.set_metadata(key, value));
  for (const auto& [key, word] : corpus.synonyms) writer.add_synonym(key, word);
  const Result<void> finished = writer.finish();
  ASSERT_TRUE(finished) << finished.error().message;
}

void compact(const fs::path& folder) {
  const fs::path compacted = folder.string() + ".compacted";
  Xapian::Database(folder.string()).compact(compacted.string(), Xapian::Compactor::FULL | Xapian::DB_NO_SYNC);
  fs::remove_all(folder);
  fs::rename(compacted, folder);
}

void update_with_xapian(const fs::path& folder, std::uint32_t seed) {
  std::mt19937 random(seed);
  Xapian::WritableDatabase database(folder.string(), Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
  const std::uint32_t changes = 20 + database.get_doccount() / 2;
  for (std::uint32_t i = 0; i < changes; ++i) {
    const std::uint32_t last = std::max(1U, database.get_lastdocid());
    const std::uint32_t id = 1 + below(random, last);
    const TestDocument document = random_document(random, 100000 + i);
    switch (below(random, 3)) {
      case 0:
        database.add_document(as_xapian_document(document));
        break;
      case 1:
        database.replace_document(id, as_xapian_document(document));
        break;
      default:
        if (database.term_exists("Q" + std::to_string(id))) database.delete_document("Q" + std::to_string(id));
    }
    if (below(random, 100) == 0) database.commit();
  }
  database.set_metadata("of the update", "value");
  database.add_synonym("Zof the update", "word");
  database.commit();
}

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::string file_difference(const fs::path& a, const fs::path& b) {
  for (const char* name : {"postlist", "termlist", "position", "spelling", "synonym", "docdata", "iamglass"}) {
    const std::string file = name == std::string("iamglass") ? name : std::string(name) + ".glass";
    std::string bytes_a = bytes_of(a / file), bytes_b = bytes_of(b / file);
    if (file == "iamglass") {
      constexpr std::size_t kUuid = 16, kUuidSize = 16;
      for (std::string* bytes : {&bytes_a, &bytes_b}) {
        if (bytes->size() >= kUuid + kUuidSize) bytes->erase(kUuid, kUuidSize);
      }
    }
    if (bytes_a == bytes_b) continue;
    const auto at = std::mismatch(bytes_a.begin(), bytes_a.end(), bytes_b.begin(), bytes_b.end()).first;
    std::ostringstream out;
    out << file << " at byte " << at - bytes_a.begin() << " of " << bytes_a.size() << " and " << bytes_b.size();
    return out.str();
  }
  return "";
}

std::string check_errors(const fs::path& database) {
  std::ostringstream out;
  if (Xapian::Database::check(database.string(), 0, &out) == 0) return "";
  return out.str();
}

namespace {

template <class T>
bool differ(std::ostringstream& out, const char* what, const std::string& where, const T& a, const T& b) {
  if (a == b) return false;
  out << what << " of " << where;
  return true;
}

bool postings_differ(std::ostringstream& out, const Xapian::Database& a, const Xapian::Database& b,
                     const std::string& term) {
  if (differ(out, "frequency", term, a.get_termfreq(term), b.get_termfreq(term))) return true;
  if (differ(out, "collection frequency", term, a.get_collection_freq(term), b.get_collection_freq(term))) return true;
  if (differ(out, "wdf bound", term, a.get_wdf_upper_bound(term), b.get_wdf_upper_bound(term))) return true;
  auto p = a.postlist_begin(term), q = b.postlist_begin(term);
  const auto a_end = a.postlist_end(term), b_end = b.postlist_end(term);
  for (; p != a_end && q != b_end; ++p, ++q) {
    if (differ(out, "posting", term, *p, *q) || differ(out, "wdf", term, p.get_wdf(), q.get_wdf()) ||
        differ(out, "length", term, p.get_doclength(), q.get_doclength())) {
      return true;
    }
  }
  return differ(out, "number of postings", term, p == a_end, q == b_end);
}

bool documents_differ(std::ostringstream& out, const Xapian::Database& a, const Xapian::Database& b, Xapian::docid id) {
  const std::string where = "document " + std::to_string(id);
  const Xapian::Document x = a.get_document(id), y = b.get_document(id);
  if (differ(out, "data", where, x.get_data(), y.get_data())) return true;
  if (differ(out, "length", where, a.get_doclength(id), b.get_doclength(id))) return true;
  if (differ(out, "unique terms", where, a.get_unique_terms(id), b.get_unique_terms(id))) return true;
  auto s = x.termlist_begin(), t = y.termlist_begin();
  for (; s != x.termlist_end() && t != y.termlist_end(); ++s, ++t) {
    if (differ(out, "term", where, *s, *t) || differ(out, "wdf", where, s.get_wdf(), t.get_wdf())) return true;
  }
  if (differ(out, "number of terms", where, s == x.termlist_end(), t == y.termlist_end())) return true;
  auto v = x.values_begin(), w = y.values_begin();
  for (; v != x.values_end() && w != y.values_end(); ++v, ++w) {
    if (differ(out, "slot", where, v.get_valueno(), w.get_valueno()) || differ(out, "value", where, *v, *w))
      return true;
  }
  return differ(out, "number of values", where, v == x.values_end(), w == y.values_end());
}

bool slots_differ(std::ostringstream& out, const Xapian::Database& a, const Xapian::Database& b, Xapian::valueno slot) {
  const std::string where = "slot " + std::to_string(slot);
  if (differ(out, "count", where, a.get_value_freq(slot), b.get_value_freq(slot)) ||
      differ(out, "lower bound", where, a.get_value_lower_bound(slot), b.get_value_lower_bound(slot)) ||
      differ(out, "upper bound", where, a.get_value_upper_bound(slot), b.get_value_upper_bound(slot))) {
    return true;
  }
  auto v = a.valuestream_begin(slot), w = b.valuestream_begin(slot);
  for (; v != a.valuestream_end(slot) && w != b.valuestream_end(slot); ++v, ++w) {
    if (differ(out, "document", where, v.get_docid(), w.get_docid()) || differ(out, "value", where, *v, *w))
      return true;
  }
  return differ(out, "end", where, v == a.valuestream_end(slot), w == b.valuestream_end(slot));
}

bool statistics_differ(std::ostringstream& out, const Xapian::Database& a, const Xapian::Database& b) {
  const std::string all = "all documents";
  return differ(out, "number", all, a.get_doccount(), b.get_doccount()) ||
         differ(out, "last id", all, a.get_lastdocid(), b.get_lastdocid()) ||
         differ(out, "average length", all, a.get_avlength(), b.get_avlength()) ||
         differ(out, "total length", all, a.get_total_length(), b.get_total_length()) ||
         differ(out, "lower length bound", all, a.get_doclength_lower_bound(), b.get_doclength_lower_bound()) ||
         differ(out, "upper length bound", all, a.get_doclength_upper_bound(), b.get_doclength_upper_bound()) ||
         differ(out, "positions", all, a.has_positions(), b.has_positions());
}

std::string dictionaries_of(const Xapian::Database& database) {
  std::string out;
  for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key) {
    out += *key + '=' + database.get_metadata(*key) + '\n';
  }
  for (auto key = database.synonym_keys_begin(); key != database.synonym_keys_end(); ++key) {
    out += *key + ':';
    for (auto word = database.synonyms_begin(*key); word != database.synonyms_end(*key); ++word) out += *word + ',';
    out += '\n';
  }
  return out;
}

}  // namespace

std::string content_difference(const Xapian::Database& a, const Xapian::Database& b) {
  std::ostringstream out;
  if (statistics_differ(out, a, b)) return out.str();
  if (differ(out, "entries", "metadata or synonyms", dictionaries_of(a), dictionaries_of(b))) return out.str();
  std::set<std::string> terms;
  for (const Xapian::Database* database : {&a, &b}) {
    for (auto term = database->allterms_begin(); term != database->allterms_end(); ++term) terms.insert(*term);
  }
  terms.insert("");  // all documents
  for (const std::string& term : terms) {
    if (postings_differ(out, a, b, term)) return out.str();
  }
  std::set<Xapian::valueno> slots;
  for (auto id = a.postlist_begin(""); id != a.postlist_end(""); ++id) {
    if (documents_differ(out, a, b, *id)) return out.str();
    const Xapian::Document document = a.get_document(*id);
    for (auto value = document.values_begin(); value != document.values_end(); ++value)
      slots.insert(value.get_valueno());
  }
  for (const Xapian::valueno slot : slots) {
    if (slots_differ(out, a, b, slot)) return out.str();
  }
  return "";
}

namespace {

/// Terms to ask for: some of those that random documents of the database hold, so that frequent ones come often.
std::vector<std::string> terms_to_ask(const Xapian::Database& database, std::mt19937& random) {
  std::vector<std::string> terms{"nowhere"};
  for (int i = 0; i < 20 && database.get_lastdocid() > 0; ++i) {
    const Xapian::docid id = 1 + below(random, database.get_lastdocid());
    for (auto term = database.termlist_begin(id); term != database.termlist_end(id); ++term) terms.push_back(*term);
  }
  return terms;
}

Xapian::Query random_query(const std::vector<std::string>& terms, std::mt19937& random) {
  const auto any = [&] { return terms[below(random, static_cast<std::uint32_t>(terms.size()))]; };
  const std::vector<std::string> some{any(), any(), any()};
  switch (below(random, 5)) {
    case 0:
      return Xapian::Query(Xapian::Query::OP_AND, some.begin(), some.begin() + 2);
    case 1:
      return Xapian::Query(Xapian::Query::OP_ELITE_SET, some.begin(), some.end(), 2);
    case 2:
      return Xapian::Query(Xapian::Query::OP_FILTER, Xapian::Query(some[0]),
                           Xapian::Query(Xapian::Query::OP_VALUE_RANGE, below(random, 3), "b", "q"));
    case 3:
      return Xapian::Query(Xapian::Query::OP_AND_NOT, Xapian::Query(some[0]), Xapian::Query(some[1]));
    default:
      return Xapian::Query(Xapian::Query::OP_OR, some.begin(), some.end());
  }
}

std::string answer(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  const Xapian::MSet answer = enquire.get_mset(0, 50);
  std::ostringstream out;
  out.precision(17);
  out << answer.get_matches_lower_bound() << ' ' << answer.get_matches_estimated() << ' '
      << answer.get_matches_upper_bound() << ' ' << answer.get_max_possible();
  for (auto hit = answer.begin(); hit != answer.end(); ++hit) out << ' ' << *hit << ':' << hit.get_weight();
  return out.str();
}

}  // namespace

std::string answer_difference(const Xapian::Database& a, const Xapian::Database& b, std::uint32_t seed, int queries) {
  std::mt19937 random(seed);
  std::vector<std::string> terms = terms_to_ask(a, random);
  for (int i = 0; i < queries; ++i) {
    const Xapian::Query query = random_query(terms, random);
    if (answer(a, query) != answer(b, query)) return query.get_description();
  }
  return "";
}

}  // namespace pressmark::glass
