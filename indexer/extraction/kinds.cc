#include "indexer/extraction/kinds.h"

#include <algorithm>
#include <string>

#include "common/unicode.h"
#include "indexer/extraction/byline.h"
#include "indexer/extraction/dates.h"
#include "indexer/extraction/lexicon.h"

namespace pressmark {
namespace {

void drop(Line& line, const char* reason) {
  line.kept = false;
  line.reason = reason;
}

void keep(Line& line, ParagraphKind kind, const char* reason) {
  line.kept = true;
  line.kind = kind;
  line.reason = reason;
}

bool is_spaced(const std::vector<Line>& lines, std::size_t i) {
  return lines[i].block->blank_before && (i + 1 == lines.size() || lines[i + 1].block->blank_before);
}

bool is_kept_prose(const Line& line) { return line.kept && line.shape.width >= 60; }

/// "— Ann Osei (@annosei) May 3, 2024", "– Bo Lind, founder": says whose the words above it are.
bool begins_with_dash(std::string_view text) { return text.substr(0, 3) == "—" || text.substr(0, 3) == "–"; }

/// "Talks in the south" between two paragraphs.
bool looks_like_heading(const std::vector<Line>& lines, std::size_t i) {
  const LineShape& s = lines[i].shape;
  const bool short_text = s.width >= 3 && s.width < 90 && s.words <= 14 && s.words > 0;
  return short_text && !s.ends_ellipsis && !(s.ends_sentence && s.folded.back() == '.') && !s.starts_lower &&
         s.commas < 3 && !begins_with_dash(lines[i].block->text);
}

/// "A ferry lies in the harbour. (photo credit: Bo Lind)": a sentence that ends in a credit in brackets.
bool ends_in_credit(const Line& line) {
  const std::string_view folded = line.shape.folded;
  if (!line.shape.has(phrase::kCredit) || folded.back() != ')') return false;
  const std::size_t open = folded.rfind('(');
  return open != std::string::npos && (find_phrases(folded.substr(open)) & phrase::kCredit) != 0;
}

/// A caption is often printed twice, once without its credit: drops what begins a caption near by.
void drop_captions(std::vector<Line>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!ends_in_credit(lines[i])) continue;
    if (lines[i].kept) drop(lines[i], "a caption");
    for (std::size_t k = i > 3 ? i - 3 : 0; k < std::min(lines.size(), i + 4); ++k) {
      const std::string_view other = lines[k].shape.folded;
      if (k != i && lines[k].kept && other.size() > 20 && lines[i].shape.folded.compare(0, other.size(), other) == 0)
        drop(lines[k], "the caption once more");
    }
  }
}

/// "8 November 2023, 5.30 am": nothing but a date, with at most as many other characters again.
bool is_date(const Line& line) {
  constexpr float kLongest = 60;
  if (line.shape.width >= kLongest || line.shape.digits < 3 || line.shape.ends_sentence) return false;
  const auto dates = find_dates(line.block->text, DayOrder::MonthFirst);
  return !dates.empty() && dates.front().span.size() * 2 >= line.block->text.size();
}

/// Words of a line without its quotation marks and end marks.
std::string_view quoted_words(std::string_view folded) {
  static constexpr std::string_view kMarks = "\"'“”‘’«».,!? ";
  const std::size_t begin = folded.find_first_not_of(kMarks);
  if (begin == std::string_view::npos) return {};
  return folded.substr(begin, folded.find_last_not_of(kMarks) + 1 - begin);
}

bool is_wholly_quoted(const Line& line) {
  const std::string_view text = line.block->text;
  const auto ends_with = [&](std::string_view mark) {
    return text.size() > mark.size() && text.compare(text.size() - mark.size(), mark.size(), mark) == 0;
  };
  return line.shape.starts_quote && (ends_with("”") || ends_with("\"") || ends_with("»") || ends_with("“"));
}

/// Whether the words also stand in another, longer paragraph near by: then the line is pulled out of it.
bool is_pulled(const std::vector<Line>& lines, std::size_t i) {
  const std::string_view words = quoted_words(lines[i].shape.folded);
  if (words.size() < 20) return false;
  for (std::size_t k = i > 30 ? i - 30 : 0; k < std::min(lines.size(), i + 31); ++k) {
    if (k == i || lines[k].shape.width <= lines[i].shape.width) continue;
    if (lines[k].kept && lines[k].shape.folded.find(words) != std::string::npos) return true;
  }
  return false;
}

void set_pull_quotes(std::vector<Line>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].shape.width > 400 || !is_wholly_quoted(lines[i]) || !is_pulled(lines, i)) continue;
    keep(lines[i], ParagraphKind::PullQuote, "pulled out of the text");
    if (i + 1 < lines.size() && lines[i + 1].shape.width < 80 && !lines[i + 1].shape.ends_sentence &&
        !lines[i + 1].shape.has_quote) {
      drop(lines[i + 1], "names the speaker of a pull quote");
    }
  }
}

bool is_plain(const Line& line) {
  return !line.shape.has(phrase::kChrome | phrase::kCredit | phrase::kPromotion | phrase::kSectionEnd | phrase::kLegal |
                         phrase::kSignUp | phrase::kDateLabel | phrase::kReadingTime | phrase::kTags |
                         phrase::kComment | phrase::kBio);
}

/// The summary between title and byline, or right behind the title.
void set_standfirst(std::vector<Line>& lines, const Landmarks& landmarks) {
  if (landmarks.title >= lines.size()) return;
  const bool byline_follows =
      landmarks.byline < lines.size() && landmarks.byline > landmarks.title && landmarks.byline - landmarks.title <= 6;
  for (std::size_t i = landmarks.title + 1; byline_follows && i < landmarks.byline; ++i) {
    const LineShape& s = lines[i].shape;
    if (lines[i].first == lines[landmarks.title].first || !is_plain(lines[i])) continue;
    const bool summary = s.width >= 60 && s.ends_sentence && s.function_density() >= 0.2F;
    const bool likely = s.width >= 40 && s.words >= 7 && lines[i].score > -1.3F && lines[i].copies == 1;
    if (lines[i].kept || ((summary || likely) && lines[i].block->link_density < 0.5F)) {
      keep(lines[i], ParagraphKind::Standfirst, "between title and byline");
    }
  }
}

/// A line of its own above prose that was kept, which heads it.
bool heads_next(const std::vector<Line>& lines, std::size_t i) {
  const Line& line = lines[i];
  if (!is_kept_prose(lines[i + 1]) || !is_spaced(lines, i) || line.block->in(Zone::List)) return false;
  if (line.kind != ParagraphKind::Body || !looks_like_heading(lines, i) || !is_plain(line)) return false;
  if (line.kept) return !line.shape.has_quote;
  return is_kept_prose(lines[i - 1]) && line.score > -2.5F && line.copies == 1;
}

}  // namespace

void set_kinds(std::vector<Line>& lines, const Landmarks& landmarks) {
  drop_captions(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line& line = lines[i];
    if (!line.kept) continue;
    const LineShape& s = line.shape;
    if (landmarks.title < lines.size() && (i == landmarks.title || line.first == lines[landmarks.title].first)) {
      drop(line, "the title");
    } else if (i == landmarks.byline && s.width < 160) {
      drop(line, "the byline");
    } else if (is_date(line)) {
      drop(line, "a date");
    } else if (s.has(phrase::kCredit) && s.width < 60) {
      drop(line, "a credit");
    } else if (s.has(phrase::kPromotion) && s.width < 100 && s.has_address) {
      drop(line, "a promotion");
    } else if (line.block->in(Zone::Standfirst) && landmarks.title < lines.size() && i > landmarks.title &&
               i <= landmarks.title + 4) {
      line.kind = ParagraphKind::Standfirst;
    } else if (line.block->heading > 0 ||
               (line.block->in(Zone::Emphasis) && s.width < 90 && looks_like_heading(lines, i))) {
      line.kind = ParagraphKind::Heading;
    } else if (line.block->in(Zone::PullQuote)) {
      line.kind = ParagraphKind::PullQuote;
    } else if (line.block->in(Zone::List) && !line.block->in(Zone::Paragraph)) {
      line.kind = ParagraphKind::List;
    }
  }
  set_standfirst(lines, landmarks);
  for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
    if (heads_next(lines, i)) keep(lines[i], ParagraphKind::Heading, "heads the next paragraph");
  }
  set_pull_quotes(lines);
}

}  // namespace pressmark
