#pragma once

#include <cstdint>
#include <string_view>

namespace pressmark {

/// What a word is apart from being part of a name.
namespace word_kind {
inline constexpr std::uint8_t kPage = 1;      ///< belongs to navigation, sections, roles: no part of a person's name
inline constexpr std::uint8_t kRole = 2;      ///< what authors are: "reporter", "Redakteurin"
inline constexpr std::uint8_t kParticle = 4;  ///< stands within names: "van", "bin"
}  // namespace word_kind

/// Bits of word_kind:: of a folded word.
std::uint8_t kinds_of_word(std::string_view folded);

}  // namespace pressmark
