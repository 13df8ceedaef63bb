#include "indexer/extraction/publication_date.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/unicode.h"
#include "indexer/extraction/byte_pairs.h"
#include "indexer/extraction/folded_name.h"
#include "indexer/extraction/lexicon.h"

namespace pressmark {
namespace {

enum class Label { None, Published, Updated };

/// Where the last of some parts of words begins in a text: counted from 1, or 0 where there is none.
template <std::size_t N>
std::size_t last_of(const std::array<std::string_view, N>& parts, std::string_view text, const BytePairs& pairs) {
  std::size_t last = 0;
  for (const std::string_view part : parts) {
    // One behind npos is 0.
    if (pairs.may_have(part)) last = std::max(last, text.rfind(part) + 1);
  }
  return last;
}

/// What the words before a date call it: "Last updated:", "Veröffentlicht am", "更新".
Label label_before(std::string_view text, std::size_t at) {
  static constexpr std::array<std::string_view, 20> kUpdated{
      "updat",   "modif",   "aktualis",   "stand",  "mis a jour", "mise a jour", "actualiz",
      "aggiorn", "atualiz", "bijgewerkt", "uppdat", "oppdat",     "opdat",       "aktualiz",
      "guncel",  "обновл",  "更新",       "수정",   "edited",     "revised"};
  static constexpr std::array<std::string_view, 18> kPublished{
      "publ", "posted", "first", "erschien", "veroffent", "erstellt", "giris",   "opubl",    "yayin",
      "입력", "公開",   "配信",  "掲載",     "опубл",     "发布",     "created", "diterbit", "geplaatst"};
  if (at == 0) return Label::None;
  const std::size_t from = floor_boundary(text, at > 36 ? at - 36 : 0);
  const FoldedName folded(text.substr(from, at - from));
  const BytePairs pairs(folded.text());
  const std::size_t updated = last_of(kUpdated, folded.text(), pairs);
  const std::size_t published = last_of(kPublished, folded.text(), pairs);
  if (updated == 0 && published == 0) return Label::None;
  return updated > published ? Label::Updated : Label::Published;
}

/// Points for a place relative to the title and the body.
float place_score(std::size_t i, std::size_t title, std::size_t body_begin, std::size_t count) {
  if (title < count) {
    if (i > title)
      return i - title <= 4        ? 3.0F
             : i - title <= 9      ? 2.2F
             : i <= body_begin + 2 ? 1.5F
             : i - title <= 25     ? 0.5F
                                   : -0.5F;
    return title - i <= 3 ? 2.0F : title - i <= 8 ? 0.8F : 0.0F;
  }
  if (i <= body_begin) return body_begin - i <= 10 ? 2.0F : 0.5F;
  return -0.5F;
}

}  // namespace

DayOrder day_order(const std::vector<Line>& lines, std::string_view language) {
  if (!language.empty() && language != "en") return DayOrder::DayFirst;
  std::size_t looked_at = 0;
  for (const Line& line : lines) {
    if (line.shape.digits < 5 || line.shape.width > 200 || line.block->text.find('/') == std::string::npos) continue;
    if (++looked_at > 200) break;
    for (const DateMention& mention : find_dates(line.block->text, DayOrder::MonthFirst)) {
      const std::string_view day = line.block->text.substr(mention.day_span.begin, mention.day_span.size());
      if (day.find('/') == 2 && day.compare(0, 2, "12") > 0 && day.compare(0, 2, "31") <= 0) return DayOrder::DayFirst;
    }
  }
  return DayOrder::MonthFirst;
}

std::optional<DateMention> find_publication_date(const std::vector<Line>& lines, std::size_t title,
                                                 std::size_t body_begin, DayOrder order) {
  std::optional<DateMention> best;
  float best_score = 0;
  constexpr float kLongestDateLine = 60;
  constexpr float kLabelled = 2.0F;   // points for "Published" before the date
  constexpr float kTimed = 0.8F;      // and for a time beside it
  constexpr std::size_t kReach = 80;  // lines around title and body; dates elsewhere are other articles'
  const std::size_t from = std::min(title, body_begin) > kReach ? std::min(title, body_begin) - kReach : 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (line.shape.digits < 3) continue;
    const bool near = i >= from && i <= body_begin + kReach;
    const bool labelled = line.shape.has(phrase::kDateLabel) && line.shape.width < 120;
    const bool at_end = !line.kept && i > 0 && lines[i - 1].kept;
    if (!near && !labelled && !at_end && i != 0) continue;
    float from_line = place_score(i, title, body_begin, lines.size());
    if (line.shape.width > 150) from_line -= 2.0F;
    // A date alone on its line is no part of a sentence, even where the line was kept by mistake.
    if (line.kept && line.shape.width >= kLongestDateLine) from_line -= 2.0F;
    if (line.shape.has(phrase::kLegal | phrase::kCredit)) from_line -= 2.0F;
    if (from_line + kLabelled + kTimed <= best_score) continue;
    bool first = true;
    const std::string_view text = line.block->text;
    constexpr std::size_t kHead = 400;  // bytes of a long line in which its date stands, if it has one
    const bool head = line.shape.width > 250 && i != 0;
    for (DateMention& mention : find_dates(head ? text.substr(0, floor_boundary(text, kHead)) : text, order)) {
      if (line.shape.width > 250 && mention.day_span.begin > 160 && i != 0) break;
      float score = from_line;
      const Label label = label_before(line.block->text, mention.span.begin);
      if (label == Label::Published) score += kLabelled;
      if (label == Label::Updated) score -= 1.2F;
      if (mention.published.size() > 10) score += kTimed;
      if (!first) score -= 0.3F;
      first = false;
      if (score > best_score) {
        best_score = score;
        best = std::move(mention);
      }
    }
  }
  return best;
}

std::optional<DateMention> stated_publication_date(const std::vector<Statement>& statements,
                                                   const std::optional<DateMention>& shown) {
  std::optional<DateMention> best;
  Statement::Origin best_origin = Statement::Origin::TitleElement;
  for (const Statement& statement : statements) {
    if (statement.field != Statement::Field::Published || (best && statement.origin >= best_origin)) continue;
    const auto mentions = find_dates(statement.value, DayOrder::MonthFirst);
    if (mentions.empty()) continue;
    best = mentions.front();
    best_origin = statement.origin;
  }
  if (!best || best_origin == Statement::Origin::Record || !shown) return best;
  const bool next_door = shown->date == add_days(best->date, 1) || shown->date == add_days(best->date, -1);
  const bool universal = !best->published.empty() &&
                         (best->published.back() == 'Z' || best->published.find("+00:00") != std::string::npos);
  if (next_door && universal) return shown;
  return best;
}

}  // namespace pressmark
