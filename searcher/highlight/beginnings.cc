#include "searcher/highlight/beginnings.h"

#include <cstddef>

namespace pressmark {
namespace {

bool is_space(unsigned char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

char lower(unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c); }

bool is_word_part(unsigned char c) { return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9'); }

}  // namespace

void Beginnings::add(std::string_view term) {
  if (term.empty()) {
    first_.set();
  } else if (static_cast<unsigned char>(term.front()) < 0x80) {
    first_.set(static_cast<std::size_t>(term.front()));
  }
}

std::vector<TextSpan> Beginnings::stretches(std::string_view text) const {
  std::vector<TextSpan> out;
  bool open = false;  // no word has come since the last stretch
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    bool has_words = false;
    bool wanted = false;
    bool inside = false;
    for (; at < text.size(); ++at) {
      const auto c = static_cast<unsigned char>(text[at]);
      if (is_space(c)) break;
      const bool part = is_word_part(c);
      wanted |= c >= 0x80 || (part && !inside && first_[static_cast<std::size_t>(lower(c))]);
      has_words |= part;
      inside = part;
    }
    if (wanted && open) {
      out.back().end = at;
    } else if (wanted) {
      out.push_back({begin, at});
    }
    open = wanted || (open && !has_words);
    ++at;
  }
  return out;
}

}  // namespace pressmark
