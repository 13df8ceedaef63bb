#pragma once

#include <cstdint>
#include <string_view>

namespace pressmark::attribution {

/// What attribution knows about an English word, as bits. A word may be several things: "may" is a month and an
/// auxiliary.
enum WordClass : std::uint32_t {
  kDeterminer = 1U << 0U,     ///< a, the, this, some
  kHe = 1U << 1U,             ///< he
  kShe = 1U << 2U,            ///< she
  kThey = 1U << 3U,           ///< they
  kOtherPronoun = 1U << 4U,   ///< I, we, it, everyone
  kPossessive = 1U << 5U,     ///< his, her, their, our
  kPreposition = 1U << 6U,    ///< of, in, at
  kConjunction = 1U << 7U,    ///< and, or, but
  kSubordinator = 1U << 8U,   ///< that, when, because
  kRelative = 1U << 9U,       ///< who, which, whose
  kAuxiliary = 1U << 10U,     ///< is, has, would
  kAdverb = 1U << 11U,        ///< also, later, repeatedly: may stand between subject and verb
  kVerb = 1U << 12U,          ///< a finite verb that is no cue: went, became, wants
  kHonorific = 1U << 13U,     ///< Mr., Dr.: before a name, dropped from it
  kTitle = 1U << 14U,         ///< President, Sen., Judge: before a name, dropped from it, kept as a role
  kRole = 1U << 15U,          ///< spokesman, professor, mother: a noun for a person
  kOrganisation = 1U << 16U,  ///< University, Party, News: a name that holds it is no person
  kPlace = 1U << 17U,         ///< France, Texas, Moscow
  kDemonym = 1U << 18U,       ///< French, Republican: before a title or a name, no part of it
  kMale = 1U << 19U,          ///< a given name of men, or a word for a man: John, chairman
  kFemale = 1U << 20U,        ///< a given name of women, or a word for a woman: Mary, spokeswoman
  kGivenName = 1U << 21U,
  kParticle = 1U << 22U,      ///< van, de, bin: joins the parts of a name
  kSuffix = 1U << 23U,        ///< Jr., III
  kTime = 1U << 24U,          ///< Monday, January, today
  kAbbreviation = 1U << 25U,  ///< a full stop after it does not end a sentence
  kGroup = 1U << 26U,         ///< officials, experts, police: several unnamed people
  kThing = 1U << 27U,         ///< statement, report, campaign: speaks, but is nobody
  kCommon = 1U << 28U,        ///< other ordinary words that begin sentences and are no names
  kAsks = 1U << 29U,          ///< asked, told, urged: what somebody is to do is said
  kTalks = 1U << 30U,         ///< spoke, discussed: speech if a subject matter follows
  kStresses = 1U << 31U,      ///< stressed: whatever follows is said
};

/// How a verb introduces speech.
enum class Cue : std::uint8_t {
  None,
  Say,     ///< with a person as its subject it is speech: said, told, added
  Clause,  ///< speech if what was said follows, as a clause or a quotation: argued that, warned of
  Quoted,  ///< speech only next to a quotation: continued, began, laughed
};

enum class VerbForm : std::uint8_t { None, Base, Finite, Participle };

struct WordInfo {
  std::uint32_t classes = 0;
  Cue cue = Cue::None;
  VerbForm form = VerbForm::None;  ///< of a cue: say / says, said / saying

  bool is(std::uint32_t any_of) const { return (classes & any_of) != 0; }
};

/// What is known of a word in lower case, without possessive ending and full stop; nothing for unknown words. Thread
/// safe.
WordInfo look_up(std::string_view lower_case);

/// The tables behind look_up: words separated by blanks.
struct ClassWords {
  std::uint32_t classes;
  const char* words;
};
struct CueVerbs {
  Cue cue;
  const char* verbs;  ///< regular verbs by their base form; irregular ones as base/third/past/participle
};

}  // namespace pressmark::attribution
