#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extraction/date_lines.h"
#include "indexer/extraction/lines.h"
#include "indexer/readers/page.h"

namespace pressmark {

/// Who the page credits.
struct Credits {
  std::vector<std::string> authors;
  std::string agency;    ///< empty when none is named
  std::size_t line = 0;  ///< the byline; lines.size() when there is none
};

/// The byline in the visible text: near the title, else right behind the body. `title` is lines.size() when unknown.
Credits find_authors(const std::vector<Line>& lines, const DateLines& dates, std::size_t title, std::size_t body_begin);

/// The authors that mark-up states, by the origin that names people; never the publication itself.
std::vector<std::string> stated_authors(const std::vector<Statement>& statements, const std::string& source);

/// An author without the publication that is printed behind the name: "Ann Osei The Harbour Post" -> "Ann Osei".
std::string without_publication(std::string author, const std::string& source);

/// The agency of a dateline that opens the text: "KELVAST (Reuters) - The port ...". Empty when there is none.
std::string agency_of_dateline(std::string_view first_paragraph);

}  // namespace pressmark
