#include "indexer/extraction/date_pieces.h"

#include <algorithm>

#include "common/unicode.h"
#include "indexer/extraction/dates.h"

namespace pressmark {
namespace {

constexpr std::size_t kLongestWord = 40;  // bytes; longer ones are no part of a date

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_ascii_letter(char c) { return is_upper(c) || is_lower(c); }

/// CJK characters stand for themselves; anything else beyond ASCII but spaces and common dashes belongs to words.
bool is_word_character(char32_t c) {
  if (c < 0x80) return is_ascii_letter(static_cast<char>(c));
  return c > 0xBF && c != 0xD7 && !(c >= 0x2000 && c <= 0x206F) && !(c >= 0x3000 && c <= 0x303F);
}
bool stands_alone(char32_t c) { return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF); }

}  // namespace

DatePieces::DatePieces(std::string_view text) : text_(text), small_(text) {
  std::transform(small_.begin(), small_.end(), small_.begin(),
                 [](char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; });
  pieces_.reserve(text.size() / 4 + 1);
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ') {
      ++at;
      continue;
    }
    if (is_digit(text[at])) {
      at = cut_number(at);
      continue;
    }
    const CodePoint c = decode_utf8(text, at);
    if (is_word_character(c.value)) {
      at = cut_word(at);
      continue;
    }
    if (c.value > 0x20 && c.value != 0xA0) {
      DatePiece piece;
      piece.value = c.value < 0x80 ? static_cast<int>(c.value) : (c.value == 0x2022 || c.value == 0xB7 ? '|' : '?');
      piece.span = {at, at + c.length};
      pieces_.push_back(piece);
    }
    at += c.length;
  }
}

void DatePieces::add_number(TextSpan span) {
  constexpr std::size_t kMostDigits = 8;
  DatePiece piece;
  piece.kind = DatePiece::Kind::Number;
  piece.digits = span.size();
  piece.span = span;
  for (std::size_t i = span.begin; i < span.end && piece.digits <= kMostDigits; ++i)
    piece.value = piece.value * 10 + (text_[i] - '0');
  pieces_.push_back(piece);
}

/// A run of digits; a year glued to an hour ("20194:29", "202310:05") is two numbers.
std::size_t DatePieces::cut_number(std::size_t at) {
  std::size_t end = at;
  while (end < text_.size() && is_digit(text_[end])) ++end;
  const bool year_first = text_.substr(at, 2) == "20" || text_.substr(at, 2) == "19";
  const bool clock_follows = end < text_.size() && text_[end] == ':';
  if (year_first && clock_follows && (end - at == 5 || end - at == 6)) {
    add_number({at, at + 4});
    at += 4;
  }
  add_number({at, end});
  return end;
}

/// A word ends where a capital follows a small letter: "CorrespondentDec 22".
std::size_t DatePieces::cut_word(std::size_t at) {
  std::size_t end = at;
  bool ascii = true;
  char32_t previous = 0;
  while (end < text_.size()) {
    const char first = text_[end];
    if (is_ascii_letter(first)) {
      if (end > at && is_upper(first) && previous < 0x80 && is_lower(static_cast<char>(previous))) break;
      previous = static_cast<unsigned char>(first);
      ++end;
      continue;
    }
    const CodePoint c = decode_utf8(text_, end);
    if (!is_word_character(c.value) || (stands_alone(c.value) && end > at)) break;
    ascii = false;
    previous = c.value;
    end += c.length;
    if (stands_alone(c.value)) break;
  }
  DatePiece piece;
  piece.kind = DatePiece::Kind::Word;
  piece.span = {at, end};
  if (end - at <= kLongestWord) {
    piece.word = ascii ? std::string_view(small_).substr(at, end - at)
                       : std::string_view(folded_.emplace_back(fold(text_.substr(at, end - at))));
    piece.month = month_of_word(piece.word);
  }
  pieces_.push_back(piece);
  return end;
}

/// A year has four digits, and may be glued to more of them, or two digits behind the mark of a day in numbers.
bool may_hold_date(std::string_view text) {
  bool mark = false;  // "/", "-" or "." stands before, with nothing but white space between
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_digit(text[i])) {
      const char c = text[i];
      mark = c == '/' || c == '-' || c == '.' || (mark && (c <= ' ' || static_cast<unsigned char>(c) >= 0x80));
      continue;
    }
    const std::size_t begin = i;
    while (i < text.size() && is_digit(text[i])) ++i;
    const bool century = text[begin] == '1' || text[begin] == '2';
    if ((i - begin >= 4 && century) || (i - begin == 2 && mark)) return true;
    mark = false;
    --i;
  }
  return false;
}

}  // namespace pressmark
