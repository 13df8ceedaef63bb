#include "indexer/extraction/authors.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "common/names.h"
#include "common/unicode.h"
#include "indexer/extraction/byline.h"
#include "indexer/extraction/lexicon.h"
#include "indexer/extraction/person_names.h"

namespace pressmark {
namespace {

using Origin = Statement::Origin;

struct Candidate {
  Byline byline;
  std::size_t line = 0;
  float score = 0;
};

/// Whether the line is worth reading as a byline: most are not.
bool may_be_byline(const Line& line) {
  return line.shape.digits > 0 || may_have_byline_mark(line.shape.folded) || may_begin_with_name(line.block->text);
}

/// The byline on a line; "By" alone takes the names of the line below.
Byline byline_at(const std::vector<Line>& lines, std::size_t i) {
  Byline byline = read_byline(lines[i].block->text);
  if (byline.only_mark && i + 1 < lines.size()) {
    byline = read_byline(lines[i + 1].block->text);
    byline.marked = !byline.authors.empty();
  }
  return byline;
}

/// Says of bylines how likely each is the article's.
class BylineScores {
 public:
  /// `title` is lines.size() when unknown. Lines and dates must outlive it.
  BylineScores(const std::vector<Line>& lines, const DateLines& dates, std::size_t title, std::size_t body_begin)
      : lines_(lines), dates_(dates), title_(title), body_begin_(body_begin) {}

  float of(std::size_t i, const Byline& byline) const {
    float score = without_dates(i, byline);
    if (shows_date(i) || shows_date(i + 1) || (i > 0 && shows_date(i - 1))) score += kBesideDate;
    // Sections and buttons in scripts without capitals look like names.
    const bool uncased = static_cast<unsigned char>(lines_[i].block->text[0]) >= 0xE0;
    if (!byline.marked && uncased && !shows_date(i)) score -= 3.0F;
    return score;
  }

  /// Whether the line may hold a byline with a greater score, whatever stands in it: most do not.
  bool may_exceed(float score, std::size_t i) const {
    Byline best;
    best.marked = may_have_byline_mark(lines_[i].shape.folded);
    return without_dates(i, best) + kBesideDate > score && of(i, best) > score;
  }

 private:
  static constexpr float kBesideDate = 1.5F;

  bool shows_date(std::size_t i) const {
    return i < lines_.size() && lines_[i].shape.width < 120 && dates_.has_date(i);
  }
  float without_dates(std::size_t i, const Byline& byline) const;

  const std::vector<Line>& lines_;
  const DateLines& dates_;
  std::size_t title_;
  std::size_t body_begin_;
};

float BylineScores::without_dates(std::size_t i, const Byline& byline) const {
  const Line& line = lines_[i];
  float score = byline.marked ? 4.0F : 1.0F;
  if (!byline.whole_line) score -= 0.5F;
  const bool named_by_markup = line.block->in(Zone::Byline);
  if (named_by_markup) score += 1.5F;
  const bool known = title_ < lines_.size();
  if (known && i > title_) {
    score += i - title_ <= 5 ? 1.5F : i - title_ <= 12 ? 0.5F : -1.0F;
  } else if (known) {
    score -= title_ - i <= 3 ? 0.0F : 2.5F;
  }
  if (i > body_begin_ + 3) score -= 2.0F;
  if (line.shape.has(phrase::kCredit | phrase::kPromotion | phrase::kLegal | phrase::kSectionEnd | phrase::kChrome))
    score -= 3.0F;
  if (line.kept && line.shape.width > 90) score -= 3.0F;
  return score;
}

/// Names that stand alone on the lines after the byline belong to it: a list of authors, one a line.
void add_followers(const std::vector<Line>& lines, Candidate& best) {
  for (std::size_t i = best.line + 1; i < std::min(lines.size(), best.line + 6); ++i) {
    const std::string_view text = lines[i].block->text;
    const std::string_view folded = lines[i].shape.folded;
    if (folded == "and" || folded == "," || folded == "&") continue;
    const bool uncased = static_cast<unsigned char>(text[0]) >= 0xE0;
    if (lines[i].kept || uncased || !looks_like_name(text) || lines[i].shape.phrases != 0) return;
    if (std::find(best.byline.authors.begin(), best.byline.authors.end(), text) == best.byline.authors.end())
      best.byline.authors.push_back(with_ordinary_case(text));
  }
}

bool is_web_address(std::string_view text) {
  return text.find("://") != std::string_view::npos || text.find("www.") != std::string_view::npos || text[0] == '@';
}

/// The names in one stated value: "Ann Osei", "By Ann Osei and Bo Lind", "Ann Osei, Bo Lind".
std::vector<std::string> names_in(const std::string& value) {
  if (is_web_address(value)) return {};
  Byline byline = read_byline(value);
  if (!byline.authors.empty() && byline.whole_line) return byline.authors;
  const Byline with_mark = read_byline("By " + value);
  if (!with_mark.authors.empty()) return with_mark.authors;
  return {value};
}

}  // namespace

Credits find_authors(const std::vector<Line>& lines, const DateLines& dates, std::size_t title,
                     std::size_t body_begin) {
  const BylineScores scores(lines, dates, title, body_begin);
  Candidate best;
  best.score = 1.9F;
  bool found = false;
  const std::size_t start = title < lines.size() ? title : body_begin;
  const std::size_t from = start > 12 ? start - 12 : 0;
  for (std::size_t i = from; i < std::min(lines.size(), std::max(body_begin, start) + 8); ++i) {
    if (i == title || lines[i].shape.width > 200 || lines[i].block->text.size() > 240) continue;
    if (!scores.may_exceed(best.score, i) || !may_be_byline(lines[i])) continue;
    Byline byline = byline_at(lines, i);
    if (byline.authors.empty()) continue;
    const float score = scores.of(i, byline);
    if (score <= best.score) continue;
    best = {std::move(byline), i, score};
    found = true;
  }
  if (!found) {
    for (std::size_t i = body_begin; i < lines.size(); ++i) {
      const bool behind = !lines[i].kept && i > 0 && (lines[i - 1].kept || (i > 1 && lines[i - 2].kept));
      if (!behind || lines[i].shape.width > 120 || !may_be_byline(lines[i])) continue;
      Byline byline = byline_at(lines, i);
      if (!byline.marked || byline.authors.empty() || lines[i].shape.has(phrase::kCredit)) continue;
      best = {std::move(byline), i, 1.0F};
      found = true;
    }
  }
  if (!found) return {{}, {}, lines.size()};
  add_followers(lines, best);
  return {std::move(best.byline.authors), std::move(best.byline.agency), best.line};
}

std::vector<std::string> stated_authors(const std::vector<Statement>& statements, const std::string& source) {
  for (const Origin origin : {Origin::Record, Origin::JsonLd, Origin::Meta, Origin::OpenGraph, Origin::Element}) {
    std::vector<std::string> authors;
    std::unordered_set<std::string> seen;
    for (const Statement& s : statements) {
      if (s.field != Statement::Field::Author || s.origin != origin) continue;
      const std::vector<std::string> names =
          origin == Origin::Record ? std::vector<std::string>{s.value} : names_in(s.value);
      for (const std::string& name : names) {
        const bool is_source = origin != Origin::Record && !source.empty() && name_key(name) == name_key(source);
        if (!is_source && seen.insert(name).second) authors.push_back(name);
      }
    }
    if (!authors.empty()) return authors;
  }
  return {};
}

std::string without_publication(std::string author, const std::string& source) {
  const std::vector<std::string> name = name_parts(source);
  std::vector<std::string> parts = name_parts(author);
  if (name.empty() || parts.size() < name.size() + 2 || !std::equal(name.rbegin(), name.rend(), parts.rbegin()))
    return author;
  // A word may be two parts: "Courier-Post".
  while (name_parts(author).size() + name.size() > parts.size()) {
    const std::size_t space = author.rfind(' ');
    if (space == std::string::npos) return author;
    author.erase(space);
  }
  return author;
}

std::string agency_of_dateline(std::string_view first_paragraph) {
  const std::string_view head = first_paragraph.substr(0, 80);
  const std::size_t open = head.find('(');
  const std::size_t close = head.find(')', open == std::string_view::npos ? 0 : open);
  if (open == std::string_view::npos || close == std::string_view::npos) return {};
  return news_agency(head.substr(open + 1, close - open - 1));
}

}  // namespace pressmark
