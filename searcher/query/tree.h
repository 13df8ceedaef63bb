#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/schema.h"
#include "pressmark/date.h"
#include "pressmark/text_span.h"

namespace pressmark {

/// How a word of the query wants to be matched.
enum class WordForm {
  Plain,   ///< any word with the same stem
  Exact,   ///< this word (quoted)
  Prefix,  ///< any word that begins so (kazakh*)
};

/// A child of a Group: wanted, required ("+", AND) or excluded ("-", NOT).
enum class Presence { Plain, Must, MustNot };

/// A query as it was read; knows no index. A plain value that owns its children.
struct QueryNode {
  enum class Kind {
    Nothing,  ///< nothing to search for: an empty query, or only signs
    Word,     ///< `text` as `form`
    Phrase,   ///< the children (words), in this order, next to each other
    Near,     ///< the children (words, phrases, choices of them) in any order, `distance` words apart at most
    Name,     ///< `text`: parts of a name
    Code,     ///< `text`: one exact value
    Dates,    ///< `first` to `last`
    Group,    ///< all children, as their `presence` says; what MatchMode decides about
    Choice,   ///< any of the children (OR)
  };

  Kind kind = Kind::Nothing;
  TextSpan span;  ///< bytes of the query
  Presence presence = Presence::Plain;
  std::optional<FieldId> field;     ///< where the evidence has to stand; nothing: the text
  std::string text;                 ///< Word: folded; Name: folded parts joined by spaces; Code: folded
  WordForm form = WordForm::Plain;  ///< Word; Name: Exact when quoted, Prefix when its last part may go on
  std::uint32_t distance = 0;
  bool bracketed = false;     ///< written in brackets: what stands inside keeps to itself
  std::optional<Date> first;  ///< nothing: open
  std::optional<Date> last;   ///< nothing: open; inclusive
  std::vector<QueryNode> children;
};

/// `(and "gas" (speaker "gupta"))`: words in quotation marks, exact ones with "=" before, prefixes with "*" behind; "+"
/// and
/// "-" show what is required and excluded.
std::string to_string(const QueryNode& node);

/// Whether it only says which documents are meant, and nothing of what they say: names, codes, dates.
bool is_filter(const QueryNode& node);

/// Whether the words of the query have to stand in one passage: some speaker:, said: or kind: is in it.
bool asks_for_passages(const QueryNode& node);

/// The query for finding some of its words: words that are tied to each other (multi-vector) are words like the others,
/// found by their stems wherever they stand. What is excluded stays as it is.
QueryNode with_loose_ties(const QueryNode& node);

/// The query without its conditions on `field`, as facets need it.
QueryNode without_field(const QueryNode& node, FieldId field);

}  // namespace pressmark
