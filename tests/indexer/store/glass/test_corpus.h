#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "common/document_codec.h"
#include "indexer/store/glass/database_writer.h"

namespace pressmark::glass {

/// A document that owns its terms, for making corpora by hand or at random.
struct TestDocument {
  struct Term {
    std::string term;
    std::uint32_t wdf = 0;
  };
  std::vector<Term> terms;  // sorted
  std::vector<std::pair<std::uint32_t, std::string>> values;
  std::string data;
};

/// What a database holds besides its documents.
struct TestCorpus {
  std::vector<TestDocument> documents;
  std::vector<std::pair<std::string, std::string>> metadata;
  std::vector<std::pair<std::string, std::string>> synonyms;
};

/// The same document for the bulk writer; a view of `document`.
IndexDocument as_index_document(const TestDocument& document);
Xapian::Document as_xapian_document(const TestDocument& document);

TestDocument random_document(std::mt19937& random, std::uint32_t number);

/// Small corpora with everything that is extreme, larger ones with long postings.
TestCorpus random_corpus(std::uint32_t seed);

/// No documents, but metadata whose sizes lie about where tags are cut into pieces.
TestCorpus awkward_tags(std::uint32_t seed);

/// Writes the corpus with WritableDatabase, then compacts it into `folder`.
void write_with_xapian(const TestCorpus& corpus, const std::filesystem::path& folder, std::size_t flush_every);

/// Writes the corpus in bulk into `folder`.
void write_in_bulk(const TestCorpus& corpus, const std::filesystem::path& folder, const WriterOptions& options = {});

/// Replaces a database by what Database::compact makes of it.
void compact(const std::filesystem::path& folder);

/// Adds, replaces and deletes documents, as WritableDatabase does; the same ones for the same seed.
void update_with_xapian(const std::filesystem::path& folder, std::uint32_t seed);

/// The contents of a file; empty when there is none.
std::string bytes_of(const std::filesystem::path& file);

/// Where two databases of the same documents differ as files: "position.glass at byte 8210"; empty when nowhere. The
/// UUID is no difference.
std::string file_difference(const std::filesystem::path& a, const std::filesystem::path& b);

/// Where two databases differ in what a reader can ask of them; empty when nowhere.
std::string content_difference(const Xapian::Database& a, const Xapian::Database& b);

/// Where two databases answer random queries (all, any, not, ranges) with other documents or weights; empty when
/// nowhere.
std::string answer_difference(const Xapian::Database& a, const Xapian::Database& b, std::uint32_t seed, int queries);

/// What Xapian's own check says about the files; empty when nothing.
std::string check_errors(const std::filesystem::path& database);

/// A new empty folder, gone with the object.
class TempFolder {
 public:
  TempFolder();
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

}  // namespace pressmark::glass
