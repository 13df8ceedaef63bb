#include "indexer/attribution/tokens.h"

#include <algorithm>
#include <array>

#include "common/ascii.h"
#include "common/unicode.h"
#include "indexer/attribution/characters.h"

namespace pressmark::attribution {
namespace {

constexpr char32_t kRightSingle = U'’';

enum class LetterKind : std::uint8_t { None = 0, Capital = 1, Small = 2 };

constexpr std::array<LetterKind, 256> kLetterKinds = [] {
  std::array<LetterKind, 256> kinds{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) kinds[c] = LetterKind::Small;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) kinds[c] = LetterKind::Capital;
  return kinds;
}();

// What may stand inside a word besides letters.
bool is_joint(unsigned char byte) {
  return byte >= 0x80 || byte == '\'' || byte == '-' || byte == '.' || is_digit(byte);
}

// Small letters for capitals of ASCII and Latin-1, byte for byte.
std::vector<char> lower(std::string_view text) {
  std::vector<char> lowered(text.begin(), text.end());
  ascii::make_small(lowered.data(), lowered.size());
  // U+00C0–U+00DE are C3 80–C3 9E; their small letters stand 0x20 further.
  for (std::size_t at = text.find('\xC3'); at < text.size() - 1; at = text.find('\xC3', at + 1)) {
    const auto byte = static_cast<unsigned char>(text[at + 1]);
    if (byte >= 0x80 && byte <= 0x9E && byte != 0x97) lowered[at + 1] = static_cast<char>(byte + 0x20U);
  }
  return lowered;
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
    out_.lowered = lower(text);
    out_.tokens.reserve(text.size() / 5 + 8);
  }

  Tokens run() {
    bool space = true;
    while (at_ < text_.size()) {
      const CodePoint c = peek(at_);
      const bool letter = is_ascii_letter(c.value);
      if (!letter && is_space(c.value)) {
        at_ += c.length;
        if (!space) out_.tokens.back().space_after = true;
        space = true;
        continue;
      }
      Token& token = out_.tokens.emplace_back();
      token.begin = static_cast<std::uint32_t>(at_);
      token.space_before = space;
      space = false;
      if (is_digit(c.value)) {
        number(token);
      } else if (letter || is_letter(c.value)) {
        word(token);
      } else {
        punctuation(token, c);
      }
      token.end = static_cast<std::uint32_t>(at_);
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
    token.lower = std::string_view(out_.lowered.data() + token.begin, at_ - token.begin);
  }

  // Letters with inner apostrophes, hyphens, and the full stops of U.S. or a.m.
  void word(Token& token) {
    token.kind = TokenKind::Word;
    Shape shape;
    while (at_ < text_.size()) {
      const std::size_t begin = at_;
      std::size_t at = at_;
      std::size_t capitals = 0;
      for (; at < text_.size(); ++at) {
        const LetterKind kind = kLetterKinds[static_cast<unsigned char>(text_[at])];
        if (kind == LetterKind::None) break;
        capitals += static_cast<std::size_t>(kind) & 1U;
      }
      shape.capitals += capitals;
      at_ = at;
      if (shape.letters == 0 && at_ > begin) token.capital = text_[begin] <= 'Z';
      shape.letters += at_ - begin;
      if (at_ == text_.size() || !is_joint(static_cast<unsigned char>(text_[at_])) || !joint(token, shape)) break;
    }
    token.all_capitals = shape.letters > 1 && shape.capitals >= 2 &&
                         shape.capitals + (shape.inner_stop ? shape.letters : 0) >= shape.letters;
    finish_word(token, shape);
  }

  struct Shape {
    std::size_t letters = 0;
    std::size_t capitals = 0;
    std::size_t apostrophe = 0;  // where; 0: none
    bool inner_stop = false;
    bool hyphen = false;
    bool ascii = true;
  };

  // Passes over what is no ASCII letter inside a word; false where the word ends.
  bool joint(Token& token, Shape& shape) {
    const CodePoint c = peek(at_);
    if (is_letter(c.value) || is_digit(c.value) || is_combining(c.value)) {
      shape.ascii = shape.ascii && c.value < 0x80;
      ++shape.letters;
      shape.capitals += is_capital(c.value) ? 1U : 0U;
      if (shape.letters == 1) token.capital = shape.capitals == 1;
      at_ += c.length;
      return true;
    }
    const char32_t next = peek(at_ + c.length).value;
    if (is_apostrophe(c.value) && is_letter(next)) {
      shape.apostrophe = at_;
    } else if (c.value == '.' && is_letter(next) && at_ >= 1 && single_letter_before(token)) {
      shape.inner_stop = true;
    } else if ((c.value == '-' || c.value == U'‑') && (is_letter(next) || is_digit(next))) {
      shape.hyphen = true;
    } else {
      return false;
    }
    at_ += c.length;
    return true;
  }

  // Whether the letter just read stands alone: the "U" of "U.S", the "a" of "a.m".
  bool single_letter_before(const Token& token) const { return at_ == token.begin + 1U || text_[at_ - 2] == '.'; }

  void finish_word(Token& token, const Shape& shape) {
    std::size_t end = at_;
    if (shape.apostrophe > token.begin) end = cut_ending(token, shape.apostrophe, end);
    token.lower = std::string_view(out_.lowered.data() + token.begin, end - token.begin);
    token.info = look_up(token.lower);
    if (shape.hyphen && token.info.classes == 0) {  // "Secretary-Treasurer", "African-American"
      token.info.classes = look_up(token.lower.substr(token.lower.rfind('-') + 1)).classes &
                           (kTitle | kRole | kDemonym | kOrganisation | kThing | kGroup);
    }
    if (shape.hyphen && !token.capital) begin_behind_article(token);
    if (token.capital && (shape.hyphen || !shape.ascii) && !token.is(kGivenName | kCommon)) add_given_name(token);
    if (at_ == text_.size()) return;
    const CodePoint next = peek(at_);
    if (next.value == '.' && (shape.inner_stop || (shape.letters == 1 && token.capital && token.lower != "i") ||
                              (token.is(kAbbreviation) && token.capital))) {
      ++at_;
      token.info.classes |= kAbbreviation;
    } else if (is_apostrophe(next.value) && (out_.lowered[at_ - 1] == 's' || out_.lowered[at_ - 1] == 'x') &&
               is_space(peek(at_ + next.length).value)) {
      token.possessive = true;  // Sanders’ campaign; the mark stays a token, it may close a quotation
    }
  }

  // "Bashar al-Assad", "Dr. el-Sayed": a small article before a capital belongs to the name.
  void begin_behind_article(Token& token) const {
    const std::size_t article = token.lower.size() - without_article(token.lower).size();
    token.capital = article > 0 && is_capital(peek(token.begin + article).value);
  }

  // "Kassym-Jomart" is a given name by its first half, "François" without its cedilla.
  static void add_given_name(Token& token) {
    std::string folded;
    append_folded(folded, token.lower.substr(0, token.lower.find('-')));
    const WordInfo info = look_up(folded);
    if (info.is(kGivenName)) token.info.classes |= info.classes & (kGivenName | kMale | kFemale);
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

std::string_view without_article(std::string_view lower) {
  constexpr std::string_view kArticles[] = {"al-", "el-", "ul-", "ad-", "ar-", "as-", "ash-", "an-", "at-", "az-"};
  for (const std::string_view article : kArticles) {
    if (lower.size() > article.size() && lower.starts_with(article)) return lower.substr(article.size());
  }
  return lower;
}

Tokens split_words(std::string_view text) { return Splitter(text).run(); }

}  // namespace pressmark::attribution
