#include "searcher/render/numbers.h"

#include <array>

namespace pressmark {

namespace {

constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};

std::string_view month_name(int month) {
  return month >= 1 && month <= 12 ? kMonths[static_cast<std::size_t>(month - 1)] : std::string_view("?");
}

}  // namespace

std::string grouped(std::size_t n) {
  std::string digits = std::to_string(n);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, 1, ',');
  }
  return digits;
}

std::string counted(std::size_t n, std::string_view singular, std::string_view plural) {
  return grouped(n) + " " + std::string(n == 1 ? singular : plural);
}

std::string long_date(Date date) {
  return std::to_string(date.day) + " " + std::string(month_name(date.month)) + " " + std::to_string(date.year);
}

std::string_view short_month(int month) { return month_name(month).substr(0, 3); }

}  // namespace pressmark
