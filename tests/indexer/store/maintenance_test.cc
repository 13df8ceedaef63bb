#include <gtest/gtest.h>

#include <fstream>

#include "common/analyzer.h"
#include "indexer/store/lock.h"
#include "tests/indexer/store/store_fixture.h"

namespace pressmark {
namespace {

namespace fs = std::filesystem;

/// An index of three articles and what can happen to it.
class Maintenance : public Store {
 protected:
  void SetUp() override {
    folder.write("in/a.jsonl", record("one", "First.") + record("two", "Second.") + record("three", "Third."));
    run();
  }

  void overwrite(const char* table, std::streamoff at, const std::string& bytes) const {
    std::fstream file(options.index / table, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(at);
    file << bytes;
  }

  void set_metadata(std::string_view key, const std::string& value) const {
    Xapian::WritableDatabase(options.index.string(), Xapian::DB_OPEN).set_metadata(std::string(key), value);
  }
};

TEST_F(Maintenance, RebuildsFromTheSources) {
  folder.write("in/a.jsonl", record("one", "First.") + record("four", "Fourth."));
  EXPECT_EQ(counts(finish(rebuild_index(options))), "+2");
  EXPECT_EQ(articles().size(), 2U);
  EXPECT_FALSE(fs::exists(options.index.string() + ".rebuild"));
  EXPECT_EQ(counts(run()), "=2");
}

TEST_F(Maintenance, RebuildsWhatCannotBeOpened) {
  fs::remove(options.index / "iamglass");
  EXPECT_EQ(update_index(options).error().code, ErrorCode::Damaged);
  EXPECT_EQ(counts(finish(rebuild_index(options))), "+3");
  EXPECT_EQ(articles().size(), 3U);
}

TEST_F(Maintenance, RebuildsBehindASymbolicLink) {
  fs::create_directory_symlink(options.index, folder.path() / "link");
  options.index = folder.path() / "link";
  EXPECT_EQ(counts(finish(rebuild_index(options))), "+3");
  EXPECT_TRUE(fs::is_symlink(folder.path() / "link"));
  EXPECT_EQ(articles().size(), 3U);
}

TEST_F(Maintenance, KeepsTheOldIndexWhenARebuildIsInterrupted) {
  options.stop = [] { return true; };
  EXPECT_TRUE(finish(rebuild_index(options)).interrupted);
  EXPECT_EQ(articles().size(), 3U);
}

TEST_F(Maintenance, LeavesAnOpenReaderOnTheRebuiltIndexAlone) {
  const Xapian::Database reader(options.index.string());
  finish(rebuild_index(options));
  EXPECT_EQ(reader.get_document(1).get_value(slot::kPassageCount), encode_count(1));
}

TEST_F(Maintenance, CompactsInPlace) {
  const auto before = articles();
  const Result<CompactReport> report = compact_index(options.index);
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_LE(report->after, report->before);  // equal: a bulk build has no slack
  EXPECT_EQ(articles(), before);
  folder.write("in/a.jsonl", record("one", "Corrected."));
  EXPECT_EQ(counts(run()), "~1");
}

TEST_F(Maintenance, ExportsOneFile) {
  const fs::path file = folder.path() / "one.file";
  const Result<CompactReport> report = export_index(options.index, file);
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_EQ(fs::file_size(file), report->after);
  EXPECT_EQ(Xapian::Database(file.string()).get_doccount(), 6U);
  const Result<IndexInfo> info = index_info(file);
  ASSERT_TRUE(info);
  EXPECT_TRUE(info->single_file);
  EXPECT_EQ(info->articles, 3U);
  const Result<CheckReport> check = check_index(file);
  ASSERT_TRUE(check) << check.error().message;
  EXPECT_TRUE(check->problems.empty());
  options.index = file;
  EXPECT_EQ(update_index(options).error().code, ErrorCode::Usage);
}

TEST_F(Maintenance, DescribesTheIndex) {
  const Result<IndexInfo> info = index_info(options.index);
  ASSERT_TRUE(info);
  EXPECT_EQ(info->articles, 3U);
  EXPECT_EQ(info->passages, 3U);
  EXPECT_EQ(info->files, 1U);
  EXPECT_TRUE(info->readable);
  EXPECT_EQ(info->analyzer, Analyzer::description());
  EXPECT_GT(info->bytes, 0U);
  EXPECT_FALSE(info->tables.empty());
}

TEST_F(Maintenance, RefusesAFutureSchemaButDescribesIt) {
  set_metadata(metadata::kSchema, "99");
  for (const ErrorCode code : {update_index(options).error().code, check_index(options.index).error().code,
                               compact_index(options.index).error().code}) {
    EXPECT_EQ(code, ErrorCode::Incompatible);
  }
  EXPECT_NE(update_index(options).error().message.find("99"), std::string::npos);
  EXPECT_NE(update_index(options).error().hint.find("--rebuild"), std::string::npos);
  const Result<IndexInfo> info = index_info(options.index);
  ASSERT_TRUE(info);
  EXPECT_EQ(info->schema, "99");
  EXPECT_FALSE(info->readable);
  EXPECT_EQ(counts(finish(rebuild_index(options))), "+3");
}

TEST_F(Maintenance, RefusesAnotherAnalyser) {
  set_metadata(metadata::kAnalyzer, "words 0");
  EXPECT_EQ(update_index(options).error().code, ErrorCode::Incompatible);
}

TEST_F(Maintenance, ReportsADamagedBlock) {
  overwrite("postlist.glass", 0, std::string(fs::file_size(options.index / "postlist.glass"), '\x55'));
  const Result<CheckReport> check = check_index(options.index);
  EXPECT_TRUE(!check ? check.error().code == ErrorCode::Damaged : !check->problems.empty())
      << (check ? "no problem" : check.error().message);
}

TEST_F(Maintenance, ReportsATruncatedTable) {
  fs::resize_file(options.index / "docdata.glass", 100);
  const Result<CheckReport> check = check_index(options.index);
  EXPECT_TRUE(!check ? check.error().code == ErrorCode::Damaged : !check->problems.empty());
}

TEST_F(Maintenance, ReportsAMissingTable) {
  fs::remove(options.index / "postlist.glass");
  const Result<CheckReport> check = check_index(options.index);
  ASSERT_FALSE(check);
  EXPECT_EQ(check.error().code, ErrorCode::Damaged);
  EXPECT_NE(check.error().hint.find("--rebuild"), std::string::npos);
}

TEST_F(Maintenance, FindsAnArticleThatLostAPassage) {
  Xapian::WritableDatabase database(options.index.string(), Xapian::DB_OPEN);
  database.delete_document(database.get_lastdocid());
  database.commit();
  const Result<CheckReport> check = check_index(options.index);
  ASSERT_TRUE(check);
  EXPECT_EQ(check->problems, std::vector<std::string>{"article three has 0 passages instead of 1"});
}

TEST_F(Maintenance, FindsAnArticleThatIsThereTwice) {
  Xapian::WritableDatabase database(options.index.string(), Xapian::DB_OPEN);
  database.add_document(database.get_document(1));
  database.add_document(database.get_document(2));
  database.commit();
  const Result<CheckReport> check = check_index(options.index);
  ASSERT_TRUE(check);
  EXPECT_EQ(check->problems.size(), 2U);
}

TEST_F(Maintenance, SaysThatThereIsNoIndex) {
  const fs::path nowhere = folder.path() / "nowhere";
  EXPECT_EQ(index_info(nowhere).error().code, ErrorCode::NotFound);
  EXPECT_EQ(check_index(nowhere).error().code, ErrorCode::NotFound);
  EXPECT_EQ(compact_index(nowhere).error().code, ErrorCode::NotFound);
  EXPECT_EQ(export_index(nowhere, folder.path() / "x").error().code, ErrorCode::NotFound);
}

TEST_F(Maintenance, LeavesALockedIndexAlone) {
  const Result<IndexLock> held = IndexLock::acquire(options.index, {});
  ASSERT_TRUE(held);
  EXPECT_EQ(update_index(options).error().code, ErrorCode::Locked);
  EXPECT_EQ(rebuild_index(options).error().code, ErrorCode::Locked);
  EXPECT_EQ(check_index(options.index).error().code, ErrorCode::Locked);
  EXPECT_EQ(compact_index(options.index).error().code, ErrorCode::Locked);
  EXPECT_TRUE(index_info(options.index));
  options.dry_run = true;
  EXPECT_TRUE(update_index(options));
}

}  // namespace
}  // namespace pressmark
