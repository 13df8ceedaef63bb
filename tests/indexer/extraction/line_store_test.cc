#include "indexer/extraction/line_store.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "common/unicode.h"

namespace pressmark {
namespace {

TEST(LineStore, Folds) {
  LineStore store;
  for (std::size_t length = 0; length < 70; ++length) {
    for (const std::string& text : {std::string(length, 'X'), std::string(length, '[') + "@AZ{",
                                    std::string(length, 'K') + "Ähre ﬁel", std::string(length, 'K') + "’S “ABC” – É",
                                    std::string(length, 'K') + "A…—‑B", "‘’" + std::string(length, 'Q') + "•"})
      EXPECT_EQ(store.fold(store.keep(text)), fold(text));
  }
}

TEST(LineStore, MarksFoldAsTheyDoAlone) {
  LineStore store;
  for (char32_t c = 0x2000; c < 0x2100; ++c) {
    std::string text = "THE ";
    append_utf8(text, c);
    EXPECT_EQ(store.fold(store.keep(text + " X")), fold(text + " X"));
  }
}

TEST(LineStore, WhatIsKeptStaysWhereItIs) {
  LineStore store;
  std::vector<std::string_view> kept;
  for (std::size_t i = 0; i < 2000; ++i) {
    kept.push_back(store.keep(std::string(i, static_cast<char>('a' + i % 26))));
    std::uint32_t* const numbers = store.room_for_numbers(i);
    for (std::size_t k = 0; k < i; ++k) numbers[k] = 0;
    store.keep_numbers(i / 2);
  }
  const LineStore moved = std::move(store);
  for (std::size_t i = 0; i < kept.size(); ++i) EXPECT_EQ(kept[i], std::string(i, static_cast<char>('a' + i % 26)));
}

}  // namespace
}  // namespace pressmark
