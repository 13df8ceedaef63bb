#include "searcher/facets/tally.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "common/names.h"
#include "searcher/facets/facets.h"
#include "searcher/query/people.h"

namespace pressmark {
namespace {

/// "20221205" -> "2022-12-05"
std::string to_iso_day(const std::string& digits) {
  if (digits.size() != 8) return digits;
  return digits.substr(0, 4) + '-' + digits.substr(4, 2) + '-' + digits.substr(6);
}

std::string first_and_last(const std::string& key) {
  const std::vector<std::string> parts = split_key(key);
  return parts.size() < 2 ? key : parts.front() + ' ' + parts.back();
}

bool has_small_letters(const std::string& text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; });
}

/// The form to show: the fullest; of equally full ones one that is not shouted, the most frequent, the first by
/// letters.
class Shown {
 public:
  void offer(const std::string& form, std::size_t parts, std::size_t occurrences) {
    const Rank rank{parts, has_small_letters(form), occurrences};
    if (!value_.empty() && (rank < rank_ || (rank == rank_ && form >= value_))) return;
    value_ = form;
    rank_ = rank;
  }
  const std::string& value() const { return value_; }

 private:
  using Rank = std::tuple<std::size_t, bool, std::size_t>;
  std::string value_;
  Rank rank_;
};

}  // namespace

FacetCount Tally::count(std::string value, Occurrences occurrences) const {
  std::sort(occurrences.begin(), occurrences.end());
  occurrences.erase(std::unique(occurrences.begin(), occurrences.end()), occurrences.end());
  FacetCount out;
  out.value = std::move(value);
  Xapian::docid last = 0;
  for (const auto& [article, number] : occurrences) {
    if (article != last) ++out.articles;
    last = article;
    out.passages += unit_ == Unit::Passages ? 1 : number;
  }
  return out;
}

std::vector<FacetCount> Tally::counts() const {
  std::vector<FacetCount> out;
  for (const auto& [value, occurrences] : occurrences_) out.push_back(count(value, occurrences));
  return out;
}

std::vector<FacetCount> Tally::date_counts() const {
  std::map<std::string, const Occurrences*> days;
  for (const auto& [value, occurrences] : occurrences_) days.emplace(to_iso_day(value), &occurrences);
  if (days.empty()) return {};
  const std::size_t precision = date_precision(days.begin()->first, days.rbegin()->first);
  std::map<std::string, Occurrences> merged;
  for (const auto& [day, occurrences] : days) {
    Occurrences& all = merged[day.substr(0, precision)];
    all.insert(all.end(), occurrences->begin(), occurrences->end());
  }
  std::vector<FacetCount> out;
  out.reserve(merged.size());
  for (auto& [value, occurrences] : merged) out.push_back(count(value, std::move(occurrences)));
  return out;
}

std::vector<FacetCount> Tally::name_counts(const Vocabulary& vocabulary, std::string_view prefix, bool people) const {
  // Forms by key, keys by what they may share: most keys share nothing, and need no look-up.
  std::map<std::string, std::map<std::string, std::vector<const std::string*>>> buckets;
  for (const auto& [value, occurrences] : occurrences_) {
    std::string key = name_key(value);
    buckets[people ? first_and_last(key) : key][std::move(key)].push_back(&value);
  }
  std::vector<FacetCount> out;
  for (const auto& [shared, keys] : buckets) {
    std::map<std::string, std::vector<std::string>> persons;  // by their first key
    for (const auto& [key, values] : keys) {
      const std::string person = keys.size() == 1 ? key : same_person(vocabulary, prefix, key).front();
      persons[person].push_back(key);
    }
    for (const auto& [person, its_keys] : persons) {
      Shown shown;
      Occurrences all;
      for (const std::string& key : its_keys) {
        for (const std::string* value : keys.at(key)) {
          const Occurrences& occurrences = occurrences_.at(*value);
          shown.offer(*value, split_key(key).size(), occurrences.size());
          all.insert(all.end(), occurrences.begin(), occurrences.end());
        }
      }
      out.push_back(count(shown.value(), std::move(all)));
    }
  }
  return out;
}

}  // namespace pressmark
