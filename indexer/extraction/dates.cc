#include "indexer/extraction/dates.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "common/unicode.h"
#include "indexer/extraction/clock.h"
#include "indexer/extraction/date_pieces.h"

namespace pressmark {
namespace {

/// Dates of interest stand in short lines, or near the edge of long ones.
constexpr std::size_t kLongest = 4096;

/// Reads a date from the pieces, moving `at` behind what it has read.
class DateParser {
 public:
  DateParser(const DatePieces& pieces, DayOrder order) : pieces_(pieces), order_(order) {}

  struct Found {
    Date date;
    std::size_t begin;
    std::size_t end;
    bool ambiguous = false;
  };

  std::optional<Found> at(std::size_t i) const {
    if (pieces_[i].month > 0) return month_name_day(i);
    if (!pieces_.is_number(i)) return std::nullopt;
    if (pieces_[i].digits > 2) return year_first(i);
    auto found = day_month_name(i);
    return found ? found : numeric(i);
  }

 private:
  bool mark(std::size_t i, char c) const { return pieces_.is_mark(i, c); }
  bool word(std::size_t i, std::string_view w) const { return pieces_.is_word(i, w); }
  int number(std::size_t i, std::size_t most_digits) const {
    return pieces_.is_number(i) && pieces_[i].digits <= most_digits ? pieces_[i].value : -1;
  }
  int month(std::size_t i) const { return i < pieces_.size() ? pieces_[i].month : 0; }
  int year(std::size_t i, bool short_allowed) const {
    if (!pieces_.is_number(i)) return -1;
    const DatePiece& p = pieces_[i];
    if (p.digits == 4 && p.value >= 1800 && p.value <= 2199) return p.value;
    if (short_allowed && p.digits == 2) return p.value >= 70 ? 1900 + p.value : 2000 + p.value;
    return -1;
  }
  bool touches(std::size_t i) const { return pieces_.touches_next(i); }

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
    if ((word(i + 1, "年") && word(i + 3, "月")) || (word(i + 1, "년") && word(i + 3, "월"))) {
      auto found = make(y, number(i + 2, 2), number(i + 4, 2), i, i + 5);
      if (found && (word(i + 5, "日") || word(i + 5, "일"))) ++found->end;
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

  const DatePieces& pieces_;
  DayOrder order_;
};

std::string_view head_of(std::string_view text) {
  return text.substr(0, floor_boundary(text, std::min(text.size(), kLongest)));
}

}  // namespace

bool has_date(std::string_view text, DayOrder order) {
  text = head_of(text);
  if (!may_hold_date(text)) return false;
  const DatePieces pieces(text);
  const DateParser parser(pieces, order);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (parser.at(i)) return true;
  }
  return false;
}

std::vector<DateMention> find_dates(std::string_view text, DayOrder order) {
  std::vector<DateMention> mentions;
  text = head_of(text);
  if (!may_hold_date(text)) return mentions;
  const DatePieces pieces(text);
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
