#pragma once

#include <vector>

#include "indexer/attribution/mentions.h"
#include "indexer/attribution/quotations.h"

namespace pressmark::attribution {

enum class ItemKind : std::uint8_t {
  Person,   ///< a mention of a person, titles included
  Name,     ///< another run of capitalised words
  Pronoun,  ///< he, she, they and the others
  Word,
  Number,
  Quote,  ///< a whole quotation
  Comma,  ///< or a dash between words
  Colon,
  Semicolon,
  Stop,
  Other,
};

/// A piece of a sentence: what stands in quotation marks is one item, a name is one, what stands in brackets is left
/// out.
struct Item {
  ItemKind kind = ItemKind::Other;
  std::uint32_t first = 0;  ///< tokens, inclusive
  std::uint32_t last = 0;
  std::uint32_t index = 0;  ///< of the mention or the quotation
  bool possessive = false;
  bool negative = false;
  bool dash = false;  ///< a Comma that is a dash
  WordInfo info;
  std::string_view lower;  ///< of a Word or Pronoun

  bool is(std::uint32_t classes) const { return info.is(classes); }
  bool word(std::string_view text) const { return lower == text; }
};

/// Items [begin, end) of a paragraph.
struct Sentence {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// A paragraph as a row of items, cut into sentences.
struct Outline {
  std::vector<Item> items;
  std::vector<Sentence> sentences;
};

/// After persons have been identified: which of the names are persons. Whether that changes any item.
bool mark_persons(Outline& outline, const std::vector<Mention>& mentions);

/// Mentions whose person is known become Person items, other ones Name.
Outline outline(const Tokens& text, const std::vector<Quotation>& quotations, const std::vector<Mention>& mentions);

}  // namespace pressmark::attribution
