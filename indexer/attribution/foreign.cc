#include "indexer/attribution/foreign.h"

#include <string>
#include <unordered_map>

#include "common/unicode.h"

namespace pressmark::attribution {
namespace {

constexpr int kAmbiguous = -1;
constexpr std::size_t kLongestApposition = 24;  // items

bool has_word(std::string_view list, std::string_view word) {
  if (word.empty()) return false;
  for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ')) return true;
  }
  return false;
}

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
  while (last + 1 < tokens.size() && surnames < language.surnames && !tokens[last].possessive) {
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
    const bool male = has_word(language_.male, before.lower);
    if (!male && !has_word(language_.female, before.lower)) return;
    m.title_first = m.first - 1U;
    people_.persons[static_cast<std::size_t>(m.person)].gender = male ? Gender::Male : Gender::Female;
  }

  const std::vector<Tokens>& paragraphs_;
  const Language& language_;
  Mentions& mentions_;
  People people_;
  std::unordered_map<std::string, int> by_name_, by_surname_;
};

class ForeignFinder {
 public:
  ForeignFinder(Outline& outline, const Language& language) : outline_(outline), language_(language) {}

  std::vector<Statement> run() {
    mark_pronouns();
    for (std::size_t s = 0; s < outline_.sentences.size(); ++s) {
      sentence_ = outline_.sentences[s];
      number_ = static_cast<std::uint32_t>(s);
      for (std::size_t i = sentence_.begin; i < sentence_.end; ++i) {
        if (items()[i].kind == ItemKind::Word) try_word(i);
      }
    }
    return std::move(found_);
  }

 private:
  std::vector<Item>& items() { return outline_.items; }
  const Item& item(std::size_t i) const { return outline_.items[i]; }

  // Words of other languages that English has too are not what they are there; "er" and "elle" are he and she.
  void mark_pronouns() {
    for (Item& item : items()) {
      if (item.kind != ItemKind::Word && item.kind != ItemKind::Pronoun) continue;
      item.kind = ItemKind::Word;
      item.info = {};
      const std::uint32_t pronoun = pronoun_of(item.lower);
      if (pronoun == 0) continue;
      item.kind = ItemKind::Pronoun;
      item.info.classes = pronoun;
    }
  }

  std::uint32_t pronoun_of(std::string_view word) const {
    if (has_word(language_.he, word)) return kHe;
    return has_word(language_.she, word) ? kShe : 0U;
  }

  void try_word(std::size_t i) {
    if (has_word(language_.according, item(i).lower)) {
      const bool alone = item(i).word("so") && !is_behind_content(i);  // „Nein“, so Lind. But: „Nein.“ So war es.
      if (!alone && i + 1U < sentence_.end && is_someone(i + 1)) add(i, i, i + 1, i > sentence_.begin);
      return;
    }
    if (joined_pronoun(i)) return;
    std::size_t first = i;
    std::size_t last = i;
    if (has_word(language_.auxiliaries, item(i).lower)) {
      last = over_adverbs(i + 1);
      if (last >= sentence_.end || !has_word(language_.participles, item(last).lower)) return;
    } else if (!has_word(language_.verbs, item(i).lower)) {
      return;
    }
    const std::size_t subject = subject_before(first);
    if (subject < sentence_.end) {
      add(first, last, subject, false);
      return;
    }
    const std::size_t behind = over_title(over_adverbs(last + 1));
    if (is_behind_content(first) && behind < sentence_.end && is_someone(behind)) add(first, last, behind, true);
  }

  bool is_behind_content(std::size_t i) const {
    return i > sentence_.begin && (item(i - 1).kind == ItemKind::Comma || item(i - 1).kind == ItemKind::Quote);
  }

  // dit-il, a-t-elle déclaré
  bool joined_pronoun(std::size_t i) {
    const std::string_view word = item(i).lower;
    const std::size_t hyphen = word.rfind('-');
    if (hyphen == std::string_view::npos) return false;
    const std::uint32_t pronoun = pronoun_of(word.substr(hyphen + 1));
    const std::string_view verb = word.substr(0, word.find('-'));
    const bool participle = i + 1U < sentence_.end && has_word(language_.auxiliaries, verb) &&
                            has_word(language_.participles, item(i + 1).lower);
    if (pronoun == 0 || (!participle && !has_word(language_.verbs, verb))) return false;
    items()[i].info.classes = pronoun;
    add(i, participle ? i + 1 : i, i, true);
    found_.back().subject.kind = Subject::Kind::Pronoun;
    return true;
  }

  std::size_t over_adverbs(std::size_t i) const {
    while (i < sentence_.end && item(i).kind == ItemKind::Word && has_word(language_.adverbs, item(i).lower)) ++i;
    return i;
  }

  // "a déclaré [le président] Karl Lind", "sagte [Minister] Karl Lind"; i where no person follows
  std::size_t over_title(std::size_t i) const {
    constexpr std::size_t kLongestTitle = 3;
    std::size_t at = i;
    while (at < sentence_.end && at < i + kLongestTitle && item(at).kind == ItemKind::Word &&
           !has_word(language_.prepositions, item(at).lower) && !has_word(language_.auxiliaries, item(at).lower)) {
      ++at;
    }
    return at < sentence_.end && item(at).kind == ItemKind::Person ? at : i;
  }

  bool is_someone(std::size_t i) const {
    return (item(i).kind == ItemKind::Person && !item(i).possessive) || item(i).kind == ItemKind::Pronoun;
  }

  // A person or pronoun right before the verb, or one that begins the sentence with an apposition in commas after it.
  std::size_t subject_before(std::size_t verb) const {
    if (verb == sentence_.begin) return sentence_.end;
    if (is_someone(verb - 1)) return is_object(verb - 1) ? sentence_.end : verb - 1;
    const bool apposition = item(verb - 1).kind == ItemKind::Comma && verb - sentence_.begin < kLongestApposition &&
                            is_someone(sentence_.begin) && item(sentence_.begin + 1U).kind == ItemKind::Comma;
    if (!apposition || verb < sentence_.begin + 4U) return sentence_.end;
    for (std::size_t i = sentence_.begin + 2U; i + 1 < verb; ++i) {
      if (is_someone(i) || item(i).kind == ItemKind::Comma || item(i).kind == ItemKind::Quote) return sentence_.end;
    }
    return sentence_.begin;
  }

  bool is_object(std::size_t i) const {
    return i > sentence_.begin &&
           (has_word(language_.prepositions, item(i - 1).lower) || item(i - 1).kind == ItemKind::Person ||
            item(i - 1).word("et") || item(i - 1).word("und") || item(i - 1).word("y") || item(i - 1).word("e"));
  }

  void add(std::size_t first, std::size_t last, std::size_t subject, bool content_before) {
    Statement statement;
    statement.sentence = number_;
    statement.cue_first = static_cast<std::uint32_t>(first);
    statement.cue_last = static_cast<std::uint32_t>(last);
    const auto index = static_cast<std::uint32_t>(subject);
    const bool person = item(subject).kind == ItemKind::Person;
    statement.subject = {person ? Subject::Kind::Person : Subject::Kind::Pronoun, index, {index}};
    statement.content_before = content_before;
    found_.push_back(statement);
  }

  Outline& outline_;
  const Language& language_;
  Sentence sentence_;
  std::uint32_t number_ = 0;
  std::vector<Statement> found_;
};

}  // namespace

People identify_foreign_people(const std::vector<Tokens>& paragraphs, const Language& language, Mentions& mentions) {
  return ForeignIdentifier(paragraphs, language, mentions).run();
}

std::vector<Statement> find_foreign_statements(Outline& outline, const Language& language) {
  return ForeignFinder(outline, language).run();
}

}  // namespace pressmark::attribution
