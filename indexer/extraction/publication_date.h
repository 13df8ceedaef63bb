#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "indexer/extraction/dates.h"
#include "indexer/extraction/lines.h"
#include "indexer/readers/page.h"

namespace pressmark {

/// Whether 03/04/2023 is read day first: so in most languages; in English as the page's other dates show, else month
/// first.
DayOrder day_order(const std::vector<Line>& lines, std::string_view language);

/// The day and time of publication that the visible text shows near the title. `title` is lines.size() when unknown.
std::optional<DateMention> find_publication_date(const std::vector<Line>& lines, std::size_t title,
                                                 std::size_t body_begin, DayOrder order);

/// The day and time that mark-up states, the most trustworthy first. A stated time in UTC is moved to nothing: `shown`,
/// the date the page shows, wins where it lies a day beside it, because readers go by the publisher's local day.
std::optional<DateMention> stated_publication_date(const std::vector<Statement>& statements,
                                                   const std::optional<DateMention>& shown);

}  // namespace pressmark
