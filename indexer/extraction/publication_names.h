#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pressmark {

/// The text without white space and the marks that stand around names.
std::string_view trim_name(std::string_view text);

/// The words of a text between single spaces.
std::vector<std::string_view> name_words(std::string_view text);

/// Whether a name may be one of a publication: at most seven words, begins with a capital or is an address, and says
/// more than a word for a part of a page.
bool can_name_publication(std::string_view name);

/// Whether a name is short and plain enough for one that stands where only publications are named.
bool has_shape_of_publication(std::string_view name);

/// Whether newspapers, magazines and stations are called by the folded word in some language: "post" of "Harbour Post".
bool is_press_word(std::string_view folded_word);

/// The name without last words that companies have and publications have not: "Harbour Post Media Group" -> "Harbour
/// Post".
std::string_view without_company_word(std::string_view name);

/// The holder of the rights in a © line without years, legal forms and "All rights reserved"; empty when it names none.
std::string copyright_holder(std::string_view line);

/// Whether a folded text credits those who made the site: "theme by osei", "powered by osei".
bool names_builder(std::string_view folded);

/// The word that names a site in its addresses: "harbourpost" of "www.harbourpost.co.uk". Empty for hosts of other
/// services.
std::string brand_of_host(std::string_view host);

}  // namespace pressmark
