#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pressmark {

/// Whether a text has the shape of one person's name: two to five capitalised words, particles and initials between
/// them
/// ("Maria van der Berg", "J. K. Osei", "KIM MIN-JUN"), or two to six characters of a script without capitals. No words
/// that belong to navigation, roles or organisations.
bool looks_like_name(std::string_view text);

/// Names written in capitals get ordinary case: "MOHAMMAD AL-KASSIM" -> "Mohammad Al-Kassim"; other names stay.
std::string with_ordinary_case(std::string_view name);

/// Parts a line where a scraper has glued words together: "Deborah OseiStaff Writer" -> "Deborah Osei\nStaff Writer".
/// Prefixes of names stay whole ("McDonald", "DeSantis").
std::string part_glued_words(std::string_view text);

/// Whether the folded words name a role ("staff writer", "correspondent"), not a person.
bool is_role(std::string_view text);

/// Whether a word belongs to navigation, sections, roles and the like: what pages call their parts, not their people.
bool is_page_word(std::string_view word);

/// The usual name of a news agency ("afp" and "AFP News" -> "AFP"; "the associated press" -> "Associated Press"), or
/// empty.
std::string news_agency(std::string_view text);

}  // namespace pressmark
