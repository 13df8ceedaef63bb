#pragma once

#include "pressmark/search_types.h"

namespace pressmark {

/// Invented answers that renderers are shown.

/// Two articles with three and one passages, facets of every kind, totals that are exact.
SearchPage rich_page();

/// The same as quotations: one passage a hit.
SearchPage quotation_page();

/// Nothing found; two warnings and a suggestion.
SearchPage empty_page();

/// Everything an article can do to harm a reader's terminal, browser or parser.
SearchPage hostile_page();

/// Wide, combining and right-to-left letters.
SearchPage many_scripts_page();

}  // namespace pressmark
