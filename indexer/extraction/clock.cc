#include "indexer/extraction/clock.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace pressmark {
namespace {

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

void read_zone(const DatePieces& p, Clock& clock) {
  const std::size_t i = clock.end;
  if (p.is_word(i)) {
    clock.zone = zone_offset(p[i].word);
    if (!clock.zone.empty()) ++clock.end;
    return;
  }
  const bool plus = p.is_mark(i, '+');
  if (!plus && !p.is_mark(i, '-')) return;
  const bool touching = i > 0 && p[i - 1].span.end == p[i].span.begin;
  if (p.is_number(i + 1, 4) && p[i + 1].value <= 1400 && p[i + 1].value % 100 < 60) {
    clock.zone = plus ? "+" : "-";
    append_two(clock.zone, p[i + 1].value / 100);
    clock.zone += ':';
    append_two(clock.zone, p[i + 1].value % 100);
    clock.end += 2;
  } else if (touching && p.is_number(i + 1, 2) && p.is_mark(i + 2, ':') && p.is_number(i + 3, 2) &&
             p[i + 1].value <= 14 && p[i + 3].value < 60) {
    clock.zone = plus ? "+" : "-";
    append_two(clock.zone, p[i + 1].value);
    clock.zone += ':';
    append_two(clock.zone, p[i + 3].value);
    clock.end += 4;
  }
}

/// "a.m.", "PM", "p. m." at `i`: the pieces it takes, and whether it is the afternoon.
std::pair<std::size_t, bool> read_half(const DatePieces& p, std::size_t i) {
  for (const bool after : {false, true}) {
    if (p.is_word(i, after ? "pm" : "am")) return {1, after};
    if (p.is_word(i, after ? "p" : "a")) {
      const std::size_t dot = p.is_mark(i + 1, '.') ? 1 : 0;
      if (p.is_word(i + 1 + dot, "m")) return {2 + dot + (p.is_mark(i + 2 + dot, '.') ? 1U : 0U), after};
    }
  }
  return {0, false};
}

/// "9:28 AM UTC", "20.15 Uhr", "14h52", "12:48:14Z", "11PM", "21時37分" at `i`.
std::optional<Clock> read_clock(const DatePieces& p, std::size_t i) {
  if (!p.is_number(i) || p[i].digits > 2) return std::nullopt;
  Clock clock;
  clock.hour = p[i].value;
  clock.end = i + 1;
  const bool colon = p.is_mark(i + 1, ':') || p.is_word(i + 1, "h") || p.is_word(i + 1, "時");
  const bool dot = p.is_mark(i + 1, '.');
  bool certain = colon;
  if ((colon || dot) && p.is_number(i + 2, 2)) {
    clock.minute = p[i + 2].value;
    clock.end = i + 3;
    if (p.is_mark(i + 3, ':') && p.is_number(i + 4, 2)) {
      clock.second = p[i + 4].value;
      clock.end = i + 5;
      if (p.is_mark(i + 5, '.') && p.is_number(i + 6)) clock.end = i + 7;  // fraction
    } else if (p.is_word(i + 3, "分")) {
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
  if (dot && (p.is_word(clock.end, "uhr") || clock.minute > 12)) certain = true;
  if (!certain || clock.hour > 23 || clock.minute > 59 || clock.second > 59) return std::nullopt;
  if (p.is_word(clock.end, "uhr") || p.is_word(clock.end, "hrs")) ++clock.end;
  read_zone(p, clock);
  return clock;
}

}  // namespace

std::optional<Clock> clock_after(const DatePieces& p, std::size_t i) {
  for (std::size_t skipped = 0; skipped <= 2; ++skipped, ++i) {
    if (auto clock = read_clock(p, i)) return clock;
    if (i >= p.size() || p.is_number(i)) return std::nullopt;
    if (p.is_word(i) && p[i].word.size() > 4) return std::nullopt;
  }
  return std::nullopt;
}

std::optional<std::pair<Clock, std::size_t>> clock_before(const DatePieces& p, std::size_t day, std::size_t limit) {
  const std::size_t from = day > 9 ? std::max(day - 9, limit) : limit;
  for (std::size_t i = from; i < day; ++i) {
    const auto clock = read_clock(p, i);
    if (!clock || clock->end > day) continue;
    const bool close = day - clock->end <= 2;
    bool small = true;
    for (std::size_t k = clock->end; k < day; ++k) small = small && p[k].word.size() <= 3;
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

}  // namespace pressmark
