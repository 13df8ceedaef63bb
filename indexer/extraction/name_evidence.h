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
  using Kind = NameMention::Kind;

  struct Candidate {
    std::uint64_t key = 0;  ///< of its name (see name_letters.h)
    std::string_view name;  ///< as it is spelled most often, without an article
    bool with_article = false;
    std::array<std::uint32_t, NameMention::kKinds> counts{};  ///< lines, the same line once (Alone: each)
    std::array<std::uint32_t, NameMention::kKinds> apart{};   ///< without those in which it is part of one longer name
    float inherited = 0;  ///< logarithm of how often its most frequent part is mentioned
    std::uint32_t at_top = 0;
    std::uint32_t at_foot = 0;
    std::uint32_t in_article = 0;  ///< mentions in the article's text: what it is about
    float acronym = 0;             ///< logarithm of how often its initials are mentioned
    bool in_title = false;         ///< stands in the article's title
    bool small_elsewhere = false;  ///< a word that stands in the article in small letters, too

    std::uint32_t total() const;  ///< of the counts
  };

  /// `title` is the line that seems to be the article's title, or lines.size(). The lines must outlive the evidence.
  NameEvidence(const std::vector<Line>& lines, std::size_t title);
  NameEvidence(const NameEvidence&) = delete;  // candidates look into the names that it keeps
  NameEvidence& operator=(const NameEvidence&) = delete;

  const std::vector<Candidate>& candidates() const { return candidates_; }

 private:
  void compare_lengths();
  void compare_initials();
  void compare_short_forms();
  void note_title(std::string_view title);
  Candidate* find(std::uint64_t key);
  void count_in_article(const std::vector<Line>& lines);
  void count_names_at(std::string_view text, std::size_t at);

  NameMentions mentions_;
  std::vector<Candidate> candidates_;
};

}  // namespace pressmark
