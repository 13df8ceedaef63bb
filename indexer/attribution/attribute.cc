#include "indexer/attribution/attribute.h"

#include <unordered_set>

#include "indexer/attribution/foreign_cues.h"
#include "indexer/attribution/foreign_people.h"
#include "indexer/attribution/gender.h"
#include "indexer/attribution/speech.h"

namespace pressmark {
namespace attribution {
namespace {

constexpr std::size_t kLargestParagraph = std::size_t{1} << 31U;  // token offsets have 32 bits

/// Whether a name could be a person’s as far as its words go.
bool may_be_person(const Mention& m) {
  return !m.headline && (m.evidence & (kHasOrganisation | kHasPlace | kHasTime | kAfterThe)) == 0;
}

/// Outlines and first statements. A name that is the subject of a verb of speech is more likely a person’s, also where
/// an apposition stands between them.
void outline_paragraphs(Reading& reading) {
  for (std::size_t p = 0; p < reading.texts.size(); ++p) {
    std::vector<Mention>& mentions = reading.mentions[p];
    for (Mention& m : mentions) m.person = may_be_person(m) ? 0 : -1;
    reading.outlines.push_back(outline(reading.texts[p], reading.quotations[p], mentions));
    const Outline& lines = reading.outlines.back();
    reading.statements.push_back(find_statements(lines, reading.quotations[p]));
    for (const Statement& statement : reading.statements.back()) {
      Subject subject = statement.subject;
      if (subject.kind == Subject::Kind::Sentence) {
        subject = clause_subject(lines.items, lines.sentences[statement.sentence], statement.cue_first);
      }
      if (subject.kind != Subject::Kind::Person) continue;
      for (const std::uint32_t item : subject.items) mentions[lines.items[item].index].evidence |= kSpeaks;
    }
    for (Mention& m : mentions) m.person = -1;
  }
}

// Of a language that is not known only the quotations are read.
void read_foreign(Reading& reading, const Language* language) {
  if (language != nullptr) reading.people = identify_foreign_people(reading.texts, *language, reading.mentions);
  for (std::size_t p = 0; p < reading.texts.size(); ++p) {
    reading.outlines.push_back(outline(reading.texts[p], reading.quotations[p], reading.mentions[p]));
    reading.statements.emplace_back();
    if (language != nullptr) reading.statements.back() = find_foreign_statements(reading.outlines.back(), *language);
  }
}

Reading read(const Article& article) {
  Reading reading;
  reading.english = !article.language || article.language->empty() || article.language->compare(0, 2, "en") == 0;
  reading.texts.reserve(article.paragraphs.size());
  for (const Paragraph& paragraph : article.paragraphs) {
    reading.texts.push_back(
        split_words(paragraph.text.size() < kLargestParagraph ? std::string_view(paragraph.text) : std::string_view()));
  }
  reading.quotations = find_quotations(reading.texts);
  reading.mentions.resize(reading.texts.size());
  if (!reading.english) {
    read_foreign(reading, language_of(*article.language));
    return reading;
  }
  const Surnames surnames = find_ordinary_surnames(reading.texts);
  for (std::size_t p = 0; p < reading.texts.size(); ++p) {
    reading.mentions[p] = find_mentions(reading.texts[p], surnames, is_title_case(reading.texts[p]));
  }
  outline_paragraphs(reading);
  reading.people = identify_people(reading.texts, reading.mentions);
  for (std::size_t p = 0; p < reading.texts.size(); ++p) {
    if (!mark_persons(reading.outlines[p], reading.mentions[p])) continue;
    reading.statements[p] = find_statements(reading.outlines[p], reading.quotations[p]);
  }
  infer_genders(reading.outlines, reading.mentions, reading.people);
  return reading;
}

void write(const Reading& reading, const std::vector<Utterance>& speech, Paragraph& paragraph) {
  const bool given = !paragraph.speakers.empty();
  const auto name = [&](int person) -> const std::string& {
    return reading.people.persons[static_cast<std::size_t>(person)].name;
  };
  paragraph.quotes.clear();
  for (const Utterance& utterance : speech) {
    Quote quote;
    quote.span = utterance.span;
    quote.kind = utterance.direct ? QuoteKind::Direct : QuoteKind::Indirect;
    quote.cue = paragraph.text.substr(utterance.cue.begin, utterance.cue.size());
    if (!given && !utterance.speakers.empty()) quote.speaker = name(utterance.speakers[0]);
    if (given && paragraph.speakers.size() == 1) quote.speaker = paragraph.speakers[0];
    paragraph.quotes.push_back(std::move(quote));
  }
  if (given) return;
  std::unordered_set<int> named;
  for (const Utterance& utterance : speech) {
    for (const int person : utterance.speakers) {
      if (named.insert(person).second) paragraph.speakers.push_back(name(person));
    }
  }
}

/// What says most of a person: an apposition, else a title, else a noun before the name.
const std::string& role_of(const KnownPerson& person) {
  if (!person.role.empty()) return person.role;
  return person.title.empty() ? person.role_before : person.title;
}

/// The persons who speak, in order of their first words.
std::vector<Person> speakers_of(const Reading& reading, const std::vector<std::vector<Utterance>>& speech) {
  std::vector<Person> people;
  std::vector<bool> listed(reading.people.persons.size(), false);
  for (const std::vector<Utterance>& paragraph : speech) {
    for (const Utterance& utterance : paragraph) {
      for (const int person : utterance.speakers) {
        const auto i = static_cast<std::size_t>(person);
        if (listed[i]) continue;
        listed[i] = true;
        const KnownPerson& known = reading.people.persons[i];
        people.push_back({known.name, known.honorific, role_of(known), known.mentions});
      }
    }
  }
  return people;
}

/// Speakers that the article came with are persons too.
void add_given_speakers(Article& article) {
  std::unordered_set<std::string> known;
  for (const Person& person : article.people) known.insert(person.name);
  for (const Paragraph& paragraph : article.paragraphs) {
    for (const std::string& name : paragraph.speakers) {
      if (known.insert(name).second) article.people.push_back({name, {}, {}, {}});
    }
  }
}

}  // namespace
}  // namespace attribution

void attribute_speakers(Article& article) {
  using namespace attribution;
  const Reading reading = read(article);
  std::vector<std::vector<Utterance>> speech = find_speech(reading);
  for (std::size_t p = 0; p < article.paragraphs.size(); ++p) {
    if (article.paragraphs[p].speakers.empty()) continue;
    for (Utterance& utterance : speech[p]) utterance.speakers.clear();  // the article knows better
  }
  for (std::size_t p = 0; p < article.paragraphs.size(); ++p) write(reading, speech[p], article.paragraphs[p]);
  article.people = speakers_of(reading, speech);
  add_given_speakers(article);
}

}  // namespace pressmark
