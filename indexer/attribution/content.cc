#include "indexer/attribution/content.h"

#include <algorithm>

#include "indexer/attribution/phrases.h"

namespace pressmark::attribution {

namespace {

bool is_call(const Item& item) {
  return item.word("call") || item.word("calls") || item.word("called") || item.word("calling");
}

}  // namespace

Content::Content(const std::vector<Item>& items, Sentence sentence)
    : items_(&items), sentence_(sentence), last_quote_(sentence.end) {
  while (last_quote_ > sentence.begin && items[last_quote_ - 1].kind != ItemKind::Quote) --last_quote_;
}

bool Content::behind_quotation() const {
  return sentence_.begin > 0 && item(sentence_.begin - 1).kind == ItemKind::Quote;
}

bool Content::follows(std::size_t i) const {
  const std::size_t limit = std::min<std::size_t>(sentence_.end, i + 9U);
  for (std::size_t k = i + 1; k < limit; ++k) {
    const Item& next = item(k);
    if (next.kind == ItemKind::Quote || next.kind == ItemKind::Colon) return true;
    if (next.word("that") || next.word("whether") || next.word("if") || next.word("what") || next.word("how") ||
        next.word("why")) {
      return true;
    }
    if (next.word("to") && item(i).is(kAsks)) return true;  // "asked the board not to sign"
    if (next.kind == ItemKind::Stop) return false;
    if (next.kind == ItemKind::Comma) return k + 1U < sentence_.end && item(k + 1).kind == ItemKind::Quote;
    if (k > i + 1 && is_finite_verb(next)) return true;
  }
  return false;
}

bool Content::is_quoted_near(std::size_t i, std::size_t begin) const {
  for (std::size_t k = i + 1; k < sentence_.end && k < i + 4; ++k) {
    if (item(k).kind == ItemKind::Quote) return true;
  }
  if (begin > sentence_.begin && item(begin - 1).kind == ItemKind::Quote) return true;
  return begin > sentence_.begin + 1U && item(begin - 1).kind == ItemKind::Comma &&
         item(begin - 2).kind == ItemKind::Quote;
}

// A sentence behind a quotation: “Never!” Berg went on, shaking her head.
bool Content::goes_on(std::size_t i, std::size_t begin) const {
  const bool on =
      item(i).word("continued") || (item(i).word("went") && i + 1U < sentence_.end && item(i + 1).word("on"));
  return begin == sentence_.begin && on && behind_quotation();
}

bool Content::belongs_to(std::size_t i, std::size_t begin, bool content_before) const {
  const Cue cue = item(i).info.cue;
  const bool last = i + 1U >= sentence_.end || item(i + 1).kind == ItemKind::Stop;
  if (begin == sentence_.begin && last) return behind_quotation();
  if (begin == sentence_.begin && cue != Cue::Quoted && behind_quotation() && !follows(i)) return true;
  if (cue == Cue::Quoted) return is_quoted_near(i, begin) || goes_on(i, begin);
  if (cue == Cue::Say) return true;
  if (is_quoted_near(i, begin)) return true;
  if (item(i).is(kTalks)) return is_about(i);
  if (is_quoted_after(i)) return true;
  if (item(i).is(kStresses) && item(i).info.form == VerbForm::Finite && !last) return true;
  if (content_before && last) return true;
  if (i + 1U >= sentence_.end) return false;
  const Item& next = item(i + 1);
  if (next.word("on") && is_call(item(i))) return true;  // "called on the board to sign"
  return next.word("that") || next.word("for") || next.word("whether") || next.word("if") || next.word("about") ||
         next.word("how") || next.word("why") || next.word("what") || follows(i);
}

// "spoke at length about the dam", "discussed how": a subject matter follows
bool Content::is_about(std::size_t i) const {
  for (std::size_t k = i + 1; k < sentence_.end && k < i + 6; ++k) {
    if (item(k).word("about") || item(k).word("of") || item(k).word("how") || item(k).word("against")) return true;
    if (item(k).kind == ItemKind::Comma || item(k).kind == ItemKind::Stop) return false;
  }
  return false;
}

}  // namespace pressmark::attribution
