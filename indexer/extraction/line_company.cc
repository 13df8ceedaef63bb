#include "indexer/extraction/line_company.h"

#include <array>
#include <cmath>

namespace pressmark {
namespace {

bool begins_inside_sentence(const Line& line) {
  const char first = line.block->text[0];
  return line.shape.starts_lower || first == ',' || first == '.' || first == ';' || first == ')';
}

bool is_prose(const Line& line) { return line.shape.width >= 60 && line.shape.ends_sentence; }

}  // namespace

LineCompany::LineCompany(const std::vector<Line>& lines)
    : lines_(lines), seen_(lines.size()), before_(lines.size() + 1) {
  std::size_t run = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const LineShape& s = lines[i].shape;
    Seen& seen = seen_[i];
    seen = {s.ends_sentence,         is_prose(lines[i]),
            may_show_date(lines[i]), begins_inside_sentence(lines[i]),
            log_of_count(run),       0};
    run = seen.prose ? 0 : run + 1;
    Counts counts = before_[i];
    counts.repeated += lines[i].copies > 2 && s.width < 60 ? 1U : 0U;
    counts.wide += s.width >= 40 ? 1U : 0U;
    counts.prose += s.width >= 40 && s.ends_sentence ? 1U : 0U;
    counts.dated += seen.dated ? 1U : 0U;
    before_[i + 1] = counts;
  }
  run = 0;
  for (std::size_t i = lines.size(); i-- > 0;) {
    seen_[i].run_after = log_of_count(run);
    run = seen_[i].prose ? 0 : run + 1;
  }
}

float LineCompany::log_of_count(std::size_t n) {
  // A table for all counts that occur on ordinary pages.
  static const auto kLogs = [] {
    std::array<float, 512> logs{};
    for (std::size_t i = 0; i < logs.size(); ++i) logs[i] = std::log2(1.0F + static_cast<float>(i));
    return logs;
  }();
  return n < kLogs.size() ? kLogs[n] : std::log2(1.0F + static_cast<float>(n));
}

}  // namespace pressmark
