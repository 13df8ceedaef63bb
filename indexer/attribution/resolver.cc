#include "indexer/attribution/resolver.h"

#include <algorithm>
#include <string>

#include "indexer/attribution/descriptions.h"

namespace pressmark::attribution {
namespace {

constexpr std::size_t kMemory = 24;  // persons a reader keeps in mind

void move_to_back(std::vector<int>& people, int person) {
  const auto at = std::find(people.begin(), people.end(), person);
  if (at != people.end()) people.erase(at);
  people.push_back(person);
  if (people.size() > kMemory) people.erase(people.begin());
}

const RoleWord* role_word(const KnownPerson& person, std::string_view word) {
  const auto found = std::find_if(person.role_words.begin(), person.role_words.end(),
                                  [&](const RoleWord& role) { return role.word == word; });
  return found == person.role_words.end() ? nullptr : &*found;
}

// "the veteran senator", "the 69-year-old president" may be any senator or president.
bool says_nothing(const Item& item) {
  return item.word("the") || item.word("veteran") || item.word("longtime") || item.kind == ItemKind::Number ||
         is_adverb(item);
}

// "of Norland" behind a role, and whatever else tells one president from another, is something the person is known by.
bool fits_role(const KnownPerson& person, const Subject& subject, const std::vector<Item>& items) {
  const std::size_t head = subject.items[0];
  const RoleWord* const role = role_word(person, items[head].lower);
  if (role == nullptr) return false;
  bool qualified = false;
  for (std::size_t i = subject.begin; i < head; ++i) {
    if (says_nothing(items[i])) continue;
    if (role_word(person, items[i].lower) == nullptr) return false;
    qualified = qualified || qualifies(items[i].lower);
  }
  if (role->qualified && !qualified) return false;
  if (head + 1 >= items.size() || !items[head + 1].word("of")) return true;
  for (std::size_t i = head + 2; i < items.size() && i < head + 6 && !is_boundary(items[i]); ++i) {
    if (!items[i].is(kDeterminer | kPreposition) && role_word(person, items[i].lower) == nullptr) return false;
  }
  return true;
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
    if (i == kSomeMan) return gender == Gender::Male;
    if (i == kSomeWoman) return gender == Gender::Female;
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

// "the Russian president": the person of that role who was named last.
int Resolver::by_role(const Subject& subject, const std::vector<Item>& items) const {
  const std::size_t head = subject.items[0];
  if (!items[subject.begin].word("the")) return -1;
  for (std::size_t i = subject.begin; i < head; ++i) {
    if (items[i].possessive || items[i].kind == ItemKind::Person) return -1;
  }
  const auto fits = [&](int person) {
    return fits_role(people_.persons[static_cast<std::size_t>(person)], subject, items);
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
