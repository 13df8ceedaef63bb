#include "indexer/store/document_hashes.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

namespace pressmark {
namespace {

std::vector<DocumentId> documents_of(const DocumentHashes& hashes, std::uint64_t hash) {
  std::vector<DocumentId> documents;
  for (const auto& entry : hashes.of(hash)) documents.push_back(entry.second);
  return documents;
}

TEST(DocumentHashes, FindsTheDocumentsOfAHash) {
  const DocumentHashes hashes({{7, 3}, {~0ULL, 9}, {7, 1}, {0, 4}, {8, 5}});
  EXPECT_EQ(documents_of(hashes, 7), (std::vector<DocumentId>{1, 3}));
  EXPECT_EQ(documents_of(hashes, ~0ULL), std::vector<DocumentId>{9});
  EXPECT_EQ(documents_of(hashes, 0), std::vector<DocumentId>{4});
  EXPECT_TRUE(hashes.of(6).empty());
  EXPECT_TRUE(hashes.of(1ULL << 63U).empty());
}

TEST(DocumentHashes, NothingIsFoundAmongNone) {
  EXPECT_TRUE(DocumentHashes().of(0).empty());
  EXPECT_TRUE(DocumentHashes(std::vector<DocumentHashes::Entry>{}).of(~0ULL).empty());
}

/// Hashes of any spread, many of them twice, against a map.
TEST(DocumentHashes, FindWhatAMapFinds) {
  std::mt19937_64 random(11);
  for (const unsigned bits : {3U, 12U, 64U}) {
    for (const std::size_t size : {1U, 2U, 63U, 64U, 1000U}) {
      std::map<std::uint64_t, std::set<DocumentId>> expected;
      std::vector<DocumentHashes::Entry> entries;
      for (std::size_t i = 0; i < size; ++i) {
        entries.emplace_back(random() >> (64 - bits), static_cast<DocumentId>(i + 1));
        expected[entries.back().first].insert(entries.back().second);
      }
      const DocumentHashes hashes(entries);
      for (const auto& [hash, documents] : expected) {
        EXPECT_EQ(documents_of(hashes, hash), std::vector<DocumentId>(documents.begin(), documents.end()));
        EXPECT_EQ(hashes.of(hash + 1).empty(), expected.count(hash + 1) == 0);
      }
    }
  }
}

}  // namespace
}  // namespace pressmark
