#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pressmark {

/// Who a line says has written the article.
struct Byline {
  std::vector<std::string> authors;  ///< as printed, in ordinary case; people, or desks and agencies after "By"
  std::string agency;                ///< a news agency named beside them, or empty
  bool marked = false;     ///< it says so: "By", "Author:", "Von"; else only the shape of a name speaks for it
  bool only_mark = false;  ///< "By" alone: the name stands on the next line
  bool whole_line = true;  ///< nothing but names, roles and dates in the line
};

/// Reads a short line as a byline: "By Ann Osei and Bo Lind, CNN", "Author:Ann Osei", "Ann Osei | May 3, 2023 5:30 PM",
/// "ByAnn OseiStaff Writer", "Von Ann Osei", "By ANN OSEI/THE MEDIA LINE". No authors where it is none.
Byline read_byline(std::string_view line);

/// Whether read_byline finds a mark; quicker.
bool has_byline_mark(std::string_view line);

/// Whether a line may hold a mark of a byline, told from its folded text: quick, and wrong about "no" only
/// where a date stands before another mark than "By".
bool may_have_byline_mark(std::string_view folded);

/// Whether a line without such a mark and without a date may begin with a name or a role: quick, and true of nearly all
/// that do. "Port workers accept" does not, nor does "What the tolls mean".
bool may_begin_with_name(std::string_view line);

}  // namespace pressmark
