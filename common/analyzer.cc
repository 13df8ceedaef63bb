#include "common/analyzer.h"

#include <unicode/uchar.h>
#include <unicode/uvernum.h>

#include "common/unicode.h"

namespace pressmark {
namespace {

/// Compounds of more parts ("up-to-the-minute-and-so-on") are not looked for in one word.
constexpr std::size_t kMaxJoinedParts = 4;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Length of the apostrophe at `at` (' ’ ‘ ＇), or 0.
std::size_t apostrophe(std::string_view text, std::size_t at) {
  if (text[at] == '\'') return 1;
  if (static_cast<unsigned char>(text[at]) < 0xE2) return 0;
  const std::string_view three = text.substr(at, 3);
  return three == "\u2019" || three == "\u2018" || three == "\uFF07" ? 3 : 0;
}

/// "d’Actium", "l'Élysée", "qu’il": the article before a vowel is no part of the word. Length of article and
/// apostrophe.
std::size_t elided_article(std::string_view word) {
  static constexpr std::string_view kLetters = "dljmnstcDLJMNSTC";
  std::size_t at = 0;
  if (word.size() > 2 && (word[0] == 'q' || word[0] == 'Q') && word[1] == 'u') {
    at = 2;
  } else if (word.size() > 1 && kLetters.find(word[0]) != std::string_view::npos) {
    at = 1;
  } else {
    return 0;
  }
  const std::size_t mark = at < word.size() ? apostrophe(word, at) : 0;
  if (mark == 0 || at + mark + 1 >= word.size()) return 0;
  const std::string base = fold(word.substr(at + mark, decode_utf8(word, at + mark).length));
  return base.find_first_of("aeiouhy") == 0 ? at + mark : 0;
}

/// "Tokayev’s" -> "Tokayev": length without the possessive.
std::size_t without_possessive(std::string_view word) {
  if (word.size() < 3 || (word.back() != 's' && word.back() != 'S')) return word.size();
  for (const std::size_t length : {std::size_t{1}, std::size_t{3}}) {
    const std::size_t at = word.size() - 1;
    if (at > length && apostrophe(word, at - length) == length) return at - length;
  }
  return word.size();
}

/// Appends the folded word without its apostrophes.
void append_term(std::string& out, std::string_view word) {
  std::size_t part = 0;
  for (std::size_t i = 0; i < word.size();) {
    if (const std::size_t mark = apostrophe(word, i)) {
      append_folded(out, word.substr(part, i - part));
      part = i += mark;
    } else {
      ++i;
    }
  }
  append_folded(out, word.substr(part));
}

/// "U.S", "z.B": single letters between full stops.
bool is_acronym(std::string_view word) {
  if (word.find('.') == std::string_view::npos) return false;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint letter = decode_utf8(word, i);
    if (!u_isalpha(static_cast<UChar32>(letter.value))) return false;
    i += letter.length;
    if (i == word.size()) return true;
    if (word[i++] != '.') return false;
  }
  return true;
}

std::string without(std::string_view word, char dropped) {
  std::string out;
  for (const char c : word) {
    if (c != dropped) out += c;
  }
  return out;
}

/// Whether `mark` separates groups of three digits behind one to three: 1,000,000.
bool groups_thousands(std::string_view number, char mark) {
  std::size_t group = 0;
  bool first = true;
  for (const char c : number) {
    if (c == mark) {
      if (first ? group < 1 || group > 3 : group != 3) return false;
      first = false;
      group = 0;
    } else if (is_digit(c)) {
      ++group;
    } else {
      break;  // decimals or a unit behind the groups
    }
  }
  return !first && group == 3;
}

/// "1,000" -> "1000", "1.000.000,5" -> "1000000.5", "1,5" -> "1.5". "3.142" and "28.04.2023" stay.
std::string normal_number(std::string_view word) {
  const std::size_t comma = word.find(',');
  const std::size_t stop = word.find('.');
  if (comma == std::string_view::npos &&
      (stop == std::string_view::npos || word.find('.', stop + 1) == std::string_view::npos)) {
    return std::string(word);
  }
  if (comma != std::string_view::npos && (stop == std::string_view::npos || comma < stop) &&
      groups_thousands(word, ',')) {
    return without(word, ',');
  }
  std::string number = stop != std::string_view::npos && groups_thousands(word.substr(0, comma), '.') &&
                               (comma != std::string_view::npos || word.find('.', stop + 1) != std::string_view::npos)
                           ? without(word, '.')
                           : std::string(word);
  for (char& c : number) {
    if (c == ',') c = '.';
  }
  return number;
}

bool holds_letter(std::string_view term) {
  for (const char c : term) {
    if (is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80) return true;
  }
  return false;
}

/// Length of a mark that binds two words without spaces into a compound: - ‐ ‑ and &.
bool is_binding_mark(std::string_view gap) { return gap == "-" || gap == "\u2010" || gap == "\u2011" || gap == "&"; }

}  // namespace

struct Analyzer::Impl {
  WordBoundaries boundaries;
  std::vector<RawWord> words;
  std::vector<Token> tokens;
  std::vector<std::size_t> term_begins;  // into arena, which moves while it grows
  std::string arena;
  std::uint32_t position = 0;

  /// Makes what has been appended to the arena since `begin` the term of a token.
  void emit_from(std::size_t begin, TextSpan span, bool joined = false) {
    if (arena.size() - begin > kMaxTermBytes) {
      arena.resize(begin + floor_boundary(std::string_view(arena).substr(begin), kMaxTermBytes));
    }
    if (arena.size() == begin) return;
    if (!joined) ++position;
    term_begins.push_back(begin);
    tokens.push_back({{}, span, position, joined});
  }

  void emit_folded(TextSpan span, std::string_view word) {
    const std::size_t begin = arena.size();
    append_term(arena, word);
    if (arena.size() > begin && is_digit(arena[begin]) && arena.find_first_of(".,", begin) != std::string::npos) {
      const std::string number = normal_number(std::string_view(arena).substr(begin));
      arena.replace(begin, std::string::npos, number);
    }
    emit_from(begin, span);
  }

  void emit_word(std::string_view text, const RawWord& raw);
  void emit_joined(std::string_view text, std::size_t first, std::size_t first_token);
};

/// A word by UAX #29 may still be several for a reader (example.com) or carry what is not part of it (l’, ’s).
void Analyzer::Impl::emit_word(std::string_view text, const RawWord& raw) {
  std::string_view word = text.substr(raw.span.begin, raw.span.size());
  if (raw.shape != RawWord::Shape::Marked) {
    const std::size_t begin = arena.size();
    append_folded(arena, word);
    return emit_from(begin, raw.span);
  }
  word = word.substr(0, without_possessive(word));
  word.remove_prefix(elided_article(word));
  if (is_acronym(word)) return emit_folded(raw.span, without(word, '.'));
  std::size_t part = 0;
  for (std::size_t i = 1; i + 1 < word.size(); ++i) {
    if (word[i] != '.' || (is_digit(word[i - 1]) && is_digit(word[i + 1]))) continue;
    const auto at = static_cast<std::size_t>(word.data() - text.data());
    emit_folded({part == 0 ? raw.span.begin : at + part, at + i}, word.substr(part, i - part));
    part = i + 1;
  }
  const auto at = static_cast<std::size_t>(word.data() - text.data());
  emit_folded({part == 0 ? raw.span.begin : at + part, raw.span.end}, word.substr(part));
}

/// Puts the joined form behind the first token of a compound; words[first] has just been emitted as one token.
void Analyzer::Impl::emit_joined(std::string_view text, std::size_t first, std::size_t first_token) {
  const auto bound = [&](std::size_t word) {
    return is_binding_mark(text.substr(words[word].span.end, words[word + 1].span.begin - words[word].span.end));
  };
  if (first > 0 && bound(first - 1)) return;  // inside a compound
  std::size_t last = first;
  while (last + 1 < words.size() && bound(last)) ++last;
  if (last == first || last - first >= kMaxJoinedParts || tokens.size() != first_token + 1) return;
  std::string joined(arena, term_begins[first_token]);
  for (std::size_t i = first + 1; i <= last; ++i) {
    const std::string_view part = text.substr(words[i].span.begin, words[i].span.size());
    append_term(joined, part.substr(0, without_possessive(part)));
  }
  if (!holds_letter(joined) || joined.find('.') != std::string::npos) return;
  const std::size_t begin = arena.size();
  arena += joined;
  emit_from(begin, {words[first].span.begin, words[last].span.end}, true);
}

Analyzer::Analyzer(WordBoundaries::Path path) : impl_(new Impl{WordBoundaries(path), {}, {}, {}, {}, 0}) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

const std::vector<Token>& Analyzer::analyze(std::string_view text) {
  Impl& a = *impl_;
  a.words.clear();
  a.tokens.clear();
  a.term_begins.clear();
  a.arena.clear();
  a.position = 0;
  a.boundaries.find(text, a.words);
  for (std::size_t i = 0; i < a.words.size(); ++i) {
    const std::size_t first_token = a.tokens.size();
    a.emit_word(text, a.words[i]);
    if (i + 1 < a.words.size() && a.words[i + 1].span.begin - a.words[i].span.end <= 3)
      a.emit_joined(text, i, first_token);
  }
  const std::string_view arena = a.arena;
  for (std::size_t i = 0; i < a.tokens.size(); ++i) {
    const std::size_t end = i + 1 < a.tokens.size() ? a.term_begins[i + 1] : arena.size();
    a.tokens[i].term = arena.substr(a.term_begins[i], end - a.term_begins[i]);
  }
  return a.tokens;
}

std::string Analyzer::description() { return "words 1; folding 1; ICU " + std::to_string(U_ICU_VERSION_MAJOR_NUM); }

}  // namespace pressmark
