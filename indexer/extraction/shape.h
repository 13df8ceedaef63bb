#pragma once

#include <cstdint>
#include <string_view>

#include "indexer/extraction/kept_words.h"
#include "indexer/extraction/line_store.h"

namespace pressmark {

/// What can be seen of a line by itself, without its neighbours and without mark-up.
struct LineShape {
  std::string_view folded;  ///< fold() of the line, of long lines only the beginning and the end
  KeptWords known_words;    ///< of folded
  float width = 0;          ///< characters, those of scripts without spaces counted as 2.5
  std::uint32_t letters = 0;
  std::uint32_t digits = 0;
  std::uint32_t words = 0;           ///< estimated where a script has no spaces
  std::uint32_t capitalised = 0;     ///< words that start with a capital letter
  std::uint32_t upper_words = 0;     ///< words of two and more letters, all of them capitals
  std::uint32_t function_words = 0;  ///< in any language that is profiled
  std::uint32_t commas = 0;
  std::uint32_t sentence_ends = 0;  ///< full stops, question and exclamation marks before a space or the end
  std::uint32_t separators = 0;     ///< | • · » ›
  std::uint32_t phrases = 0;        ///< bits of phrase::
  bool ends_sentence = false;
  bool ends_ellipsis = false;
  bool ends_colon = false;
  bool starts_lower = false;
  bool is_glued = false;  ///< a small letter or a mark runs into a capital: "strike endsThe company said", "Why?The"
  bool has_quote = false;
  bool starts_quote = false;
  bool has_address = false;       ///< URL, e-mail address or @handle
  bool addresses_reader = false;  ///< "you", "votre"

  float function_density() const {
    return words == 0 ? 0.0F : static_cast<float>(function_words) / static_cast<float>(words);
  }
  bool has(std::uint32_t phrase_bits) const { return (phrases & phrase_bits) != 0; }
};

/// The folded text of a shape. LineStore::kMargin bytes behind the text may be read. The store must outlive it.
std::string_view folded_of_shape(std::string_view text, LineStore& store);

/// Linear in the line, behind which LineStore::kMargin bytes may be read. `folded` is its folded_of_shape. The store
/// must outlive the shape.
LineShape shape_of(std::string_view text, std::string_view folded, LineStore& store);

}  // namespace pressmark
