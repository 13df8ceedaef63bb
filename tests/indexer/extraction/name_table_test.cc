#include "indexer/extraction/name_table.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>

#include "indexer/extraction/folded_name.h"

namespace pressmark {
namespace {

using Kind = NameMention::Kind;

std::string kinds_of(const NameTable& table, std::uint64_t key) {
  std::string kinds;
  const NameTable::Name* const name = table.find(key);
  if (name == nullptr) return "none";
  table.for_each_mention(*name, [&](const NameMention& mention) { kinds += mention.kind == Kind::Host ? 'h' : 'a'; });
  return kinds;
}

TEST(NameTable, KeepsMentionsInOrder) {
  NameTable table;
  const NameMention alone{"Harbour Post", Kind::Alone, false, NameMention::Place::Top};
  const NameMention host{"harbourpost", Kind::Host, false, NameMention::Place::Foot};
  table.add(7, alone);
  table.add(8, host);
  table.add(7, host);
  table.add(7, alone);
  EXPECT_EQ(kinds_of(table, 7), "aha");
  EXPECT_EQ(kinds_of(table, 8), "h");
  EXPECT_EQ(kinds_of(table, 9), "none");
}

TEST(NameTable, GrowsWithItsNames) {
  NameTable table;
  constexpr std::uint64_t kNames = 10'000;
  for (int round = 0; round < 2; ++round) {
    for (std::uint64_t key = 0; key < kNames; ++key)
      table.add(key * 1024, {"Harbour Post", Kind::Alone, false, NameMention::Place::Top});
  }
  EXPECT_EQ(table.names().size(), kNames);
  for (std::uint64_t key = 0; key < kNames; ++key) EXPECT_EQ(kinds_of(table, key * 1024), "aa");
}

TEST(FoldedName, IsFolded) {
  const std::string large(100, 'A');
  for (const std::string& name : {std::string("Harbour Post"), std::string("Élodie’s Straße"), std::string(), large,
                                  large.substr(0, 64), large.substr(0, 63) + "É"})
    EXPECT_EQ(FoldedName(name).text(), fold(name));
}

}  // namespace
}  // namespace pressmark
