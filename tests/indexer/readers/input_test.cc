#include "indexer/readers/input.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <fstream>

#include "indexer/readers/article_id.h"
#include "indexer/readers/format.h"
#include "indexer/readers/walk.h"
#include "tests/support/temp_folder.h"

namespace pressmark {
namespace {

namespace fs = std::filesystem;

void write(const fs::path& path, const std::string& bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

void write_gzip(const fs::path& path, const std::string& bytes) {
  gzFile file = gzopen(path.c_str(), "wb");
  gzwrite(file, bytes.data(), static_cast<unsigned>(bytes.size()));
  gzclose(file);
}

std::vector<Record> read_all(const fs::path& path) {
  std::vector<Record> records;
  Result<InputReader> reader = InputReader::open(path);
  EXPECT_TRUE(reader) << path;
  for (;;) {
    const Result<RecordBatch> batch = reader->next();
    EXPECT_TRUE(batch);
    if (!batch || batch->places.empty()) return records;
    for (const RecordBatch::Place& place : batch->places) records.push_back(batch->record(place));
  }
}

TEST(Input, JsonLinesAreHandedOutOneByOneWithTheirNumbers) {
  const TempFolder folder;
  write(folder.path() / "a.jsonl", "{\"a\":1}\n\n  \n{\"b\":2}");
  const auto records = read_all(folder.path() / "a.jsonl");
  ASSERT_EQ(records.size(), 2U);
  EXPECT_EQ(records[0].bytes, "{\"a\":1}");
  EXPECT_EQ(records[1].bytes, "{\"b\":2}");
  EXPECT_EQ(records[1].line, 4U);
}

TEST(Input, JsonOverSeveralLinesIsHandedOutValueByValue) {
  const TempFolder folder;
  const fs::path file = folder.path() / "a.json";
  write(file, "\n{\n  \"a\": 1\n}\n{\n  \"b\": 2\n}\n");
  auto records = read_all(file);
  ASSERT_EQ(records.size(), 2U);
  EXPECT_EQ(records[0].bytes, "{\n  \"a\": 1\n}");
  EXPECT_EQ(records[0].line, 2U);
  EXPECT_EQ(records[1].bytes, "{\n  \"b\": 2\n}");
  EXPECT_EQ(records[1].line, 5U);

  write(file, R"([{"a": "]"}, {"b": 2}])");
  records = read_all(file);
  ASSERT_EQ(records.size(), 2U);
  EXPECT_EQ(records[0].bytes, R"({"a": "]"})");
  EXPECT_EQ(records[1].bytes, R"({"b": 2})");

  write(file, "[]");
  EXPECT_TRUE(read_all(file).empty());
}

TEST(Input, BrokenJsonOverSeveralLinesIsOneRecord) {
  const TempFolder folder;
  write(folder.path() / "a.json", "{\n\"a\": 1},\n{\n\"b\": [1,\n2,\n3\n");
  const auto records = read_all(folder.path() / "a.json");
  ASSERT_EQ(records.size(), 2U);
  EXPECT_EQ(records[1].line, 3U);
  write(folder.path() / "b.json", "[\n1,\n2,\n3]\n");
  EXPECT_EQ(read_all(folder.path() / "b.json").size(), 1U);
}

TEST(Input, JsonOverManyChunksIsWhole) {
  const TempFolder folder;
  std::string array = "[\n";
  for (int i = 0; i < 3000; ++i) array += "{\n\"text\":\"" + std::string(1000, 'x') + "\"\n},\n";
  write(folder.path() / "a.json", array + "]");
  const auto records = read_all(folder.path() / "a.json");
  ASSERT_EQ(records.size(), 3000U);
  EXPECT_EQ(records[2999].bytes, records[0].bytes);
  EXPECT_EQ(records[2999].line, 2U + 2999U * 3U);
}

TEST(Input, ALongLineMakesNoLongBatch) {
  const TempFolder folder;
  std::string lines = std::string(2'000'000, ' ') + "\n{\"a\":\"" + std::string(1'000'000, 'x') + "\"}\n";
  for (int i = 0; i < 3000; ++i) lines += "{\"text\":\"" + std::string(1000, 'x') + "\"}\n";
  write(folder.path() / "a.jsonl", lines);
  Result<InputReader> reader = InputReader::open(folder.path() / "a.jsonl");
  ASSERT_TRUE(reader);
  std::size_t records = 0;
  for (;;) {
    const Result<RecordBatch> batch = reader->next();
    ASSERT_TRUE(batch);
    if (batch->places.empty()) break;
    records += batch->places.size();
    EXPECT_LT(batch->bytes.size(), batch->places.size() == 1 ? 1'100'000U : 100'000U);
  }
  EXPECT_EQ(records, 3001U);
}

TEST(Input, BinaryDataAreAnErrorUnlessTheFormatIsNamed) {
  const TempFolder folder;
  std::string image;
  for (unsigned i = 0; i < 5000; ++i) image.push_back(static_cast<char>(i * i * 7919U >> 5));
  for (const char* name : {"a.txt", "a.jpg", "a.html"}) {
    write(folder.path() / name, image);
    Result<InputReader> reader = InputReader::open(folder.path() / name);
    ASSERT_TRUE(reader);
    EXPECT_EQ(reader->next().error().message, "this is binary data, not text");
  }
  Result<InputReader> named = InputReader::open(folder.path() / "a.jpg", InputFormat::Text);
  ASSERT_TRUE(named);
  EXPECT_TRUE(named->next());
}

TEST(Input, TextWithAccidentsIsNoBinary) {
  const std::string text = "The council met on Tuesday. ";
  EXPECT_FALSE(is_binary(""));
  EXPECT_FALSE(is_binary(text));
  EXPECT_FALSE(is_binary(std::string("a\0b", 3)));
  EXPECT_FALSE(
      is_binary("\x1B[1mbold\x1B[0m \x1B[1mbold\x1B[0m \x1B[1mbold\x1B[0m \x1B[1mbold\x1B[0m \x1B[1mbold\x1B[0m"));
  EXPECT_FALSE(is_binary("\xCE\xA3\xCE\xA3\xCE\xA3\xCE\xA3 \xE9\xE8\xEA"));
  std::string utf16 = "\xFF\xFE";
  for (const char c : text) utf16 += {c, '\0'};
  EXPECT_FALSE(is_binary(utf16));
  EXPECT_TRUE(is_binary(std::string(100, '\0')));
}

TEST(Input, GzipIsReadAsItIs) {
  const TempFolder folder;
  std::string lines;
  for (int i = 0; i < 50000; ++i) lines += "{\"text\":\"" + std::to_string(i) + "\"}\n";
  write_gzip(folder.path() / "a.jsonl.gz", lines);
  EXPECT_EQ(read_all(folder.path() / "a.jsonl.gz").size(), 50000U);
  write_gzip(folder.path() / "b.html.gz", "<p>x");
  EXPECT_EQ(read_all(folder.path() / "b.html.gz")[0].format, InputFormat::Html);
}

TEST(Input, BrokenGzipIsAnError) {
  const TempFolder folder;
  write_gzip(folder.path() / "a.txt.gz", std::string(100000, 'x') + "end");
  fs::resize_file(folder.path() / "a.txt.gz", fs::file_size(folder.path() / "a.txt.gz") / 2);
  Result<InputReader> reader = InputReader::open(folder.path() / "a.txt.gz");
  EXPECT_TRUE(!reader || !reader->next());
}

TEST(Input, MissingFilesAndDirectoriesAreErrors) {
  const TempFolder folder;
  EXPECT_EQ(InputReader::open(folder.path() / "none").error().code, ErrorCode::NotFound);
  EXPECT_EQ(InputReader::open(folder.path()).error().code, ErrorCode::System);
}

TEST(Input, FormatIsToldByNameThenByContent) {
  EXPECT_EQ(format_of_name("a.HTML.gz"), InputFormat::Html);
  EXPECT_EQ(format_of_name("a.md"), InputFormat::Markdown);
  EXPECT_EQ(format_of_name("a.txt"), std::nullopt);
  EXPECT_EQ(format_of_content("\n<!DOCTYPE html><html>"), InputFormat::Html);
  EXPECT_EQ(format_of_content("{\"id\": 1}"), InputFormat::JsonLines);
  EXPECT_EQ(format_of_content("---\ntitle: x\n---\n"), InputFormat::Markdown);
  EXPECT_EQ(format_of_content("<3 is a heart"), InputFormat::Text);
  EXPECT_EQ(format_of_content(""), InputFormat::Text);
}

TEST(Input, DirectoriesAreWalkedInOrderWithoutHiddenFiles) {
  const TempFolder folder;
  for (const char* name : {"b/2.txt", "b/1.txt", "a.txt", ".hidden/x.txt", "b/.y.txt"})
    write(folder.path() / name, "x");
  const auto found = find_input_files({folder.path(), "-"});
  ASSERT_TRUE(found);
  EXPECT_THAT(found->files, testing::ElementsAre(folder.path() / "a.txt", folder.path() / "b" / "1.txt",
                                                 folder.path() / "b" / "2.txt", fs::path("-")));
  EXPECT_EQ(find_input_files({}).error().code, ErrorCode::Usage);
  EXPECT_EQ(find_input_files({folder.path() / "none"}).error().code, ErrorCode::NotFound);
}

TEST(Input, IdsAreStable) {
  EXPECT_EQ(derive_id("articles/a.txt"), derive_id("articles/a.txt"));
  EXPECT_NE(derive_id("articles/a.txt"), derive_id("articles/b.txt"));
  EXPECT_EQ(derive_id("").size(), 16U);
}

}  // namespace
}  // namespace pressmark
