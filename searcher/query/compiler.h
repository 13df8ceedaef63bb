#pragma once

#include <string>
#include <vector>

#include "pressmark/search_types.h"
#include "searcher/highlight/pattern.h"
#include "searcher/query/plan.h"
#include "searcher/query/snapshot.h"
#include "searcher/query/tree.h"
#include "searcher/query/vocabulary.h"
#include "searcher/query/warnings.h"

namespace pressmark {

/// Which documents a query is about.
enum class Level { Article, Passage };

/// Something the query wants to see in a passage.
struct Evidence {
  Plan passages;      ///< where it stands
  double weight = 0;  ///< the rarer the word, the more it tells
};

/// A word the query asks for, for ranking: names of its forms in passages.
struct RankWord {
  std::string text;                ///< as asked for
  std::vector<std::string> stems;  ///< terms of articles
  std::vector<std::string> forms;  ///< terms in passages: itself and its relatives
  double weight = 1;               ///< more when it is asked for more than once
};

/// A query in terms of one state of the index.
struct Compiled {
  Level level = Level::Article;
  Plan plan;                       ///< the matches, at `level`
  std::vector<Evidence> evidence;  ///< the positive words; at article level they tell which passages match
  std::vector<RankWord> words;
  std::vector<HighlightPattern> patterns;
};

/// Turns trees into plans. `all` says whether the words of a group that stand side by side are all needed. Throws
/// Xapian's errors.
///
/// Article level: words are looked up as stems of the article; exact forms and what has to stand in one place (phrases,
/// NEAR) are looked up among the passages and the title. Passage level: everything has to hold of one passage; what is
/// known of the article holds of all its passages.
class Compiler {
 public:
  Compiler(const Snapshot& snapshot, Vocabulary& vocabulary, Warnings& warnings)
      : snapshot_(snapshot), vocabulary_(vocabulary), warnings_(warnings) {}

  Compiled compile(const QueryNode& tree, Level level, bool all);

 private:
  Plan node(const QueryNode& node);
  Plan group(const QueryNode& node);
  Plan excluded(const QueryNode& node);
  Plan leaf(const QueryNode& node);
  Plan words(const QueryNode& node);
  Plan word(const QueryNode& node);
  Plan stems_of(const std::vector<std::string>& words);
  Plan exact_in_articles(const std::vector<std::string>& words);
  void add_other_scripts(const QueryNode& node, Plan& plan);
  Plan phrase(const QueryNode& node);
  Plan name(const QueryNode& node);
  Plan code(const QueryNode& node);
  Plan place(const QueryNode& node, Plan found) const;
  std::vector<std::string> passage_words(const QueryNode& word, std::string_view prefix);
  PlanOperand operand(const QueryNode& node, std::string_view prefix);
  Plan positions(const QueryNode& node, std::string_view prefix);
  std::string_view prefix_of(const QueryNode& node) const;
  void explain_name(const QueryNode& node, const Field& field, const std::vector<std::vector<std::string>>& people);
  void collect_evidence(const QueryNode& node, std::vector<Evidence>& out);
  void collect_words(const QueryNode& node, std::vector<RankWord>& out);

  const Snapshot& snapshot_;
  Vocabulary& vocabulary_;
  Warnings& warnings_;
  Level level_ = Level::Article;
  bool all_ = true;
};

/// What asking `times` times for a word is worth: more than once, but not so many times as much.
double repeated(std::size_t times);

/// The days from first to last as few terms as possible: years, months and single days.
std::vector<std::string> date_terms(const std::optional<Date>& first, const std::optional<Date>& last, Date earliest,
                                    Date latest);

}  // namespace pressmark
