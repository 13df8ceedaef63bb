#include "indexer/cli/progress_line.h"

#include <cmath>
#include <cstdio>

namespace pressmark::cli {
namespace {

constexpr double kEnoughToEstimate = 0.01;

/// 1234567 -> "1,234,567"
std::string grouped(std::size_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, ",");
  return text;
}

/// 3723 -> "1:02:03", 42 -> "0:42"
std::string clock(double seconds) {
  const auto whole = static_cast<unsigned long>(std::lround(seconds));
  char text[32];
  if (whole >= 3600) {
    std::snprintf(text, sizeof text, "%lu:%02lu:%02lu", whole / 3600, whole / 60 % 60, whole % 60);
  } else {
    std::snprintf(text, sizeof text, "%lu:%02lu", whole / 60, whole % 60);
  }
  return text;
}

}  // namespace

std::string progress_text(const IndexProgress& progress) {
  std::string text = grouped(progress.articles) + " articles";
  const double seconds = progress.elapsed.count();
  if (seconds > 0)
    text += ", " + grouped(static_cast<std::size_t>(static_cast<double>(progress.articles) / seconds)) + "/s";
  if (progress.files_total > 1)
    text += ", " + grouped(progress.files_done) + " of " + grouped(progress.files_total) + " files";
  if (progress.bytes_total > 0) {
    const double part = static_cast<double>(progress.bytes_done) / static_cast<double>(progress.bytes_total);
    text += ", " + std::to_string(std::lround(100 * part)) + " %";
    if (part >= kEnoughToEstimate && part < 1) text += ", " + clock(seconds * (1 - part) / part) + " left";
  }
  return text;
}

void ProgressLine::show(const IndexProgress& progress) {
  if (!enabled_) return;
  const std::string text = progress_text(progress);
  out_ << "\r" << text;
  if (text.size() < width_) out_ << std::string(width_ - text.size(), ' ');
  out_ << std::flush;
  width_ = text.size();
}

void ProgressLine::clear() {
  if (width_ == 0) return;
  out_ << "\r" << std::string(width_, ' ') << "\r" << std::flush;
  width_ = 0;
}

}  // namespace pressmark::cli
