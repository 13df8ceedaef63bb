#pragma once

#include <cstdint>
#include <string_view>

namespace pressmark {

/// What fixed phrases of news sites, in any language, say about a line. Bits, because a line may be several.
namespace phrase {
inline constexpr std::uint32_t kChrome = 1U << 0U;  ///< a label of the page: "Share", "Menu", "Anzeige"
inline constexpr std::uint32_t kSectionEnd =
    1U << 1U;  ///< heads what follows the article: "Related articles", "Most read"
inline constexpr std::uint32_t kPromotion = 1U << 2U;     ///< begins a promotion: "Read more:", "Lesen Sie auch"
inline constexpr std::uint32_t kLegal = 1U << 3U;         ///< names rights, privacy, terms: "All rights reserved"
inline constexpr std::uint32_t kCredit = 1U << 4U;        ///< a picture's credit: "Getty Images", "Photo by"
inline constexpr std::uint32_t kSignUp = 1U << 5U;        ///< asks to subscribe, register, follow, log in
inline constexpr std::uint32_t kBio = 1U << 6U;           ///< about the author: "is a reporter for"
inline constexpr std::uint32_t kComment = 1U << 7U;       ///< readers' comments: "Leave a reply"
inline constexpr std::uint32_t kTags = 1U << 8U;          ///< heads topics: "Tags", "Filed under"
inline constexpr std::uint32_t kDateLabel = 1U << 9U;     ///< "Published", "Updated", "Stand:"
inline constexpr std::uint32_t kReadingTime = 1U << 10U;  ///< "4 min read"
}  // namespace phrase

/// What fixed words and phrases show of a line.
struct LineMarks {
  std::uint32_t phrases = 0;      ///< bits of phrase::: labels where they are the whole line, openings at its start,
                                  ///< others anywhere; of long lines only the ends are looked at
  bool addresses_reader = false;  ///< "you", "votre"
  bool has_address = false;       ///< of the web
};

/// `folded` is the folded line; `ascii` may be true where it has no other characters.
LineMarks find_marks(std::string_view folded, bool ascii = false);

/// The phrases of find_marks.
std::uint32_t find_phrases(std::string_view folded);

}  // namespace pressmark
