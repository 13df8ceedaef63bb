#include "searcher/render/facet_panel.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>

#include "searcher/render/numbers.h"
#include "searcher/render/timeline.h"

namespace pressmark {

namespace {

constexpr std::size_t kWidestBox = 90;
constexpr std::size_t kNarrowestOfTwo = 56;
constexpr std::size_t kGap = 4;
constexpr std::array<std::string_view, 9> kBlocks = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"};

using Lines = std::vector<StyledText>;

/// A bar of n/largest of `columns`, in eighths of a column.
std::string bar(std::size_t n, std::size_t largest, std::size_t columns) {
  std::size_t eighths = largest == 0 ? 0 : n * columns * 8 / largest;
  if (n > 0) eighths = std::max<std::size_t>(eighths, 1);
  std::string out;
  for (; eighths >= 8; eighths -= 8) out += kBlocks[8];
  return out + std::string(kBlocks.at(eighths));
}

std::string padded_left(const std::string& text, std::size_t width) {
  return std::string(width > text.size() ? width - text.size() : 0, ' ') + text;
}

void pad_right(StyledText& line, std::size_t width) {
  const std::size_t used = line.width();
  if (used < width) line.append(std::string(width - used, ' '));
}

std::string title_of(Facet facet) {
  std::string name = to_string(facet);
  name.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(name.front())));
  return name;
}

StyledText heading(const FacetResult& facet) {
  StyledText text(title_of(facet.facet), Role::Strong);
  if (facet.of_any_value) text.append(" (any)", Role::Faint);
  return text;
}

void append_more(const FacetResult& facet, Lines& lines) {
  if (facet.more > 0) lines.emplace_back("  and " + grouped(facet.more) + " more", Role::Faint);
}

Lines value_box(const FacetResult& facet, std::size_t width) {
  std::size_t largest = 0;
  std::size_t name_width = 0;
  std::size_t articles_width = std::string_view("articles").size();
  std::size_t passages_width = std::string_view("passages").size();
  for (const FacetCount& count : facet.counts) {
    largest = std::max(largest, count.articles);
    name_width = std::max(name_width, StyledText(count.value).width());
    articles_width = std::max(articles_width, grouped(count.articles).size());
    passages_width = std::max(passages_width, grouped(count.passages).size());
  }
  const std::size_t numbers = articles_width + passages_width + 4;
  const std::size_t room = width > numbers + 16 ? width - numbers - 2 : 14;
  name_width = std::clamp<std::size_t>(name_width, heading(facet).width(), room * 3 / 5);
  const std::size_t bar_width = room - name_width - 2;

  Lines lines;
  StyledText head = heading(facet);
  pad_right(head, 2 + room);
  head.append("  " + padded_left("articles", articles_width) + "  " + padded_left("passages", passages_width),
              Role::Faint);
  lines.push_back(std::move(head));
  for (const FacetCount& count : facet.counts) {
    StyledText line("  ");
    line.append(shortened(StyledText(count.value), name_width));
    pad_right(line, 2 + name_width + 2);
    line.append(bar(count.articles, largest, bar_width), Role::Bar);
    pad_right(line, 2 + room);
    line.append("  " + padded_left(grouped(count.articles), articles_width));
    line.append("  " + padded_left(grouped(count.passages), passages_width), Role::Faint);
    lines.push_back(std::move(line));
  }
  append_more(facet, lines);
  return lines;
}

Lines date_box(const FacetResult& facet, std::size_t width) {
  const Lines plot = timeline(facet, width - 2);
  if (plot.empty()) return {};
  Lines lines{heading(facet)};
  for (const StyledText& line : plot) {
    StyledText indented("  ");
    indented.append(line);
    lines.push_back(std::move(indented));
  }
  append_more(facet, lines);
  return lines;
}

/// Two boxes beside each other.
Lines beside(Lines left, const Lines& right, std::size_t width) {
  left.resize(std::max(left.size(), right.size()));
  for (std::size_t i = 0; i < right.size(); ++i) {
    pad_right(left[i], width + kGap);
    left[i].append(right[i]);
  }
  return left;
}

}  // namespace

std::vector<StyledText> facet_panel(const std::vector<FacetResult>& facets, std::size_t width) {
  const bool two = width >= 2 * kNarrowestOfTwo + kGap;
  const std::size_t box = std::min(two ? (width - kGap) / 2 : width, kWidestBox);
  std::vector<Lines> boxes;
  for (const FacetResult& facet : facets) {
    if (facet.counts.empty()) continue;
    Lines made = facet.facet == Facet::Date ? date_box(facet, box) : value_box(facet, box);
    if (!made.empty()) boxes.push_back(std::move(made));
  }
  Lines lines;
  const std::size_t step = two ? 2 : 1;
  for (std::size_t i = 0; i < boxes.size(); i += step) {
    if (i > 0) lines.emplace_back();
    Lines row = two && i + 1 < boxes.size() ? beside(boxes[i], boxes[i + 1], box) : boxes[i];
    for (StyledText& line : row) {
      line.drop_trailing_spaces();
      lines.push_back(std::move(line));
    }
  }
  return lines;
}

}  // namespace pressmark
