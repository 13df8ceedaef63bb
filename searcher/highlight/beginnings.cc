#include "searcher/highlight/beginnings.h"

#include <string>

namespace pressmark {
namespace {

enum class Kind : unsigned char { Other, Space, Part, Foreign };

constexpr std::array<Kind, 256> kinds() {
  std::array<Kind, 256> out{};
  for (std::size_t c = 0x80; c < 0x100; ++c) out[c] = Kind::Foreign;
  for (std::size_t c = 'a'; c <= 'z'; ++c) out[c] = out[c - 'a' + 'A'] = Kind::Part;
  for (std::size_t c = '0'; c <= '9'; ++c) out[c] = Kind::Part;
  out[' '] = out['\n'] = out['\t'] = out['\r'] = Kind::Space;
  return out;
}
constexpr std::array<Kind, 256> kKinds = kinds();

Kind kind(char c) { return kKinds[static_cast<unsigned char>(c)]; }

/// Of a letter or digit: what it is folded to.
std::size_t folded(char c) { return static_cast<std::size_t>(static_cast<unsigned char>(c) | 0x20U); }

}  // namespace

void Beginnings::add_word(std::string_view word) {
  if (word.empty()) {
    first_.set();
    for (auto& row : second_) row.set();
  } else if (kind(word[0]) != Kind::Foreign) {
    const auto first = static_cast<std::size_t>(word[0]);
    first_.set(first);
    if (word.size() > 1 && kind(word[1]) == Kind::Part) {
      second_[first].set(static_cast<std::size_t>(word[1]));
    } else {
      second_[first].set();
    }
  }
}

void Beginnings::add_stem(std::string_view stem) {
  if (stem.size() < 3) return add_word(stem.substr(0, 1));
  add_word(stem);
  if (stem[1] == 'i') add_word(std::string{stem[0], 'y'});  // "dying" has the stem "die"
}

bool Beginnings::allow(std::string_view word) const {
  if (word.empty() || kind(word[0]) == Kind::Foreign) return true;
  const auto first = static_cast<std::size_t>(word[0]);
  if (!first_[first]) return false;
  return word.size() < 2 || kind(word[1]) != Kind::Part || second_[first][static_cast<std::size_t>(word[1])];
}

std::vector<TextSpan> Beginnings::stretches(std::string_view text) const {
  std::vector<TextSpan> out;
  bool open = false;  // no word has come since the last stretch
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t begin = at;
    bool has_words = false;
    bool wanted = false;
    bool inside = false;
    for (; at < text.size() && kind(text[at]) != Kind::Space; ++at) {
      const Kind here = kind(text[at]);
      if (here == Kind::Part && !inside && first_[folded(text[at])]) {
        const bool alone = at + 1 == text.size() || kind(text[at + 1]) != Kind::Part;
        wanted |= alone || second_[folded(text[at])][folded(text[at + 1])];
      }
      wanted |= here == Kind::Foreign;
      inside = here == Kind::Part;
      has_words |= inside;
    }
    if (wanted && open) {
      out.back().end = at;
    } else if (wanted) {
      out.push_back({begin, at});
    }
    open = wanted || (open && !has_words);
  }
  return out;
}

}  // namespace pressmark
