#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <thread>

#include "indexer/store/builder_choice.h"
#include "tests/indexer/store/store_fixture.h"

namespace pressmark {
namespace {

using Map = std::map<std::string, std::string>;

/// Stamps are trusted once they are older than the granularity of file times.
void let_stamps_age() { std::this_thread::sleep_for(std::chrono::milliseconds(30)); }

TEST_F(Store, AddsWhatIsNewAndSkipsItAfterwards) {
  folder.write("in/a.jsonl", record("one", "First.") + record("two", "Second."));
  folder.write("in/b.jsonl", record("three", "Third."));
  let_stamps_age();
  EXPECT_EQ(counts(run()), "+3");
  EXPECT_EQ(counts(run()), "=3");
  EXPECT_EQ(articles(), (Map{{"one", "First."}, {"three", "Third."}, {"two", "Second."}}));
}

TEST_F(Store, ReplacesOnlyTheChangedRecordsOfAFile) {
  folder.write("in/a.jsonl", record("one", "First.") + record("two", "Second.") + record("three", "Third."));
  run();
  folder.write("in/a.jsonl", record("one", "First.") + record("two", "Corrected.") + record("four", "Fourth."));
  EXPECT_EQ(counts(run()), "+1 ~1 =1");
  EXPECT_EQ(articles(), (Map{{"one", "First."}, {"two", "Corrected."}, {"three", "Third."}, {"four", "Fourth."}}));
}

/// The document of each article by its id.
std::map<std::string, Xapian::docid> places(const std::filesystem::path& index) {
  std::map<std::string, Xapian::docid> places;
  const Xapian::Database database(index.string());
  for (auto it = database.postlist_begin("XKtitle"); it != database.postlist_end("XKtitle"); ++it) {
    const Result<Article> article = decode_article_data(database.get_document(*it).get_data());
    EXPECT_TRUE(article);
    if (article) places[article->id] = *it;
  }
  return places;
}

/// All that an index holds, without regard to where it stands: "postings of rain" -> "two+1 x1", "two+0 value 5" -> …
std::map<std::string, std::multiset<std::string>> contents(const std::filesystem::path& index) {
  std::map<std::string, std::multiset<std::string>> contents;
  std::map<Xapian::docid, std::string> names;
  const Xapian::Database database(index.string());
  std::string article;
  for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
    const Xapian::Document document = database.get_document(*it);
    if (!document.get_data().empty()) article = decode_article_data(document.get_data())->id;
    const std::string name = article + "+" + std::to_string(decode_count(document.get_value(slot::kOrdinal)));
    names[*it] = name;
    contents[name + " data"].insert(document.get_data());
    for (auto value = document.values_begin(); value != document.values_end(); ++value)
      contents[name + " value " + std::to_string(value.get_valueno())].insert(*value);
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
      contents[name + " terms"].insert(*term + " x" + std::to_string(term.get_wdf()));
  }
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    for (auto it = database.postlist_begin(*term); it != database.postlist_end(*term); ++it)
      contents["postings of " + *term].insert(names.at(*it) + " x" + std::to_string(it.get_wdf()));
  }
  return contents;
}

struct Rewrite {
  const char* what;
  const char* text;  // of the article "two", after "Rain. Wind. Snow." in three paragraphs
  bool stays;        // where it stood
};

const Rewrite kRewrites[] = {
    {"one passage changed", "Rain.\\n\\nStorm.\\n\\nSnow.", true},
    {"all changed", "Fog.\\n\\nFrost.\\n\\nHail.", true},
    {"two are gone", "Rain.", true},
    {"one inserted", "Storm.\\n\\nRain.\\n\\nWind.\\n\\nSnow.", true},
    {"as many more as there is room", "Rain.\\n\\nWind.\\n\\nSnow.\\n\\nFog.\\n\\nHail.", true},
    {"more than there is room", "Rain.\\n\\nWind.\\n\\nSnow.\\n\\nFog.\\n\\nHail.\\n\\nStorm.", false},
};

TEST_F(Store, ReplacesAnArticleWhereItStands) {
  const auto write = [&](const std::string& two) {
    folder.write("in/a.jsonl", record("one", "First.") + record("two", two) + record("three", "Third."));
  };
  const std::filesystem::path index = options.index;
  for (const BuilderChoice builder : {BuilderChoice::Bulk, BuilderChoice::Xapian}) {
    for (const Rewrite& rewrite : kRewrites) {
      SCOPED_TRACE(rewrite.what);
      options.builder = builder;
      std::filesystem::remove_all(index);
      write("Rain.\\n\\nWind.\\n\\nSnow.");
      run();
      const auto before = places(index);
      options.builder = BuilderChoice::Auto;
      write(rewrite.text);
      EXPECT_EQ(counts(run()), "~1 =2");
      const auto after = places(index);
      EXPECT_EQ(after.at("two") == before.at("two"), rewrite.stays);
      EXPECT_EQ(after.at("three"), before.at("three"));
      EXPECT_EQ(articles().size(), 3U);

      options.index = folder.path() / "fresh";
      std::filesystem::remove_all(options.index);
      run();
      EXPECT_EQ(contents(index), contents(options.index));
      options.index = index;
    }
  }
}

/// Whether the index's dictionary leads from the key to the word.
bool leads(const std::filesystem::path& index, const std::string& key, const std::string& word) {
  const Xapian::Database database(index.string());
  const auto end = database.synonyms_end(key);
  return std::find(database.synonyms_begin(key), end, word) != end;
}

/// A record of two paragraphs.
std::string two_paragraphs(std::string_view language, std::string_view second) {
  return R"({"id":"one","title":"Canal","language":")" + std::string(language) +
         R"(","text":"The ferries sail again.\n\n)" + std::string(second) + "\"}\n";
}

TEST_F(Store, KnowsTheWordsOfChangedPassages) {
  folder.write("in/a.jsonl", two_paragraphs("en", "Nothing else was said."));
  run();
  EXPECT_TRUE(leads(options.index, "Zen:ferri", "ferries"));
  EXPECT_FALSE(leads(options.index, "Zen:harpoon", "harpoons"));
  folder.write("in/a.jsonl", two_paragraphs("en", "No harpoons were seen."));
  EXPECT_EQ(counts(run()), "~1");
  EXPECT_TRUE(leads(options.index, "Zen:ferri", "ferries"));
  EXPECT_TRUE(leads(options.index, "Zen:harpoon", "harpoons"));
}

TEST_F(Store, KnowsTheStemsOfAnotherLanguage) {
  folder.write("in/a.jsonl", two_paragraphs("en", "Nothing else was said."));
  run();
  folder.write("in/a.jsonl", two_paragraphs("de", "Nothing else was said."));
  EXPECT_EQ(counts(run()), "~1");
  EXPECT_TRUE(leads(options.index, "Zde:ferri", "ferries"));
}

TEST_F(Store, AddsInBulkToAnIndexThatIsThere) {
  const std::filesystem::path index = options.index;
  for (const BuilderChoice builder : {BuilderChoice::Bulk, BuilderChoice::Xapian}) {
    options.index = index;
    options.builder = builder;
    options.prune = false;
    std::filesystem::remove_all(folder.path() / "in");
    std::filesystem::remove_all(index);
    const std::string twice = record("", long_text("ferry"));
    folder.write("in/a.jsonl", record("one", "First.") + record("two", "Second.") + record("three", "Third.") + twice);
    folder.write("in/gone.jsonl", record("four", "Fourth."));
    run();
    // New, changed, gone, and in one file more; twice in the same run.
    std::filesystem::remove(folder.path() / "in/gone.jsonl");
    folder.write("in/a.jsonl",
                 record("one", "First.") + record("two", "Corrected.") + record("three", "Third.") + twice);
    folder.write("in/b.jsonl", record("five", "Fifth.") + record("five", "Last.") + record("one", "First.") + twice);
    options.builder = BuilderChoice::Bulk;
    options.prune = true;
    let_stamps_age();
    EXPECT_EQ(counts(run()), "+1 ~2 =5 -1");
    EXPECT_EQ(articles().size(), 5U);
    EXPECT_EQ(index_info(index)->builder, builder == BuilderChoice::Bulk ? "bulk" : "xapian, bulk");
    EXPECT_EQ(counts(run()), "=7");  // counted by file

    options.index = folder.path() / "fresh";
    std::filesystem::remove_all(options.index);
    run();
    EXPECT_EQ(contents(index), contents(options.index));

    options.index = index;
    folder.write("in/b.jsonl", record("five", "Last.") + record("one", "First.") + twice);
    std::filesystem::remove(folder.path() / "in/a.jsonl");
    EXPECT_EQ(counts(run()), "=3 -2");  // nothing to add: only changes
    EXPECT_FALSE(std::filesystem::exists(index / "pressmark.bulk"));
    EXPECT_EQ(articles().size(), 3U);
    options.builder = BuilderChoice::Auto;
    folder.write("in/c.jsonl", record("six", "Sixth."));
    EXPECT_EQ(counts(run()), "+1 =3");
    EXPECT_EQ(index_info(index)->builder, builder == BuilderChoice::Bulk ? "bulk, xapian" : "xapian, bulk");
  }
}

TEST(Builders, TablesAreWrittenAnewForMuchThatIsNew) {
  EXPECT_FALSE(pays_to_write_anew(0, 0));
  EXPECT_FALSE(pays_to_write_anew(10'000, 20'000));  // either way it takes no time
  EXPECT_TRUE(pays_to_write_anew(9'000'000, 60'000'000));
  EXPECT_FALSE(pays_to_write_anew(1'000'000, 60'000'000));
}

TEST_F(Store, LeavesAnUnknownXapianToItself) {
  const auto unknown = [](const std::filesystem::path&) -> Result<void> {
    return Error{ErrorCode::Incompatible, "Xapian 9.9 writes postlist.glass in another way", ""};
  };
  std::filesystem::create_directories(options.index);
  const Result<Catalog> catalog = Catalog::open(options.index);
  ASSERT_TRUE(catalog);
  std::vector<std::string> warnings;
  options.builder = BuilderChoice::Bulk;
  const auto refused = open_builder({options, IndexPlace::Nothing, *catalog, 0}, warnings, unknown);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::Incompatible);
  EXPECT_TRUE(warnings.empty());

  options.builder = BuilderChoice::Auto;
  const auto builder = open_builder({options, IndexPlace::Nothing, *catalog, 0}, warnings, unknown);
  ASSERT_TRUE(builder);
  EXPECT_STREQ((*builder)->name(), "xapian");
  EXPECT_EQ(warnings, std::vector<std::string>{"Xapian 9.9 writes postlist.glass in another way; this index is written "
                                               "by Xapian itself, which takes longer"});
  EXPECT_EQ(index_info(options.index)->builder, "xapian");
}

TEST_F(Store, TakesTheLastOfSeveralVersionsWhereverTheFirstStood) {
  folder.write("in/a.jsonl", record("one", "First.") + record("two", "Second."));
  run();
  // The old version is known by its record, but the new one before it has taken its place.
  folder.write("in/a.jsonl", record("one", "Corrected.") + record("one", "First.") + record("two", "Second."));
  run();
  EXPECT_EQ(articles(), (Map{{"one", "First."}, {"two", "Second."}}));
  folder.write("in/a.jsonl", record("one", "Third.") + record("one", "Fourth.") + record("two", "Second."));
  run();
  EXPECT_EQ(articles(), (Map{{"one", "Fourth."}, {"two", "Second."}}));
}

TEST_F(Store, RemovesVanishedRecordsOnlyWhenPruning) {
  folder.write("in/a.jsonl", record("one", "First.") + record("two", "Second."));
  run();
  folder.write("in/a.jsonl", record("two", "Second."));
  EXPECT_EQ(counts(run()), "=1");
  EXPECT_EQ(articles().size(), 2U);
  folder.write("in/a.jsonl", record("two", "Second.") + record("three", "Third."));
  options.prune = true;
  EXPECT_EQ(counts(run()), "+1 =1 -1");
  EXPECT_EQ(articles(), (Map{{"two", "Second."}, {"three", "Third."}}));
}

TEST_F(Store, ReplacesTheArticleOfAChangedPage) {
  folder.write("in/page.md", "# Old title\n\n" + long_text("harbour"));
  EXPECT_EQ(counts(run()), "+1");
  folder.write("in/page.md", "# New title\n\n" + long_text("railway"));
  EXPECT_EQ(counts(run()), "~1");
  ASSERT_EQ(articles().size(), 1U);
  EXPECT_EQ(Xapian::Database(options.index.string()).get_termfreq("harbour"), 0U);
  EXPECT_GT(Xapian::Database(options.index.string()).get_termfreq("railway"), 0U);
}

TEST_F(Store, KnowsATouchedPageByItsContent) {
  const auto page = folder.write("in/page.md", "# Title\n\n" + long_text("harbour"));
  run();
  let_stamps_age();
  folder.write("in/page.md", "# Title\n\n" + long_text("harbour"));
  EXPECT_EQ(counts(run()), "=1");
}

TEST_F(Store, HoldsTheSameTextOfTwoFilesOnce) {
  folder.write("in/a.md", "# Title\n\n" + long_text("harbour"));
  folder.write("in/b.md", "# Title\n\n" + long_text("harbour"));
  EXPECT_EQ(counts(run()), "+1 =1");
  EXPECT_EQ(articles().size(), 1U);
  // It stays as long as one of the files does.
  options.prune = true;
  std::filesystem::remove(folder.path() / "in/a.md");
  EXPECT_EQ(counts(run()), "=1");
  EXPECT_EQ(articles().size(), 1U);
  std::filesystem::remove(folder.path() / "in/b.md");
  EXPECT_EQ(counts(run()), "-1");
  EXPECT_EQ(articles().size(), 0U);
}

TEST_F(Store, HoldsTheSameIdOfTwoFilesOnce) {
  folder.write("in/a.jsonl", record("one", "First."));
  folder.write("in/b.jsonl", record("one", "First."));
  EXPECT_EQ(counts(run()), "+1 =1");
  folder.write("in/b.jsonl", record("one", "Corrected."));
  EXPECT_EQ(counts(run()), "~1 =1");
  EXPECT_EQ(articles(), (Map{{"one", "Corrected."}}));
}

TEST_F(Store, KeepsArticlesApartThatStateTheirIds) {
  folder.write("in/a.jsonl", record("one", long_text("harbour")) + record("two", long_text("harbour")));
  EXPECT_EQ(counts(run()), "+2");
}

TEST_F(Store, TakesTheLastOfTwoRecordsWithOneId) {
  folder.write("in/a.jsonl", record("one", "First.") + record("one", "Second."));
  EXPECT_EQ(counts(run()), "+1 ~1");
  folder.write("in/a.jsonl", record("one", "First.") + record("one", "Second.") + record("two", "Another."));
  run();
  EXPECT_EQ(articles(), (Map{{"one", "Second."}, {"two", "Another."}}));
}

TEST_F(Store, DoesNotRenameRecordsWithoutIdWhenALineIsPutBeforeThem) {
  folder.write("in/a.jsonl", record("", long_text("harbour")));
  run();
  folder.write("in/a.jsonl", record("", long_text("railway")) + record("", long_text("harbour")));
  EXPECT_EQ(counts(run()), "+1 =1");
  EXPECT_EQ(articles().size(), 2U);
}

TEST_F(Store, PrunesOnlyUnderTheGivenPaths) {
  folder.write("in/a.jsonl", record("one", "First."));
  folder.write("in/sub/b.jsonl", record("two", "Second."));
  folder.write("other/c.jsonl", record("three", "Third."));
  run({"in", "other"});
  std::filesystem::remove(folder.path() / "in/a.jsonl");
  std::filesystem::remove(folder.path() / "other/c.jsonl");
  folder.write("in/sub/d.jsonl", record("four", "Fourth."));
  options.prune = true;
  EXPECT_EQ(counts(run({"in/sub"})), "+1 =1");
  EXPECT_EQ(counts(run({"in"})), "=2 -1");
  EXPECT_EQ(articles(), (Map{{"two", "Second."}, {"three", "Third."}, {"four", "Fourth."}}));
}

TEST_F(Store, KeepsTheArticleOfAFileThatFailsNowAndRetriesIt) {
  folder.write("in/a.jsonl", record("one", "First."));
  folder.write("in/b.jsonl", record("two", "Second."));
  run();
  folder.write("in/a.jsonl", "{ broken\n");
  options.prune = true;
  EXPECT_EQ(counts(run()), "=1 !1");
  EXPECT_EQ(counts(run()), "=1 !1");
  EXPECT_EQ(articles().size(), 2U);
  const Result<IndexInfo> info = index_info(options.index);
  ASSERT_TRUE(info);
  ASSERT_EQ(info->failures.size(), 1U);
  EXPECT_EQ(info->failures[0].line, 1U);
  folder.write("in/a.jsonl", record("one", "First again."));
  EXPECT_EQ(counts(run()), "~1 =1");
  EXPECT_TRUE(index_info(options.index)->failures.empty());
}

TEST_F(Store, NamesEachFailedInput) {
  folder.write("in/a.jsonl", record("one", "First.") + "{ broken\n" + record("two", "Second."));
  std::vector<InputFailure> failures;
  options.failure = [&](const InputFailure& failure) { failures.push_back(failure); };
  EXPECT_EQ(counts(run()), "+2 !1");
  ASSERT_EQ(failures.size(), 1U);
  EXPECT_EQ(failures[0].path, (folder.path() / "in/a.jsonl").string());
  EXPECT_EQ(failures[0].line, 2U);
}

TEST_F(Store, SaysWhatItWouldDoAndDoesNothingInADryRun) {
  options.dry_run = true;
  folder.write("in/a.jsonl", record("one", "First.") + record("two", "Second."));
  EXPECT_EQ(counts(run()), "+2");
  EXPECT_FALSE(std::filesystem::exists(options.index));
  options.dry_run = false;
  run();
  folder.write("in/a.jsonl", record("one", "Corrected.") + record("three", "Third."));
  options.dry_run = options.prune = true;
  std::vector<std::string> changes;
  options.change = [&](const ArticleChange& change) {
    changes.push_back(std::string(to_string(change.kind)) + " " + change.id);
  };
  EXPECT_EQ(counts(run()), "+1 ~1 -1");
  EXPECT_EQ(changes, (std::vector<std::string>{"updated one", "added three", "removed two"}));
  EXPECT_EQ(articles(), (Map{{"one", "First."}, {"two", "Second."}}));
}

TEST_F(Store, CommitsWhatItHasWhenInterrupted) {
  for (int i = 0; i < 50; ++i) {
    folder.write("in/" + std::to_string(i) + ".jsonl", record("r" + std::to_string(i), "Text " + std::to_string(i)));
  }
  int asked = 0;
  options.stop = [&] { return ++asked > 20; };
  const RunSummary first = run();
  EXPECT_TRUE(first.interrupted);
  EXPECT_EQ(articles().size(), first.added);
  options.stop = {};
  const RunSummary second = run();
  EXPECT_EQ(first.added + second.added, 50U);
  EXPECT_EQ(second.unchanged, first.added);
  EXPECT_EQ(articles().size(), 50U);
}

TEST_F(Store, StopsInsideAFeed) {
  std::string feed;
  constexpr std::size_t kRecords = 4000;
  for (std::size_t i = 0; i < kRecords; ++i) feed += record("r" + std::to_string(i), std::string(100, 'x'));
  folder.write("in/feed.jsonl", feed);
  int asked = 0;
  options.stop = [&] { return ++asked > 3; };
  const RunSummary first = run();
  EXPECT_TRUE(first.interrupted);
  EXPECT_GT(first.added, 0U);
  EXPECT_LT(first.added, kRecords);
  options.stop = {};
  EXPECT_EQ(first.added + run().added, kRecords);
}

TEST_F(Store, KeepsTheArticlesOfAFeedThatWasEmptied) {
  folder.write("in/a.jsonl", record("one", "First.") + record("two", "Second."));
  run();
  for (const char* empty : {"", "\n \n"}) {
    folder.write("in/a.jsonl", empty);
    let_stamps_age();
    run();
    EXPECT_EQ(articles().size(), 2U);
  }
  options.prune = true;
  folder.write("in/a.jsonl", " ");
  EXPECT_EQ(run().removed, 2U);
}

TEST_F(Store, IsTheSameWhateverTheNumberOfJobs) {
  for (int i = 0; i < 20; ++i) {
    folder.write("in/" + std::to_string(i) + ".jsonl",
                 record("", long_text("topic " + std::to_string(i % 7))) +
                     record("n" + std::to_string(i % 11), "Text " + std::to_string(i)));
  }
  std::vector<std::vector<std::string>> built;
  for (const std::size_t jobs : {1U, 2U, 5U}) {
    options.index = folder.path() / ("index" + std::to_string(jobs));
    options.jobs = jobs;
    run();
    const Xapian::Database database(options.index.string());
    std::vector<std::string> content;
    for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
      const Xapian::Document document = database.get_document(*it);
      std::string text = std::to_string(*it) + document.get_data();
      for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) text += " " + *term;
      content.push_back(text);
    }
    built.push_back(content);
  }
  EXPECT_EQ(built[0], built[1]);
  EXPECT_EQ(built[0], built[2]);
}

TEST_F(Store, RefusesInputThatIsNotThere) {
  options.input.paths = {folder.path() / "nowhere"};
  const Result<RunSummary> summary = update_index(options);
  ASSERT_FALSE(summary);
  EXPECT_EQ(summary.error().code, ErrorCode::NotFound);
  EXPECT_FALSE(std::filesystem::exists(options.index));
}

TEST_F(Store, RefusesADirectoryOfSomethingElse) {
  folder.write("in/a.jsonl", record("one", "First."));
  folder.write("index/holiday.jpg", "");
  options.input.paths = {folder.path() / "in"};
  for (const Result<RunSummary>& summary : {update_index(options), rebuild_index(options)}) {
    ASSERT_FALSE(summary);
    EXPECT_EQ(summary.error().code, ErrorCode::Usage);
  }
  EXPECT_TRUE(std::filesystem::exists(folder.path() / "index/holiday.jpg"));
}

}  // namespace
}  // namespace pressmark
