#include "indexer/attribution/people.h"

#include <algorithm>

#include "common/unicode.h"

namespace pressmark::attribution {
namespace {

struct Candidate {
  std::uint32_t evidence = 0;
  std::uint32_t count = 0;
  std::uint32_t after_the = 0;
  std::uint32_t after_place_preposition = 0;
  std::uint32_t speaks = 0;
  std::uint32_t noun_after = 0;
};

void add(Candidate& candidate, const Mention& m) {
  candidate.evidence |= m.evidence;
  ++candidate.count;
  candidate.after_the += (m.evidence & kAfterThe) != 0 ? 1U : 0U;
  candidate.after_place_preposition += (m.evidence & kAfterPlacePreposition) != 0 ? 1U : 0U;
  candidate.speaks += (m.evidence & kSpeaks) != 0 ? 1U : 0U;
  candidate.noun_after += (m.evidence & kNounAfter) != 0 ? 1U : 0U;
}

int points(std::uint32_t evidence, std::uint32_t bit, int value) { return (evidence & bit) != 0 ? value : 0; }

// A name of which the article later uses the last word alone is a person’s: "Berhanu Nega … Mr. Nega … Nega said".
int surname_points(const Candidate& surname) {
  if (surname.count == 0 || surname.after_the > 0 ||
      (surname.evidence & (kHasOrganisation | kHasPlace | kCapitals)) != 0)
    return 0;
  return points(surname.evidence, kTitled, 2) + points(surname.evidence, kSpeaks, 1) + (surname.count >= 2 ? 1 : 0);
}

// "Wassim Bouhlel", "Pravesh Kumar Gupta" against "Goldman Sachs", "Media Line", "New Delhi"
bool is_person_of_parts(const Candidate& c, std::size_t parts, const Candidate& surname, const Candidate& given) {
  const std::uint32_t e = c.evidence;
  const bool surname_like = parts == 2 && (e & kGivenFirst) != 0;  // "Michael Bloomberg", "Faith Hill"
  int score = 1 + std::max(surname_points(surname), surname_points(given)) + points(e, kGivenFirst, 3) +
              points(e, kInitial, 3) + points(e, kTitled, 3) + points(e, kSuffixed, 3) + points(e, kAged, 3) +
              points(e, kSpeaks, 2) + points(e, kAppositionRole, 2) + points(e, kRoleBefore, 3) +
              points(e, kRelativeAfter, 1) - points(e, kHasOrganisation, surname_like ? 3 : 5) -
              points(e, kHasPlace, 3) - points(e, kHasTime, 4) - points(e, kCapitals, 2);
  if (c.after_the * 2 > c.count) score -= 4;
  if (c.after_place_preposition * 2 > c.count) score -= 1;
  if (parts > 4) score -= 3;
  return score >= 3;
}

// "Obama", "Mr. Lou" against "Boeing", "Moscow", "However"
bool is_person_of_one_part(const Candidate& c) {
  const std::uint32_t e = c.evidence;
  int score = points(e, kGivenFirst, 2) + points(e, kTitled, 4) + points(e, kSpeaks, 2) + points(e, kAged, 3) +
              points(e, kRelativeAfter, 1) - points(e, kHasOrganisation, 5) - points(e, kHasPlace, 5) -
              points(e, kHasTime, 5) - points(e, kCapitals, 3) - points(e, kOrdinaryWord, 3);
  if (c.speaks >= 2) score += 1;
  if (c.after_the * 2 > c.count) score -= 4;
  if (c.after_place_preposition * 3 > c.count) score -= 2;
  return score >= 3;
}

std::string join(const std::vector<std::string>& parts) {
  std::string joined;
  for (const std::string& part : parts) {
    if (!joined.empty()) joined += ' ';
    joined += part;
  }
  return joined;
}

// The name as written, without a possessive ending: "Kassym-Jomart Tokayev".
std::string written(const Tokens& text, const Mention& m) {
  const Token& last = text.tokens[m.last];
  const std::size_t end = last.is(kAbbreviation) ? last.end : last.begin + last.lower.size();
  return fold_white_space(text.text.substr(text.tokens[m.first].begin, end - text.tokens[m.first].begin));
}

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

// The apposition that begins at token `i`, up to its comma: "senior associate at the New Delhi-based Foundation".
std::string apposition(const Tokens& text, std::size_t i) {
  if (i < text.tokens.size() && text.tokens[i].is(kDeterminer)) ++i;
  std::size_t end = i;
  while (end < text.tokens.size() && end < i + 30) {
    const Token& token = text.tokens[end];
    if (token.is(kRelative) || (!token.word() && token.kind != TokenKind::Number)) break;
    if (token.info.cue == Cue::Say && token.info.form == VerbForm::Finite) break;
    ++end;
  }
  if (end == i) return {};
  return fold_white_space(text.text.substr(text.tokens[i].begin, text.tokens[end - 1].end - text.tokens[i].begin));
}

Gender gender_of(const Token& token) {
  if (token.is(kMale) && !token.is(kFemale)) return Gender::Male;
  if (token.is(kFemale) && !token.is(kMale)) return Gender::Female;
  if (token.lower == "mr" || token.lower == "sir" || token.lower == "lord") return Gender::Male;
  return Gender::Unknown;
}

class Identifier {
 public:
  Identifier(const std::vector<Tokens>& paragraphs, Mentions& mentions)
      : paragraphs_(paragraphs), mentions_(mentions) {}

  People run() {
    collect_parts();
    collect_full_names();
    collect_single_names();
    index_parts();
    resolve();
    return std::move(people_);
  }

 private:
  void collect_parts() {
    for (std::size_t p = 0; p < paragraphs_.size(); ++p) {
      parts_.emplace_back();
      for (const Mention& m : mentions_[p]) parts_.back().push_back(folded_parts(paragraphs_[p], m));
    }
  }

  template <class Visit>
  void for_each(Visit visit) {
    for (std::size_t p = 0; p < paragraphs_.size(); ++p) {
      for (std::size_t i = 0; i < mentions_[p].size(); ++i) visit(paragraphs_[p], mentions_[p][i], parts_[p][i]);
    }
  }

  void collect_full_names() {
    std::unordered_map<std::string, Candidate> candidates;
    std::unordered_map<std::string, Candidate> singles;
    for_each([&](const Tokens&, const Mention& m, const std::vector<std::string>& parts) {
      if (m.headline || parts.empty()) return;
      add(parts.size() > 1 ? candidates[join(parts)] : singles[parts[0]], m);
    });
    std::unordered_map<std::string, int> by_ends;  // "pravesh gupta" + suffix -> person
    for_each([&](const Tokens& text, Mention& m, const std::vector<std::string>& parts) {
      if (parts.size() < 2) return;
      const auto candidate = candidates.find(join(parts));
      if (candidate == candidates.end() ||
          !is_person_of_parts(candidate->second, parts.size(), singles[parts.back()], singles[parts.front()]))
        return;
      const std::string suffix = suffix_of(text, m);
      const auto [at, added] = by_ends.try_emplace(parts.front() + ' ' + parts.back() + ' ' + suffix, count());
      if (added) {
        people_.persons.emplace_back();
        people_.persons.back().suffix = suffix;
      }
      KnownPerson& person = people_.persons[static_cast<std::size_t>(at->second)];
      m.person = at->second;
      ++person.count;
      if (parts.size() > person.parts.size()) {
        person.parts = parts;
        person.name = written(text, m);
      }
      describe(person, text, m);
    });
  }

  void collect_single_names() {
    index_parts();
    std::unordered_map<std::string, Candidate> candidates;
    for_each([&](const Tokens&, const Mention& m, const std::vector<std::string>& parts) {
      if (parts.size() == 1 && !known(parts[0]) && !m.headline) add(candidates[parts[0]], m);
    });
    std::unordered_map<std::string, int> singles;
    for_each([&](const Tokens& text, Mention& m, const std::vector<std::string>& parts) {
      if (parts.size() != 1 || parts[0].size() < 2 || known(parts[0]) ||
          text.tokens[m.first].is(kTitle | kRole | kHonorific | kDemonym) ||
          !is_person_of_one_part(candidates[parts[0]]))
        return;
      const auto [at, added] = singles.try_emplace(parts[0], count());
      if (added) {
        people_.persons.emplace_back();
        people_.persons.back().parts = parts;
        people_.persons.back().name = written(text, m);
      }
      m.person = at->second;
      KnownPerson& person = people_.persons[static_cast<std::size_t>(at->second)];
      ++person.count;
      describe(person, text, m);
    });
  }

  int count() const { return static_cast<int>(people_.persons.size()); }

  bool known(const std::string& part) const {
    return people_.by_surname.count(part) != 0 || people_.by_first.count(part) != 0;
  }

  static std::string suffix_of(const Tokens& text, const Mention& m) {
    return text.tokens[m.last].is(kSuffix) ? std::string(text.tokens[m.last].lower) : std::string();
  }

  // What the titles before a mention, and the words around it, say of the person.
  static void describe(KnownPerson& person, const Tokens& text, const Mention& m) {
    for (std::size_t i = m.title_first; i < m.first; ++i) {
      const Token& token = text.tokens[i];
      if (token.is(kHonorific)) {
        if (person.honorific.empty()) person.honorific = std::string(text.at(token));
      } else if (person.title.empty()) {
        person.title = fold_white_space(text.text.substr(token.begin, text.tokens[m.first - 1U].end - token.begin));
      }
      set_gender(person, gender_of(token));
      add_role_word(person, token);
    }
    const Token& first = text.tokens[m.first];
    if (first.is(kGivenName)) set_gender(person, gender_of(first));
    for (std::size_t i = m.title_first; i-- > 0 && i + 4 >= m.title_first;) {  // "campaign spokesman" before the name
      const Token& token = text.tokens[i];
      if (!token.word() || token.possessive || token.is(kDeterminer | kPreposition | kConjunction)) break;
      add_role_word(person, token);
      if (token.is(kRole)) set_gender(person, gender_of(token));
    }
    if ((m.evidence & kAppositionRole) != 0) describe_apposition(person, text, m);
  }

  static void describe_apposition(KnownPerson& person, const Tokens& text, const Mention& m) {
    if (person.role.empty()) person.role = apposition(text, m.last + 2U);
    for (std::size_t i = m.last + 2U; i < text.tokens.size() && i < m.last + 12U; ++i) {
      const Token& token = text.tokens[i];
      if (!token.word() && token.kind != TokenKind::Number) break;
      add_role_word(person, token);
      if (token.is(kRole)) set_gender(person, gender_of(token));
    }
  }

  static void set_gender(KnownPerson& person, Gender gender) {
    if (person.gender == Gender::Unknown) person.gender = gender;
  }

  static void add_role_word(KnownPerson& person, const Token& token) {
    if (!token.word() || person.role_words.size() > 40) return;
    const std::size_t hyphen = token.lower.rfind('-');
    if (hyphen != std::string_view::npos) add_role_word(person, token.lower.substr(hyphen + 1));  // writer-director
    add_role_word(person, spelled_out(token.lower));
  }

  static void add_role_word(KnownPerson& person, std::string_view role) {
    const std::string word(role);
    if (std::find(person.role_words.begin(), person.role_words.end(), word) == person.role_words.end()) {
      person.role_words.push_back(word);
    }
  }

  // No reader keeps more bearers of one name apart; without the bound a list of them would cost its square.
  static void add_bearer(std::vector<int>& bearers, int person) {
    constexpr std::size_t kMostBearers = 32;
    if (bearers.size() < kMostBearers) bearers.push_back(person);
  }

  void index_parts() {
    people_.by_surname.clear();
    people_.by_first.clear();
    for (int i = 0; i < count(); ++i) {
      const KnownPerson& person = people_.persons[static_cast<std::size_t>(i)];
      add_bearer(people_.by_surname[person.parts.back()], i);
      if (person.parts.size() > 1) add_bearer(people_.by_first[person.parts.front()], i);
    }
  }

  void resolve() {
    last_seen_.assign(people_.persons.size(), 0);
    std::size_t now = 0;
    for_each([&](const Tokens& text, Mention& m, const std::vector<std::string>& parts) {
      ++now;
      if (m.person < 0 && parts.size() == 1) m.person = resolve_part(text, m, parts[0]);
      if (m.person < 0 && parts.size() > 1) m.person = resolve_middle(parts);
      if (m.person < 0) return;
      KnownPerson& person = people_.persons[static_cast<std::size_t>(m.person)];
      last_seen_[static_cast<std::size_t>(m.person)] = now;
      const std::string form = written(text, m);
      if (form != person.name &&
          std::find(person.mentions.begin(), person.mentions.end(), form) == person.mentions.end()) {
        person.mentions.push_back(form);
      }
      if (m.title_first < m.first) describe(person, text, m);
    });
  }

  // "Kumar Gupta" for Pravesh Kumar Gupta, "Clinton Jr." is somebody else
  int resolve_middle(const std::vector<std::string>& parts) const {
    const auto found = people_.by_surname.find(parts.back());
    if (found == people_.by_surname.end()) return -1;
    for (const int i : found->second) {
      const std::vector<std::string>& full = people_.persons[static_cast<std::size_t>(i)].parts;
      if (std::search(full.begin(), full.end(), parts.begin(), parts.end()) != full.end()) return i;
    }
    return -1;
  }

  int resolve_part(const Tokens& text, const Mention& m, const std::string& part) const {
    Gender gender = Gender::Unknown;
    for (std::size_t i = m.title_first; i < m.first && gender == Gender::Unknown; ++i)
      gender = gender_of(text.tokens[i]);
    const auto surname = people_.by_surname.find(part);
    if (surname != people_.by_surname.end()) return choose(surname->second, gender);
    const auto first = people_.by_first.find(part);
    if (first == people_.by_first.end()) return -1;
    // A first part that is no given name stands for the person only where family names come first: "Xi" for Xi Jinping.
    return choose(first->second, gender);
  }

  // Among people of one surname: the one the article is about, else the one named last.
  int choose(const std::vector<int>& candidates, Gender gender) const {
    int best = -1;
    std::size_t others = 0;
    for (const int i : candidates) {
      const KnownPerson& person = at(i);
      if (gender != Gender::Unknown && person.gender != Gender::Unknown && person.gender != gender) continue;
      if (best < 0 || better(i, best)) {
        if (best >= 0) others = std::max(others, at(best).count);
        best = i;
      } else {
        others = std::max(others, person.count);
      }
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
  std::vector<std::vector<std::vector<std::string>>> parts_;
  People people_;
  std::vector<std::size_t> last_seen_;
};

}  // namespace

std::vector<std::string> folded_parts(const Tokens& text, const Mention& mention) {
  std::vector<std::string> parts;
  for (std::size_t i = mention.first; i <= mention.last; ++i) {
    const Token& token = text.tokens[i];
    if (!token.word() || token.is(kSuffix)) continue;
    const bool ascii = std::all_of(token.lower.begin(), token.lower.end(),
                                   [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    parts.push_back(ascii ? std::string(token.lower) : fold(token.lower));
  }
  return parts;
}

People identify_people(const std::vector<Tokens>& paragraphs, Mentions& mentions) {
  return Identifier(paragraphs, mentions).run();
}

}  // namespace pressmark::attribution
