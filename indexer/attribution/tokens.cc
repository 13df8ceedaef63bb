#include "indexer/attribution/tokens.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "common/unicode.h"

namespace pressmark::attribution {
namespace {

constexpr char32_t kRightSingle = U'’';

bool is_ascii_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_apostrophe(char32_t c) { return c == '\'' || c == kRightSingle || c == U'‘' || c == U'ʼ'; }

bool is_letter(char32_t c) {
  if (c < 0x80) return is_ascii_letter(c);
  return c != 0xFFFD && u_isalpha(static_cast<UChar32>(c)) != 0;
}

bool is_combining(char32_t c) {
  if (c < 0x300) return false;
  if (c >= 0x2000 && c < 0x2070) return c == 0x200D;  // the marks and dashes of all text, spared a look-up
  return u_getCombiningClass(static_cast<UChar32>(c)) != 0;
}

bool is_capital(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  return u_isupper(static_cast<UChar32>(c)) != 0 || u_istitle(static_cast<UChar32>(c)) != 0;
}

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0 || c == 0x200B || c == 0xFEFF;
}

TokenKind punctuation_kind(char32_t c) {
  switch (c) {
    case ',':
    case U'،':
    case U'、':
    case U'，':
      return TokenKind::Comma;
    case ':':
    case U'：':
      return TokenKind::Colon;
    case ';':
      return TokenKind::Semicolon;
    case '-':
    case U'–':
    case U'—':
    case U'―':
    case U'−':
      return TokenKind::Dash;
    case '.':
    case '!':
    case '?':
    case U'…':
    case U'。':
    case U'！':
    case U'？':
    case U'؟':
    case U'।':
      return TokenKind::Stop;
    case '(':
    case '[':
    case '{':
      return TokenKind::Open;
    case ')':
    case ']':
    case '}':
      return TokenKind::Close;
    case '"':
    case '\'':
    case '`':
    case U'“':
    case U'”':
    case U'„':
    case U'‟':
    case U'‘':
    case U'’':
    case U'‚':
    case U'‛':
    case U'«':
    case U'»':
    case U'‹':
    case U'›':
    case U'「':
    case U'」':
    case U'『':
    case U'』':
    case U'＂':
      return TokenKind::Mark;
    default:
      return TokenKind::Other;
  }
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {
    out_.text = text;
    out_.lowered.assign(text.begin(), text.end());
    out_.tokens.reserve(text.size() / 5 + 8);
  }

  Tokens run() {
    bool space = true;
    while (at_ < text_.size()) {
      const CodePoint c = peek(at_);
      if (is_space(c.value)) {
        at_ += c.length;
        space = true;
        if (!out_.tokens.empty()) out_.tokens.back().space_after = true;
        continue;
      }
      Token token;
      token.begin = static_cast<std::uint32_t>(at_);
      token.space_before = space;
      space = false;
      if (is_digit(c.value)) {
        number(token);
      } else if (is_letter(c.value)) {
        word(token);
      } else {
        punctuation(token, c);
      }
      token.end = static_cast<std::uint32_t>(at_);
      out_.tokens.push_back(token);
    }
    if (!out_.tokens.empty()) out_.tokens.back().space_after = true;
    return std::move(out_);
  }

 private:
  CodePoint peek(std::size_t at) const {
    if (at >= text_.size()) return {};
    const auto byte = static_cast<unsigned char>(text_[at]);
    return byte < 0x80 ? CodePoint{byte, 1} : decode_utf8(text_, at);
  }

  void lower_ascii(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      char& c = out_.lowered[i];
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
      // U+00C0–U+00DE are C3 80–C3 9E; their small letters stand 0x20 further.
      const auto byte = static_cast<unsigned char>(c);
      if (i > begin && static_cast<unsigned char>(text_[i - 1]) == 0xC3 && byte >= 0x80 && byte <= 0x9E &&
          byte != 0x97) {
        c = static_cast<char>(byte + 0x20);
      }
    }
  }

  // 1,200.50  3rd  2016  40-year-old
  void number(Token& token) {
    token.kind = TokenKind::Number;
    while (at_ < text_.size()) {
      const CodePoint c = peek(at_);
      const bool inside = (c.value == ',' || c.value == '.' || c.value == ':' || c.value == '-' || c.value == '/') &&
                          (is_digit(peek(at_ + 1).value) || (c.value == '-' && is_letter(peek(at_ + 1).value)));
      if (!inside && !is_digit(c.value) && !is_letter(c.value) && c.value != '%') break;
      at_ += c.length;
    }
    lower_ascii(token.begin, at_);
    token.lower = std::string_view(out_.lowered.data() + token.begin, at_ - token.begin);
  }

  // Letters with inner apostrophes, hyphens, and the full stops of U.S. or a.m.
  void word(Token& token) {
    token.kind = TokenKind::Word;
    std::size_t letters = 0;
    std::size_t capitals = 0;
    bool inner_stop = false;
    std::size_t apostrophe = 0;
    while (at_ < text_.size()) {
      const std::size_t begin = at_;
      while (at_ < text_.size() && is_ascii_letter(static_cast<unsigned char>(text_[at_]))) {
        capitals += text_[at_] <= 'Z' ? 1U : 0U;
        ++at_;
      }
      if (letters == 0 && at_ > begin) token.capital = text_[begin] <= 'Z';
      letters += at_ - begin;
      if (at_ == text_.size()) break;
      const CodePoint c = peek(at_);
      if (is_letter(c.value) || is_digit(c.value) || is_combining(c.value)) {
        ++letters;
        capitals += is_capital(c.value) ? 1U : 0U;
        if (letters == 1) token.capital = capitals == 1;
        at_ += c.length;
        continue;
      }
      const char32_t next = peek(at_ + c.length).value;
      if (is_apostrophe(c.value) && is_letter(next)) {
        apostrophe = at_;
      } else if (c.value == '.' && is_letter(next) && at_ >= 1 && single_letter_before(token)) {
        inner_stop = true;
      } else if (!((c.value == '-' || c.value == U'‑') && (is_letter(next) || is_digit(next)))) {
        break;
      }
      at_ += c.length;
    }
    token.all_capitals = letters > 1 && capitals >= 2 && capitals + (inner_stop ? letters : 0) >= letters;
    lower_ascii(token.begin, at_);
    finish_word(token, letters, apostrophe, inner_stop);
  }

  // Whether the letter just read stands alone: the "U" of "U.S", the "a" of "a.m".
  bool single_letter_before(const Token& token) const { return at_ == token.begin + 1U || text_[at_ - 2] == '.'; }

  void finish_word(Token& token, std::size_t letters, std::size_t apostrophe, bool inner_stop) {
    std::size_t end = at_;
    if (apostrophe > token.begin) end = cut_ending(token, apostrophe, end);
    token.lower = std::string_view(out_.lowered.data() + token.begin, end - token.begin);
    token.info = look_up(token.lower);
    const std::size_t hyphen = token.lower.rfind('-');
    if (hyphen != std::string_view::npos && token.info.classes == 0) {  // "Secretary-Treasurer", "African-American"
      token.info.classes = look_up(token.lower.substr(hyphen + 1)).classes &
                           (kTitle | kRole | kDemonym | kOrganisation | kThing | kGroup);
    }
    const CodePoint next = peek(at_);
    if (next.value == '.' && (inner_stop || (letters == 1 && token.capital && token.lower != "i") ||
                              (token.is(kAbbreviation) && token.capital))) {
      ++at_;
      token.info.classes |= kAbbreviation;
    } else if (is_apostrophe(next.value) && (out_.lowered[at_ - 1] == 's' || out_.lowered[at_ - 1] == 'x') &&
               is_space(peek(at_ + next.length).value)) {
      token.possessive = true;  // Sanders’ campaign; the mark stays a token, it may close a quotation
    }
  }

  // "gupta’s" -> "gupta", possessive; "didn’t" -> "did", negative; "they’ve" -> "they". "O’Brien" stays.
  std::size_t cut_ending(Token& token, std::size_t apostrophe, std::size_t end) {
    const std::size_t length = peek(apostrophe).length;
    const std::string_view ending(out_.lowered.data() + apostrophe + length, end - apostrophe - length);
    if (ending == "s") {
      token.possessive = true;
      return apostrophe;
    }
    if (ending == "t" && apostrophe > token.begin + 2U && out_.lowered[apostrophe - 1] == 'n') {
      token.negative = true;
      return apostrophe - 1;
    }
    return ending == "ve" || ending == "re" || ending == "ll" || ending == "d" || ending == "m" ? apostrophe : end;
  }

  void punctuation(Token& token, CodePoint c) {
    token.kind = punctuation_kind(c.value);
    token.mark = token.kind == TokenKind::Mark ? c.value : 0;
    at_ += c.length;
    const char32_t next = peek(at_).value;
    if ((c.value == '\'' || c.value == '`' || c.value == kRightSingle || c.value == U'‘') &&
        next == c.value) {  // ''so''
      token.mark = c.value == '\'' ? U'＂' : c.value == kRightSingle ? U'”' : U'“';
      at_ += peek(at_).length;
    } else if (c.value == '-' && next == '-') {
      while (at_ < text_.size() && text_[at_] == '-') ++at_;
    } else if (token.kind == TokenKind::Stop) {
      while (at_ < text_.size() && punctuation_kind(peek(at_).value) == TokenKind::Stop) at_ += peek(at_).length;
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Tokens out_;
};

}  // namespace

Tokens split_words(std::string_view text) { return Splitter(text).run(); }

}  // namespace pressmark::attribution
