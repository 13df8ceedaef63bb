#include "searcher/highlight/beginnings.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "common/eight_bytes.h"

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

/// Of an ASCII character.
std::size_t index(char c) { return static_cast<unsigned char>(c); }

/// Of a letter or digit: what it is folded to.
std::size_t folded(char c) { return static_cast<unsigned char>(c) | 0x20U; }

/// Of eight characters the ASCII letters and digits: their high bits.
std::uint64_t parts_of(std::uint64_t eight) {
  return eight_bytes::small_letters(eight | 0x20 * ascii::kOnes) | eight_bytes::digits(eight);
}

}  // namespace

void Beginnings::add_word(std::string_view word) {
  if (word.empty()) {
    first_.set();
    for (auto& row : second_) row.set();
  } else if (kind(word[0]) != Kind::Foreign) {
    const auto first = index(word[0]);
    first_.set(first);
    if (word.size() > 1 && kind(word[1]) == Kind::Part) {
      second_[first].set(index(word[1]));
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
  const auto first = index(word[0]);
  if (!first_[first]) return false;
  return word.size() < 2 || kind(word[1]) != Kind::Part || second_[first][index(word[1])];
}

/// Whether a word that begins at a letter or digit may be wanted.
bool Beginnings::may_begin(std::string_view text, std::size_t at) const {
  const std::size_t first = folded(text[at]);
  if (!first_[first]) return false;
  const bool alone = at + 1 == text.size() || kind(text[at + 1]) != Kind::Part;
  return alone || second_[first][folded(text[at + 1])];
}

/// The first character from `at` on that may be wanted or cannot be told. Eight bytes at once: words begin at letters
/// and digits behind something else.
std::size_t Beginnings::find(std::string_view text, std::size_t at) const {
  std::uint64_t part_before = at > 0 && kind(text[at - 1]) == Kind::Part ? 0x80 : 0;
  for (; at + 8 <= text.size(); at += 8) {
    const std::uint64_t eight = eight_bytes::eight_at(text, at);
    if ((eight & ascii::kHigh) != 0) break;
    const std::uint64_t parts = parts_of(eight);
    std::uint64_t begins = parts & ~(parts << 8 | part_before);
    part_before = parts >> 56;
    for (; begins != 0; begins &= begins - 1) {
      const std::size_t place = at + eight_bytes::before_first(begins);
      if (may_begin(text, place)) return place;
    }
  }
  Kind before = part_before != 0 ? Kind::Part : Kind::Space;
  for (; at < text.size(); ++at) {
    const Kind here = kind(text[at]);
    if (here == Kind::Foreign) return at;
    if (here == Kind::Part && before != Kind::Part && may_begin(text, at)) return at;
    before = here;
  }
  return at;
}

std::vector<TextSpan> Beginnings::stretches(std::string_view text) const {
  const auto is_space = [](char c) { return kind(c) == Kind::Space; };
  const auto is_part = [](char c) { return kind(c) == Kind::Part; };
  std::vector<TextSpan> out;
  for (std::size_t at = find(text, 0); at < text.size();) {
    std::size_t begin = at;
    const std::size_t last = out.empty() ? 0 : out.back().end;
    while (begin > last && !is_space(text[begin - 1])) --begin;
    while (at < text.size() && !is_space(text[at])) ++at;
    if (!out.empty() && std::none_of(text.begin() + static_cast<std::ptrdiff_t>(last),
                                     text.begin() + static_cast<std::ptrdiff_t>(begin), is_part)) {
      out.back().end = at;
    } else {
      out.push_back({begin, at});
    }
    at = find(text, at);
  }
  return out;
}

}  // namespace pressmark
