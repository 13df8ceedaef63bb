#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/extraction/lines.h"
#include "indexer/extraction/name_mentions.h"

namespace pressmark {

/// The names that stand outside a page's article, with what speaks for each being the publication's. Spellings that
/// differ in case, spaces and an article in front are one name: "The Harbour Post" and harbourpost.example.
class NameEvidence {
 public:
  using Kind = NameMentions::Kind;

  struct Candidate {
    std::string_view name;  ///< as it is spelled most often, without an article
    bool with_article = false;
    std::array<std::uint32_t, NameMentions::kKinds> counts{};  ///< lines, the same line once (Alone: each)
    float longer = 0;      ///< share of its lines in which it is part of one longer name
    float shorter = 0;     ///< 1 where a part of it is much more frequent
    float inherited = 0;   ///< logarithm of how often its most frequent part is mentioned
    float common = 0;      ///< share of its words that the page also writes in small letters: "Notice", "All Topics"
    float prevalence = 0;  ///< lines that mention it, as a share of those of the page's most mentioned name

    std::uint32_t total() const;  ///< of the counts
  };

  /// The lines must outlive the evidence.
  explicit NameEvidence(const std::vector<Line>& lines);

  const std::vector<Candidate>& candidates() const { return candidates_; }

 private:
  void count();
  void compare_frequencies();
  void compare_lengths();

  NameMentions mentions_;
  std::vector<Candidate> candidates_;
};

}  // namespace pressmark
