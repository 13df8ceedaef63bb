#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/attribution/lexicon.h"
#include "pressmark/text_span.h"

namespace pressmark::attribution {

enum class TokenKind : std::uint8_t {
  Word,
  Number,
  Comma,
  Colon,
  Semicolon,
  Dash,  ///< between words; a hyphen inside a word is part of it
  Stop,  ///< . ! ? … and their runs
  Open,  ///< ( [ {
  Close,
  Mark,  ///< a quotation mark
  Other,
};

struct Token {
  std::uint32_t begin = 0;  ///< bytes of the paragraph
  std::uint32_t end = 0;
  TokenKind kind = TokenKind::Other;
  bool capital = false;       ///< begins with a capital letter
  bool all_capitals = false;  ///< two capital letters or more and no small one
  bool possessive = false;    ///< "Gupta’s", "Sanders’", and "he’s"
  bool negative = false;      ///< "didn’t"
  bool space_before = false;  ///< white space or the paragraph's start
  bool space_after = false;
  char32_t mark = 0;       ///< of a Mark; U+201D stands for '' and U+201C for ``
  std::string_view lower;  ///< of a Word: small letters, without possessive ending and full stop; in Tokens::lowered
  WordInfo info;           ///< of a Word

  bool is(std::uint32_t classes) const { return info.is(classes); }
  bool word() const { return kind == TokenKind::Word; }
};

/// The words and marks of one paragraph. Movable, not copyable: tokens look into `lowered`.
struct Tokens {
  Tokens() = default;
  Tokens(Tokens&&) = default;
  Tokens& operator=(Tokens&&) = default;
  Tokens(const Tokens&) = delete;
  Tokens& operator=(const Tokens&) = delete;
  ~Tokens() = default;

  std::string_view text;      ///< the paragraph, owned by the caller
  std::vector<char> lowered;  ///< the text with small letters, byte for byte
  std::vector<Token> tokens;

  std::string_view at(const Token& token) const { return text.substr(token.begin, token.end - token.begin); }
};

/// A name word in small letters without an Arabic article joined to it: "assad" of "al-assad".
std::string_view without_article(std::string_view lower);

/// Splits a paragraph. Any bytes are read; spans lie on code point boundaries of valid UTF-8. Linear.
///   "Dr. Gupta’s aide didn’t say." -> Dr. | Gupta’s (possessive) | aide | didn’t ("did", negative) | say | .
Tokens split_words(std::string_view text);

}  // namespace pressmark::attribution
