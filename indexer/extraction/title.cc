#include "indexer/extraction/title.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "common/names.h"
#include "common/unicode.h"
#include "indexer/extraction/byline.h"
#include "indexer/extraction/folded_words.h"
#include "indexer/extraction/lexicon.h"

namespace pressmark {
namespace {

constexpr std::size_t kFarthest = 120;  // lines above the body
constexpr std::size_t kNear = 3;        // lines about a line that are compared with it
constexpr std::size_t kBelow = 3;       // lines of the body above which the title may stand: a summary comes first

bool can_be_title(const Line& line) {
  const LineShape& s = line.shape;
  if (s.width < 12 || s.width > 260 || std::size_t{4} * s.letters < s.folded.size() || s.words < 2) return false;
  // “It will hold,” she went on, “because the people who load the cars wrote it.”
  if (s.has_quote && s.ends_sentence && s.words >= 12 && s.function_density() >= 0.3F) return false;
  return !s.has(phrase::kChrome | phrase::kSectionEnd | phrase::kCredit | phrase::kDateLabel | phrase::kLegal |
                phrase::kTags | phrase::kComment);
}

std::string_view last_part(std::string_view title, std::string_view joint) {
  const std::size_t at = title.rfind(joint);
  return at == std::string_view::npos ? std::string_view{} : title.substr(at + joint.size());
}

/// A slash beside a space: "(Ann Osei / Harbour Post)", "Ann Osei/ HP", "Ann Osei/".
bool has_loose_slash(std::string_view text) {
  for (std::size_t at = text.find('/'); at != std::string_view::npos; at = text.find('/', at + 1)) {
    if (at + 1 == text.size() || text[at + 1] == ' ') return true;
  }
  return false;
}

/// What the line itself shows.
void see_line(const Line& line, TitleFeatures& f) {
  using T = TitleFeature;
  const LineShape& s = line.shape;
  const auto flag = [](bool value) { return value ? 1.0F : 0.0F; };
  f[T::Width20] = flag(s.width >= 20);
  f[T::Width35] = flag(s.width >= 35);
  f[T::Width50] = flag(s.width >= 50);
  f[T::Width100] = flag(s.width >= 100);
  f[T::Width160] = flag(s.width >= 160);
  f[T::FewWords] = flag(s.words < 4);
  f[T::EndsFullStop] = flag(s.ends_sentence && !s.ends_ellipsis && s.folded.back() != '?' && s.folded.back() != '!');
  f[T::EndsQuestion] = flag(s.folded.back() == '?' || s.folded.back() == '!');
  f[T::EndsOpen] = flag(s.ends_colon || s.ends_ellipsis);
  f[T::StartsLower] = flag(s.starts_lower);
  f[T::Phrase] = flag(s.phrases != 0);
  f[T::Separated] = flag(s.separators > 0 || s.has_address);
  f[T::BlankBefore] = flag(line.block->blank_before);
  f[T::Heading1] = flag(line.block->heading == 1);
  f[T::Copied] = flag(line.copies > 1 && s.width >= 30);
  f[T::Capitalised] = flag(s.capitalised * 10 >= s.words * 6);
  f[T::Digits] = flag(s.digits * 5 >= s.letters + s.digits);
  f[T::Capitals] = flag(s.upper_words * 10 >= s.words * 6);
  f[T::Quoted] = flag(s.starts_quote && (s.folded.back() == '"' || s.ends_sentence));
  f[T::Prose] = flag(s.function_density() >= 0.3F);
  f[T::Slashed] = flag(has_loose_slash(line.block->text));
}

}  // namespace

TitleFinder::TitleFinder(const std::vector<Line>& lines)
    : lines_(lines),
      credited_(lines.size(), -1),
      bylined_(lines.size(), -1),
      words_(lines),
      dates_(lines),
      shared_(lines.size()),
      last_copy_(lines.size()) {
  for (std::size_t i = 0; i < lines.size(); ++i) last_copy_[lines[i].first] = i;
}

/// What follows a title: a byline or a date in a short line.
bool TitleFinder::is_byline_or_date(std::size_t i) const {
  const Line& line = lines_[i];
  if (line.shape.width > 140) return false;
  if (line.shape.has(phrase::kDateLabel | phrase::kReadingTime) || dates_.has_date(i)) return true;
  return has_byline(i);
}

bool TitleFinder::has_byline(std::size_t i) const {
  std::int8_t& bylined = bylined_[same_as(lines_, i)];
  if (bylined < 0) {
    const Line& line = lines_[i];
    const bool has_mark =
        line.shape.width < 90 && may_have_byline_mark(line.shape.folded) && has_byline_mark(line.block->text);
    bylined = has_mark ? 1 : 0;
  }
  return bylined > 0;
}

bool TitleFinder::is_credited(std::size_t i) const {
  std::int8_t& credited = credited_[same_as(lines_, i)];
  if (credited < 0) credited = is_byline_or_date(i) ? 1 : 0;
  return credited > 0;
}

bool TitleFinder::any_credited(std::size_t from, std::size_t to) const {
  for (std::size_t i = from; i < std::min(to, lines_.size()); ++i) {
    if (is_credited(i)) return true;
  }
  return false;
}

/// Which words stand in the first long lines of the body, and which in the very first of them.
std::vector<std::uint8_t> TitleFinder::words_of_body(std::size_t begin) const {
  constexpr std::size_t kParagraphs = 8;
  constexpr std::size_t kFirst = 2;
  std::vector<std::uint8_t> all;
  std::size_t taken = 0;
  for (std::size_t i = begin; i < lines_.size() && taken < kParagraphs && i < begin + 40; ++i) {
    if (lines_[i].shape.width < 80) continue;
    const std::uint8_t where = taken < kFirst ? kInBody | kInBeginning : kInBody;
    ++taken;
    const LineWords::Words words = words_.of(i);
    all.resize(words_.count());
    for (const std::uint32_t word : words) all[word] |= where;
  }
  return all;
}

/// Notes what lines [from, to) have in common with the body.
void TitleFinder::compare_with_body(std::size_t body_begin, std::size_t from, std::size_t to) const {
  const std::vector<std::uint8_t> body = words_of_body(body_begin);
  for (std::size_t i = from; i < to; ++i) {
    std::uint32_t in_body = 0;
    std::uint32_t in_beginning = 0;
    const LineWords::Words words = words_.of(i);
    for (const std::uint32_t word : words) {
      const std::uint8_t where = word < body.size() ? body[word] : std::uint8_t{0};
      in_body += where & kInBody;
      in_beginning += where / kInBeginning;
    }
    Shared& shared = shared_[i];
    const auto count = std::max(static_cast<float>(words.size()), 1.0F);
    shared.words = static_cast<float>(in_body);
    shared.share = shared.words / count;
    shared.beginning = static_cast<float>(in_beginning) / count;
    const LineShape& s = lines_[i].shape;
    shared.possible = can_be_title(lines_[i]);
    const bool alike = shared.share >= 0.34F && s.width >= 25 && !s.ends_sentence;
    shared.rival = alike && shared.possible && !is_credited(i);
    shared.headline = s.width >= 28 && s.width <= 160 && s.words >= 4 && shared.possible;
  }
}

TitleFeatures TitleFinder::features(std::size_t i, std::size_t body_begin) const {
  using T = TitleFeature;
  TitleFeatures f{};
  see_line(lines_[i], f);
  const auto flag = [](bool value) { return value ? 1.0F : 0.0F; };
  if (i == 0) f[T::BlankBefore] = 0;
  f[T::Overlap] = shared_[i].share;
  f[T::SharedWords] = std::log2(1.0F + shared_[i].words);
  const std::size_t distance = body_begin > i ? body_begin - i : 0;
  f[T::Distance] = std::log2(1.0F + static_cast<float>(distance));
  f[T::AtBody] = flag(i == body_begin);
  f[T::InBody] = flag(i > body_begin);
  f[T::Credited] = flag(is_credited(i));
  f[T::CreditNext] = flag(any_credited(i + 1, i + 3));
  f[T::CreditSoon] = flag(any_credited(i + 3, i + 7));
  f[T::CreditBefore] = flag(any_credited(i > 3 ? i - 3 : 0, i));
  for (std::size_t k = i + 1; k < std::min(lines_.size(), i + 6); ++k) {
    if (is_credited(k) && has_byline(k)) f[T::BylineSoon] = 1;
  }
  f[T::Beginning] = shared_[i].beginning;
  const auto headlines = [&](std::size_t from, std::size_t to) {
    float count = 0;
    for (std::size_t k = from; k < std::min(to, shared_.size()); ++k)
      count += shared_[k].headline && lines_[k].first != lines_[i].first ? 1.0F : 0.0F;
    return count / 3;
  };
  f[T::ListBefore] = headlines(i > kNear ? i - kNear : 0, i);
  f[T::ListAfter] = headlines(i + 1, std::min(i + 1 + kNear, body_begin));
  f[T::CopiedBelow] = flag(last_copy_[lines_[i].first] > body_begin);
  // Of several lines about the same things, the first is the title and the others are its summary and captions.
  for (std::size_t k = i + 1; k < std::min(lines_.size(), i + 3); ++k) {
    const LineShape& s = lines_[k].shape;
    const bool summary = s.width >= 45 && s.width < 400 && lines_[k].first != lines_[i].first;
    if (summary && shared_[k].share >= 0.3F) f[T::Standfirst] = 1;
  }
  for (std::size_t k = i > kNear ? i - kNear : 0; k < i; ++k) {
    if (shared_[k].rival && lines_[k].first != lines_[i].first) f[T::RivalAbove] = 1;
  }
  return f;
}

/// Calls use(line, features) for each line that may be the title.
template <class Use>
void TitleFinder::for_each_candidate(std::size_t body_begin, Use use) const {
  const std::size_t from = body_begin > kFarthest ? body_begin - kFarthest : 0;
  const std::size_t to = std::min(lines_.size(), body_begin + kBelow);
  compare_with_body(body_begin, from > kNear ? from - kNear : 0, std::min(lines_.size(), to + kNear));
  for (std::size_t i = from; i < to; ++i) {
    if (shared_[i].possible) use(i, features(i, body_begin));
  }
}

std::vector<TitleFinder::Candidate> TitleFinder::candidates(std::size_t body_begin) const {
  std::vector<Candidate> out;
  for_each_candidate(body_begin, [&](std::size_t line, const TitleFeatures& f) { out.push_back({line, f}); });
  return out;
}

void TitleFinder::score_lines(std::size_t body_begin) const {
  if (scored_for_ == body_begin) return;
  scored_for_ = body_begin;
  scored_.clear();
  for_each_candidate(body_begin, [&](std::size_t line, const TitleFeatures& f) {
    float score = 0;
    for (std::size_t k = 0; k < f.size(); ++k) score += kTitleWeights[k].weight * f[k];
    scored_.push_back({line, score});
  });
}

std::optional<std::size_t> TitleFinder::find(std::size_t body_begin, std::string_view source) const {
  score_lines(body_begin);
  const std::string source_key = source.empty() ? std::string{} : name_key(source);
  std::optional<std::size_t> best;
  float best_score = 0;
  for (const Scored& scored : scored_) {
    if (best && scored.score < best_score) continue;
    // A line with many more letters says more than the name, however that is written.
    const Line& line = lines_[scored.line];
    if (!source.empty() && line.shape.letters <= source.size() + 8 && name_key(line.block->text) == source_key)
      continue;
    best = scored.line;
    best_score = scored.score;
  }
  if (best && lines_[*best].shape.starts_lower) {
    // "canal opens at last" in an address or a trail of links stands once more as it should be written.
    for (const Scored& scored : scored_) {
      const Line& line = lines_[scored.line];
      if (line.first == lines_[*best].first && !line.shape.starts_lower) return scored.line;
    }
  }
  return best;
}

std::optional<std::size_t> find_line_of_title(const std::vector<Line>& lines, std::string_view title,
                                              std::size_t body_begin) {
  LineStore store;
  const std::string_view folded = store.fold(store.keep(title));
  const KeptNumbers words_of_title = look_at_words(folded, true, store).topic();
  std::vector<std::uint32_t> wanted(words_of_title.begin(), words_of_title.end());
  std::sort(wanted.begin(), wanted.end());
  std::optional<std::size_t> best;
  float best_score = 0.7F;
  for (std::size_t i = 0; i < lines.size() && i <= body_begin + 5; ++i) {
    const LineShape& s = lines[i].shape;
    if (s.width > 300) continue;
    const bool same = s.folded == folded;
    const KeptNumbers topic = s.known_words.topic();
    const auto count = static_cast<float>(topic.size());
    const auto shared = static_cast<float>(std::count_if(topic.begin(), topic.end(), [&](std::uint32_t word) {
      return std::binary_search(wanted.begin(), wanted.end(), word);
    }));
    const float score = same ? 2.0F : 2 * shared / std::max(1.0F, count + static_cast<float>(wanted.size()));
    const float heading = lines[i].block->heading == 1 ? 0.2F : 0.0F;
    if (score + heading >= best_score) {
      best_score = score + heading;
      best = i;
    }
  }
  return best;
}

std::optional<std::size_t> find_main_heading(const std::vector<Line>& lines, std::size_t body_begin,
                                             std::string_view source) {
  std::optional<std::size_t> main;
  for (std::size_t i = 0; i < lines.size() && i < body_begin + kBelow; ++i) {
    const Line& line = lines[i];
    if (line.block->heading != 1 || !can_be_title(line) || line.block->in(Zone::Navigation)) continue;
    if (!source.empty() && name_key(line.block->text) == name_key(source)) continue;
    if (main && line.first != lines[*main].first) return std::nullopt;
    if (!main) main = i;
  }
  return main;
}

std::string without_site_name(std::string_view title, std::string_view source) {
  static constexpr std::array<std::string_view, 7> kJoints{" | ", " - ", " – ", " — ", " • ", " :: ", " // "};
  const std::string wanted = fold(source);
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view joint : kJoints) {
      const std::string tail = fold(last_part(title, joint));
      if (tail.empty()) continue;
      const bool named =
          !wanted.empty() && (tail.find(wanted) != std::string::npos || wanted.find(tail) != std::string::npos);
      const bool barred = joint == " | " && tail.size() < 30;
      const std::string_view head = title.substr(0, title.rfind(joint));
      if ((!named && !barred) || head.size() <= 10) continue;
      title = head;
      again = true;
      break;
    }
  }
  return std::string(title);
}

}  // namespace pressmark
