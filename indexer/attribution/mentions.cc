#include "indexer/attribution/mentions.h"

#include <algorithm>

namespace pressmark::attribution {
namespace {

bool is_name_word(const Token& token) { return token.word() && token.capital; }

// Whether an ordinary word with a capital is no part of a name. "Will Smith", "April Ryan": a given name that is an
// ordinary word too needs another name after it, and no beginning of a sentence before it.
bool breaks_run(const Tokens& text, std::size_t i, const Surnames& surnames) {
  const Token& token = text.tokens[i];
  const bool another =
      i + 1 < text.tokens.size() && is_name_word(text.tokens[i + 1]) && !text.tokens[i + 1].is(kCommon);
  if (token.info.form == VerbForm::Finite && another && starts_sentence(text, i)) return true;  // "Said Anna Berg: …"
  if (!token.is(kCommon) || surnames.count(token.lower) != 0) return false;
  if (!token.is(kGivenName) && !token.is(kTitle)) return true;
  return !another || (token.is(kAuxiliary) && starts_sentence(text, i));
}

bool joins(const Tokens& text, std::size_t left, std::size_t right) {
  return right < text.tokens.size() && !text.tokens[left].possessive && text.tokens[right].word();
}

// The surname behind a nickname in marks or brackets that starts at token `i`: George "Jay" Keyes, Robert (Bob) Lind.
// 0: none
std::size_t behind_nickname(const Tokens& text, std::size_t i) {
  if (i + 3 >= text.tokens.size() || i == 0 || !text.tokens[i - 1].is(kGivenName)) return 0;
  const bool marks = text.tokens[i].kind == TokenKind::Mark && text.tokens[i + 2].kind == TokenKind::Mark;
  const bool brackets = text.tokens[i].kind == TokenKind::Open && text.tokens[i + 2].kind == TokenKind::Close;
  return (marks || brackets) && is_name_word(text.tokens[i + 1]) && is_name_word(text.tokens[i + 3]) ? i + 3 : 0;
}

// The token after the run that starts at `i`.
std::size_t run_end(const Tokens& text, std::size_t i, const Surnames& surnames) {
  std::size_t end = i + 1;
  while (end < text.tokens.size() && !text.tokens[end - 1].possessive) {
    const Token& token = text.tokens[end];
    if (token.word() && token.capital && !breaks_run(text, end, surnames)) {
      ++end;
      continue;
    }
    // particles stand between capitalised words: van der Bellen, Ban Ki-moon, bin Salman
    std::size_t after = end;
    while (after < end + 3 && joins(text, after, after + 1) && text.tokens[after].is(kParticle) &&
           !text.tokens[after].capital) {
      ++after;
    }
    const std::size_t nickname = behind_nickname(text, end);
    if (nickname > 0) {
      end = nickname + 1;
      continue;
    }
    if (after == end || after >= text.tokens.size() || !is_name_word(text.tokens[after]) ||
        breaks_run(text, after, surnames))
      break;
    end = after + 1;
  }
  // ", Jr."
  if (end + 1 < text.tokens.size() && text.tokens[end].kind == TokenKind::Comma && text.tokens[end + 1].is(kSuffix) &&
      text.tokens[end + 1].capital) {
    end += 2;
  }
  return end;
}

// A word before a name that only says what the person is: of a place, an organisation, a nationality.
bool is_attribute(const Token& token) {
  return !token.is(kGivenName) &&
         (token.is(kOrganisation | kPlace | kDemonym | kThing | kRole | kTitle) || token.lower.ends_with("-based"));
}

// Where the name begins behind titles, demonyms and places before titles: "Florida Sen. | Marco Rubio".
std::size_t name_start(const Tokens& text, std::size_t first, std::size_t end) {
  std::size_t start = first;
  std::size_t core_end = end;
  while (core_end > first + 1 && text.tokens[core_end - 1].is(kSuffix)) --core_end;
  for (std::size_t i = first; i + 1 < core_end; ++i) {
    const Token& token = text.tokens[i];
    if (!token.is(kTitle | kHonorific) && !(token.is(kRole) && !token.is(kGivenName))) continue;
    // "Martin King Jr." bears no title; "Virginia Gov." does
    const bool name_before =
        i > start && text.tokens[i - 1].is(kGivenName) && !text.tokens[i - 1].is(kTitle | kDemonym | kPlace);
    const bool name_behind = text.tokens[i + 1].is(kGivenName) && i + 2 < core_end;  // "Charlotte Mayor Anna Berg"
    if (!name_before || name_behind || token.is(kAbbreviation)) start = i + 1;
  }
  while (start + 1 < core_end && text.tokens[start].is(kDemonym) && !text.tokens[start].is(kGivenName)) ++start;
  // "Chief of Staff Anna Berg", "Elm County Recorder Anna Berg": a given name behind such words begins the name
  bool attribute = first >= 2 && text.tokens[first - 1].lower == "of" && text.tokens[first - 2].is(kTitle | kRole);
  if (attribute) {
    while (start + 1 < core_end && is_attribute(text.tokens[start])) ++start;
  }
  for (std::size_t given = start; given + 1 < core_end; ++given) {
    if (text.tokens[given].is(kGivenName)) {
      if (attribute) start = given;
      break;
    }
    attribute = attribute || is_attribute(text.tokens[given]);
  }
  return start;
}

const Token* token_at(const Tokens& text, std::size_t i) { return i < text.tokens.size() ? &text.tokens[i] : nullptr; }

// A noun for a person within the next words of an apposition: ", a longtime professor of law"
bool role_follows(const Tokens& text, std::size_t i) {
  const std::size_t limit = std::min(i + 9, text.tokens.size());
  for (; i < limit; ++i) {
    const Token& token = text.tokens[i];
    if (token.word() && token.is(kRole)) return true;
    if (!token.word() && token.kind != TokenKind::Number) return false;
    if (token.info.form == VerbForm::Finite && token.info.cue == Cue::Say) return false;
  }
  return false;
}

// Behind a verb of speech: "it", "on Monday that its"
bool speaks_of_itself(const Tokens& text, std::size_t i) {
  const std::size_t limit = std::min(i + 4, text.tokens.size());
  while (i < limit && (text.tokens[i].is(kTime) || text.tokens[i].lower == "on" || text.tokens[i].lower == "that")) ++i;
  return i < limit && (text.tokens[i].lower == "it" || text.tokens[i].lower == "its");
}

std::uint32_t evidence_after(const Tokens& text, const Mention& m) {
  std::uint32_t found = 0;
  std::size_t i = m.last + 1U;
  const Token* next = token_at(text, i);
  if (next == nullptr || text.tokens[m.last].possessive) return 0;
  if (next->word()) {
    std::size_t verb = i;
    while (verb < i + 2 && verb < text.tokens.size() && text.tokens[verb].is(kAdverb | kAuxiliary)) ++verb;
    const Token* v = token_at(text, verb);
    if (v != nullptr && v->info.cue == Cue::Say && v->info.form != VerbForm::Base) {
      found |= kSpeaks;
      if (speaks_of_itself(text, verb + 1)) found |= kSaysOfItself;
    }
    if (next->lower == "who") found |= kRelativeAfter;
    return found;
  }
  if (next->kind == TokenKind::Open) return 0;
  if (next->kind != TokenKind::Comma) return 0;
  const Token* word = token_at(text, i + 1);
  if (word == nullptr) return 0;
  if (word->kind == TokenKind::Number && word->lower.size() == 2) {
    const Token* after = token_at(text, i + 2);
    if (after != nullptr && (after->kind == TokenKind::Comma || after->kind == TokenKind::Stop)) found |= kAged;
  }
  if (word->is(kRelative) && word->lower != "which") found |= kRelativeAfter;
  if (word->word() && role_follows(text, i + 1)) found |= kAppositionRole;
  return found;
}

std::uint32_t evidence_before(const Tokens& text, const Mention& m) {
  if (m.title_first == 0) return 0;
  const Token& before = text.tokens[m.title_first - 1U];
  std::uint32_t found = 0;
  if (before.word()) {
    if (before.lower == "the" && m.title_first == m.first) found |= kAfterThe;
    if (before.lower == "in" || before.lower == "at" || before.lower == "from" || before.lower == "near")
      found |= kAfterPlacePreposition;
    if (!before.possessive && !before.capital && before.is(kRole)) found |= kRoleBefore;
    if (before.info.cue == Cue::Say && before.info.form == VerbForm::Finite && m.title_first >= 2) {
      const TokenKind kind = text.tokens[m.title_first - 2U].kind;
      if (kind == TokenKind::Mark || kind == TokenKind::Comma) found |= kSpeaks;
    }
  }
  return found;
}

std::uint32_t evidence_inside(const Tokens& text, const Mention& m) {
  std::uint32_t found = 0;
  for (std::size_t i = m.title_first; i < m.first; ++i) {
    if (text.tokens[i].is(kTitle | kHonorific)) found |= kTitled;
  }
  bool capitals = true;
  for (std::size_t i = m.first; i <= m.last; ++i) {
    const Token& token = text.tokens[i];
    if (!token.word()) continue;
    const bool given = token.is(kGivenName);
    capitals = capitals && token.all_capitals;
    if (i == m.first && given) found |= kGivenFirst;
    if (token.is(kAbbreviation) && token.lower.size() == 1) found |= kInitial;
    if (token.is(kSuffix)) found |= kSuffixed;
    if (token.is(kOrganisation) && !(i == m.first && given)) found |= kHasOrganisation;
    if (token.is(kPlace) && !(i == m.first && given && m.last > m.first)) found |= kHasPlace;
    if (token.is(kTime) && !(i == m.first && given && m.last > m.first)) found |= kHasTime;
  }
  if (capitals) found |= kCapitals;
  return found;
}

bool is_office(const Tokens& text, const Mention& m, const Surnames& surnames) {
  if (!text.tokens[m.last].is(kTitle | kRole) || surnames.count(text.tokens[m.last].lower) != 0) return false;
  for (std::size_t i = m.title_first; i <= m.last; ++i) {
    if (!text.tokens[i].is(kTitle | kRole | kDemonym | kPlace)) return false;
  }
  return true;
}

}  // namespace

bool starts_sentence(const Tokens& text, std::size_t token) {
  while (token > 0) {
    const TokenKind kind = text.tokens[token - 1].kind;
    if (kind == TokenKind::Stop || kind == TokenKind::Colon || kind == TokenKind::Semicolon) return true;
    if (kind != TokenKind::Mark && kind != TokenKind::Open && kind != TokenKind::Other && kind != TokenKind::Dash)
      return false;
    if (kind == TokenKind::Mark && text.tokens[token - 1].space_before) return true;
    --token;
  }
  return true;
}

bool is_title_case(const Tokens& text) {
  std::size_t capitals = 0;
  for (const Token& token : text.tokens) {
    if (!token.word() || token.is(kDeterminer | kPreposition | kConjunction | kParticle | kAuxiliary | kSubordinator))
      continue;
    if (!token.capital) return false;
    ++capitals;
  }
  return capitals >= 4;
}

Surnames find_ordinary_surnames(const std::vector<Tokens>& paragraphs) {
  constexpr std::uint32_t kNeverNames = kDeterminer | kHe | kShe | kThey | kOtherPronoun | kPossessive | kPreposition |
                                        kConjunction | kSubordinator | kRelative;
  Surnames surnames;
  for (const Tokens& text : paragraphs) {
    for (std::size_t i = 0; i + 1 < text.tokens.size(); ++i) {
      const Token& given = text.tokens[i];
      const Token& word = text.tokens[i + 1];
      if (given.word() && given.capital && given.is(kGivenName) && !given.is(kCommon) && !given.possessive &&
          word.word() && word.capital && !word.all_capitals && word.is(kCommon | kTitle | kRole) &&
          !word.is(kNeverNames)) {
        surnames.insert(word.lower);
      }
    }
  }
  return surnames;
}

std::vector<Mention> find_mentions(const Tokens& text, const Surnames& surnames, bool title_case) {
  std::vector<Mention> mentions;
  for (std::size_t i = 0; i < text.tokens.size();) {
    if (!is_name_word(text.tokens[i]) || breaks_run(text, i, surnames)) {
      ++i;
      continue;
    }
    const std::size_t end = run_end(text, i, surnames);
    Mention m;
    m.title_first = static_cast<std::uint32_t>(i);
    m.first = static_cast<std::uint32_t>(name_start(text, i, end));
    m.last = static_cast<std::uint32_t>(end - 1);
    m.headline = title_case;
    m.office = is_office(text, m, surnames);
    m.possessive = text.tokens[end - 1].possessive;
    m.evidence = evidence_inside(text, m) | evidence_before(text, m) | evidence_after(text, m);
    if (title_case) m.evidence &= ~(kSpeaks | kTitled | kRoleBefore);
    mentions.push_back(m);
    i = end;
  }
  return mentions;
}

}  // namespace pressmark::attribution
