#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "pressmark/date.h"

namespace pressmark {

/// 1234567 -> "1,234,567"
std::string grouped(std::size_t n);

/// "1 article", "1,234 articles"
std::string counted(std::size_t n, std::string_view singular, std::string_view plural);

/// "5 December 2022"
std::string long_date(Date date);

/// "Dec"; `month` 1..12
std::string_view short_month(int month);

}  // namespace pressmark
