#pragma once

#include <vector>

#include "indexer/attribution/tokens.h"

namespace pressmark::attribution {

/// The outermost quotation marks of a paragraph and what stands between them.
struct Quotation {
  std::uint32_t first = 0;  ///< token of the opening mark, or the paragraph's first token when opened before it
  std::uint32_t last = 0;   ///< token of the closing mark, or the last one of an unclosed quotation; inclusive
  std::uint32_t words = 0;
  bool opened = true;      ///< has its own opening mark
  bool closed = true;      ///< has a closing mark
  bool continues = false;  ///< goes on with a quotation that the paragraph before left open
  bool sentence = false;   ///< begins with a capital and ends with punctuation: not a scare quote or a name
};

/// Pairs the quotation marks of each paragraph. Every style is read: “ ” " ' ‘ ’ « » » « „ “ '' `` 「 」. A quotation
/// that is not closed ends with its paragraph; it goes on in the next one if that begins with an opening mark again, or
/// if the first mark there can only close. Apostrophes are told from single marks by what stands around them. Linear.
std::vector<std::vector<Quotation>> find_quotations(const std::vector<Tokens>& paragraphs);

}  // namespace pressmark::attribution
