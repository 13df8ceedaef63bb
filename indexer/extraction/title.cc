#include "indexer/extraction/title.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "common/unicode.h"
#include "indexer/extraction/byline.h"
#include "indexer/extraction/dates.h"
#include "indexer/extraction/lexicon.h"

namespace pressmark {
namespace {

constexpr std::size_t kFarthest = 60;  // lines above the body

std::vector<std::string_view> long_words(std::string_view folded) {
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < folded.size();) {
    std::size_t end = i;
    while (end < folded.size() &&
           (static_cast<unsigned char>(folded[end]) >= 0x80 || (folded[end] >= 'a' && folded[end] <= 'z')))
      ++end;
    if (end - i >= 4) words.push_back(folded.substr(i, end - i));
    i = end + 1;
  }
  return words;
}

using WordSet = std::unordered_set<std::string_view>;

float overlap(std::string_view folded, const WordSet& body) {
  const auto words = long_words(folded);
  if (words.empty()) return 0;
  const auto shared = std::count_if(words.begin(), words.end(), [&](std::string_view w) { return body.count(w) != 0; });
  return static_cast<float>(shared) / static_cast<float>(words.size());
}

/// The words of the first long lines of the body.
WordSet words_of_body(const std::vector<Line>& lines, std::size_t begin) {
  WordSet words;
  std::size_t taken = 0;
  for (std::size_t i = begin; i < lines.size() && taken < 8 && i < begin + 40; ++i) {
    if (lines[i].shape.width < 80) continue;
    ++taken;
    for (const std::string_view word : long_words(lines[i].shape.folded)) words.insert(word);
  }
  return words;
}

bool can_be_title(const Line& line) {
  const LineShape& s = line.shape;
  if (s.width < 12 || s.width > 260 || s.letters * 2 < s.folded.size() / 2) return false;
  if (s.words < 2) return false;
  return !s.has(phrase::kChrome | phrase::kSectionEnd | phrase::kCredit | phrase::kDateLabel | phrase::kLegal |
                phrase::kTags | phrase::kComment);
}

/// What follows a title: a byline or a date in a short line.
bool is_byline_or_date(const Line& line) {
  if (line.shape.width > 140) return false;
  if (line.shape.has(phrase::kDateLabel | phrase::kReadingTime)) return true;
  if (line.shape.digits >= 3 && !find_dates(line.block->text, DayOrder::MonthFirst).empty()) return true;
  return line.shape.width < 90 && read_byline(line.block->text).marked;
}

/// Which lines of a range are bylines or dates; each is looked at once.
class Credited {
 public:
  Credited(const std::vector<Line>& lines, std::size_t begin, std::size_t end) : begin_(begin) {
    for (std::size_t i = begin; i < std::min(end, lines.size()); ++i) marks_.push_back(is_byline_or_date(lines[i]));
  }
  bool any(std::size_t from, std::size_t to) const {
    for (std::size_t i = from; i < to && i - begin_ < marks_.size(); ++i) {
      if (marks_[i - begin_]) return true;
    }
    return false;
  }

 private:
  std::size_t begin_;
  std::vector<bool> marks_;
};

/// Whether a summary of the article follows within two lines: of all lines about the body, the title stands above the
/// others.
bool has_standfirst(const std::vector<Line>& lines, std::size_t i, const WordSet& body) {
  for (std::size_t k = i + 1; k < std::min(lines.size(), i + 3); ++k) {
    const LineShape& s = lines[k].shape;
    if (s.width >= 45 && s.width < 400 && s.folded != lines[i].shape.folded && overlap(s.folded, body) >= 0.3F)
      return true;
  }
  return false;
}

/// Points for a line as the title, each for what is seen on pages in general.
float title_score(const std::vector<Line>& lines, std::size_t i, std::size_t body_begin, const WordSet& body,
                  const Credited& credits) {
  const Line& line = lines[i];
  const LineShape& s = line.shape;
  float score = 3.0F * overlap(s.folded, body);
  if (line.block->heading == 1) score += 4.0F;
  if (s.width >= 25) score += 1.0F;
  if (s.width >= 35) score += 1.2F;
  if (s.width >= 45) score += 0.5F;
  if (s.words >= 5) score += 0.5F;
  if (s.width > 150) score -= 1.5F;
  if (line.copies > 1) score += s.width >= 35 ? 1.5F : 0.0F;
  if (s.ends_sentence && s.folded.back() == '.') score -= 2.0F;
  if (s.ends_colon || s.starts_lower) score -= 1.0F;
  if (s.phrases != 0) score -= 1.5F;
  if (s.separators > 0 || s.has_address) score -= 1.0F;
  if (line.block->blank_before) score += 0.6F;
  const std::size_t distance = body_begin - i;
  score -= 0.05F * static_cast<float>(distance);
  if (distance == 0) score -= 1.5F;
  if (credits.any(i + 1, i + 6)) score += 1.2F;
  if (credits.any(i, i + 1)) score -= 3.0F;
  if (has_standfirst(lines, i, body)) score += 1.2F;
  return score;
}

std::string_view last_part(std::string_view title, std::string_view joint) {
  const std::size_t at = title.rfind(joint);
  return at == std::string_view::npos ? std::string_view{} : title.substr(at + joint.size());
}

}  // namespace

std::optional<std::size_t> find_title_line(const std::vector<Line>& lines, std::size_t body_begin) {
  const WordSet body = words_of_body(lines, body_begin);
  std::optional<std::size_t> best;
  float best_score = 0;
  const std::size_t from = body_begin > kFarthest ? body_begin - kFarthest : 0;
  const Credited credits(lines, from, body_begin + 6);
  for (std::size_t i = from; i <= body_begin && i < lines.size(); ++i) {
    if (!can_be_title(lines[i])) continue;
    const float score = title_score(lines, i, body_begin, body, credits);
    if (!best || score >= best_score) {
      best = i;
      best_score = score;
    }
  }
  return best;
}

std::optional<std::size_t> find_line_of_title(const std::vector<Line>& lines, std::string_view title,
                                              std::size_t body_begin) {
  const std::string folded = fold(title);
  const auto words = long_words(folded);
  const WordSet wanted(words.begin(), words.end());
  std::optional<std::size_t> best;
  float best_score = 0.7F;
  for (std::size_t i = 0; i < lines.size() && i <= body_begin + 5; ++i) {
    const LineShape& s = lines[i].shape;
    if (s.width > 300) continue;
    const bool same = s.folded == folded;
    const auto count = static_cast<float>(long_words(s.folded).size());
    const float shared = overlap(s.folded, wanted) * count;
    const float score = same ? 2.0F : 2 * shared / std::max(1.0F, count + static_cast<float>(wanted.size()));
    const float heading = lines[i].block->heading == 1 ? 0.2F : 0.0F;
    if (score + heading >= best_score) {
      best_score = score + heading;
      best = i;
    }
  }
  return best;
}

std::string without_site_name(std::string_view title, std::string_view source) {
  static constexpr std::array<std::string_view, 7> kJoints{" | ", " - ", " – ", " — ", " • ", " :: ", " // "};
  const std::string wanted = fold(source);
  for (const std::string_view joint : kJoints) {
    const std::string tail = fold(last_part(title, joint));
    if (tail.empty()) continue;
    const bool named =
        !wanted.empty() && (tail.find(wanted) != std::string::npos || wanted.find(tail) != std::string::npos);
    const bool barred = joint == " | " && tail.size() < 30;
    const std::string_view head = title.substr(0, title.rfind(joint));
    if ((named || barred) && head.size() > 10) return without_site_name(head, source);
  }
  return std::string(title);
}

}  // namespace pressmark
