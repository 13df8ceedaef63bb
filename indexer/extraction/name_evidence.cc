#include "indexer/extraction/name_evidence.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <utility>

#include "common/word_hash.h"
#include "common/word_table.h"
#include "indexer/extraction/counted_names.h"
#include "indexer/extraction/name_beginnings.h"
#include "indexer/extraction/name_letters.h"
#include "indexer/extraction/person_names.h"
#include "indexer/extraction/publication_names.h"

namespace pressmark {
namespace {

using Kind = NameMention::Kind;

/// A few letters as a number; 0 for none, and for more than can be an acronym.
class Initials {
 public:
  static constexpr std::size_t kMost = 5;

  void add(char c) {
    packed_ = packed_ << 8U | static_cast<unsigned char>(c);
    ++count_;
  }
  std::uint64_t packed() const { return count_ > kMost ? 0 : packed_; }

 private:
  std::uint64_t packed_ = 0;
  std::size_t count_ = 0;
};

/// The letters that the words of a name begin with, with and without those of small words: "VSK" for "Voice of Sea
/// Kelvast".
struct InitialsOfName {
  std::uint64_t capitals = 0;
  std::uint64_t all = 0;

  explicit InitialsOfName(std::string_view name) {
    Initials of_capitals;
    Initials of_all;
    std::size_t words = 0;
    for_each_word(name, ' ', [&](std::string_view word) {
      ++words;
      if (name_letters::is_capital(word[0])) of_capitals.add(word[0]);
      of_all.add(static_cast<char>(name_letters::is_small(word[0]) ? word[0] - 'a' + 'A' : word[0]));
    });
    if (words < 2) return;
    capitals = of_capitals.packed();
    all = of_all.packed();
  }
};

/// Mentions of the shorter name that are part of the longer one are no mentions of its own.
void note_longer(NameEvidence::Candidate& shorter, NameEvidence::Candidate& longer) {
  for (std::size_t kind = 0; kind < shorter.counts.size(); ++kind) {
    const std::uint32_t apart = shorter.counts[kind] - std::min(shorter.counts[kind], longer.counts[kind]);
    shorter.apart[kind] = std::min(shorter.apart[kind], apart);
  }
  longer.inherited = std::max(longer.inherited, std::log2(1.0F + static_cast<float>(shorter.total())));
}

void note_initials(const NameEvidence::Candidate& acronym, NameEvidence::Candidate& name) {
  name.acronym = std::max(name.acronym, std::log2(1.0F + static_cast<float>(acronym.total())));
}

/// The key of "Harbour Post" for "Harbour Post's".
std::uint64_t key_of_owner(std::string_view name) {
  name = trim_name(name);
  if (const std::size_t s = name.find("’s", name.size() > 4 ? name.size() - 4 : 0); s != std::string_view::npos)
    name = name.substr(0, s);
  if (name.size() > 2 && name.substr(name.size() - 2) == "'s") name.remove_suffix(2);
  return name_letters::key_of(name);
}

/// The candidates that are mentioned most, in no order.
std::vector<NameEvidence::Candidate*> most_frequent(std::vector<NameEvidence::Candidate>& candidates,
                                                    std::size_t most) {
  std::vector<std::pair<std::uint32_t, NameEvidence::Candidate*>> totals;
  totals.reserve(candidates.size());
  for (NameEvidence::Candidate& c : candidates) totals.emplace_back(c.total(), &c);
  if (totals.size() > most) {
    std::nth_element(totals.begin(), totals.begin() + static_cast<std::ptrdiff_t>(most), totals.end(),
                     [](const auto& a, const auto& b) {
                       return a.first != b.first ? a.first > b.first : a.second->name < b.second->name;
                     });
    totals.resize(most);
  }
  std::vector<NameEvidence::Candidate*> frequent;
  frequent.reserve(totals.size());
  for (const auto& [total, candidate] : totals) frequent.push_back(candidate);
  return frequent;
}

std::vector<std::pair<std::uint64_t, NameEvidence::Candidate*>> by_initials(
    std::vector<NameEvidence::Candidate>& candidates) {
  std::vector<std::pair<std::uint64_t, NameEvidence::Candidate*>> names;
  names.reserve(candidates.size());
  for (NameEvidence::Candidate& candidate : candidates) {
    const InitialsOfName initials(candidate.name);
    names.emplace_back(initials.capitals, &candidate);
    if (initials.all != initials.capitals) names.emplace_back(initials.all, &candidate);
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

NameEvidence::NameEvidence(const std::vector<Line>& lines, std::size_t title)
    : mentions_(lines), candidates_(count_names(mentions_.names())) {
  compare_lengths();
  compare_initials();
  compare_short_forms();
  count_in_article(lines);
  if (title < lines.size()) note_title(lines[title].block->text);
}

std::uint32_t NameEvidence::Candidate::total() const {
  return std::accumulate(counts.begin(), counts.begin() + NameMention::kPlainKinds, std::uint32_t{0});
}

void NameEvidence::compare_lengths() {
  constexpr std::size_t kMost = 120;
  for (Candidate& c : candidates_) c.apart = c.counts;
  const std::vector<Candidate*> frequent = most_frequent(candidates_, kMost);
  constexpr std::size_t kSlots = 512;
  std::array<Candidate*, kSlots> by_name{};
  const auto slot_of = [&](std::string_view name) -> Candidate*& {
    std::size_t at = hash_bytes(name) % kSlots;
    while (by_name[at] != nullptr && by_name[at]->name != name) at = (at + 1) % kSlots;
    return by_name[at];
  };
  for (Candidate* c : frequent) slot_of(c->name) = c;
  for (Candidate* longer : frequent) {
    const auto compare = [&](std::string_view part) {
      if (Candidate* const shorter = slot_of(part)) note_longer(*shorter, *longer);
    };
    const std::string_view name = longer->name;
    for (std::size_t space = name.find(' '); space != std::string_view::npos; space = name.find(' ', space + 1)) {
      if (space + 1 < name.size()) compare(name.substr(0, space));
      if (space > 0) compare(name.substr(space + 1));
    }
  }
}

/// "KPost" is short for "Kelvast Post" as "KPC" is for "Kelvast Policy Center".
void NameEvidence::compare_short_forms() {
  for (Candidate& name : candidates_) {
    const std::size_t space = name.name.rfind(' ');
    if (space == std::string_view::npos) continue;
    name_letters::NameKey key;
    for_each_word(std::string_view(name.name).substr(0, space), ' ', [&](std::string_view word) {
      if (name_letters::is_capital(word[0])) key.add(word.substr(0, 1));
    });
    if (key.count == 0) continue;
    key.add(std::string_view(name.name).substr(space + 1));
    Candidate* const shorter = find(key.letters);
    if (shorter == nullptr || shorter->name.find(' ') != std::string_view::npos) continue;
    note_initials(*shorter, name);
  }
}

/// "KPC" and "Kelvast Policy Center" speak for each other.
void NameEvidence::compare_initials() {
  std::vector<std::pair<std::uint64_t, Candidate*>> names;  // by their initials, once they are asked for
  for (const Candidate& acronym : candidates_) {
    const std::string_view a = acronym.name;
    if (a.size() < 2 || a.size() > Initials::kMost || !std::all_of(a.begin(), a.end(), name_letters::is_capital))
      continue;
    if (names.empty()) names = by_initials(candidates_);
    Initials wanted;
    for (const char c : a) wanted.add(c);
    const auto first = std::lower_bound(names.begin(), names.end(), wanted.packed(),
                                        [](const auto& name, std::uint64_t packed) { return name.first < packed; });
    for (auto at = first; at != names.end() && at->first == wanted.packed(); ++at) note_initials(acronym, *at->second);
  }
}

NameEvidence::Candidate* NameEvidence::find(std::uint64_t key) {
  const NameTable::Name* const name = mentions_.names().find(key);
  return name == nullptr || name->candidate == NameTable::kNone ? nullptr : &candidates_[name->candidate];
}

void NameEvidence::note_title(std::string_view title) {
  std::vector<NameWord> words;
  split_names(title, words);
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t end = i + 1; end <= words.size() && words[end - 1].starts; ++end) {
      if (Candidate* const candidate = find(key_of_owner(text_of(words, i, end)))) candidate->in_title = true;
    }
  }
}

void NameEvidence::count_in_article(const std::vector<Line>& lines) {
  NameBeginnings beginnings;
  for (const Candidate& candidate : candidates_) beginnings.add(candidate.name);
  for (const Line& line : lines) {
    if (!line.kept || line.shape.width > 4000) continue;
    const std::string_view text = line.block->text;
    for_each_word_begin(text, [&](std::size_t at) {
      if (beginnings.may_begin(text, at)) count_names_at(text, at);
    });
  }
}

/// The candidates that the words of the article's text from byte `at` on spell.
void NameEvidence::count_names_at(std::string_view text, std::size_t at) {
  constexpr std::size_t kMostWords = 4;
  const std::size_t begin = at;
  name_letters::NameKey letters;
  for (std::size_t words = 0; words < kMostWords && at < text.size(); ++words) {
    const NameWord word = name_word_at(text, at);
    letters.add(word.key);
    if (!word.starts) {
      if (words > 0) return;
      if (Candidate* const candidate = find(letters.letters)) candidate->small_elsewhere = true;
      return;
    }
    const std::size_t end = at + word.text.size();
    const std::uint64_t key = word.plain ? letters.letters : key_of_owner(text.substr(begin, end - begin));
    if (Candidate* const candidate = find(key)) ++candidate->in_article;
    at = std::min(text.find_first_not_of(' ', end), text.size());
  }
}

}  // namespace pressmark
