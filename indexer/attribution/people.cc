#include "indexer/attribution/people.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "common/unicode.h"
#include "common/word_hash.h"
#include "indexer/attribution/candidates.h"
#include "indexer/attribution/descriptions.h"

namespace pressmark::attribution {
namespace {

constexpr std::size_t kMostForms = 32;  // of a name; each new one is compared with them all

/// The folded words of a name with one blank between them, without suffix, apostrophes and Arabic articles: "pravesh
/// kumar gupta", "oshea", "assad".
struct FoldedName {
  std::string words;
  std::size_t count = 0;

  std::string_view whole() const { return words; }
  std::string_view first() const { return whole().substr(0, words.find(' ')); }
  std::string_view last() const { return whole().substr(words.rfind(' ') + 1); }
};

// An article may write O'Shea with either mark.
void drop_apostrophes(std::string& words) {
  words.erase(std::remove(words.begin(), words.end(), '\''), words.end());
  constexpr std::string_view kCurly = "’";
  for (std::size_t at = words.find(kCurly); at != std::string::npos; at = words.find(kCurly, at))
    words.erase(at, kCurly.size());
}

FoldedName folded_name(const Tokens& text, const Mention& mention) {
  FoldedName name;
  for (std::size_t i = mention.first; i <= mention.last; ++i) {
    const Token& token = text.tokens[i];
    if (!token.word() || token.is(kSuffix)) continue;
    if (name.count++ > 0) name.words += ' ';
    append_folded(name.words, without_article(token.lower));
  }
  drop_apostrophes(name.words);
  return name;
}

// Whether the words of `part` stand one after another in `whole`: "kumar gupta" in "pravesh kumar gupta".
bool has_words(std::string_view whole, std::string_view part) {
  for (std::size_t at = whole.find(part); at != std::string_view::npos; at = whole.find(part, at + 1)) {
    const std::size_t end = at + part.size();
    if ((at == 0 || whole[at - 1] == ' ') && (end == whole.size() || whole[end] == ' ')) return true;
  }
  return false;
}

// The name as written, without a possessive ending: "Kassym-Jomart Tokayev".
std::string written(const Tokens& text, const Mention& m) {
  const Token& last = text.tokens[m.last];
  const std::size_t end = last.is(kAbbreviation) ? last.end : last.begin + last.lower.size();
  return fold_white_space(text.text.substr(text.tokens[m.first].begin, end - text.tokens[m.first].begin));
}

std::string_view suffix_of(const Tokens& text, const Mention& m) {
  return text.tokens[m.last].is(kSuffix) ? text.tokens[m.last].lower : std::string_view();
}

class Identifier {
 public:
  Identifier(const std::vector<Tokens>& paragraphs, Mentions& mentions)
      : paragraphs_(paragraphs), mentions_(mentions) {}

  People run() {
    fold_names();
    collect_full_names();
    collect_single_names();
    resolve();
    return std::move(people_);
  }

 private:
  using Candidates = std::unordered_map<std::string_view, Candidate, WordHash>;
  using Bearers = std::unordered_map<std::string_view, std::vector<int>, WordHash>;

  void fold_names() {
    names_.resize(paragraphs_.size());
    for (std::size_t p = 0; p < paragraphs_.size(); ++p) {
      names_[p].reserve(mentions_[p].size());
      for (const Mention& m : mentions_[p]) names_[p].push_back(folded_name(paragraphs_[p], m));
    }
  }

  template <class Visit>
  void for_each(Visit visit) {
    for (std::size_t p = 0; p < paragraphs_.size(); ++p) {
      for (std::size_t i = 0; i < mentions_[p].size(); ++i) visit(paragraphs_[p], mentions_[p][i], names_[p][i]);
    }
  }

  void collect_full_names() {
    Candidates candidates;
    Candidates singles;
    for_each([&](const Tokens& text, const Mention& m, const FoldedName& name) {
      if (m.headline || name.count == 0) return;
      if (is_surname_with_particle(text, m)) singles[name.last()].add(m);
      (name.count > 1 ? candidates : singles)[name.whole()].add(m);
    });
    std::unordered_map<std::string, int> by_ends;  // "pravesh gupta" + suffix -> person
    std::string ends;
    const auto collect = [&](const Tokens& text, Mention& m, const FoldedName& name) {
      const auto candidate = candidates.find(name.whole());
      if (candidate == candidates.end() ||
          !is_person_of_parts(candidate->second, name.count, singles[name.last()], singles[name.first()])) {
        return;
      }
      ends.assign(name.first()).append(1, ' ').append(name.last()).append(1, ' ').append(suffix_of(text, m));
      const auto [at, added] = by_ends.try_emplace(ends, count());
      if (added) add_person();
      take(at->second, text, m, name);
    };
    for_each([&](const Tokens& text, Mention& m, const FoldedName& name) {
      if (name.count > 1 && !is_surname_with_particle(text, m)) collect(text, m, name);
    });
    index_names();
    // "Van der Meer said", "Mr. de Luca": a surname alone, unless nobody's full name ends with it
    for_each([&](const Tokens& text, Mention& m, const FoldedName& name) {
      if (name.count > 1 && is_surname_with_particle(text, m) && resolve_middle(name) < 0) collect(text, m, name);
    });
    index_names();
  }

  static bool is_surname_with_particle(const Tokens& text, const Mention& m) {
    const auto at = [&](std::uint32_t i) { return text.tokens.begin() + static_cast<std::ptrdiff_t>(i); };
    return m.first < m.last && std::all_of(at(m.first), at(m.last), [](const Token& token) {
             return token.is(kParticle) && (!token.capital || !token.is(kGivenName));
           });
  }

  void collect_single_names() {
    Candidates candidates;
    for_each([&](const Tokens&, const Mention& m, const FoldedName& name) {
      if (name.count == 1 && !known(name.whole()) && !m.headline) candidates[name.whole()].add(m);
    });
    std::unordered_map<std::string_view, int, WordHash> singles;
    for_each([&](const Tokens& text, Mention& m, const FoldedName& name) {
      if (name.count != 1 || name.words.size() < 2 || known(name.whole()) ||
          text.tokens[m.first].is(kTitle | kRole | kHonorific | kDemonym | kGroup | kThing | kAbbreviation) ||
          !is_person_of_one_part(candidates[name.whole()])) {
        return;
      }
      const auto [at, added] = singles.try_emplace(name.whole(), count());
      if (added) add_person();
      take(at->second, text, m, name);
    });
    index_names();
  }

  // A mention by full name, or by the only name there is.
  void take(int index, const Tokens& text, Mention& m, const FoldedName& name) {
    m.person = index;
    KnownPerson& person = people_.persons[static_cast<std::size_t>(index)];
    const FoldedName*& fullest = fullest_[static_cast<std::size_t>(index)];
    ++person.count;
    if (fullest == nullptr || name.count > fullest->count) {
      fullest = &name;
      suffixes_[static_cast<std::size_t>(index)] = suffix_of(text, m);
      person.name = written(text, m);
    }
    describe(person, text, m);
  }

  int count() const { return static_cast<int>(people_.persons.size()); }

  void add_person() {
    people_.persons.emplace_back();
    fullest_.push_back(nullptr);
    suffixes_.emplace_back();
  }

  bool known(std::string_view part) const { return by_surname_.count(part) != 0 || by_first_.count(part) != 0; }

  // No reader keeps more bearers of one name apart; without the bound a list of them would cost its square.
  static void add_bearer(std::vector<int>& bearers, int person) {
    constexpr std::size_t kMostBearers = 32;
    if (bearers.size() < kMostBearers) bearers.push_back(person);
  }

  // Adds the persons that were found since it was called last.
  void index_names() {
    for (; indexed_ < people_.persons.size(); ++indexed_) {
      const FoldedName& name = *fullest_[indexed_];
      const auto person = static_cast<int>(indexed_);
      add_bearer(by_surname_[name.last()], person);
      if (name.count > 1) add_bearer(by_first_[name.first()], person);
    }
  }

  void resolve() {
    for_each([&](const Tokens& text, Mention& m, const FoldedName& name) {
      if (m.person < 0 && name.count == 1) m.person = resolve_part(text, m, name.whole());
      if (m.person < 0 && name.count > 1) m.person = resolve_middle(name);
      if (m.person < 0) return;
      KnownPerson& person = people_.persons[static_cast<std::size_t>(m.person)];
      std::string form = written(text, m);
      if (form != person.name && person.mentions.size() < kMostForms &&
          std::find(person.mentions.begin(), person.mentions.end(), form) == person.mentions.end()) {
        person.mentions.push_back(std::move(form));
      }
      if (m.title_first < m.first) describe(person, text, m);
    });
  }

  // "Kumar Gupta" for Pravesh Kumar Gupta; "Clinton Jr." is somebody else
  int resolve_middle(const FoldedName& name) const {
    const auto found = by_surname_.find(name.last());
    if (found == by_surname_.end()) return -1;
    for (const int i : found->second) {
      if (has_words(fullest_[static_cast<std::size_t>(i)]->whole(), name.whole())) return i;
    }
    return -1;
  }

  int resolve_part(const Tokens& text, const Mention& m, std::string_view part) const {
    Gender gender = Gender::Unknown;
    for (std::size_t i = m.title_first; i < m.first && gender == Gender::Unknown; ++i)
      gender = gender_of(text.tokens[i]);
    const auto surname = by_surname_.find(part);
    const std::string_view suffix = suffix_of(text, m);
    if (surname != by_surname_.end() && !suffix.empty()) return of_suffix(surname->second, suffix);
    if (surname != by_surname_.end()) return choose(surname->second, gender);
    const auto first = by_first_.find(part);
    return first == by_first_.end() ? -1 : choose(first->second, gender);
  }

  // "Berg Jr." is Karl Berg Jr., not Karl Berg Sr.; of a Karl Berg without suffix it may be the rest of the name.
  int of_suffix(const std::vector<int>& candidates, std::string_view suffix) const {
    int without = -1;
    for (const int i : candidates) {
      const std::string_view own = suffixes_[static_cast<std::size_t>(i)];
      if (own == suffix) return i;
      if (own.empty() && without < 0) without = i;
    }
    return without;
  }

  // Among people of one name: the one the article is about, else the one it names first.
  int choose(const std::vector<int>& candidates, Gender gender) const {
    int best = -1;
    for (const int i : candidates) {
      const KnownPerson& person = at(i);
      if (gender != Gender::Unknown && person.gender != Gender::Unknown && person.gender != gender) continue;
      if (best < 0 || better(i, best)) best = i;
    }
    return best;
  }

  bool better(int a, int b) const {
    if (at(a).count >= 2 * at(b).count || at(b).count >= 2 * at(a).count) return at(a).count > at(b).count;
    return a < b;
  }

  const KnownPerson& at(int i) const { return people_.persons[static_cast<std::size_t>(i)]; }

  const std::vector<Tokens>& paragraphs_;
  Mentions& mentions_;
  std::vector<std::vector<FoldedName>> names_;  // of each mention; what is said by views looks into them
  People people_;
  std::vector<const FoldedName*> fullest_;  // of each person
  std::vector<std::string_view> suffixes_;
  Bearers by_surname_;
  Bearers by_first_;
  std::size_t indexed_ = 0;
};

}  // namespace

People identify_people(const std::vector<Tokens>& paragraphs, Mentions& mentions) {
  return Identifier(paragraphs, mentions).run();
}

}  // namespace pressmark::attribution
