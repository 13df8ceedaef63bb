#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/word_hash.h"
#include "searcher/highlight/beginnings.h"
#include "searcher/highlight/pattern.h"

namespace pressmark {

/// The patterns of one query, made ready for many texts: each different word has a number, and the words a token
/// answers to are found by look-up, however many the query has. Immutable; any number of threads.
class PatternSet {
 public:
  PatternSet() = default;
  explicit PatternSet(std::vector<HighlightPattern> patterns);

  bool empty() const { return patterns_.empty(); }
  const std::vector<HighlightPattern>& patterns() const { return patterns_; }

  /// The numbers of the words of patterns()[i], in their order.
  const std::vector<std::uint32_t>& words(std::size_t i) const { return words_[i]; }
  std::size_t word_count() const { return word_count_; }
  /// Whether any word asks for stems: without one, texts need no stemming.
  bool wants_stems() const { return !stem_.empty(); }

  /// What the words begin with, stems without their language.
  const Beginnings& beginnings() const { return beginnings_; }
  /// Whether distances between words of a text matter.
  bool wants_distances() const { return wants_distances_; }

  /// Appends the numbers of the words that the folded word answers to exactly or by its beginning.
  void find_word(std::string_view word, std::vector<std::uint32_t>& numbers) const;
  /// The same for one of its stems.
  void find_stem(std::string_view stem, std::vector<std::uint32_t>& numbers) const;

 private:
  using Numbers = std::unordered_map<std::string, std::uint32_t, WordHash, std::equal_to<>>;

  std::vector<HighlightPattern> patterns_;
  std::vector<std::vector<std::uint32_t>> words_;
  Numbers exact_;
  Numbers stem_;
  Numbers prefix_;
  std::vector<std::size_t> prefix_lengths_;  ///< bytes; ascending, each once
  std::uint32_t word_count_ = 0;
  Beginnings beginnings_;
  bool wants_distances_ = false;
};

}  // namespace pressmark
