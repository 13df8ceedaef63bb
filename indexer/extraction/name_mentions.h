#pragma once

#include <cstdint>
#include <deque>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extraction/lines.h"
#include "indexer/extraction/name_table.h"
#include "indexer/extraction/name_words.h"

namespace pressmark {

/// Where names stand on a page, outside its article.
class NameMentions {
 public:
  using Kind = NameMention::Kind;
  using Place = NameMention::Place;

  /// The lines must outlive the mentions.
  explicit NameMentions(const std::vector<Line>& lines);

  NameTable& names() { return names_; }

 private:
  static constexpr std::size_t kMostWords = 4;  // of a run that is a name

  void add(std::string_view name, std::initializer_list<Kind> kinds);
  std::uint32_t add_run(const std::vector<NameWord>& words, std::size_t from, std::size_t to, std::uint64_t letters,
                        Kind kind);
  void add_beginnings(const std::vector<NameWord>& words, std::size_t most, Kind kind);
  void add_ends(const std::vector<NameWord>& words, std::size_t most, Kind kind);
  void look_at(const std::vector<Line>& lines, std::size_t i);
  void look_at_sentence(const Line& line);
  std::string_view split_line(const Line& line);
  void look_at_new(const Line& line);
  void add_alone(const std::vector<Line>& lines, std::size_t i);
  std::uint32_t add_words(const std::vector<NameWord>& words, Kind kind);
  void add_inner(const std::vector<NameWord>& words);
  void add_told(const std::vector<NameWord>& words);
  void add_subject(const std::vector<NameWord>& words);
  void add_labels(std::string_view text);
  void split_label(std::string_view text);
  void add_joined(std::string_view text, const std::vector<NameWord>& words);
  void add_first_line(const Line& line);
  void add_rights(std::string_view text);
  void add_compounds(const std::vector<NameWord>& words);
  void add_trademark(std::string_view text, const std::vector<NameWord>& words);
  void add_hosts(std::string_view folded);

  NameTable names_;
  Place place_ = Place::Between;       // of the line that is looked at
  bool first_ = false;                 // it is one of the first lines
  bool last_ = false;                  // ... or the last
  std::vector<NameWord> words_;        // of that line
  std::vector<NameWord> label_words_;  // of its name
  std::vector<std::uint32_t> alone_;   // the mentions that are whole lines, by line
  std::string_view last_holder_;       // of the rights, so far
  std::deque<std::string> storage_;    // of names that are no part of a line
};

}  // namespace pressmark
