#pragma once

#include <vector>

#include "pressmark/search_types.h"
#include "searcher/query/compiler.h"
#include "searcher/query/snapshot.h"
#include "searcher/query/vocabulary.h"

namespace pressmark {

/// Where the values of a facet stand: each passage has its speakers, all else is the article's.
Level level_of(Facet facet);

/// The field that filters by the facet.
FieldId field_of(Facet facet);

/// Counts the values of facets over all matches of a query, in one walk.
///
/// The counts of a value equal the totals of the query with that value as a filter: speaker:, author:, source: in
/// quotation marks, lang:, date:. Names that are one person's are counted as one and shown in the fullest form. Dates
/// are counted by day, month or year, whatever fits their span. Throws Xapian's errors.
///
/// Facet::Speaker wants a query compiled at passage level.
std::vector<FacetResult> count_facets(const std::vector<Facet>& facets, const Compiled& query, const Snapshot& snapshot,
                                      const Vocabulary& vocabulary, std::size_t limit);

/// The matching passages of all matches.
std::size_t count_passages(const Compiled& query, const Snapshot& snapshot);

/// The part of ISO days (ascending) that tells them apart best in a few values: 10 bytes for days, 7 for months, 4 for
/// years.
std::size_t date_precision(const std::string& first, const std::string& last);

}  // namespace pressmark
