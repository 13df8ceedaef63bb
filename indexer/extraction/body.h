#pragma once

#include <string>
#include <vector>

#include "indexer/extraction/lines.h"
#include "indexer/extraction/title.h"

namespace pressmark {

/// How the lines were chosen.
enum class Selection {
  Body,       ///< by what speaks for them, if for any
  Sentences,  ///< where nothing speaks for a line enough: all that are sentences and no label, date or small print
};

/// Decides which lines are the article's text: sets score and kept. Linear in the page.
Selection select_body(std::vector<Line>& lines, const TitleFinder& titles, bool marked_up);

/// The first line of the article's text, or lines.size(): where the stretch of lines begins that holds most of what is
/// kept. A line kept by mistake in the head of the page does not count.
std::size_t begin_of_body(const std::vector<Line>& lines);

/// For people: a line of text for each line of the page with its score and the features that spoke loudest.
std::string explain_body(const std::vector<Line>& lines, const TitleFinder& titles, bool marked_up);

}  // namespace pressmark
