#include "indexer/attribution/resolver.h"

#include <algorithm>
#include <string>

namespace pressmark::attribution {
namespace {

constexpr std::size_t kMemory = 24;  // persons a reader keeps in mind

void move_to_back(std::vector<int>& people, int person) {
  const auto at = std::find(people.begin(), people.end(), person);
  if (at != people.end()) people.erase(at);
  people.push_back(person);
  if (people.size() > kMemory) people.erase(people.begin());
}

bool has_role_word(const KnownPerson& person, std::string_view word) {
  return std::find(person.role_words.begin(), person.role_words.end(), word) != person.role_words.end();
}

}  // namespace

Resolver::Resolver(const People& people, bool strict) : people_(people), strict_(strict) {
  genders_.reserve(people.persons.size());
  for (const KnownPerson& person : people.persons) genders_.push_back(person.gender);
}

void Resolver::begin_paragraph() {
  ++paragraph_;
  nearby_.clear();
  if (strict_ && paragraph_ > last_focus_ + 1) focus_.clear();
}

void Resolver::remember(int person) {
  last_focus_ = paragraph_;
  move_to_back(focus_, person);
  if (person >= 0 && !strict_) move_to_back(recent_, person);
}

void Resolver::saw_speaker(int person) {
  remember(person);
  last_speaker_ = person;
  last_speech_ = paragraph_;
}

void Resolver::saw_mention(int person) { move_to_back(recent_, person); }

int Resolver::by_gender(Gender gender) const {
  const auto fits = [&](int i) {
    if (i == kSomebody) return true;
    const Gender known = genders_[static_cast<std::size_t>(i)];
    return known == gender || (known == Gender::Unknown && !strict_);
  };
  if (std::count_if(nearby_.begin(), nearby_.end(), fits) == 1)
    return *std::find_if(nearby_.begin(), nearby_.end(), fits);
  for (const std::vector<int>* list : {&focus_, &recent_}) {
    const auto found = std::find_if(list->rbegin(), list->rend(), fits);
    if (found != list->rend()) return *found;
  }
  return -1;
}

// A person of unknown gender who was understood by "he" is no woman later.
int Resolver::by_pronoun(Gender gender) {
  const int person = by_gender(gender);
  if (person >= 0 && genders_[static_cast<std::size_t>(person)] == Gender::Unknown) {
    genders_[static_cast<std::size_t>(person)] = gender;
  }
  return person;
}

// "the Russian president": the noun is in somebody's title or role, and so is every place or nationality before it.
int Resolver::by_role(const Subject& subject, const std::vector<Item>& items) const {
  const std::size_t head = subject.items[0];
  if (!items[subject.begin].word("the")) return -1;
  for (std::size_t i = subject.begin; i < head; ++i) {
    if (items[i].possessive || items[i].kind == ItemKind::Person) return -1;
  }
  // "the foreign minister" is not the prime minister; "the veteran senator" may be any senator
  const bool exact = items[head].word("minister") || items[head].word("secretary") || items[head].word("director") ||
                     items[head].word("officer") || items[head].word("adviser");
  const auto fits = [&](int person) {
    const KnownPerson& known = people_.persons[static_cast<std::size_t>(person)];
    if (!has_role_word(known, items[head].lower)) return false;
    for (std::size_t i = subject.begin; i < head; ++i) {
      const bool decides = items[i].kind == ItemKind::Name || items[i].is(kDemonym | kPlace | kTitle) || exact;
      if (decides && !items[i].is(kDeterminer) && !items[i].lower.empty() && !has_role_word(known, items[i].lower)) {
        return false;
      }
    }
    return true;
  };
  const auto found = std::find_if(recent_.rbegin(), recent_.rend(), fits);
  return found == recent_.rend() ? -1 : *found;
}

Few<int> Resolver::resolve(const Subject& subject, const std::vector<Item>& items,
                           const std::vector<Mention>& mentions) {
  Few<int> persons;
  const auto take = [&](int person) {
    if (person >= 0) persons.push_back(person);
  };
  switch (subject.kind) {
    case Subject::Kind::Person:
      for (const std::uint32_t item : subject.items) {
        if (items[item].kind == ItemKind::Person) take(mentions[items[item].index].person);
        if (items[item].is(kHe)) take(by_pronoun(Gender::Male));
        if (items[item].is(kShe)) take(by_pronoun(Gender::Female));
      }
      break;
    case Subject::Kind::Pronoun:
      if (items[subject.items[0]].is(kHe)) take(by_pronoun(Gender::Male));
      if (items[subject.items[0]].is(kShe)) take(by_pronoun(Gender::Female));
      break;
    case Subject::Kind::Role:
      take(by_role(subject, items));
      break;
    default:
      break;
  }
  return persons;
}

}  // namespace pressmark::attribution
