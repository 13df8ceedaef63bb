#include "indexer/attribution/sentences.h"

namespace pressmark::attribution {
namespace {

constexpr std::size_t kLongestBracket = 60;  // tokens; longer ones were never closed

ItemKind kind_of(const Token& token) {
  switch (token.kind) {
    case TokenKind::Word:
      return token.is(kHe | kShe | kThey | kOtherPronoun) ? ItemKind::Pronoun : ItemKind::Word;
    case TokenKind::Number:
      return ItemKind::Number;
    case TokenKind::Comma:
      return ItemKind::Comma;
    case TokenKind::Dash:
      return token.space_before || token.space_after || token.end - token.begin > 1 ? ItemKind::Comma : ItemKind::Other;
    case TokenKind::Colon:
      return ItemKind::Colon;
    case TokenKind::Semicolon:
      return ItemKind::Semicolon;
    case TokenKind::Stop:
      return ItemKind::Stop;
    default:
      return ItemKind::Other;
  }
}

class Outliner {
 public:
  Outliner(const Tokens& text, const std::vector<Quotation>& quotations, const std::vector<Mention>& mentions)
      : text_(text), quotations_(quotations), mentions_(mentions) {}

  Outline run() {
    out_.items.reserve(text_.tokens.size());
    out_.sentences.reserve(text_.tokens.size() / 16 + 1);
    for (std::size_t i = 0; i < text_.tokens.size();) i = add(i);
    end_sentence();
    return std::move(out_);
  }

 private:
  // Adds the item that starts at token `i`; the token after it.
  std::size_t add(std::size_t i) {
    while (quotation_ < quotations_.size() && quotations_[quotation_].last < i) ++quotation_;
    while (mention_ < mentions_.size() && mentions_[mention_].last < i) ++mention_;
    Item item;
    item.first = item.last = static_cast<std::uint32_t>(i);
    if (quotation_ < quotations_.size() && quotations_[quotation_].first == i) {
      item.kind = ItemKind::Quote;
      item.index = static_cast<std::uint32_t>(quotation_);
      item.last = quotations_[quotation_].last;
      return push(item);
    }
    if (mention_ < mentions_.size() && mentions_[mention_].title_first == i && !mentions_[mention_].office) {
      const Mention& m = mentions_[mention_];
      item.kind = m.person >= 0 ? ItemKind::Person : ItemKind::Name;
      item.index = static_cast<std::uint32_t>(mention_);
      item.last = m.last;
      item.possessive = m.possessive;
      item.info.classes = text_.tokens[m.last].info.classes;
      item.lower = text_.tokens[m.last].lower;
      return push(item);
    }
    const Token& token = text_.tokens[i];
    if (token.kind == TokenKind::Open) {
      const std::size_t close = closing_bracket(i);
      return close > i ? close + 1 : i + 1;
    }
    if (token.kind == TokenKind::Mark || token.kind == TokenKind::Close) return i + 1;
    item.kind = kind_of(token);
    item.dash = token.kind == TokenKind::Dash;
    item.info = token.info;
    item.lower = token.lower;
    item.possessive = token.possessive && item.kind != ItemKind::Pronoun;  // "he’s" is "he is"
    item.negative = token.negative;
    return push(item);
  }

  std::size_t closing_bracket(std::size_t open) const {
    for (std::size_t i = open + 1; i < text_.tokens.size() && i < open + kLongestBracket; ++i) {
      if (text_.tokens[i].kind == TokenKind::Close) return i;
      // somebody speaks in it
      if (text_.tokens[i].kind == TokenKind::Mark || text_.tokens[i].info.cue == Cue::Say) return open;
    }
    return open;
  }

  std::size_t push(const Item& item) {
    out_.items.push_back(item);
    const std::size_t next = item.last + 1U;
    if (ends_sentence(item, next)) end_sentence();
    return next;
  }

  // A full stop, or a quotation that closes with one, before something that can begin a sentence.
  bool ends_sentence(const Item& item, std::size_t next) const {
    if (next >= text_.tokens.size()) return true;
    const Token& after = text_.tokens[next];
    const bool fresh = after.capital || after.kind == TokenKind::Mark || after.kind == TokenKind::Number ||
                       after.kind == TokenKind::Open || after.kind == TokenKind::Dash || after.kind == TokenKind::Other;
    if (item.kind == ItemKind::Stop) return fresh && (after.space_before || after.kind == TokenKind::Mark);
    if (item.kind == ItemKind::Quote) {
      const Quotation& q = quotations_[item.index];
      return fresh && q.closed && q.last > q.first && text_.tokens[q.last - 1U].kind == TokenKind::Stop;
    }
    if (item.kind == ItemKind::Semicolon) return true;
    // "in the U.S. The others": an abbreviation ends a sentence before a word that is no name
    if (item.kind != ItemKind::Word && item.kind != ItemKind::Name) return false;
    return text_.tokens[item.last].is(kAbbreviation) && text_.at(text_.tokens[item.last]).back() == '.' &&
           after.capital && after.is(kDeterminer | kHe | kShe | kThey | kPossessive | kConjunction);
  }

  void end_sentence() {
    const auto begin = out_.sentences.empty() ? 0U : out_.sentences.back().end;
    const auto end = static_cast<std::uint32_t>(out_.items.size());
    if (end > begin) out_.sentences.push_back({begin, end});
  }

  const Tokens& text_;
  const std::vector<Quotation>& quotations_;
  const std::vector<Mention>& mentions_;
  std::size_t quotation_ = 0;
  std::size_t mention_ = 0;
  Outline out_;
};

}  // namespace

bool mark_persons(Outline& outline, const std::vector<Mention>& mentions) {
  bool changed = false;
  for (Item& item : outline.items) {
    if (item.kind != ItemKind::Person && item.kind != ItemKind::Name) continue;
    const ItemKind kind = mentions[item.index].person >= 0 ? ItemKind::Person : ItemKind::Name;
    changed = changed || kind != item.kind;
    item.kind = kind;
  }
  return changed;
}

Outline outline(const Tokens& text, const std::vector<Quotation>& quotations, const std::vector<Mention>& mentions) {
  return Outliner(text, quotations, mentions).run();
}

}  // namespace pressmark::attribution
