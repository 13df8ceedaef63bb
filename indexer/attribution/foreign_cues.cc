#include "indexer/attribution/foreign_cues.h"

namespace pressmark::attribution {
namespace {

constexpr std::size_t kLongestApposition = 24;  // items

class ForeignFinder {
 public:
  ForeignFinder(Outline& outline, const Language& language) : outline_(outline), language_(language) {}

  std::vector<Statement> run() {
    mark_pronouns();
    for (std::size_t s = 0; s < outline_.sentences.size(); ++s) {
      sentence_ = outline_.sentences[s];
      number_ = static_cast<std::uint32_t>(s);
      if (language_.is(item(sentence_.begin).lower, kBeforeNoun)) items()[sentence_.begin].info.classes = kDeterminer;
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
    if (language_.is(word, kForeignHe)) return kHe;
    return language_.is(word, kForeignShe) ? kShe : 0U;
  }

  void try_word(std::size_t i) {
    if (language_.is(item(i).lower, kAccording)) {
      const bool alone = item(i).word("so") && !is_behind_content(i);  // „Nein“, so Lind. But: „Nein.“ So war es.
      if (!alone && i + 1U < sentence_.end && is_someone(i + 1)) add(i, i, i + 1, i > sentence_.begin);
      return;
    }
    if (joined_pronoun(i)) return;
    std::size_t first = i;
    std::size_t last = i;
    if (language_.is(item(i).lower, kPerfect)) {
      last = over_adverbs(i + 1);
      if (last >= sentence_.end || !language_.is(item(last).lower, kSpeechParticiple)) return;
    } else if (!language_.is(item(i).lower, kSpeechVerb)) {
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
    const bool participle =
        i + 1U < sentence_.end && language_.is(verb, kPerfect) && language_.is(item(i + 1).lower, kSpeechParticiple);
    if (pronoun == 0 || (!participle && !language_.is(verb, kSpeechVerb))) return false;
    items()[i].info.classes = pronoun;
    add(i, participle ? i + 1 : i, i, true);
    found_.back().subject.kind = Subject::Kind::Pronoun;
    return true;
  }

  std::size_t over_adverbs(std::size_t i) const {
    while (i < sentence_.end && item(i).kind == ItemKind::Word && language_.is(item(i).lower, kBetween)) ++i;
    return i;
  }

  // "a déclaré [le président] Karl Lind", "sagte [Minister] Karl Lind"; i where no person follows
  std::size_t over_title(std::size_t i) const {
    constexpr std::size_t kLongestTitle = 3;
    std::size_t at = i;
    while (at < sentence_.end && at < i + kLongestTitle && item(at).kind == ItemKind::Word &&
           !language_.is(item(at).lower, kBeforeObject | kPerfect)) {
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
           (language_.is(item(i - 1).lower, kBeforeObject) || item(i - 1).kind == ItemKind::Person);
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

std::vector<Statement> find_foreign_statements(Outline& outline, const Language& language) {
  return ForeignFinder(outline, language).run();
}

}  // namespace pressmark::attribution
