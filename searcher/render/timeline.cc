#include "searcher/render/timeline.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>

#include "pressmark/date.h"
#include "searcher/render/numbers.h"

namespace pressmark {

namespace {

enum class Unit { Day, Month, Year };

constexpr std::size_t kRows = 4;
constexpr std::size_t kEighths = 8;
constexpr std::array<std::string_view, 9> kBlocks = {" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};

struct Value {
  Date first;
  Unit unit;
};

/// "2022", "2022-12", "2022-12-05"
std::optional<Value> read_value(const std::string& text) {
  static constexpr std::string_view kRest = "-01-01";
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  const Unit unit = text.size() == 4 ? Unit::Year : text.size() == 7 ? Unit::Month : Unit::Day;
  const std::optional<Date> date = parse_iso_date(text + std::string(kRest.substr(text.size() - 4)));
  if (!date) return std::nullopt;
  return Value{*date, unit};
}

Date start_of(Date date, Unit unit) {
  if (unit != Unit::Day) date.day = 1;
  if (unit == Unit::Year) date.month = 1;
  return date;
}

Date next(Date date, Unit unit) {
  if (unit == Unit::Day) return add_days(date, 1);
  if (unit == Unit::Month && date.month < 12) return {date.year, date.month + 1, 1};
  return {date.year + 1, 1, 1};
}

std::string label_of(Date date, Unit unit) {
  return to_iso(date).substr(0, unit == Unit::Year ? 4 : unit == Unit::Month ? 7 : 10);
}

/// How many periods lie from first to last.
std::size_t count_periods(Date first, Date last, Unit unit) {
  const auto years = static_cast<std::size_t>(last.year - first.year);
  if (unit == Unit::Year) return years + 1;
  if (unit == Unit::Month) return years * 12 + static_cast<std::size_t>(last.month + 11 - first.month) - 10;
  std::size_t days = 1;
  for (Date day = first; day < last; day = add_days(day, 1)) ++days;
  return days;
}

/// "Dec 2022"
std::string readable(const std::string& label) {
  const std::optional<Value> value = read_value(label);
  if (!value || value->unit == Unit::Year) return label;
  const std::string month = std::string(short_month(value->first.month)) + " " + std::to_string(value->first.year);
  return value->unit == Unit::Month ? month : std::to_string(value->first.day) + " " + month;
}

/// Joins `factor` neighbouring periods to one.
std::vector<Period> joined(const std::vector<Period>& all, std::size_t factor) {
  std::vector<Period> out;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i % factor == 0) out.push_back({all[i].label, 0});
    out.back().articles += all[i].articles;
  }
  return out;
}

}  // namespace

std::vector<Period> periods(const std::vector<FacetCount>& counts, std::size_t limit) {
  std::vector<std::pair<Value, std::size_t>> values;
  Unit unit = Unit::Day;
  for (const FacetCount& count : counts) {
    if (const std::optional<Value> value = read_value(count.value)) {
      values.emplace_back(*value, count.articles);
      unit = std::max(unit, value->unit);
    }
  }
  if (values.empty() || limit == 0) return {};
  const auto [first, last] = std::minmax_element(
      values.begin(), values.end(), [](const auto& a, const auto& b) { return a.first.first < b.first.first; });
  const Date begin = first->first.first;
  const Date end = last->first.first;
  while (unit != Unit::Year && count_periods(begin, end, unit) > limit)
    unit = unit == Unit::Day ? Unit::Month : Unit::Year;

  std::map<std::string, std::size_t> articles;
  for (const auto& [value, n] : values) articles[label_of(value.first, unit)] += n;
  std::vector<Period> all;
  const std::size_t number = count_periods(start_of(begin, unit), start_of(end, unit), unit);
  Date at = start_of(begin, unit);
  for (std::size_t i = 0; i < number; ++i, at = next(at, unit)) {
    const std::string label = label_of(at, unit);
    const auto found = articles.find(label);
    all.push_back({label, found == articles.end() ? 0 : found->second});
  }
  return joined(all, (all.size() + limit - 1) / limit);
}

std::vector<StyledText> timeline(const FacetResult& facet, std::size_t width) {
  std::size_t largest = 0;
  for (const FacetCount& count : facet.counts) largest = std::max(largest, count.articles);
  const std::size_t margin = grouped(largest).size() + 3;
  const std::size_t room = width > margin + 8 ? width - margin : 8;

  const std::vector<Period> columns = periods(facet.counts, room);
  if (columns.empty()) return {};
  largest = 0;
  for (const Period& period : columns) largest = std::max(largest, period.articles);
  const std::size_t column_width = std::clamp<std::size_t>(room / columns.size(), 1, 6);
  const std::size_t bar_width = column_width == 1 ? 1 : column_width - 1;

  std::vector<StyledText> lines;
  for (std::size_t row = kRows; row-- > 0;) {
    const std::string mark = row + 1 == kRows ? grouped(largest) : row == 0 ? "0" : "";
    StyledText line;
    line.append(std::string(margin - 2 - std::min(margin - 2, mark.size()), ' ') + mark + " │", Role::Faint);
    for (const Period& period : columns) {
      // Whatever is not nothing shows at least the lowest block.
      std::size_t height = largest == 0 ? 0 : period.articles * kRows * kEighths / largest;
      if (period.articles > 0) height = std::max<std::size_t>(height, 1);
      const std::size_t here = height > row * kEighths ? std::min(height - row * kEighths, kEighths) : 0;
      std::string bar;
      for (std::size_t i = 0; i < bar_width; ++i) bar += kBlocks.at(here);
      line.append(bar + std::string(column_width - bar_width, ' '), Role::Bar);
    }
    lines.push_back(std::move(line));
  }
  std::string axis;
  for (std::size_t i = 0; i < columns.size() * column_width; ++i) axis += "─";
  lines.emplace_back(std::string(margin - 1, ' ') + "└" + axis, Role::Faint);

  std::string labels = std::string(margin, ' ') + readable(columns.front().label);
  const std::string last = readable(columns.back().label);
  const std::size_t end = margin + columns.size() * column_width;
  if (columns.size() > 1) {
    const std::size_t at = std::max(labels.size() + 2, end > last.size() ? end - last.size() : 0);
    labels += std::string(at - labels.size(), ' ') + last;
  }
  lines.emplace_back(labels, Role::Faint);
  return lines;
}

}  // namespace pressmark
