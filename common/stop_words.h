#pragma once

#include <string_view>
#include <vector>

namespace pressmark {

/// Whether a folded word is so common in that language (ISO 639-1) that it says nothing about a text: "the", "of".
bool is_stop_word(std::string_view language, std::string_view word);

/// The languages is_stop_word knows.
std::vector<std::string_view> stop_word_languages();

}  // namespace pressmark
