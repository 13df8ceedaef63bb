#include "indexer/extraction/dates.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "common/unicode.h"

namespace pressmark {
namespace {

/// Dates of interest stand in short lines, or near the edge of long ones.
constexpr std::size_t kLongest = 4096;

struct Piece {
  enum class Kind { Number, Word, Mark };
  Kind kind = Kind::Mark;
  int value = 0;           // of a number; the character of an ASCII mark
  std::size_t digits = 0;  // of a number
  std::string word;        // folded
  TextSpan span;
};

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

void add_number(std::string_view text, TextSpan span, std::vector<Piece>& out) {
  Piece piece;
  piece.kind = Piece::Kind::Number;
  piece.digits = span.size();
  piece.span = span;
  for (std::size_t i = span.begin; i < span.end && piece.digits <= 8; ++i)
    piece.value = piece.value * 10 + (text[i] - '0');
  out.push_back(std::move(piece));
}

/// A run of digits; a year glued to an hour ("20194:29", "202310:05") is two numbers.
std::size_t cut_number(std::string_view text, std::size_t at, std::vector<Piece>& out) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  const bool year_first = text.substr(at, 2) == "20" || text.substr(at, 2) == "19";
  const bool clock_follows = end < text.size() && text[end] == ':';
  if (year_first && clock_follows && (end - at == 5 || end - at == 6)) {
    add_number(text, {at, at + 4}, out);
    at += 4;
  }
  add_number(text, {at, end}, out);
  return end;
}

/// A word ends where a capital follows a small letter: "CorrespondentDec 22".
std::size_t cut_word(std::string_view text, std::size_t at, std::vector<Piece>& out) {
  std::size_t end = at;
  char32_t previous = 0;
  while (end < text.size()) {
    const CodePoint c = decode_utf8(text, end);
    if (!is_word_character(c.value)) break;
    if (end > at && c.value < 0x80 && is_upper(static_cast<char>(c.value)) && previous < 0x80 &&
        is_lower(static_cast<char>(previous)))
      break;
    if (stands_alone(c.value) && end > at) break;
    previous = c.value;
    end += c.length;
    if (stands_alone(c.value)) break;
  }
  Piece piece;
  piece.kind = Piece::Kind::Word;
  piece.word = end - at > 40 ? std::string{} : fold(text.substr(at, end - at));
  piece.span = {at, end};
  out.push_back(std::move(piece));
  return end;
}

std::vector<Piece> cut(std::string_view text) {
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    if (c.value < 0x80 && is_digit(text[at])) {
      at = cut_number(text, at, pieces);
    } else if (is_word_character(c.value)) {
      at = cut_word(text, at, pieces);
    } else {
      if (c.value > 0x20 && c.value != 0xA0) {
        Piece piece;
        piece.value = c.value < 0x80 ? static_cast<int>(c.value) : (c.value == 0x2022 || c.value == 0xB7 ? '|' : '?');
        piece.span = {at, at + c.length};
        pieces.push_back(std::move(piece));
      }
      at += c.length;
    }
  }
  return pieces;
}

/// Reads a date from the pieces, moving `at` behind what it has read.
class DateParser {
 public:
  DateParser(const std::vector<Piece>& pieces, DayOrder order) : pieces_(pieces), order_(order) {}

  struct Found {
    Date date;
    std::size_t begin;
    std::size_t end;
    bool ambiguous = false;
  };

  std::optional<Found> at(std::size_t i) const {
    for (const auto form :
         {&DateParser::year_first, &DateParser::day_month_name, &DateParser::month_name_day, &DateParser::numeric}) {
      if (auto found = (this->*form)(i)) return found;
    }
    return std::nullopt;
  }

 private:
  const Piece* piece(std::size_t i) const { return i < pieces_.size() ? &pieces_[i] : nullptr; }
  bool mark(std::size_t i, char c) const {
    return i < pieces_.size() && pieces_[i].kind == Piece::Kind::Mark && pieces_[i].value == c;
  }
  bool word(std::size_t i, std::string_view w) const {
    return i < pieces_.size() && pieces_[i].kind == Piece::Kind::Word && pieces_[i].word == w;
  }
  int number(std::size_t i, std::size_t most_digits) const {
    const Piece* p = piece(i);
    return p != nullptr && p->kind == Piece::Kind::Number && p->digits <= most_digits ? p->value : -1;
  }
  int month(std::size_t i) const {
    const Piece* p = piece(i);
    return p != nullptr && p->kind == Piece::Kind::Word ? month_of_word(p->word) : 0;
  }
  int year(std::size_t i, bool short_allowed) const {
    const Piece* p = piece(i);
    if (p == nullptr || p->kind != Piece::Kind::Number) return -1;
    if (p->digits == 4 && p->value >= 1800 && p->value <= 2199) return p->value;
    if (short_allowed && p->digits == 2) return p->value >= 70 ? 1900 + p->value : 2000 + p->value;
    return -1;
  }
  bool touches(std::size_t i) const { return pieces_[i].span.end == pieces_[i + 1].span.begin; }

  std::optional<Found> make(int y, int m, int d, std::size_t begin, std::size_t end) const {
    if (y < 0 || m < 0 || d < 0) return std::nullopt;
    const auto date = make_date(y, m, d);
    if (!date) return std::nullopt;
    return Found{*date, begin, end};
  }

  /// 2025-01-14, 2025/1/21, 2025.05.15, 2025年1月14日, 2025년 1월 14일
  std::optional<Found> year_first(std::size_t i) const {
    const int y = year(i, false);
    if (y < 0) return std::nullopt;
    if ((word(i + 1, "年") && word(i + 3, "月")) || (word(i + 1, fold("년")) && word(i + 3, fold("월")))) {
      auto found = make(y, number(i + 2, 2), number(i + 4, 2), i, i + 5);
      if (found && (word(i + 5, "日") || word(i + 5, fold("일")))) ++found->end;
      return found;
    }
    for (const char separator : {'-', '/', '.'}) {
      if (mark(i + 1, separator) && mark(i + 3, separator))
        return make(y, number(i + 2, 2), number(i + 4, 2), i, i + 5);
    }
    if (const int m = month(i + 1); m > 0) return make(y, m, number(i + 2, 2), i, i + 3);
    return std::nullopt;
  }

  std::size_t skip_links(std::size_t i) const {
    static constexpr std::array<std::string_view, 4> kLinks{"de", "of", "del", "do"};
    for (std::size_t skipped = 0; skipped < 2; ++skipped) {
      const bool link = std::any_of(kLinks.begin(), kLinks.end(), [&](std::string_view l) { return word(i, l); });
      if (!link && !mark(i, '.') && !mark(i, ',') && !mark(i, '-') && !mark(i, '/')) break;
      ++i;
    }
    return i;
  }
  std::size_t skip_ordinal(std::size_t i) const {
    static constexpr std::array<std::string_view, 8> kOrdinals{"st", "nd", "rd", "th", "er", "o", "a", "re"};
    const bool ordinal =
        std::any_of(kOrdinals.begin(), kOrdinals.end(), [&](std::string_view o) { return word(i, o); });
    return ordinal && i > 0 && touches(i - 1) ? i + 1 : i;
  }

  /// 20 November 2019, 19-Dec-2025, 25 de mayo de 2025, 28. April 2023, 22 tháng 10 năm 2025
  std::optional<Found> day_month_name(std::size_t i) const {
    const int d = number(i, 2);
    if (d < 0) return std::nullopt;
    if (word(i + 1, "thang")) {
      const std::size_t after = word(i + 3, "nam") || mark(i + 3, ',') ? i + 4 : i + 3;
      return make(year(after, false), number(i + 2, 2), d, i, after + 1);
    }
    const std::size_t at = skip_links(skip_ordinal(i + 1));
    const int m = month(at);
    if (m == 0) return std::nullopt;
    const std::size_t last = skip_links(at + 1);
    return make(year(last, mark(last - 1, '-') || mark(last - 1, '/')), m, d, i, last + 1);
  }

  /// November 20, 2019; Nov. 20 2019; Dec 19th 2023; Dec 5, 21
  std::optional<Found> month_name_day(std::size_t i) const {
    const int m = month(i);
    if (m == 0) return std::nullopt;
    const std::size_t day = mark(i + 1, '.') || mark(i + 1, '-') ? i + 2 : i + 1;
    const int d = number(day, 2);
    if (d < 0) return std::nullopt;
    return make(year(skip_links(skip_ordinal(day + 1)), false), m, d, i, skip_links(skip_ordinal(day + 1)) + 1);
  }

  /// 11/19/2019, 28.04.2023, 05-12-23
  std::optional<Found> numeric(std::size_t i) const {
    const int a = number(i, 2);
    if (a < 0) return std::nullopt;
    for (const char separator : {'/', '.', '-'}) {
      if (!mark(i + 1, separator) || !mark(i + 3, separator)) continue;
      if (i > 0 && mark(i - 1, separator) && touches(i - 1)) return std::nullopt;
      const int b = number(i + 2, 2);
      const int y = year(i + 4, true);
      if (mark(i + 5, separator) && touches(i + 4) && number(i + 6, 8) >= 0) return std::nullopt;
      const bool day_first = b > 12 ? false : a > 12 || separator == '.' || order_ == DayOrder::DayFirst;
      auto found = day_first ? make(y, b, a, i, i + 5) : make(y, a, b, i, i + 5);
      if (found) found->ambiguous = separator != '.' && a <= 12 && b <= 12 && a != b;
      return found;
    }
    return std::nullopt;
  }

  const std::vector<Piece>& pieces_;
  DayOrder order_;
};

struct Clock {
  int hour = 0;
  int minute = 0;
  int second = -1;
  std::string zone;
  std::size_t end = 0;  // piece behind it
};

bool is_mark(const std::vector<Piece>& p, std::size_t i, char c) {
  return i < p.size() && p[i].kind == Piece::Kind::Mark && p[i].value == c;
}
bool is_word(const std::vector<Piece>& p, std::size_t i, std::string_view w) {
  return i < p.size() && p[i].kind == Piece::Kind::Word && p[i].word == w;
}
bool is_number(const std::vector<Piece>& p, std::size_t i, std::size_t digits) {
  return i < p.size() && p[i].kind == Piece::Kind::Number && p[i].digits == digits;
}

/// Zones whose names mean one offset only. "ET" stands for two of them and "IST" for three: no offset is given for
/// those.
std::string zone_offset(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kZones{{{"z", "Z"},
                                                                                         {"utc", "Z"},
                                                                                         {"gmt", "Z"},
                                                                                         {"est", "-05:00"},
                                                                                         {"edt", "-04:00"},
                                                                                         {"cdt", "-05:00"},
                                                                                         {"mst", "-07:00"},
                                                                                         {"mdt", "-06:00"},
                                                                                         {"pst", "-08:00"},
                                                                                         {"pdt", "-07:00"},
                                                                                         {"cet", "+01:00"},
                                                                                         {"cest", "+02:00"},
                                                                                         {"eest", "+03:00"},
                                                                                         {"jst", "+09:00"}}};
  for (const auto& [zone, offset] : kZones) {
    if (zone == name) return std::string(offset);
  }
  return {};
}

void append_two(std::string& out, int value) {
  out += static_cast<char>('0' + value / 10);
  out += static_cast<char>('0' + value % 10);
}

void read_zone(const std::vector<Piece>& p, Clock& clock) {
  const std::size_t i = clock.end;
  if (i < p.size() && p[i].kind == Piece::Kind::Word) {
    clock.zone = zone_offset(p[i].word);
    if (!clock.zone.empty()) ++clock.end;
    return;
  }
  const bool plus = is_mark(p, i, '+');
  if (!plus && !is_mark(p, i, '-')) return;
  const bool touching = i > 0 && p[i - 1].span.end == p[i].span.begin;
  if (is_number(p, i + 1, 4) && p[i + 1].value <= 1400 && p[i + 1].value % 100 < 60) {
    clock.zone = plus ? "+" : "-";
    append_two(clock.zone, p[i + 1].value / 100);
    clock.zone += ':';
    append_two(clock.zone, p[i + 1].value % 100);
    clock.end += 2;
  } else if (touching && is_number(p, i + 1, 2) && is_mark(p, i + 2, ':') && is_number(p, i + 3, 2) &&
             p[i + 1].value <= 14 && p[i + 3].value < 60) {
    clock.zone = plus ? "+" : "-";
    append_two(clock.zone, p[i + 1].value);
    clock.zone += ':';
    append_two(clock.zone, p[i + 3].value);
    clock.end += 4;
  }
}

/// "a.m.", "PM", "p. m." at `i`: the pieces it takes, and whether it is the afternoon.
std::pair<std::size_t, bool> read_half(const std::vector<Piece>& p, std::size_t i) {
  for (const bool after : {false, true}) {
    if (is_word(p, i, after ? "pm" : "am")) return {1, after};
    if (is_word(p, i, after ? "p" : "a")) {
      const std::size_t dot = is_mark(p, i + 1, '.') ? 1 : 0;
      if (is_word(p, i + 1 + dot, "m")) return {2 + dot + (is_mark(p, i + 2 + dot, '.') ? 1U : 0U), after};
    }
  }
  return {0, false};
}

/// "9:28 AM UTC", "20.15 Uhr", "14h52", "12:48:14Z", "11PM", "21時37分" at `i`.
std::optional<Clock> read_clock(const std::vector<Piece>& p, std::size_t i) {
  if (i >= p.size() || p[i].kind != Piece::Kind::Number || p[i].digits > 2) return std::nullopt;
  Clock clock;
  clock.hour = p[i].value;
  clock.end = i + 1;
  const bool colon = is_mark(p, i + 1, ':') || is_word(p, i + 1, "h") || is_word(p, i + 1, "時");
  const bool dot = is_mark(p, i + 1, '.');
  bool certain = colon;
  if ((colon || dot) && is_number(p, i + 2, 2)) {
    clock.minute = p[i + 2].value;
    clock.end = i + 3;
    if (is_mark(p, i + 3, ':') && is_number(p, i + 4, 2)) {
      clock.second = p[i + 4].value;
      clock.end = i + 5;
      if (is_mark(p, i + 5, '.') && i + 6 < p.size() && p[i + 6].kind == Piece::Kind::Number)
        clock.end = i + 7;  // fraction
    } else if (is_word(p, i + 3, "分")) {
      clock.end = i + 4;
    }
  } else if (colon || dot) {
    return std::nullopt;
  }
  const auto [length, afternoon] = read_half(p, clock.end);
  if (length > 0) {
    if (clock.hour < 1 || clock.hour > 12)
      return clock.hour < 24 && certain ? std::optional<Clock>(clock) : std::nullopt;
    clock.hour = clock.hour % 12 + (afternoon ? 12 : 0);
    clock.end += length;
    certain = true;
  }
  if (dot && (is_word(p, clock.end, "uhr") || clock.minute > 12)) certain = true;
  if (!certain || clock.hour > 23 || clock.minute > 59 || clock.second > 59) return std::nullopt;
  if (is_word(p, clock.end, "uhr") || is_word(p, clock.end, "hrs")) ++clock.end;
  read_zone(p, clock);
  return clock;
}

/// A time that follows the day, behind at most two small words or marks: ", at", "•", "um", "- ".
std::optional<Clock> clock_after(const std::vector<Piece>& p, std::size_t i) {
  for (std::size_t skipped = 0; skipped <= 2; ++skipped, ++i) {
    if (auto clock = read_clock(p, i)) return clock;
    if (i >= p.size() || p[i].kind == Piece::Kind::Number) return std::nullopt;
    if (p[i].kind == Piece::Kind::Word && p[i].word.size() > 4) return std::nullopt;
  }
  return std::nullopt;
}

/// A time that stands before the day: "12:03 GMT, Nov 20, 2019", "4:30 PM on December 21, 2023", "21:17 18.11.2019".
std::optional<std::pair<Clock, std::size_t>> clock_before(const std::vector<Piece>& p, std::size_t day,
                                                          std::size_t limit) {
  const std::size_t from = day > 9 ? std::max(day - 9, limit) : limit;
  for (std::size_t i = from; i < day; ++i) {
    const auto clock = read_clock(p, i);
    if (!clock || clock->end > day) continue;
    const bool close = day - clock->end <= 2;
    const bool small =
        std::all_of(p.begin() + static_cast<std::ptrdiff_t>(clock->end), p.begin() + static_cast<std::ptrdiff_t>(day),
                    [](const Piece& x) { return x.kind == Piece::Kind::Mark || x.word.size() <= 3; });
    if (close && small) return std::make_pair(*clock, i);
  }
  return std::nullopt;
}

void append_clock(std::string& out, const Clock& clock) {
  out += 'T';
  append_two(out, clock.hour);
  out += ':';
  append_two(out, clock.minute);
  if (clock.second >= 0) {
    out += ':';
    append_two(out, clock.second);
  }
  out += clock.zone;
}

}  // namespace

std::vector<DateMention> find_dates(std::string_view text, DayOrder order) {
  std::vector<DateMention> mentions;
  text = text.substr(0, floor_boundary(text, std::min(text.size(), kLongest)));
  if (std::count_if(text.begin(), text.end(), is_digit) < 3) return mentions;
  const std::vector<Piece> pieces = cut(text);
  const DateParser parser(pieces, order);
  std::size_t free_from = 0;
  for (std::size_t i = 0; i < pieces.size();) {
    const auto found = parser.at(i);
    if (!found) {
      ++i;
      continue;
    }
    DateMention mention;
    mention.date = found->date;
    mention.ambiguous = found->ambiguous;
    mention.day_span = {pieces[found->begin].span.begin, pieces[found->end - 1].span.end};
    mention.span = mention.day_span;
    mention.published = to_iso(found->date);
    std::size_t next = found->end;
    if (const auto clock = clock_after(pieces, found->end)) {
      append_clock(mention.published, *clock);
      next = clock->end;
      mention.span.end = pieces[next - 1].span.end;
    } else if (const auto before = clock_before(pieces, found->begin, free_from)) {
      append_clock(mention.published, before->first);
      mention.span.begin = pieces[before->second].span.begin;
    }
    mentions.push_back(std::move(mention));
    i = free_from = next;
  }
  return mentions;
}

}  // namespace pressmark
