#include "indexer/attribution/phrases.h"

#include <algorithm>

namespace pressmark::attribution {
namespace {

Subject noun(const std::vector<Item>& items, std::size_t begin, std::size_t head) {
  const Item& item = items[head];
  const bool role = item.kind == ItemKind::Word && item.is(kRole) && !item.possessive;
  return {role ? Subject::Kind::Role : Subject::Kind::Unnamed,
          static_cast<std::uint32_t>(begin),
          {static_cast<std::uint32_t>(head)}};
}

// "to Trump" in "On Monday to Trump", but not in "with Trump [calling]"
bool is_object(const std::vector<Item>& items, std::size_t begin, std::size_t at) {
  return at > begin && is_preposition(items[at - 1]) && !items[at - 1].word("with");
}

// "Institute for Strategy and Policy": an "and" between nouns, not between clauses
bool joins_nouns(const std::vector<Item>& items, Sentence sentence, std::size_t at) {
  if (!is_and(items[at]) || at == sentence.begin) return false;
  const Item& left = items[at - 1];
  const Item& right = items[at + 1];
  const bool noun_left =
      left.kind == ItemKind::Name || (left.kind == ItemKind::Word && !is_boundary(left) && !is_preposition(left));
  return noun_left && !is_boundary(right);
}

}  // namespace

bool is_finite_verb(const Item& item) {
  if (item.kind != ItemKind::Word) return false;
  if (item.is(kAuxiliary | kVerb)) return true;
  if (item.info.form == VerbForm::Finite) return !item.is(kRole) && !item.lower.ends_with("s");
  return item.lower.size() > 4 && item.lower.ends_with("ed") && !item.is(kRole | kAdverb) && item.info.classes == 0;
}

bool is_adverb(const Item& item) {
  if (item.kind != ItemKind::Word) return false;
  return item.is(kAdverb) || (item.lower.size() > 4 && item.lower.ends_with("ly") && item.info.classes == 0);
}

bool is_time(const Item& item) {
  if (item.is(kTime) && item.kind != ItemKind::Person) return true;
  return item.word("week") || item.word("month") || item.word("year") || item.word("night") || item.word("morning") ||
         item.word("afternoon") || item.word("evening") || item.word("day") || item.word("himself") ||
         item.word("herself");
}

bool is_preposition(const Item& item) {
  return item.kind == ItemKind::Word && item.is(kPreposition) && !item.is(kAdverb);
}
bool is_and(const Item& item) { return item.word("and") || item.word("&"); }

bool is_someone(const Item& item) {
  return item.kind == ItemKind::Person || (item.kind == ItemKind::Pronoun && item.is(kHe | kShe | kThey));
}

bool is_boundary(const Item& item) {
  switch (item.kind) {
    case ItemKind::Person:
    case ItemKind::Name:
    case ItemKind::Number:
    case ItemKind::Other:
      return false;
    case ItemKind::Pronoun:
      return item.is(kHe | kShe | kThey);
    case ItemKind::Word:
      break;
    default:
      return true;
  }
  return item.is(kSubordinator | kRelative | kConjunction) || is_finite_verb(item);
}

bool is_adjective(const Item& item) {
  return item.kind == ItemKind::Word && item.info.classes == 0 && item.info.cue == Cue::None &&
         item.lower.ends_with("ed");
}

Subject person(std::uint32_t begin, std::uint32_t item) { return {Subject::Kind::Person, begin, {item}}; }

Subject head_of(const std::vector<Item>& items, std::size_t begin, std::size_t end) {
  if (begin >= end) return {};
  while (end > begin + 1 &&
         (is_time(items[end - 1]) || is_adverb(items[end - 1]) || items[end - 1].kind == ItemKind::Number))
    --end;
  while (begin + 1 < end && is_adverb(items[begin])) ++begin;  // "both", "even"
  const std::size_t whole = begin;
  for (std::size_t i = begin; i + 1 < end; ++i) {
    if (items[i].possessive) begin = i + 1;  // "the Bank of Norland’s chief economist": what is possessed is the head
  }
  const auto first = static_cast<std::uint32_t>(whole);
  std::size_t head_end = begin;
  while (head_end < end && !is_preposition(items[head_end])) ++head_end;
  const auto last = static_cast<std::uint32_t>(end - 1);
  if (head_end == begin) {  // "On Monday Trump": an adverbial, then the subject
    return is_someone(items[last]) && !items[last].possessive && !is_object(items, begin, end - 1)
               ? Subject{items[last].kind == ItemKind::Person ? Subject::Kind::Person : Subject::Kind::Pronoun,
                         last,
                         {last}}
               : Subject{};
  }
  std::size_t head = head_end - 1;
  while (head > begin && (is_time(items[head]) || is_adverb(items[head]) || items[head].is(kDeterminer))) --head;
  const Item& item = items[head];
  if (item.kind == ItemKind::Person && !item.possessive) return person(first, static_cast<std::uint32_t>(head));
  if (item.kind == ItemKind::Pronoun) {
    return {item.is(kHe | kShe | kThey) ? Subject::Kind::Pronoun : Subject::Kind::Unnamed,
            first,
            {static_cast<std::uint32_t>(head)}};
  }
  // "former secretary of state Hillary Clinton": the name after "of" and a noun belongs to the title
  if (head_end < end && items[head_end].word("of") && item.is(kTitle) && items[last].kind == ItemKind::Person &&
      !items[last].possessive && last > head_end + 1 && items[last - 1].kind == ItemKind::Word &&
      !is_preposition(items[last - 1]) && !items[last - 1].is(kDeterminer)) {
    return person(first, last);
  }
  // "Bank of Norland chief economist Karl Lind": an organisation and a role before the name
  if (head_end < end && item.kind == ItemKind::Name && items[last].kind == ItemKind::Person &&
      !items[last].possessive && items[last - 1].is(kRole) && items[last - 1].kind == ItemKind::Word) {
    return person(first, last);
  }
  if (items[begin].kind == ItemKind::Person && begin + 1 < head && is_and(items[begin + 1])) {
    return person(first, first);  // "Gupta and his lawyers"
  }
  return item.is(kDeterminer) ? Subject{} : noun(items, begin, head);
}

Subject phrase_before(const std::vector<Item>& items, Sentence sentence, std::size_t at) {
  const Item& last = items[at];
  if (last.kind == ItemKind::Pronoun) {
    const auto index = static_cast<std::uint32_t>(at);
    return {last.is(kHe | kShe | kThey) ? Subject::Kind::Pronoun : Subject::Kind::Unnamed, index, {index}};
  }
  std::size_t begin = at;
  Few<std::uint32_t> joined;
  while (begin > sentence.begin && at - begin < kLongestPhrase) {
    const Item& before = items[begin - 1];
    if (is_and(before) && items[begin].kind == ItemKind::Person && begin >= sentence.begin + 2U &&
        items[begin - 2].kind == ItemKind::Person && !items[begin - 2].possessive && begin == at) {
      joined.push_back(static_cast<std::uint32_t>(begin - 2));  // "Cruz and Rubio"
      begin -= 2;
      while (begin >= sentence.begin + 2U && items[begin - 1].kind == ItemKind::Comma &&
             items[begin - 2].kind == ItemKind::Person && joined.size() < 8) {
        joined.push_back(static_cast<std::uint32_t>(begin - 2));
        begin -= 2;
      }
      break;
    }
    if (is_boundary(before) && !joins_nouns(items, sentence, begin - 1)) break;
    --begin;
  }
  if (joined.empty() && begin >= sentence.begin + 2U && is_and(items[begin - 1]) &&
      items[at].kind == ItemKind::Person) {
    // "Rep. Berg and state senator Lind", "he and Mr. Lind": the first of the two begins the clause
    const std::size_t other = begin - 2;
    const bool clause =
        other == sentence.begin || items[other - 1].is(kSubordinator) || items[other - 1].kind == ItemKind::Comma;
    const Subject second = head_of(items, begin, at + 1);
    if (clause && is_someone(items[other]) && !items[other].possessive &&
        second.items == Few<std::uint32_t>{static_cast<std::uint32_t>(at)}) {
      joined.push_back(static_cast<std::uint32_t>(other));
      begin = other;
    }
  }
  if (!joined.empty()) {
    std::reverse(joined.begin(), joined.end());
    joined.push_back(static_cast<std::uint32_t>(at));
    return {Subject::Kind::Person, static_cast<std::uint32_t>(begin), joined};
  }
  return head_of(items, begin, at + 1);
}

}  // namespace pressmark::attribution
