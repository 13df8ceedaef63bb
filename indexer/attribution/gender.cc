#include "indexer/attribution/gender.h"

#include "indexer/attribution/subjects.h"

namespace pressmark::attribution {
namespace {

struct Votes {
  int male = 0;
  int female = 0;
};

// The only person a sentence names, or -1.
int only_person(const Outline& outline, Sentence sentence, const std::vector<Mention>& mentions) {
  int only = -1;
  for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
    if (outline.items[i].kind != ItemKind::Person) continue;
    const int person = mentions[outline.items[i].index].person;
    if (only >= 0 && person != only) return -1;
    only = person;
  }
  return only;
}

void count(const Outline& outline, Sentence sentence, Votes& votes) {
  for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
    const Item& item = outline.items[i];
    if (item.is(kHe) || item.word("his") || item.word("him") || item.word("himself")) ++votes.male;
    if (item.is(kShe) || item.word("her") || item.word("hers") || item.word("herself")) ++votes.female;
  }
}

Gender winner(Votes votes, Gender known) {
  const int more = votes.male > votes.female ? votes.male : votes.female;
  const int less = votes.male > votes.female ? votes.female : votes.male;
  const Gender gender = votes.male > votes.female ? Gender::Male : Gender::Female;
  const int enough = known == Gender::Unknown ? 1 : 4;
  return more >= enough && more >= 3 * less ? gender : known;
}

}  // namespace

void infer_genders(const std::vector<Outline>& outlines, const Mentions& mentions, People& people) {
  std::vector<Votes> votes(people.persons.size());
  for (std::size_t p = 0; p < outlines.size(); ++p) {
    for (const Sentence sentence : outlines[p].sentences) {
      const Subject subject = first_subject(outlines[p].items, sentence);
      if (subject.kind != Subject::Kind::Person) continue;
      const int person = only_person(outlines[p], sentence, mentions[p]);
      if (person >= 0) count(outlines[p], sentence, votes[static_cast<std::size_t>(person)]);
    }
  }
  for (std::size_t i = 0; i < votes.size(); ++i) people.persons[i].gender = winner(votes[i], people.persons[i].gender);
}

}  // namespace pressmark::attribution
