#include "indexer/attribution/subjects.h"

#include <algorithm>

namespace pressmark::attribution {
namespace {

// Whether items[begin, end) between commas only adds to the noun before: ", a researcher at the Academy," ", 45," ",
// who leads the group,". A segment with a subject and verb of its own does not.
bool is_parenthesis(const std::vector<Item>& items, std::size_t begin, std::size_t end) {
  if (begin >= end) return true;
  const Item& first = items[begin];
  if (first.kind == ItemKind::Number || first.is(kRelative)) return true;
  if (first.word("asked") || first.word("pressed") || is_adjective(first))
    return true;  // ", asked whether it was old,"
  if (is_someone(first) && !first.possessive) return false;
  for (std::size_t i = begin; i < end; ++i) {
    if (items[i].kind == ItemKind::Quote && i == begin) return false;
    if (is_finite_verb(items[i]) && i > begin && (is_someone(items[i - 1]) || items[i - 1].kind == ItemKind::Pronoun))
      return false;
  }
  return true;
}

bool has_relative(const std::vector<Item>& items, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (items[i].kind == ItemKind::Word && items[i].is(kRelative)) return true;
  }
  return false;
}

// The subject before a comma that directly precedes the verb: over appositions, back to the noun they explain.
Subject before_comma(const std::vector<Item>& items, Sentence sentence, std::size_t comma) {
  std::size_t end = comma;
  for (int segment = 0; segment < 8 && end > sentence.begin; ++segment) {
    std::size_t begin = end;
    while (begin > sentence.begin && items[begin - 1].kind != ItemKind::Comma && comma - begin < kLongestPhrase * 2)
      --begin;
    if (begin > sentence.begin && items[begin - 1].kind != ItemKind::Comma) return {};
    const Subject found =
        begin < end && !is_boundary(items[end - 1]) ? phrase_before(items, sentence, end - 1) : Subject{};
    if (found.kind == Subject::Kind::Person && found.items.back() + 1U == end) {
      // "Anna Berg, a nurse who voted for Lind, [said]": the name belongs to the relative clause
      const bool clause = begin > sentence.begin && has_relative(items, begin, found.begin);
      const bool whole = found.begin == begin || (found.begin > begin && is_and(items[found.begin - 1])) || segment > 0;
      const bool verb_before = found.begin > sentence.begin && is_finite_verb(items[found.begin - 1]);
      if (!clause && (whole || !verb_before)) return found;
      if (!clause) return {};
    }
    if (found.kind == Subject::Kind::Person && found.begin == begin && items[begin].kind == ItemKind::Person &&
        (begin == sentence.begin || is_parenthesis(items, begin + 1, end))) {
      return found;  // "Holger Lind of the Lind Bank, [warned]"
    }
    if (begin == sentence.begin) {
      return found.begin == begin && segment > 0 ? found : Subject{};
    }
    if (!is_parenthesis(items, begin, end)) return {};
    end = begin - 1;
  }
  return {};
}

}  // namespace

Subject subject_before(const std::vector<Item>& items, Sentence sentence, std::size_t verb) {
  std::size_t i = verb;
  while (i > sentence.begin && verb - i < 6 && (is_adverb(items[i - 1]) || items[i - 1].is(kAuxiliary)) &&
         items[i - 1].kind == ItemKind::Word) {
    --i;
  }
  if (i >= sentence.begin + 3U && is_time(items[i - 1]) &&
      (is_preposition(items[i - 2]) || items[i - 2].word("last") || items[i - 2].word("this"))) {
    i -= 2;
  }  // "Berg, who …, on Friday said"
  if (i == sentence.begin) return {};
  const std::size_t at = i - 1;
  const Item& item = items[at];
  if (item.kind == ItemKind::Comma) return before_comma(items, sentence, at);
  if (item.kind == ItemKind::Word && item.is(kConjunction)) return {Subject::Kind::Sentence, 0, {}};
  if (item.kind == ItemKind::Word && item.is(kRelative)) {
    if (item.word("which") || at == sentence.begin) return {};
    std::size_t noun_end = at - 1;
    if (items[noun_end].kind == ItemKind::Comma && noun_end > sentence.begin) --noun_end;
    if (items[noun_end].kind == ItemKind::Person && !items[noun_end].possessive) {
      return person(static_cast<std::uint32_t>(noun_end), static_cast<std::uint32_t>(noun_end));
    }
    return is_boundary(items[noun_end]) ? Subject{} : phrase_before(items, sentence, noun_end);
  }
  if (item.kind == ItemKind::Word && (is_boundary(item) || is_preposition(item) || item.is(kDeterminer))) return {};
  if (item.kind == ItemKind::Quote || item.kind == ItemKind::Colon || item.kind == ItemKind::Stop) return {};
  return phrase_before(items, sentence, at);
}

namespace {

// The name that explains a role: "the group’s president[, John Smith,]", "another witness [in the probe, former aide
// Anna Berg]". `at` is the item behind the role. 0: none
std::size_t name_in_apposition(const std::vector<Item>& items, Sentence sentence, std::size_t at) {
  const std::size_t limit = std::min<std::size_t>(sentence.end, at + 10U);
  while (at < limit && items[at].kind != ItemKind::Comma) {
    if (is_boundary(items[at])) return 0;
    ++at;
  }
  if (at >= limit) return 0;
  const std::size_t begin = at + 1;
  std::size_t end = begin;
  while (end < sentence.end && end < begin + 8 && !is_boundary(items[end]) && !is_preposition(items[end])) ++end;
  const bool ends = end >= sentence.end || items[end].kind == ItemKind::Comma || items[end].kind == ItemKind::Stop ||
                    is_preposition(items[end]) || items[end].is(kRelative);
  const Subject found = head_of(items, begin, end);
  return ends && found.kind == Subject::Kind::Person ? found.items[0] : 0;
}

}  // namespace

Subject subject_after(const std::vector<Item>& items, Sentence sentence, std::size_t verb) {
  const std::size_t begin = verb + 1;
  std::size_t end = begin;
  while (end < sentence.end && end < begin + kLongestPhrase &&
         (!is_boundary(items[end]) ||
          (is_adjective(items[end]) && end + 1U < sentence.end && !is_boundary(items[end + 1])))) {
    if (end > begin && is_preposition(items[end]) && !items[end].word("of")) break;
    ++end;
  }
  if (end == begin) {
    if (end < sentence.end && items[end].kind == ItemKind::Pronoun) {
      const auto index = static_cast<std::uint32_t>(end);
      return {Subject::Kind::Pronoun, index, {index}};
    }
    return {};
  }
  Subject found = head_of(items, begin, end);
  if (found.kind == Subject::Kind::None) return found;
  if (end < sentence.end) {
    const Item& next = items[end];
    if (is_finite_verb(next) && next.info.cue == Cue::None) return {};  // "said Trump was wrong"
    if (found.kind == Subject::Kind::Role) {
      const std::size_t named = name_in_apposition(items, sentence, end);
      if (named > 0) return person(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(named));
    }
    if (found.kind == Subject::Kind::Person && is_and(next) && end + 1U < sentence.end &&
        items[end + 1].kind == ItemKind::Person) {
      const bool clause = end + 2U < sentence.end && is_finite_verb(items[end + 2]);
      if (!clause && !items[end + 1].possessive) found.items.push_back(static_cast<std::uint32_t>(end + 1));
    }
  }
  return found;
}

std::vector<std::uint32_t> later_subjects(const std::vector<Item>& items, Sentence sentence) {
  std::vector<std::uint32_t> found;
  for (std::size_t i = sentence.begin + 1U; i < sentence.end; ++i) {
    const bool joins =
        items[i].kind == ItemKind::Word && items[i].is(kConjunction) && items[i - 1].kind == ItemKind::Comma;
    if (!joins) continue;
    std::size_t at = i + 1;
    while (at < sentence.end && at < i + 6 && items[at].kind != ItemKind::Person && !is_boundary(items[at]) &&
           !is_preposition(items[at])) {
      ++at;
    }
    if (at >= sentence.end || items[at].kind != ItemKind::Person || items[at].possessive) continue;
    std::size_t next = at + 1;
    while (next < sentence.end &&
           (is_adverb(items[next]) || items[next].kind == ItemKind::Comma || items[next].kind == ItemKind::Number)) {
      ++next;
    }
    const bool verb = next < sentence.end && items[next].kind == ItemKind::Word &&
                      (is_finite_verb(items[next]) || items[next].lower.ends_with("s"));
    if (verb) found.push_back(static_cast<std::uint32_t>(at));
  }
  return found;
}

Subject clause_subject(const std::vector<Item>& items, Sentence sentence, std::size_t verb) {
  const std::size_t limit = verb > sentence.begin + kLongestPhrase ? verb - kLongestPhrase : sentence.begin;
  for (std::size_t i = verb; i-- > limit;) {
    if (!is_someone(items[i]) || items[i].possessive) continue;
    if (i > sentence.begin && is_preposition(items[i - 1])) continue;
    std::size_t next = i + 1;
    while (next < verb && is_adverb(items[next])) ++next;
    if (next >= verb || !(is_finite_verb(items[next]) || items[next].info.form == VerbForm::Finite)) continue;
    const auto index = static_cast<std::uint32_t>(i);
    return {items[i].kind == ItemKind::Person ? Subject::Kind::Person : Subject::Kind::Pronoun, index, {index}};
  }
  return first_subject(items, sentence);
}

namespace {

// "Berg’s neighbour" is somebody else; "Norland’s president" is an office.
bool is_indefinite(const Item& item) {
  return (item.possessive && item.kind == ItemKind::Person) || item.word("a") || item.word("an") || item.word("one") ||
         item.word("another") || item.word("some") || item.word("his") || item.word("her") || item.word("their");
}

// "guards" of "one of the guards"
bool is_role_of_several(const Item& item) {
  return item.kind == ItemKind::Word &&
         (item.is(kGroup) ||
          (item.lower.ends_with("s") && look_up(item.lower.substr(0, item.lower.size() - 1)).is(kRole)));
}

// Where the clause begins behind a conjunction and an adverbial: "But [across the street, ]a woman".
std::size_t clause_begin(const std::vector<Item>& items, Sentence sentence) {
  std::size_t begin = sentence.begin;
  if (begin < sentence.end && items[begin].is(kConjunction)) ++begin;
  if (begin >= sentence.end || !is_preposition(items[begin])) return begin;
  for (std::size_t i = begin; i < sentence.end && i < begin + 12 && !is_finite_verb(items[i]); ++i) {
    if (items[i].kind == ItemKind::Comma) return i + 1;
  }
  return begin;
}

// Whether the noun before item `at` is the subject of a verb, over what is said of it. Who asks gives the word away.
bool has_verb(const std::vector<Item>& items, Sentence sentence, std::size_t at) {
  const std::size_t limit = std::min<std::size_t>(sentence.end, at + 12U);
  for (std::size_t i = at; i < limit; ++i) {
    const Item& item = items[i];
    if (item.word("asked") || item.word("asks") || item.word("named") || item.kind == ItemKind::Quote) return false;
    if (i == at && item.kind == ItemKind::Person) return false;
    const bool unknown = i == at && item.kind == ItemKind::Word && item.info.classes == 0 &&
                         !(i + 1 < limit && items[i + 1].kind == ItemKind::Comma);
    if (unknown || is_finite_verb(item) || item.is(kRelative) || item.info.form == VerbForm::Finite) return true;
    if (item.kind != ItemKind::Comma) continue;
    return i + 1 < limit && (items[i + 1].kind == ItemKind::Number || items[i + 1].is(kRelative));
  }
  return false;
}

}  // namespace

std::optional<std::uint32_t> unnamed_subject(const std::vector<Item>& items, Sentence sentence) {
  const std::size_t begin = clause_begin(items, sentence);
  if (begin + 1 >= sentence.end || !is_indefinite(items[begin])) return std::nullopt;
  const bool several = items[begin].word("one") && items[begin + 1].word("of");
  std::optional<std::uint32_t> noun;
  for (std::size_t i = begin + (several ? 2 : 1); i < sentence.end && i < begin + 10; ++i) {
    const Item& item = items[i];
    if (is_boundary(item) || is_preposition(item)) break;
    if (item.kind == ItemKind::Person && !item.possessive) return std::nullopt;
    const bool role =
        item.kind == ItemKind::Word && !item.possessive && (item.is(kRole) || (several && is_role_of_several(item)));
    if (role) noun = static_cast<std::uint32_t>(i);
  }
  return noun && has_verb(items, sentence, *noun + 1U) ? noun : std::nullopt;
}

namespace {

// The first word of a sentence has a capital: it may be taken for a name.
bool is_participle(const Item& item) {
  const bool ending = item.lower.size() > 4 && (item.lower.ends_with("ing") || item.lower.ends_with("ed"));
  if (item.kind == ItemKind::Name) return item.first == item.last && item.info.classes == 0 && ending;
  if (item.kind != ItemKind::Word || item.is(kPreposition | kAuxiliary)) return false;
  return item.info.form == VerbForm::Participle || item.word("asked") || item.word("pressed") || item.word("born") ||
         (item.info.classes == 0 && ending);
}

// Where the main clause begins: behind "Asked about Lind, " in "Asked about Lind, Berg smiled".
std::uint32_t behind_participle(const std::vector<Item>& items, Sentence sentence) {
  std::size_t first = sentence.begin;
  if (first < sentence.end && items[first].word("when")) ++first;
  if (first >= sentence.end || !is_participle(items[first])) return sentence.begin;
  const std::size_t limit = std::min<std::size_t>(sentence.end, first + kLongestPhrase);
  for (std::size_t i = first + 1; i + 2 < limit && items[i].kind != ItemKind::Quote; ++i) {
    const bool starts = items[i].kind == ItemKind::Comma && is_someone(items[i + 1]) && !items[i + 1].possessive;
    if (starts && items[i + 2].kind == ItemKind::Word && !is_and(items[i + 2]) && !is_preposition(items[i + 2]))
      return static_cast<std::uint32_t>(i + 1);
  }
  return sentence.begin;
}

}  // namespace

Subject first_subject(const std::vector<Item>& items, Sentence sentence) {
  sentence.begin = behind_participle(items, sentence);
  const std::size_t limit = std::min<std::size_t>(sentence.end, sentence.begin + kLongestPhrase);
  for (std::size_t i = sentence.begin; i < limit; ++i) {
    const Item& item = items[i];
    if (item.kind == ItemKind::Quote || !is_someone(item) || item.possessive) {
      if (is_finite_verb(item)) return {};
      continue;
    }
    const bool topic =
        i == sentence.begin + 2U && items[i - 1].word("for") && items[i - 2].word("as");  // "As for Gupta, he"
    if (i > sentence.begin && is_preposition(items[i - 1]) && !topic) continue;
    const auto index = static_cast<std::uint32_t>(i);
    if (item.kind == ItemKind::Pronoun) return {Subject::Kind::Pronoun, index, {index}};
    if (i + 1U < sentence.end && items[i + 1].kind == ItemKind::Word && !is_boundary(items[i + 1]) &&
        !is_adverb(items[i + 1]) && !is_preposition(items[i + 1]) && items[i + 1].is(kRole | kThing | kGroup)) {
      continue;  // "Trump supporters", "Clinton campaign manager Robby Mook"
    }
    return {Subject::Kind::Person, index, {index}};
  }
  return {};
}

}  // namespace pressmark::attribution
