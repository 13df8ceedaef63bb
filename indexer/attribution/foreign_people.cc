#include "indexer/attribution/foreign_people.h"

#include <string>
#include <unordered_map>

#include "common/unicode.h"

namespace pressmark::attribution {
namespace {

constexpr int kAmbiguous = -1;

std::string folded(std::string_view word) {
  std::string out;
  append_folded(out, word);
  return out;
}

bool is_part(const Token& token) {
  return token.word() && token.capital && !token.all_capitals && !token.is(kOrganisation);
}

// The last token of the full name that begins at `i`: given names, particles and surnames. `i`: no full name
std::size_t full_name_end(const Tokens& text, std::size_t i, const Language& language) {
  const std::vector<Token>& tokens = text.tokens;
  std::size_t last = i;
  int surnames = 0;
  while (last + 1 < tokens.size() && surnames < language.surnames() && !tokens[last].possessive) {
    std::size_t next = last + 1;
    while (next + 1 < tokens.size() && next < last + 3 && tokens[next].is(kParticle) && !tokens[next].capital) ++next;
    if (!is_part(tokens[next])) break;
    if (surnames > 0 && next > last + 1) break;  // "Pedro Sánchez de Madrid"
    last = next;
    if (!tokens[next].is(kGivenName) && tokens[next].lower.size() > 1) ++surnames;
  }
  return last;
}

bool is_elided(const Token& token) {
  return token.word() && !token.capital &&
         (token.lower.find('\'') != std::string_view::npos || token.lower.find("’") != std::string_view::npos);
}

Gender gender_of_names(const Token& given) {
  if (given.is(kMale) && !given.is(kFemale)) return Gender::Male;
  return given.is(kFemale) && !given.is(kMale) ? Gender::Female : Gender::Unknown;
}

class ForeignIdentifier {
 public:
  ForeignIdentifier(const std::vector<Tokens>& paragraphs, const Language& language, Mentions& mentions)
      : paragraphs_(paragraphs), language_(language), mentions_(mentions) {}

  People run() {
    for (std::size_t p = 0; p < paragraphs_.size(); ++p) find_full_names(p);
    for (std::size_t p = 0; p < paragraphs_.size(); ++p) find_surnames(p);
    return std::move(people_);
  }

 private:
  void find_full_names(std::size_t p) {
    const Tokens& text = paragraphs_[p];
    for (std::size_t i = 0; i < text.tokens.size(); ++i) {
      const Token& given = text.tokens[i];
      if (!is_part(given) || !given.is(kGivenName) || given.is(kCommon)) continue;
      const std::size_t last = full_name_end(text, i, language_);
      if (last == i) continue;
      add(p, i, last, person_of(text, i, last));
      i = last;
    }
  }

  int person_of(const Tokens& text, std::size_t first, std::size_t last) {
    const std::string_view whole =
        text.text.substr(text.tokens[first].begin, text.tokens[last].end - text.tokens[first].begin);
    const auto [at, added] = by_name_.try_emplace(folded(whole), static_cast<int>(people_.persons.size()));
    if (added) {
      KnownPerson& person = people_.persons.emplace_back();
      person.name = fold_white_space(whole);
      person.gender = gender_of_names(text.tokens[first]);
      const auto [bearer, first_bearer] = by_surname_.try_emplace(folded(text.tokens[last].lower), at->second);
      if (!first_bearer) bearer->second = kAmbiguous;
    }
    ++people_.persons[static_cast<std::size_t>(at->second)].count;
    return at->second;
  }

  void add(std::size_t p, std::size_t first, std::size_t last, int person) {
    Mention m;
    m.title_first = m.first = static_cast<std::uint32_t>(first);
    m.last = static_cast<std::uint32_t>(last);
    m.person = person;
    mentions_[p].push_back(m);
  }

  // Surnames alone; words before a name tell a gender.
  void find_surnames(std::size_t p) {
    const Tokens& text = paragraphs_[p];
    std::vector<Mention> full = std::move(mentions_[p]);
    mentions_[p].clear();
    std::size_t next = 0;
    for (std::size_t i = 0; i < text.tokens.size(); ++i) {
      if (next < full.size() && full[next].first == i) {
        mentions_[p].push_back(full[next]);
        learn_gender(text, full[next]);
        i = full[next++].last;
        continue;
      }
      if (!is_part(text.tokens[i]) || by_surname_.empty()) continue;
      const auto bearer = by_surname_.find(folded(text.tokens[i].lower));
      if (bearer == by_surname_.end() || bearer->second == kAmbiguous) continue;
      // "Karl Lind, Anna Lind": another first name makes another person
      if (i > 0 && is_part(text.tokens[i - 1]) && text.tokens[i - 1].is(kGivenName)) continue;
      if (i > 0 && is_elided(text.tokens[i - 1])) continue;  // d’Anna Lind
      add(p, i, i, bearer->second);
      learn_gender(text, mentions_[p].back());
      note_short_form(text, i, bearer->second);
    }
  }

  void note_short_form(const Tokens& text, std::size_t i, int index) {
    std::vector<std::string>& forms = people_.persons[static_cast<std::size_t>(index)].mentions;
    if (forms.empty()) forms.emplace_back(text.at(text.tokens[i]));
  }

  void learn_gender(const Tokens& text, Mention& m) {
    if (m.first == 0) return;
    const Token& before = text.tokens[m.first - 1U];
    const bool male = language_.is(before.lower, kBeforeMan);
    if (!male && !language_.is(before.lower, kBeforeWoman)) return;
    m.title_first = m.first - 1U;
    people_.persons[static_cast<std::size_t>(m.person)].gender = male ? Gender::Male : Gender::Female;
  }

  const std::vector<Tokens>& paragraphs_;
  const Language& language_;
  Mentions& mentions_;
  People people_;
  std::unordered_map<std::string, int> by_name_, by_surname_;
};

}  // namespace

People identify_foreign_people(const std::vector<Tokens>& paragraphs, const Language& language, Mentions& mentions) {
  return ForeignIdentifier(paragraphs, language, mentions).run();
}

}  // namespace pressmark::attribution
