#include "indexer/store/glass/database_writer.h"

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "indexer/store/glass/coding.h"
#include "pressmark/indexer.h"
#include "tests/indexer/store/glass/test_corpus.h"

namespace pressmark::glass {
namespace {

constexpr WriterOptions kAsXapian{.deflate = true};
constexpr WriterOptions kLittleMemory{.memory_limit = 1, .deflate = true};  // the least there is: runs are spilled

/// Xapian creates the table of the documents' data when the first document has some, and does not fill the blocks of
/// such a table before it has seen ten items in a row: kMayLag allows for that table that only one more compaction
/// makes the two alike. All others must be the same at once: compaction would hide how they were written.
enum Docdata : std::uint8_t { kAtOnce, kMayLag };

void expect_same_files(const TestCorpus& corpus, const WriterOptions& options = kAsXapian, Docdata docdata = kAtOnce) {
  const TempFolder folder;
  write_with_xapian(corpus, folder / "xapian", 1000);
  write_in_bulk(corpus, folder / "bulk", options);
  std::string difference = file_difference(folder / "xapian", folder / "bulk");
  if (docdata == kMayLag && difference.rfind("docdata", 0) == 0) {
    compact(folder / "xapian");
    compact(folder / "bulk");
    difference = file_difference(folder / "xapian", folder / "bulk");
  }
  EXPECT_EQ(difference, "");
}

void expect_same_content(const TestCorpus& corpus, const WriterOptions& options, std::uint32_t seed) {
  const TempFolder folder;
  write_with_xapian(corpus, folder / "xapian", 1000);
  write_in_bulk(corpus, folder / "bulk", options);
  EXPECT_EQ(check_errors(folder / "bulk"), check_errors(folder / "xapian"));
  const Xapian::Database xapian((folder / "xapian").string()), bulk((folder / "bulk").string());
  EXPECT_EQ(content_difference(xapian, bulk), "");
  EXPECT_EQ(answer_difference(xapian, bulk, seed, 30), "");
}

TEST(DatabaseWriter, WritesAnEmptyDatabase) { expect_same_files({}); }

TEST(DatabaseWriter, WritesDocumentsWithoutAnything) { expect_same_files({{{}, {}, {}}, {}, {}}); }

TEST(DatabaseWriter, WritesOneDocumentOfEachKind) {
  TestCorpus corpus;
  corpus.documents.push_back({{{"bool", 0}, {"word", 3}}, {{0, "v"}, {7, "w"}}, "text"});
  corpus.documents.push_back({{}, {}, ""});
  corpus.documents.push_back({{{"word", 1}}, {}, std::string(100, 'x')});
  corpus.metadata = {{"key", "value"}};
  corpus.synonyms = {{"k", "word"}, {"k", "other"}};
  expect_same_files(corpus);
}

TEST(DatabaseWriter, RefusesTermsThatXapianRefuses) {
  const TempFolder folder;
  std::filesystem::create_directory(folder / "bulk");
  DatabaseWriter writer(folder / "bulk");
  TestDocument document;
  document.terms = {{"", 1}};
  EXPECT_FALSE(writer.add(as_index_document(document)));
  document.terms = {{std::string(246, 'x'), 1}};
  EXPECT_FALSE(writer.add(as_index_document(document)));
  document.terms = {{std::string(123, '\0'), 1}};  // counts twice
  EXPECT_FALSE(writer.add(as_index_document(document)));
  document.terms = {{"a", UINT32_MAX}, {"b", 1}};
  EXPECT_FALSE(writer.add(as_index_document(document)));
}

TEST(DatabaseWriter, LeavesNothingToOpenBeforeItHasFinished) {
  const TempFolder folder;
  std::filesystem::create_directory(folder / "bulk");
  {
    DatabaseWriter writer(folder / "bulk");
    TestDocument document;
    document.terms = {{"a", 1}};
    ASSERT_TRUE(writer.add(as_index_document(document)));
    EXPECT_THROW(Xapian::Database((folder / "bulk").string()), Xapian::DatabaseOpeningError);
  }
  EXPECT_THROW(Xapian::Database((folder / "bulk").string()), Xapian::DatabaseOpeningError);
}

TEST(DatabaseWriter, SaysWhenTheFolderIsNotThere) {
  const TempFolder folder;
  DatabaseWriter writer(folder / "missing");
  const Result<void> finished = writer.finish();
  ASSERT_FALSE(finished);
  EXPECT_EQ(finished.error().code, ErrorCode::System);
}

TEST(DatabaseWriter, FailsForACollectionFrequencyBeyond32Bits) {
  const TempFolder folder;
  std::filesystem::create_directory(folder / "bulk");
  DatabaseWriter writer(folder / "bulk");
  TestDocument document;
  document.terms = {{"a", 0x80000000U}};
  ASSERT_TRUE(writer.add(as_index_document(document)));
  ASSERT_TRUE(writer.add(as_index_document(document)));
  EXPECT_FALSE(writer.finish());
  EXPECT_THROW(Xapian::Database((folder / "bulk").string()), Xapian::DatabaseOpeningError);
}

TEST(DatabaseWriter, IsReadByXapiansTools) {
  const TempFolder folder;
  write_in_bulk(random_corpus(24), folder / "bulk");
  const std::string run =
      "xapian-delve -t a '" + (folder / "bulk").string() + "' > '" + (folder / "out").string() + "'";
  if (std::system("xapian-delve --version > /dev/null 2>&1") != 0) GTEST_SKIP() << "xapian-delve is not installed";
  EXPECT_EQ(std::system(run.c_str()), 0);
  EXPECT_THAT(bytes_of(folder / "out"), testing::HasSubstr("Posting List for term 'a'"));
}

/// Ids that no corpus of the tests comes to.
TEST(Coding, OrderedNumbersGrowByAByteWhereXapiansDo) {
  const auto ordered = [](std::uint32_t n) {
    std::string out;
    append_ordered(out, n);
    return out;
  };
  EXPECT_EQ(ordered(0x4000), std::string("\x40\x00", 2));
  EXPECT_EQ(ordered(0x7FFF), "\x7F\xFF");
  EXPECT_EQ(ordered(0x8000), std::string("\x80\x80\x00", 3));
  EXPECT_EQ(ordered(0x3FFFFF), "\xBF\xFF\xFF");
  EXPECT_EQ(ordered(0x400000), std::string("\xC0\x40\x00\x00", 4));
}

/// Compaction would write it anew, so comparing files does not see this.
TEST(SlotStatistics, LeaveOutAnUpperBoundThatIsTheLower) {
  SlotStatistics statistics;
  for (const char* value : {"b", "b"}) statistics.add(value);
  EXPECT_EQ(encode(statistics), "\2\1b");
  statistics.add("a");
  EXPECT_EQ(encode(statistics), "\3\1ab");
}

/// The sample articles as the encoder hands them to a builder.
TestCorpus sample_articles() {
  TestCorpus corpus;
  ArticleEncoder encoder;
  const auto add = [&](const Article& article) {
    EncodedArticle encoded = encoder.encode(article);
    for (IndexDocument& document : encoded.documents) {
      TestDocument& copy = corpus.documents.emplace_back();
      for (const IndexDocument::Term& term : document.terms) copy.terms.push_back({std::string(term.term), term.wdf});
      copy.values = std::move(document.values);
      copy.data = std::move(document.data);
    }
    for (const DictionaryEntry& entry : encoded.dictionary) corpus.synonyms.emplace_back(entry.key, entry.word);
  };
  const auto failures = extract({{std::filesystem::path(PRESSMARK_SOURCE_DIR) / "corpus" / "articles"}, {}}, add);
  EXPECT_TRUE(failures && failures->empty());
  corpus.metadata.emplace_back("languages", "en");
  return corpus;
}

TEST(DatabaseWriter, WritesTheSampleArticlesAsXapianDoes) {
  const TestCorpus corpus = sample_articles();
  ASSERT_GT(corpus.documents.size(), 200U);
  expect_same_files(corpus);
  expect_same_files(corpus, kLittleMemory);
  expect_same_content(corpus, {}, 1);
}

/// With every room that the item before may leave in a block: what is left for the first piece is just worth one more,
/// or just not.
TEST(DatabaseWriter, FillsBlocksWithPiecesAsXapianDoes) {
  for (std::size_t filler = 1800; filler < 2043; ++filler) {
    SCOPED_TRACE(filler);
    expect_same_files({{}, {{"a", std::string(filler, 'x')}, {"b", std::string(3100, 'x')}}, {}});
    if (HasFailure()) return;
  }
}

/// Nineteen bytes are the fewest that are compressed.
TEST(DatabaseWriter, CompressesTagsAsXapianDoes) {
  for (std::size_t size = 1; size < 40; ++size) {
    SCOPED_TRACE(size);
    expect_same_files({{{{}, {}, std::string(size, 'x')}}, {}, {}});
    if (HasFailure()) return;
  }
}

/// Compressing takes a tenth of the time of an update.
TEST(DatabaseWriter, LeavesTagsOfUpdatesAsItLeavesItsOwn) {
  const std::string text(1000, 'x');
  for (const bool deflate : {false, true}) {
    const TempFolder folder;
    write_in_bulk({{{{}, {}, "one"}}, {}, {}}, folder / "bulk", {.deflate = deflate});
    Xapian::WritableDatabase database((folder / "bulk").string());
    Xapian::Document document;
    document.set_data(text);
    database.add_document(document);
    database.commit();
    std::ifstream in(folder / "bulk" / "docdata.glass", std::ios::binary);
    const std::string table{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    EXPECT_NE(table.find(text) != std::string::npos, deflate);
    EXPECT_EQ(database.get_document(2).get_data(), text);
  }
}

/// Tags about as long as one, two, three pieces, under keys of all lengths, fill blocks in every way there is.
TEST(DatabaseWriter, CutsTagsAsXapianDoes) {
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    SCOPED_TRACE(seed);
    expect_same_files(awkward_tags(seed));
    if (HasFailure()) return;
  }
}

class RandomCorpora : public testing::TestWithParam<std::uint32_t> {
 protected:
  template <class Expect>
  void each(Expect expect) {
    for (std::uint32_t seed = GetParam(); seed < GetParam() + 20; ++seed) {
      SCOPED_TRACE(seed);
      try {
        expect(seed);
      } catch (const Xapian::Error& error) {
        ADD_FAILURE() << error.get_description();
      }
      if (HasFailure()) return;
    }
  }
};

TEST_P(RandomCorpora, GiveTheBytesOfXapian) {
  each([](std::uint32_t seed) {
    expect_same_files(random_corpus(seed), seed % 2 == 0 ? kAsXapian : kLittleMemory, kMayLag);
  });
}

TEST_P(RandomCorpora, GiveTheContentOfXapian) {
  each([](std::uint32_t seed) {
    if (seed % 3 != 0) return;
    expect_same_content(random_corpus(seed), {.memory_limit = 1U << 20}, seed);
  });
}

TEST_P(RandomCorpora, AreUpdatedLikeXapians) {
  each([](std::uint32_t seed) {
    if (seed % 4 != 0) return;
    const TempFolder folder;
    const TestCorpus corpus = random_corpus(seed);
    write_with_xapian(corpus, folder / "xapian", 1000);
    compact(folder / "xapian");
    write_in_bulk(corpus, folder / "same", kAsXapian);
    write_in_bulk(corpus, folder / "raw");
    for (const char* name : {"xapian", "same", "raw"}) {
      update_with_xapian(folder / name, seed);
      EXPECT_EQ(check_errors(folder / name), check_errors(folder / "xapian"));
    }
    const Xapian::Database xapian((folder / "xapian").string()), raw((folder / "raw").string());
    EXPECT_EQ(content_difference(xapian, raw), "");
    for (const char* name : {"xapian", "same"}) compact(folder / name);
    EXPECT_EQ(file_difference(folder / "xapian", folder / "same"), "");
  });
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomCorpora, testing::Range(0U, 300U, 20U));

}  // namespace
}  // namespace pressmark::glass
