#pragma once

#include "pressmark/article.h"

namespace pressmark {

/// Finds who speaks where: fills quotes and speakers of the paragraphs and people of the article. Paragraphs that came
/// with speakers keep them. Thread safe, linear in the text.
void attribute_speakers(Article& article);

}  // namespace pressmark
