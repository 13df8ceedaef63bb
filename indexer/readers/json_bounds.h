#pragma once

#include <cstddef>
#include <string_view>

namespace pressmark {

/// Whether the first line of a file of JSON says that its values do not stand one on a line: the line opens an array,
/// or an object that goes on below.
///
///     [{"title": "Ferry deal"},
///     {
bool spreads_over_lines(std::string_view first_line);

/// Finds where a JSON object ends that is read piece by piece. Knows strings and brackets and nothing else: what is
/// between them is for the parser to judge.
class JsonBounds {
 public:
  /// The offset in `piece` just behind the object; npos where it goes on. The first piece begins with its bracket.
  std::size_t end_in(std::string_view piece);

 private:
  std::size_t depth_ = 0;
  bool in_string_ = false;
  bool escaped_ = false;
};

}  // namespace pressmark
