#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extraction/date_lines.h"
#include "indexer/extraction/line_words.h"
#include "indexer/extraction/lines.h"
#include "indexer/extraction/title_weights.h"

namespace pressmark {

/// Finds the title among the lines of a page. Keeps what it has found out about a line, so that asking again costs
/// little; for one thread. The lines must outlive it and keep their text.
class TitleFinder {
 public:
  explicit TitleFinder(const std::vector<Line>& lines);

  /// The line most likely to be the title of an article whose text begins at line `body_begin`; none where no line can
  /// be one. Title and text are about the same things, and a byline or date follows a title. The line that
  /// names the source is none.
  std::optional<std::size_t> find(std::size_t body_begin, std::string_view source = {}) const;

  struct Candidate {
    std::size_t line;
    TitleFeatures features;
  };
  /// The lines among which find() chooses.
  std::vector<Candidate> candidates(std::size_t body_begin) const;

  const LineWords& words() const { return words_; }
  const DateLines& dates() const { return dates_; }

 private:
  bool is_byline_or_date(std::size_t i) const;
  bool has_byline(std::size_t i) const;
  bool is_credited(std::size_t i) const;  // a byline or a date stands on the line
  bool any_credited(std::size_t from, std::size_t to) const;
  std::vector<std::uint8_t> words_of_body(std::size_t begin) const;
  void compare_with_body(std::size_t body_begin, std::size_t from, std::size_t to) const;
  TitleFeatures features(std::size_t i, std::size_t body_begin) const;
  template <class Use>
  void for_each_candidate(std::size_t body_begin, Use use) const;
  void score_lines(std::size_t body_begin) const;

  // Where a word stands.
  static constexpr std::uint8_t kInBody = 1;
  static constexpr std::uint8_t kInBeginning = 2;

  const std::vector<Line>& lines_;
  mutable std::vector<std::int8_t> credited_;  // -1 where nobody has asked yet
  mutable std::vector<std::int8_t> bylined_;   // in the same way
  LineWords words_;
  DateLines dates_;
  /// What a line near the body has in common with its first paragraphs.
  struct Shared {
    float words = 0;        // their number
    float share = 0;        // of the line's words
    float beginning = 0;    // share in the very first of them
    bool possible = false;  // the line can be the title at all
    bool rival = false;     // the line could be the title as well
    bool headline = false;  // the line looks like one
  };
  mutable std::vector<Shared> shared_;
  std::vector<std::size_t> last_copy_;  // of the line, by its first one
  struct Scored {
    std::size_t line = 0;
    float score = 0;
  };
  mutable std::vector<Scored> scored_;  // the lines that may be the title of a text beginning at scored_for_
  mutable std::optional<std::size_t> scored_for_;
};

/// The line that shows a title known from mark-up: the nearest above `body_begin` with the same or nearly the same
/// words.
std::optional<std::size_t> find_line_of_title(const std::vector<Line>& lines, std::string_view title,
                                              std::size_t body_begin);

/// The line of the page's only heading of the first rank, where it may be the title of an article that begins at
/// `body_begin`: what a page states as its title may be shown nowhere, being meant for search engines.
std::optional<std::size_t> find_main_heading(const std::vector<Line>& lines, std::size_t body_begin,
                                             std::string_view source);

/// A title as publishers put it into mark-up, without the name of the site: "New path for the port - The Harbour Post"
/// -> "New path for the port". `source` may be empty; then only a short tail behind a bar is cut.
std::string without_site_name(std::string_view title, std::string_view source);

}  // namespace pressmark
