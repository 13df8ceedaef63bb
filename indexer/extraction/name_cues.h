#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/extraction/name_words.h"

/// What stands around the names of publications.
namespace pressmark {

/// The beginnings of labels with a name behind them whose first byte is `first`: "about ", "subscribe to ".
const std::vector<std::string_view>& labels_before_names(char first);

/// The ends of labels with a name before them whose last byte is `last`: " newsletter", " on facebook".
const std::vector<std::string_view>& labels_behind_names(char last);

/// What stands behind the hyphen of labels in languages that join them: "Newsletter" of "KP-Newsletter".
bool is_second_part_of_label(std::string_view word);

/// Whether a company's form follows the holder's name in a line about rights: "The Harbour Post, Inc."
bool has_legal_form_behind(std::string_view line, std::string_view holder);

/// Where what helps to move about the page begins in a text, or its size: "The Harbour Post Skip to main content". It
/// is no part of a name. `words` are those of the text.
std::size_t begin_of_navigation(std::string_view text, const std::vector<NameWord>& words);

/// "|", "-" and their like, which join two names.
bool is_joint(std::string_view word);

/// Small words inside names: "the Globe and Mail".
bool stands_inside_names(std::string_view word);

/// What a sentence about a site goes on with: "The Harbour Post is part of", "may earn", "uses".
bool is_verb_of_sites(std::string_view word);

/// Whether a publication is named behind words[i - 1]: "told", "a reporter for", "first appeared in", also with "the".
bool is_told(const std::vector<NameWord>& words, std::size_t i);

/// Whether an owner is named behind words[i - 1]: "part of", "owned by", also with "the".
bool is_owner(const std::vector<NameWord>& words, std::size_t i);

/// "Post's"
bool is_possessive(std::string_view word);

}  // namespace pressmark
