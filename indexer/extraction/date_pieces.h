#pragma once

#include <cstdint>
#include <list>
#include <string>
#include <string_view>
#include <vector>

#include "pressmark/text_span.h"

namespace pressmark {

/// A number, word or mark of a text that may hold dates.
struct DatePiece {
  enum class Kind : std::uint8_t { Number, Word, Mark };
  Kind kind = Kind::Mark;
  int month = 0;           ///< 1..12 of a word that names a month
  int value = 0;           ///< of a number; the character of an ASCII mark
  std::size_t digits = 0;  ///< of a number
  std::string_view word;   ///< folded
  TextSpan span;
};

/// A text cut for reading dates in it. White space only parts pieces.
class DatePieces {
 public:
  explicit DatePieces(std::string_view text);
  DatePieces(const DatePieces&) = delete;
  DatePieces& operator=(const DatePieces&) = delete;

  std::size_t size() const { return pieces_.size(); }
  const DatePiece& operator[](std::size_t i) const { return pieces_[i]; }

  // Each is false for an `i` beyond the end.
  bool is_mark(std::size_t i, char c) const {
    return i < size() && pieces_[i].kind == DatePiece::Kind::Mark && pieces_[i].value == c;
  }
  bool is_word(std::size_t i) const { return i < size() && pieces_[i].kind == DatePiece::Kind::Word; }
  bool is_word(std::size_t i, std::string_view folded) const { return is_word(i) && pieces_[i].word == folded; }
  bool is_number(std::size_t i) const { return i < size() && pieces_[i].kind == DatePiece::Kind::Number; }
  bool is_number(std::size_t i, std::size_t digits) const { return is_number(i) && pieces_[i].digits == digits; }

  /// Whether nothing stands between a piece and the next, which exists.
  bool touches_next(std::size_t i) const { return pieces_[i].span.end == pieces_[i + 1].span.begin; }

 private:
  std::size_t cut_number(std::size_t at);
  std::size_t cut_word(std::size_t at);
  void add_number(TextSpan span);

  std::string_view text_;
  std::string small_;              // the text with ASCII capitals made small
  std::list<std::string> folded_;  // words with letters beyond ASCII
  std::vector<DatePiece> pieces_;
};

/// Whether the text may hold a day with its year, told from its digits: quick, and never wrong about "no".
bool may_hold_date(std::string_view text);

}  // namespace pressmark
