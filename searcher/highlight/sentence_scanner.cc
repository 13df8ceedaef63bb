#include "searcher/highlight/sentence_scanner.h"

#include <array>

#include "common/eight_bytes.h"

namespace pressmark {
namespace {

/// The sentence-break classes that are told apart.
enum class Kind : unsigned char {
  Other,
  Space,
  LineEnd,
  Lower,
  Upper,
  Digit,
  Stop,      // .
  Mark,      // ! ?
  Close,     // quotation marks and brackets
  Continue,  // , - : and dashes: no sentence begins with them
  Unknown,
};

constexpr std::array<Kind, 128> ascii_kinds() {
  std::array<Kind, 128> kinds{};
  for (std::size_t c = 0; c < 0x20; ++c) kinds[c] = Kind::Unknown;
  for (std::size_t c = 'a'; c <= 'z'; ++c) kinds[c] = Kind::Lower;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) kinds[c] = Kind::Upper;
  for (std::size_t c = '0'; c <= '9'; ++c) kinds[c] = Kind::Digit;
  kinds[' '] = kinds['\t'] = Kind::Space;
  kinds['\n'] = kinds['\r'] = Kind::LineEnd;
  kinds['.'] = Kind::Stop;
  kinds['!'] = kinds['?'] = Kind::Mark;
  for (const char c : {'"', '\'', '(', ')', '[', ']', '{', '}'}) kinds[static_cast<unsigned char>(c)] = Kind::Close;
  kinds[','] = kinds['-'] = kinds[':'] = Kind::Continue;
  kinds[0x7F] = Kind::Unknown;
  return kinds;
}
constexpr std::array<Kind, 128> kAscii = ascii_kinds();

struct Unit {
  Kind kind;
  std::size_t length;
};

Unit unit_beyond_ascii(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U; };
  if (byte(0) == 0xC3 && byte(1) >= 0x80 && byte(1) <= 0xBF && byte(1) != 0x97 && byte(1) != 0xB7) {
    return {byte(1) <= 0x9E ? Kind::Upper : Kind::Lower, 2};  // À to Þ, ß to ÿ
  }
  if (byte(0) == 0xE2 && byte(1) == 0x80) {
    const unsigned last = byte(2);
    if (last == 0x93 || last == 0x94) return {Kind::Continue, 3};                               // – —
    if (last == 0x98 || last == 0x99 || last == 0x9C || last == 0x9D) return {Kind::Close, 3};  // ‘ ’ “ ”
  }
  return {Kind::Unknown, 1};
}

inline Unit unit_at(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  return first < 0x80 ? Unit{kAscii[first], 1} : unit_beyond_ascii(text, at);
}

Kind kind_at(std::string_view text, std::size_t at) { return at < text.size() ? unit_at(text, at).kind : Kind::Other; }

/// Behind a line's end, of one character or two.
std::size_t behind_line_end(std::string_view text, std::size_t at) {
  return at + (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1);
}

std::size_t behind_all(std::string_view text, std::size_t at, Kind kind) {
  while (at < text.size() && unit_at(text, at).kind == kind) at += unit_at(text, at).length;
  return at;
}

/// From `at` to the first character that may end a sentence or is none of ASCII's printed ones.
std::size_t behind_plain(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const std::uint64_t eight = eight_bytes::eight_at(text, at);
    const std::uint64_t printed = ascii::at_least(eight, ' ') & ~ascii::at_least(eight, 0x7F);
    const std::uint64_t others = (~printed & ascii::kHigh) | eight_bytes::equal_to(eight, '.') |
                                 eight_bytes::equal_to(eight, '!') | eight_bytes::equal_to(eight, '?');
    at += eight_bytes::before_first(others);
    if (others != 0) return at;
  }
  return text.size();
}

/// Whether the next letter from `at` is a small one, with neither a line nor a sentence ending before it.
bool goes_on_small(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const Unit unit = unit_at(text, at);
    switch (unit.kind) {
      case Kind::Lower:
        return true;
      case Kind::Upper:
      case Kind::LineEnd:
      case Kind::Stop:
      case Kind::Mark:
      case Kind::Unknown:  // the scan will come to it
        return false;
      default:
        at += unit.length;
    }
  }
  return false;
}

/// Whether a full stop followed by `next` at `behind` lets the sentence go on (SB6 to SB8).
bool is_inside(std::string_view text, std::size_t stop, Kind before, std::size_t behind) {
  const Kind next = kind_at(text, behind);
  if (behind == stop + 1) {
    if (next == Kind::Digit) return true;
    if (next == Kind::Upper && (before == Kind::Upper || before == Kind::Lower)) return true;
  }
  return goes_on_small(text, behind);
}

/// Whether what ends at `end` is the full stop of an abbreviation, and one space perhaps.
bool is_suppressed(std::string_view text, std::size_t end, const Abbreviations& abbreviations) {
  if (text[end - 1] == ' ') --end;
  return end > 0 && text[end - 1] == '.' && abbreviations.end(text.substr(0, end - 1));
}

}  // namespace

bool scan_sentences(std::string_view text, const Abbreviations& abbreviations, std::vector<std::size_t>& ends) {
  ends.clear();
  Kind before = Kind::Other;
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t end = behind_plain(text, at); end > at) {
      before = unit_at(text, end - 1).kind;
      at = end;
      continue;
    }
    const Unit unit = unit_at(text, at);
    if (unit.kind == Kind::Unknown) return false;
    if (unit.kind == Kind::LineEnd) {
      at = behind_line_end(text, at);
      ends.push_back(at);
    } else if (unit.kind == Kind::Stop || unit.kind == Kind::Mark) {
      std::size_t end = behind_all(text, behind_all(text, at + 1, Kind::Close), Kind::Space);
      const Kind next = kind_at(text, end);
      if (end < text.size() && text[end] == ';') return false;  // versions of Unicode differ
      const bool goes_on = next == Kind::Continue || next == Kind::Stop || next == Kind::Mark ||
                           (unit.kind == Kind::Stop && is_inside(text, at, before, end));
      if (next == Kind::LineEnd) end = behind_line_end(text, end);
      if (!goes_on) {
        if (end == text.size() || next == Kind::LineEnd || !is_suppressed(text, end, abbreviations)) {
          ends.push_back(end);
        }
        at = end;
        before = Kind::Other;
        continue;
      }
      ++at;
    } else {
      at += unit.length;
    }
    before = unit.kind;
  }
  if (!ends.empty() && ends.back() == text.size()) ends.pop_back();
  return true;
}

}  // namespace pressmark
