#include "indexer/readers/json_bounds.h"

namespace pressmark {

bool spreads_over_lines(std::string_view first_line) {
  constexpr std::string_view kBlank = " \t\r\n\f\v";
  if (first_line.substr(0, 3) == "\xEF\xBB\xBF") first_line.remove_prefix(3);
  const std::size_t first = first_line.find_first_not_of(kBlank);
  if (first == std::string_view::npos) return false;
  if (first_line[first] == '[') return true;
  const char last = first_line[first_line.find_last_not_of(kBlank)];
  return first_line[first] == '{' && (last == '{' || last == '[' || last == ',');
}

std::size_t JsonBounds::end_in(std::string_view piece) {
  for (std::size_t i = 0; i < piece.size(); ++i) {
    const char c = piece[i];
    if (in_string_) {
      if (escaped_) {
        escaped_ = false;
      } else if (c == '\\') {
        escaped_ = true;
      } else if (c == '"') {
        in_string_ = false;
      }
    } else if (c == '"') {
      in_string_ = true;
    } else if (c == '{' || c == '[') {
      ++depth_;
    } else if ((c == '}' || c == ']') && --depth_ == 0) {
      return i + 1;
    }
  }
  return std::string_view::npos;
}

}  // namespace pressmark
