#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pressmark {

/// A word of a document where it stands. All of a document's words together are its word order: what phrases need.
struct OrderedWord {
  std::uint32_t rank;      ///< among the document's distinct words (its terms without prefix), as Xapian sorts terms
  std::uint32_t position;  ///< as the analyser counts: from 1, each the one before or the next
  bool said;               ///< inside direct speech

  friend bool operator==(const OrderedWord& a, const OrderedWord& b) {
    return a.rank == b.rank && a.position == b.position && a.said == b.said;
  }
};

/// The word order of a document with `distinct` different words as a value of slot::kWordOrder: as many bits a word as
/// a rank needs, then the stretches of direct speech. Positions a word in Xapian's own table take seven times the room,
/// because each pair of word and document has a key there. Empty for no words.
std::string encode_word_order(const std::vector<OrderedWord>& words, std::uint32_t distinct);

/// Replaces `out` by the words of a value; false, and an unspecified `out`, for bytes that do not fit. Reads any input
/// safely.
bool decode_word_order(std::string_view value, std::uint32_t distinct, std::vector<OrderedWord>& out);

}  // namespace pressmark
