#include "indexer/attribution/descriptions.h"

#include <algorithm>
#include <utility>

#include "common/unicode.h"

namespace pressmark::attribution {
namespace {

constexpr std::size_t kMostRoleWords = 40;

// Titles that stand before names are often cut short: "Gov. Lind" is "the governor".
std::string_view spelled_out(std::string_view title) {
  constexpr std::pair<std::string_view, std::string_view> kTitles[] = {
      {"gov", "governor"},   {"sen", "senator"},  {"rep", "representative"}, {"gen", "general"},   {"lt", "lieutenant"},
      {"prof", "professor"}, {"dr", "doctor"},    {"capt", "captain"},       {"sgt", "sergeant"},  {"col", "colonel"},
      {"atty", "attorney"},  {"rev", "reverend"}, {"adm", "admiral"},        {"cmdr", "commander"}};
  for (const auto& [cut, whole] : kTitles) {
    if (title == cut) return whole;
  }
  return title;
}

// "chair of the Northern Nurses’ Federation": an apostrophe inside an apposition, not its end
bool is_apostrophe_of_owner(const Tokens& text, std::size_t i) {
  return i > 0 && text.tokens[i].kind == TokenKind::Mark && !text.tokens[i].space_before &&
         text.tokens[i - 1].possessive;
}

bool is_in_apposition(const Tokens& text, std::size_t i) {
  const Token& token = text.tokens[i];
  return token.word() || token.kind == TokenKind::Number || is_apostrophe_of_owner(text, i);
}

// The apposition that begins at token `i`, up to its comma: "senior associate at the New Delhi-based Foundation".
std::string apposition(const Tokens& text, std::size_t i) {
  if (i < text.tokens.size() && text.tokens[i].is(kDeterminer)) ++i;
  std::size_t end = i;
  while (end < text.tokens.size() && end < i + 30) {
    const Token& token = text.tokens[end];
    if (token.is(kRelative) || !is_in_apposition(text, end)) break;
    if (token.info.cue == Cue::Say && token.info.form == VerbForm::Finite) break;
    ++end;
  }
  if (end == i) return {};
  return fold_white_space(text.text.substr(text.tokens[i].begin, text.tokens[end - 1].end - text.tokens[i].begin));
}

void set_gender(KnownPerson& person, Gender gender) {
  if (person.gender == Gender::Unknown) person.gender = gender;
}

void add_role_word(KnownPerson& person, std::string_view role, bool qualified) {
  std::vector<RoleWord>& words = person.role_words;
  const auto known = std::find_if(words.begin(), words.end(), [&](const RoleWord& w) { return w.word == role; });
  if (known == words.end()) {
    words.push_back({role, qualified});
  } else {
    known->qualified = known->qualified && qualified;
  }
}

// The words of a title or role, tokens [begin, end). "former" and "deputy" hold up to the next comma or preposition.
void add_role_words(KnownPerson& person, const Tokens& text, std::size_t begin, std::size_t end) {
  bool qualified = false;
  for (std::size_t i = begin; i < end && person.role_words.size() <= kMostRoleWords; ++i) {
    const Token& token = text.tokens[i];
    if (!token.word() || token.is(kPreposition | kConjunction)) qualified = false;
    if (!token.word()) continue;
    const std::size_t hyphen = token.lower.rfind('-');
    if (hyphen != std::string_view::npos) {  // writer-director, ex-president
      add_role_word(person, token.lower.substr(hyphen + 1), qualified || qualifies(token.lower.substr(0, hyphen)));
    }
    add_role_word(person, spelled_out(token.lower), qualified);
    qualified = qualified || qualifies(token.lower);
  }
}

void describe_apposition(KnownPerson& person, const Tokens& text, const Mention& m) {
  if (person.role.empty()) person.role = apposition(text, m.last + 2U);
  std::size_t end = m.last + 2U;
  for (; end < text.tokens.size() && end < m.last + 12U && is_in_apposition(text, end); ++end) {
    if (text.tokens[end].is(kRole)) set_gender(person, gender_of(text.tokens[end]));
  }
  add_role_words(person, text, m.last + 2U, end);
}

struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;  // tokens; empty: nothing found
};

// A verb that no list has before a name: "Lind praised actor …", "a vote condemning actor …"; "retired actor" is none.
bool may_be_verb(const Tokens& text, std::size_t i) {
  const Token& token = text.tokens[i];
  if (token.info.classes != 0) return false;
  if (i > 0 && text.tokens[i - 1].lower == "to") return true;
  return token.lower.ends_with("ing") || (token.lower.ends_with("ed") && i > 0 && text.tokens[i - 1].capital);
}

// "[said] | mill owner | Vera Tull", "the | former council leader | Imran Moss"
Stretch role_before(const Tokens& text, std::size_t end) {
  constexpr std::size_t kLongest = 5;
  if (end == 0 || !text.tokens[end - 1].is(kRole) || text.tokens[end - 1].possessive) return {};
  std::size_t begin = end;
  for (; begin > 0 && begin + kLongest > end; --begin) {
    const Token& token = text.tokens[begin - 1];
    const bool stops = !token.word() || token.possessive || token.info.form == VerbForm::Finite ||
                       token.is(kDeterminer | kPossessive | kPreposition | kConjunction | kSubordinator | kRelative |
                                kAuxiliary | kAdverb | kTime | kVerb | kOtherPronoun | kHe | kShe | kThey);
    if (stops || may_be_verb(text, begin - 1)) break;
  }
  return {begin, end};
}

// "the | president of the Norland Union |, Anna Berg,": back to the determiner or owner before the noun for a person
Stretch role_before_comma(const Tokens& text, const Mention& m) {
  constexpr std::size_t kLongest = 12;
  if (m.title_first < 2 || text.tokens[m.title_first - 1U].kind != TokenKind::Comma) return {};
  const std::size_t after = m.last + 1U;
  if (after >= text.tokens.size() || text.tokens[after].word()) return {};
  const std::size_t end = m.title_first - 1U;
  std::size_t head = 0;  // behind the noun
  for (std::size_t i = end; i > 0 && i + kLongest > end; --i) {
    const Token& token = text.tokens[i - 1];
    const bool noun_ends = i == end || text.tokens[i].is(kPreposition);
    if (!token.word()) return {};
    if (head > 0 && (token.possessive || token.is(kDeterminer | kPossessive))) return {i, end};
    if (token.possessive || token.info.form == VerbForm::Finite || token.is(kVerb | kAuxiliary | kConjunction))
      return {};
    if (noun_ends && token.is(kRole)) head = i;
  }
  return {};
}

// Says nothing unless somebody's: "rival Anna Berg"
bool is_relation(const Token& token) {
  constexpr std::string_view kRelations[] = {"rival",       "opponent",  "friend",     "colleague",
                                             "counterpart", "successor", "predecessor"};
  return std::find(std::begin(kRelations), std::end(kRelations), token.lower) != std::end(kRelations);
}

// A role that stands before the name: "librarian Anna Berg", "The coach, Anna Berg,", "Lind’s agent, Anna Berg,". What
// somebody is to "her" says little.
void describe_before(KnownPerson& person, const Tokens& text, const Mention& m) {
  Stretch role = role_before(text, m.title_first);
  if (role.begin == role.end) {
    role = role_before_comma(text, m);
    add_role_words(person, text, role.begin, role.end);
    for (std::size_t i = role.begin; i < role.end && !text.tokens[i].is(kPreposition); ++i) {
      if (text.tokens[i].is(kRole)) set_gender(person, gender_of(text.tokens[i]));
    }
  }
  if (role.begin == role.end || !person.role_before.empty()) return;
  const bool owned = role.begin > 0 && text.tokens[role.begin - 1].possessive && text.tokens[role.begin - 1].capital;
  if (role.begin > 0 && text.tokens[role.begin - 1].is(kPossessive)) return;
  if (!owned && is_relation(text.tokens[role.end - 1])) return;
  if (owned) --role.begin;
  const std::uint32_t begin = text.tokens[role.begin].begin;
  person.role_before = fold_white_space(text.text.substr(begin, text.tokens[role.end - 1].end - begin));
}

}  // namespace

bool qualifies(std::string_view word) {
  constexpr std::string_view kQualifiers[] = {"former",  "ex",        "deputy",    "vice", "acting",
                                              "interim", "assistant", "associate", "then", "late"};
  return std::find(std::begin(kQualifiers), std::end(kQualifiers), word) != std::end(kQualifiers);
}

Gender gender_of(const Token& token) {
  if (token.is(kMale) && !token.is(kFemale)) return Gender::Male;
  if (token.is(kFemale) && !token.is(kMale)) return Gender::Female;
  if (token.lower == "mr" || token.lower == "sir" || token.lower == "lord") return Gender::Male;
  return Gender::Unknown;
}

void describe(KnownPerson& person, const Tokens& text, const Mention& m) {
  for (std::size_t i = m.title_first; i < m.first; ++i) {
    const Token& token = text.tokens[i];
    if (token.is(kHonorific)) {
      if (person.honorific.empty()) person.honorific = std::string(text.at(token));
    } else if (person.title.empty()) {
      person.title = fold_white_space(text.text.substr(token.begin, text.tokens[m.first - 1U].end - token.begin));
    }
    set_gender(person, gender_of(token));
  }
  const Token& first = text.tokens[m.first];
  if (first.is(kGivenName)) set_gender(person, gender_of(first));
  std::size_t begin = m.title_first;  // "campaign spokesman" before the name
  for (; begin > 0 && begin + 4 > m.title_first; --begin) {
    const Token& token = text.tokens[begin - 1];
    if (!token.word() || token.possessive || token.is(kDeterminer | kPreposition | kConjunction)) break;
    if (token.is(kRole)) set_gender(person, gender_of(token));
  }
  add_role_words(person, text, begin, m.first);
  if ((m.evidence & kAppositionRole) != 0) describe_apposition(person, text, m);
  describe_before(person, text, m);
}

}  // namespace pressmark::attribution
