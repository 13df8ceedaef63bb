#include "searcher/highlight/pattern_set.h"

#include <algorithm>
#include <utility>

namespace pressmark {
namespace {

/// "en:negoti" -> "negoti"
std::string_view without_language(std::string_view stem) { return stem.substr(stem.find(':') + 1); }

}  // namespace

PatternSet::PatternSet(std::vector<HighlightPattern> patterns) : patterns_(std::move(patterns)) {
  words_.reserve(patterns_.size());
  for (const HighlightPattern& pattern : patterns_) {
    std::vector<std::uint32_t>& numbers = words_.emplace_back();
    if (pattern.shape == HighlightPattern::Shape::Near) wants_distances_ = true;
    for (const WordPattern& word : pattern.words) {
      if (word.form == WordPattern::Form::Stem) {
        beginnings_.add_stem(without_language(word.term));
      } else {
        beginnings_.add_word(word.term);
      }
      Numbers& table = word.form == WordPattern::Form::Exact  ? exact_
                       : word.form == WordPattern::Form::Stem ? stem_
                                                              : prefix_;
      const auto [entry, is_new] = table.try_emplace(word.term, word_count_);
      if (is_new) ++word_count_;
      numbers.push_back(entry->second);
    }
  }
  for (const auto& entry : prefix_) prefix_lengths_.push_back(entry.first.size());
  std::sort(prefix_lengths_.begin(), prefix_lengths_.end());
  prefix_lengths_.erase(std::unique(prefix_lengths_.begin(), prefix_lengths_.end()), prefix_lengths_.end());
}

void PatternSet::find_word(std::string_view word, std::vector<std::uint32_t>& numbers) const {
  if (const auto entry = exact_.find(word); entry != exact_.end()) numbers.push_back(entry->second);
  for (const std::size_t length : prefix_lengths_) {
    if (length > word.size()) break;
    if (const auto entry = prefix_.find(word.substr(0, length)); entry != prefix_.end())
      numbers.push_back(entry->second);
  }
}

void PatternSet::find_stem(std::string_view stem, std::vector<std::uint32_t>& numbers) const {
  if (const auto entry = stem_.find(stem); entry != stem_.end()) numbers.push_back(entry->second);
}

}  // namespace pressmark
