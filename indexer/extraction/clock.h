#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "indexer/extraction/date_pieces.h"

namespace pressmark {

/// A time of day written in a text.
struct Clock {
  int hour = 0;
  int minute = 0;
  int second = -1;      ///< -1 where none is given
  std::string zone;     ///< as in ISO 8601: "Z", "+02:00"; empty where it is not given or has several meanings
  std::size_t end = 0;  ///< the piece behind it
};

/// A time that follows the day, which ends before piece `i`, behind at most two small words or marks: ", at", "•",
/// "um", "- ".
std::optional<Clock> clock_after(const DatePieces& pieces, std::size_t i);

/// A time that stands before the day at piece `day`, and the piece at which it begins, not before `limit`: "12:03 GMT,
/// Nov 20, 2019", "4:30 PM on December 21, 2023", "21:17 18.11.2019".
std::optional<std::pair<Clock, std::size_t>> clock_before(const DatePieces& pieces, std::size_t day, std::size_t limit);

/// Appends "T21:17:05+02:00".
void append_clock(std::string& out, const Clock& clock);

}  // namespace pressmark
