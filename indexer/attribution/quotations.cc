#include "indexer/attribution/quotations.h"

#include <algorithm>

namespace pressmark::attribution {
namespace {

constexpr std::size_t kFewTokens = 8;  // a single mark before fewer is an apostrophe

enum class Style : std::uint8_t { None, Double, Guillemet, ReverseGuillemet, Corner, Single };

bool is_single(char32_t c) { return c == '\'' || c == U'‘' || c == U'’' || c == U'‚' || c == U'‛' || c == '`'; }
bool is_double(char32_t c) { return c == '"' || c == U'＂' || c == U'“' || c == U'”' || c == U'„' || c == U'‟'; }
bool is_straight(char32_t c) { return c == '"' || c == U'＂'; }
bool is_guillemet(char32_t c) { return c == U'«' || c == U'»' || c == U'‹' || c == U'›'; }

bool can_open(const Tokens& text, std::size_t i) {
  const Token& mark = text.tokens[i];
  if (mark.space_after && !(mark.mark == U'«' || mark.mark == U'‹')) return false;
  if (mark.space_before || i == 0) return true;
  const TokenKind before = text.tokens[i - 1].kind;
  return before == TokenKind::Open || before == TokenKind::Dash || before == TokenKind::Mark ||
         before == TokenKind::Colon;
}

bool can_close(const Tokens& text, std::size_t i) {
  const Token& mark = text.tokens[i];
  if (i == 0) return false;
  if (mark.space_before) return mark.mark == U'»' || mark.mark == U'›';
  return mark.space_after || text.tokens[i + 1].kind != TokenKind::Word || text.tokens[i - 1].kind != TokenKind::Word;
}

// Chinese and Japanese have no blanks between words; two letters are taken for one.
std::uint32_t words_in(const Token& token) {
  constexpr std::uint32_t kBytes = 6;
  const auto first = token.lower.empty() ? 0U : static_cast<unsigned char>(token.lower[0]);
  const bool unspaced = first >= 0xE3 && first <= 0xE9;
  return unspaced ? std::max(1U, (token.end - token.begin) / kBytes) : 1U;
}

class Pairing {
 public:
  explicit Pairing(const Tokens& text) : text_(text) {
    for (std::size_t i = text.tokens.size(); i-- > 0;) {
      if (text.tokens[i].kind == TokenKind::Mark) marks_.push_back(static_cast<std::uint32_t>(i));
    }
    std::reverse(marks_.begin(), marks_.end());
    if (!marks_.empty()) find_single_closers();
  }

  /// `open` is the style that the paragraph before left open; the style this one leaves open when done.
  std::vector<Quotation> run(Style& open) {
    if (open != Style::None && !takes_up(open)) open = Style::None;
    for (std::size_t m = 0; m < marks_.size(); ++m) {
      if (style_ == Style::None) {
        try_open(m, open);
      } else {
        try_close(m);
      }
    }
    open = Style::None;
    if (style_ != Style::None) {
      if (style_ != Style::Corner) open = style_;
      finish(text_.tokens.size() - 1, false);
    }
    return std::move(found_);
  }

 private:
  char32_t mark(std::size_t m) const { return text_.tokens[marks_[m]].mark; }

  // Whether the paragraph goes on with an open quotation. One without an opening mark of its own starts inside it.
  bool takes_up(Style open) {
    if (marks_.empty()) return false;
    if (marks_.front() == 0) return true;
    const char32_t first = mark(0);
    const bool same = open == Style::Double   ? is_double(first)
                      : open == Style::Single ? is_single(first)
                                              : is_guillemet(first);
    const bool closes = first != U'“' && first != U'„' && first != U'‘' && first != U'«' &&
                        can_close(text_, marks_[0]) && !can_open(text_, marks_[0]);
    if (!same || !closes || open == Style::Single) return false;
    style_ = open;
    current_ = Quotation{};
    current_.opened = false;
    current_.continues = true;
    return true;
  }

  void try_open(std::size_t m, Style taken_up) {
    const char32_t c = mark(m);
    const std::size_t at = marks_[m];
    Style style = Style::None;
    if (c == U'「' || c == U'『') {
      style = Style::Corner;
    } else if (is_guillemet(c)) {
      if (can_open(text_, at)) style = c == U'«' || c == U'‹' ? Style::Guillemet : Style::ReverseGuillemet;
    } else if (is_double(c)) {
      if (c == U'“' || c == U'„' || can_open(text_, at)) style = Style::Double;
    } else if (opens_single(m)) {
      style = Style::Single;
    }
    if (style == Style::None) return;
    style_ = style;
    opener_ = c;
    current_ = Quotation{};
    current_.first = static_cast<std::uint32_t>(at);
    current_.continues = at == 0 && taken_up != Style::None;
  }

  void try_close(std::size_t m) {
    const char32_t c = mark(m);
    const std::size_t at = marks_[m];
    switch (style_) {
      case Style::Corner:
        if (c == U'」' || c == U'』') finish(at, true);
        return;
      case Style::Guillemet:
        if (c == U'»' || c == U'›') finish(at, true);
        return;
      case Style::ReverseGuillemet:
        if (c == U'«' || c == U'‹') finish(at, true);
        return;
      case Style::Single:
        if (is_double(c) && can_open(text_, at) && !can_close(text_, at)) return;
        if (closes_single(m)) finish(at, true);
        return;
      case Style::Double:
        close_double(m);
        return;
      case Style::None:
        return;
    }
  }

  void close_double(std::size_t m) {
    const char32_t c = mark(m);
    const std::size_t at = marks_[m];
    if (!is_double(c)) return;
    const bool german = opener_ == U'„';
    const bool opens = (c == U'“' && !german && !(can_close(text_, at) && !can_open(text_, at))) || c == U'„' ||
                       (is_straight(c) && can_open(text_, at) && !can_close(text_, at));
    if (depth_ > 0) {
      depth_ = opens ? depth_ : depth_ - 1;
    } else if (!opens) {
      finish(at, true);
    } else if (nested(m)) {
      ++depth_;
    } else {  // the one before was never closed
      finish(at - 1, false);
      try_open(m, Style::None);
    }
  }

  // An opening mark inside a quotation: two closing marks after it belong to the two.
  bool nested(std::size_t m) const {
    std::size_t closers = 0;
    for (std::size_t n = m + 1; n < marks_.size() && n < m + 4; ++n) {
      const char32_t c = mark(n);
      if (!is_double(c)) continue;
      if (c == U'“' || (is_straight(c) && !can_close(text_, marks_[n]))) return false;
      if (++closers == 2) return true;
    }
    return false;
  }

  void finish(std::size_t last, bool closed) {
    current_.last = static_cast<std::uint32_t>(last);
    current_.closed = closed;
    measure(text_, current_);
    found_.push_back(current_);
    style_ = Style::None;
    depth_ = 0;
  }

  static void measure(const Tokens& text, Quotation& q) {
    bool capital = false;
    for (std::size_t i = q.first; i <= q.last; ++i) {
      const Token& token = text.tokens[i];
      if (!token.word() && token.kind != TokenKind::Number) continue;
      if (q.words == 0) capital = token.capital || token.kind == TokenKind::Number;
      q.words += words_in(token);
    }
    const std::size_t inner = q.closed && q.last > q.first ? q.last - 1 : q.last;
    const TokenKind end = text.tokens[inner].kind;
    q.sentence = capital && (end == TokenKind::Stop || end == TokenKind::Comma || end == TokenKind::Dash);
  }

  // A single mark that closes: after punctuation, or after a word where no apostrophe of a plural possessive is likely.
  bool closes_single(std::size_t m) const {
    const char32_t c = mark(m);
    const std::size_t at = marks_[m];
    if (!is_single(c) || c == U'‘' || c == U'‚' || !can_close(text_, at)) return false;
    if (!text_.tokens[at - 1].word()) return true;
    const bool plural = text_.tokens[at - 1].possessive && at + 1 < text_.tokens.size() && text_.tokens[at + 1].word();
    return !plural || !later_closer_[m];
  }

  bool opens_single(std::size_t m) const {
    const char32_t c = mark(m);
    const std::size_t at = marks_[m];
    if (c == U'‘' || c == U'‚')
      return can_open(text_, at) && (closer_[m] || at == 0 || text_.tokens[at - 1].kind == TokenKind::Comma ||
                                     text_.tokens[at - 1].kind == TokenKind::Colon);
    if (c != '\'' && c != '`') return false;
    // 'He loved animals. ¶ 'He loved fossils.': speech over several paragraphs may close only in the last
    if (at == 0 && !closer_[m] && text_.tokens.size() > kFewTokens && text_.tokens[1].capital && can_open(text_, at))
      return true;
    return can_open(text_, at) && closer_[m] && text_.tokens[at + 1].word();
  }

  // closer_[m]: a mark after m, before the next opening one, can close; later_closer_[m]: one that follows punctuation
  // can.
  void find_single_closers() {
    closer_.assign(marks_.size(), false);
    later_closer_.assign(marks_.size(), false);
    bool any = false;
    bool firm = false;
    for (std::size_t m = marks_.size(); m-- > 0;) {
      closer_[m] = any;
      later_closer_[m] = firm;
      const std::size_t at = marks_[m];
      if (!is_single(mark(m))) continue;
      if (mark(m) != U'‘' && can_close(text_, at)) {
        any = true;
        firm = firm || !text_.tokens[at - 1].word();
      } else if (can_open(text_, at)) {
        any = firm = false;
      }
    }
  }

  const Tokens& text_;
  std::vector<std::uint32_t> marks_;
  std::vector<bool> closer_, later_closer_;
  std::vector<Quotation> found_;
  Quotation current_;
  Style style_ = Style::None;
  char32_t opener_ = 0;
  std::size_t depth_ = 0;
};

}  // namespace

std::vector<std::vector<Quotation>> find_quotations(const std::vector<Tokens>& paragraphs) {
  std::vector<std::vector<Quotation>> found;
  found.reserve(paragraphs.size());
  Style open = Style::None;
  for (const Tokens& text : paragraphs) found.push_back(Pairing(text).run(open));
  return found;
}

}  // namespace pressmark::attribution
