#pragma once

#include <cstdint>
#include <deque>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extraction/lines.h"
#include "indexer/extraction/name_words.h"

namespace pressmark {

/// Where names stand on a page, outside its article.
class NameMentions {
 public:
  enum class Kind : std::uint8_t {
    Alone,        ///< is a whole line
    Begins,       ///< begins a short line: "Harbour Post Newsletter"
    Ends,         ///< ends one: "Shop Harbour Post"
    Label,        ///< stands where a label names the site or what it offers: "Harbour Post app"
    Rights,       ///< holds the rights
    Company,      ///< holds the rights as a company: "Harbour Post Media"
    Host,         ///< is in a web address
    Mail,         ///< is in an e-mail address
    Inside,       ///< stands behind a small word outside the article: "delivered by the Harbour Post"
    Joined,       ///< stands behind the last bar or dash of a line: "Canal opens | The Harbour Post"
    JoinedFirst,  ///< stands before the first one on one of the first lines
    FirstLine,    ///< begins the first line of the page, before a dash or behind a date
    Byline,       ///< whom a byline says its author works for
    BylineTail,   ///< stands behind a person's name: "Ann Osei Harbour Post"
    Told,         ///< stands where reports name it: "told the Harbour Post", "is a reporter for the Harbour Post"
    Subject,      ///< a sentence outside the article is about it: "The Harbour Post is part of", "Harbour Post's guide"
    // What more there is to mentions of the kinds above, which are counted as those.
    AloneFirst,  ///< ... alone among the first of the page
    AloneLast,   ///< ... alone among the last
    AloneTop,    ///< ... alone among the very first
    CutCompany,  ///< ... holder of rights where a word for companies was cut: "Harbour Post" of "Harbour Post Media"
    LegalForm,   ///< ... of rights, and is a company by its form: "The Harbour Post, Inc."
    LastRights,  ///< ... in the last line about them
    Trademark,   ///< is said to be a trademark: "The Harbour Post is a registered trademark of Osei Brothers"
    HostInText,  ///< ... in an address in a long line
    HostPath,    ///< ... in an address with a path: "harbourpost.com/coast"
    HostSlug,    ///< ... whose path spells words, as an article's own address does
    Owner,       ///< stands where a page says to whom it belongs: "is part of Osei Brothers"
    Count
  };
  enum class Place : std::uint8_t { Between, Top, Foot };  ///< among the first lines of the page, or the last
  static constexpr std::size_t kKinds = static_cast<std::size_t>(Kind::Count);
  static constexpr std::size_t kPlainKinds = static_cast<std::size_t>(Kind::AloneFirst);

  /// A name at one place.
  struct Mention {
    std::uint64_t key;
    std::string_view name;
    Kind kind;
    bool with_article;
    Place place;
  };

  /// The lines must outlive the mentions.
  explicit NameMentions(const std::vector<Line>& lines);

  std::vector<Mention>& all() { return mentions_; }

 private:
  void add(std::string_view name, std::initializer_list<Kind> kinds);
  void add_run(const std::vector<NameWord>& words, std::size_t from, std::size_t to, Kind kind);
  void add_runs(const std::vector<NameWord>& words, Kind begins, Kind ends);
  void look_at(const Line& line, bool first, bool last);
  void add_inner(const std::vector<NameWord>& words);
  void add_told(const std::vector<NameWord>& words);
  void add_subject(const std::vector<NameWord>& words);
  void add_labels(std::string_view text);
  void add_joined(std::string_view text, const std::vector<NameWord>& words, bool first);
  void add_first_line(const Line& line);
  void add_rights(std::string_view text);
  void add_compounds(const std::vector<NameWord>& words);
  void add_trademark(std::string_view text, const std::vector<NameWord>& words);
  void add_hosts(std::string_view folded);

  std::vector<Mention> mentions_;
  Place place_ = Place::Between;     // of the line that is looked at
  std::vector<NameWord> words_;      // of that line
  std::string_view last_holder_;     // of the rights, so far
  std::deque<std::string> storage_;  // of names that are no part of a line
};

}  // namespace pressmark
