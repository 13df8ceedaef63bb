#include "indexer/extraction/shape.h"

#include <array>

#include "common/unicode.h"
#include "indexer/extraction/folded_words.h"
#include "indexer/extraction/lexicon.h"
#include "indexer/extraction/line_characters.h"
#include "indexer/extraction/line_counts.h"

namespace pressmark {
namespace {

using namespace line_characters;

/// A line longer than this is judged by its first and last parts.
constexpr std::size_t kLongest = 8192;

/// Some of the last characters of a text, the last one first.
struct Tail {
  std::array<char32_t, 8> characters{};
  std::size_t size = 0;
};

Tail tail_of(std::string_view text) {
  Tail tail;
  for (std::size_t end = text.size(); end > 0 && tail.size < tail.characters.size();) {
    const std::size_t begin = floor_boundary(text, end - 1);
    tail.characters[tail.size++] = decode_utf8(text, begin).value;
    end = begin;
  }
  return tail;
}

void look_at_end(std::string_view text, LineShape& shape) {
  const auto last = static_cast<unsigned char>(text.back());
  if (between(last | 0x20U, 'a', 'z') || between(last, '0', '9')) return;
  const Tail tail = tail_of(text);
  std::size_t i = 0;
  while (i + 1 < tail.size && (closes(tail.characters[i]) || tail.characters[i] == ' ')) ++i;
  if (i >= tail.size) return;
  const char32_t c = tail.characters[i];
  const bool dots = i + 2 < tail.size && c == '.' && tail.characters[i + 1] == '.' && tail.characters[i + 2] == '.';
  shape.ends_ellipsis = c == 0x2026 || dots;
  shape.ends_sentence = is_sentence_end(c) || c == 0x2026;
  shape.ends_colon = c == ':' || c == 0xFF1A;
}

bool is_glued_at(std::string_view text, std::size_t i) {
  if (!is_small(static_cast<unsigned char>(text[i + 1]))) return false;
  const auto small_at = [&](std::size_t at) { return between(static_cast<unsigned char>(text[at]), 'a', 'z'); };
  const char before = text[i - 1];
  if (!small_at(i - 1) && before != '.' && before != '?' && before != '!' && before != ')') return false;
  return small_at(i - 1) ? small_at(i - 2) && small_at(i - 3) : small_at(i - 2);
}

/// Whether texts of two elements stand in the line without a space between: three small letters, or a closing mark
/// behind one, and then a capital that begins a word. Names such as "McDonald" and "iPhone" do not.
bool is_glued(std::string_view text) {
  for (std::size_t i = 3; i + 2 < text.size(); ++i) {
    if (between(static_cast<unsigned char>(text[i]), 'A', 'Z') && is_glued_at(text, i)) return true;
  }
  return false;
}

}  // namespace

std::string_view folded_of_shape(std::string_view text, LineStore& store) {
  if (text.size() <= kLongest) return store.fold(text);
  const std::size_t tail = floor_boundary(text, text.size() - kLongest / 4);
  return store.keep(fold(text.substr(0, floor_boundary(text, kLongest * 3 / 4))) + ' ' + fold(text.substr(tail)));
}

LineShape shape_of(std::string_view text, std::string_view folded, LineStore& store) {
  LineShape shape;
  if (text.empty()) return shape;
  shape.folded = folded;
  const SeenOfLine seen = count_line(text, shape);
  // Beyond ASCII, other characters fold to digits as well.
  const bool may_have_digits = shape.digits > 0 || text.size() > kLongest || !seen.ascii;
  shape.known_words = look_at_words(shape.folded, may_have_digits, store);
  shape.function_words += static_cast<std::uint32_t>(shape.known_words.languages().size());
  const char32_t first = decode_utf8(text, 0).value;
  shape.starts_lower = is_small(first);
  shape.starts_quote = is_quote(first);
  look_at_end(text, shape);
  shape.is_glued = seen.may_be_glued && is_glued(text);
  const LineMarks marks = find_marks(shape.folded, seen.ascii);
  shape.phrases = marks.phrases;
  shape.addresses_reader = marks.addresses_reader;
  shape.has_address = shape.has_address || marks.has_address;
  return shape;
}

}  // namespace pressmark
