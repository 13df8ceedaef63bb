#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "searcher/highlight/abbreviations.h"

namespace pressmark {

/// Finds the ends of sentences by Unicode's default rules (UAX #29) in texts of Latin letters and common punctuation.
/// Replaces `ends` by the byte behind each sentence and the white space that follows it, but for the text's own end;
/// false, and an unspecified `ends`, where the text holds a character it does not know.
bool scan_sentences(std::string_view text, const Abbreviations& abbreviations, std::vector<std::size_t>& ends);

}  // namespace pressmark
