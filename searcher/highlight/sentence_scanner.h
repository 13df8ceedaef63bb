#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace pressmark {

/// Finds the ends of sentences by Unicode's default rules (UAX #29) in texts of Latin letters and common punctuation.
class SentenceScanner {
 public:
  /// Told the end of a word, its last eight bytes at most, says whether a full stop behind it ends no sentence.
  using IsAbbreviation = std::function<bool(std::string_view)>;

  /// Replaces `ends` by the byte behind each sentence and the white space that follows it, but for the text's own end;
  /// false, and an unspecified `ends`, where the text holds a character it does not know.
  bool scan(std::string_view text, const IsAbbreviation& is_abbreviation, std::vector<std::size_t>& ends);

 private:
  bool is_suppressed(std::string_view text, std::size_t end, const IsAbbreviation& is_abbreviation);

  /// Those looked at lately, by a part of their bytes.
  struct Known {
    std::uint64_t key = 0;
    bool is_abbreviation = false;
  };
  std::array<Known, 512> latest_{};
  std::unordered_map<std::uint64_t, bool> abbreviations_;  ///< by their bytes: asking costs more than all the rest
};

}  // namespace pressmark
