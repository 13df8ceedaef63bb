#include "indexer/store/manifest.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

namespace pressmark {
namespace {

TEST(FileRecord, RoundTrips) {
  FileRecord record;
  record.path = "/news/2022/a b.txt";
  record.stamp = {123456789012U, -5};
  record.content = 0xfedcba9876543210U;
  record.articles = 3;
  record.failed = 40;
  for (std::size_t line = 1; line <= 40; ++line) record.failures.push_back({record.path, line, "broken JSON"});
  const std::optional<FileRecord> back = decode_file_record(encode_file_record(record));
  ASSERT_TRUE(back);
  EXPECT_EQ(back->path, record.path);
  EXPECT_TRUE(back->stamp == record.stamp);
  EXPECT_EQ(back->content, record.content);
  EXPECT_EQ(back->articles, 3U);
  EXPECT_EQ(back->failed, 40U);
  ASSERT_EQ(back->failures.size(), kMaxFailuresKept);
  EXPECT_EQ(back->failures[19].line, 20U);
  EXPECT_EQ(back->failures[19].message, "broken JSON");
}

TEST(FileRecord, IsNothingForOtherBytes) {
  const std::string good = encode_file_record(FileRecord{"/a", {1, 2}, 3, 4, 1, {{"/a", 1, "m"}}});
  for (std::size_t size = 0; size < good.size(); ++size) EXPECT_FALSE(decode_file_record(good.substr(0, size))) << size;
  EXPECT_FALSE(decode_file_record(good + "x"));
  EXPECT_FALSE(decode_file_record(std::string(30, '\xff')));
}

TEST(FileRecord, IsSettledOnlyWithATrustedEqualStampAndWithoutFailures) {
  FileRecord record;
  EXPECT_FALSE(record.is_settled({}));
  record.stamp = {10, 20};
  EXPECT_TRUE(record.is_settled({10, 20}));
  EXPECT_FALSE(record.is_settled({10, 21}));
  record.failed = 1;
  EXPECT_FALSE(record.is_settled({10, 20}));
}

TEST(AbsolutePath, IsTheSameHoweverAFileIsNamed) {
  const std::string here = std::filesystem::current_path().string();
  EXPECT_EQ(absolute_path("a/../b.txt"), here + "/b.txt");
  EXPECT_EQ(absolute_path("./b.txt"), here + "/b.txt");
  EXPECT_EQ(absolute_path(here + "/articles/"), here + "/articles");
  EXPECT_EQ(absolute_path("/"), "/");
  EXPECT_EQ(absolute_path("-"), "-");
}

TEST(ManifestKey, KeepsLongPathsApart) {
  const std::string folder(400, 'd');
  const std::string one = manifest_key("/" + folder + "/1");
  const std::string two = manifest_key("/" + folder + "/2");
  EXPECT_NE(one, two);
  EXPECT_LE(one.size(), 245U);
}

TEST(LiesUnder, KnowsFoldersFromPrefixes) {
  EXPECT_TRUE(lies_under("/news/a.txt", "/news"));
  EXPECT_TRUE(lies_under("/news", "/news"));
  EXPECT_TRUE(lies_under("/news", "/"));
  EXPECT_FALSE(lies_under("/newsroom/a.txt", "/news"));
  EXPECT_FALSE(lies_under("/", "/news"));
}

}  // namespace
}  // namespace pressmark
