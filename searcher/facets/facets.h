#pragma once

#include <vector>

#include "pressmark/search_types.h"
#include "searcher/facets/tally.h"
#include "searcher/query/compiler.h"
#include "searcher/query/doc_set.h"
#include "searcher/query/snapshot.h"
#include "searcher/query/vocabulary.h"

namespace pressmark {

/// Where the values of a facet stand: each passage has its speakers, all else is the article's.
Level level_of(Facet facet);

/// Whether any document has a value of the facet.
bool has_values(Facet facet, const Snapshot& snapshot);

/// The field that filters by the facet.
FieldId field_of(Facet facet);

/// The matching articles of a query in a shard. `articles`: all of them, where they are known; may be null. Throws
/// Xapian's errors.
MatchedArticles find_articles(const Compiled& query, const Snapshot& snapshot, std::size_t shard, DocSets& sets,
                              const std::vector<Xapian::docid>* articles);

/// Counts the values of facets over all matches of a query. `matches`: its articles by shard, where they are known; may
/// be null.
///
/// The counts of a value equal the totals of the query with that value as a filter: speaker:, author:, source: in
/// quotation marks, lang:, date:. Names that are one person's are counted as one and shown in the fullest form. Dates
/// are counted by day, month or year, whatever fits their span. Throws Xapian's errors.
///
/// Facet::Speaker wants a query compiled at passage level.
std::vector<FacetResult> count_facets(const std::vector<Facet>& facets, const Compiled& query, const Snapshot& snapshot,
                                      const Vocabulary& vocabulary, std::size_t limit, DocSets& sets,
                                      const std::vector<MatchedArticles>* matches);

/// The part of ISO days (ascending) that tells them apart best in a few values: 10 bytes for days, 7 for months, 4 for
/// years.
std::size_t date_precision(const std::string& first, const std::string& last);

}  // namespace pressmark
