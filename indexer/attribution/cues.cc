#include "indexer/attribution/cues.h"

#include <algorithm>
#include <optional>

#include "indexer/attribution/content.h"

namespace pressmark::attribution {
namespace {

bool is_be(const Item& item) {
  return item.word("was") || item.word("were") || item.word("is") || item.word("are") || item.word("been") ||
         item.word("being") || item.word("be") || item.word("got") || item.word("gets");
}

bool is_modal(const Item& item) {
  return item.word("would") || item.word("could") || item.word("should") || item.word("might") || item.word("may") ||
         item.word("must") || item.word("can") || item.word("ca");
}

bool denies(const Item& item) {
  return item.negative || item.word("not") || item.word("never") || item.word("hardly") || item.word("barely") ||
         item.word("scarcely") || item.word("rarely") || item.word("seldom");
}

constexpr std::uint32_t kSignedWords = 6;  // a quotation of fewer before a dash is part of a sentence

class Finder {
 public:
  Finder(const Outline& outline, const std::vector<Quotation>& quotations)
      : items_(outline.items), outline_(outline), quotations_(quotations) {}

  std::vector<Statement> run() {
    for (std::size_t s = 0; s < outline_.sentences.size(); ++s) {
      sentence_ = outline_.sentences[s];
      number_ = static_cast<std::uint32_t>(s);
      content_ = Content(items_, sentence_);
      find_name_and_colon();
      find_signatures();
      const std::size_t before = found_.size();
      for (std::size_t i = sentence_.begin; i < sentence_.end; ++i) try_item(i);
      if (found_.size() == before) find_colon_and_quotation();
    }
    return std::move(found_);
  }

 private:
  void try_item(std::size_t i) {
    const Item& item = items_[i];
    if (item.kind != ItemKind::Word) return;
    if (item.word("according") && i + 1U < sentence_.end && items_[i + 1].word("to")) {
      add(i, i + 1, subject_after(items_, sentence_, i + 1), i > sentence_.begin);
    } else if (item.info.cue != Cue::None && is_verb(i)) {
      try_verb(i);
    } else if (item.info.cue == Cue::None && item.info.classes == 0 && item.lower.ends_with("ed")) {
      try_unknown_verb(i);
    }
  }

  // Any verb between its subject and a quotation that is a sentence: "Berg snorted, “Never.”", "“Never,” Berg snorted."
  void try_unknown_verb(std::size_t i) {
    if (i == sentence_.begin || (items_[i - 1].kind != ItemKind::Person && !items_[i - 1].is(kHe | kShe))) return;
    const bool after = i + 2U < sentence_.end && items_[i + 1].kind == ItemKind::Comma && is_sentence(i + 2);
    const bool before = i >= sentence_.begin + 2U && is_sentence(i - 2) && ends_phrase(i + 1);
    if (!after && !before) return;
    const Subject subject = subject_before(items_, sentence_, i);
    if (subject.kind == Subject::Kind::Person || subject.kind == Subject::Kind::Pronoun) add(i, i, subject, before);
  }

  bool is_sentence(std::size_t i) const {
    return items_[i].kind == ItemKind::Quote && quotations_[items_[i].index].sentence;
  }

  // “The dam is old.” ― Anna Berg “It is not.” ― Karl Lind
  void find_signatures() {
    for (std::size_t i = sentence_.begin; i + 1U < sentence_.end; ++i) {
      if (i == 0 || items_[i - 1].kind != ItemKind::Quote || items_[i].kind != ItemKind::Comma) continue;
      const bool dash = items_[i].dash && quotations_[items_[i - 1].index].words >= kSignedWords;
      if (!dash || items_[i + 1].kind != ItemKind::Person || items_[i + 1].possessive) continue;
      if (i + 2U < sentence_.end && items_[i + 2].kind != ItemKind::Comma && items_[i + 2].kind != ItemKind::Quote)
        continue;
      const auto name = static_cast<std::uint32_t>(i + 1);
      add(i, i, {Subject::Kind::Person, name, {name}}, true);
      found_.back().answers = i == sentence_.begin;
    }
  }

  // "Gupta: “We shall see.”"
  void find_name_and_colon() {
    const std::size_t limit = std::min<std::size_t>(sentence_.end, sentence_.begin + 12U);
    for (std::size_t i = sentence_.begin; i < limit; ++i) {
      if (items_[i].kind == ItemKind::Quote || is_finite_verb(items_[i]) || items_[i].info.cue != Cue::None) return;
      if (items_[i].kind != ItemKind::Colon) continue;
      if (i == sentence_.begin || i + 1U == sentence_.end) return;
      const Item& name = items_[sentence_.begin];
      const bool quoted = items_[i + 1].kind == ItemKind::Quote;
      if (items_[i + 1].kind == ItemKind::Number) return;  // a table
      if (name.kind != ItemKind::Person || name.possessive) return;
      if (!quoted && i != sentence_.begin + 1U) return;
      add(i, i, {Subject::Kind::Person, sentence_.begin, {sentence_.begin}}, false);
      return;
    }
  }

  // "Gupta was not impressed: “We shall see.”"
  void find_colon_and_quotation() {
    for (std::size_t i = sentence_.begin; i + 1U < sentence_.end; ++i) {
      if (items_[i].kind == ItemKind::Quote) return;
      if (items_[i].kind != ItemKind::Colon) continue;
      if (items_[i + 1].kind != ItemKind::Quote || !quotations_[items_[i + 1].index].sentence) return;
      const Subject subject = first_subject(items_, sentence_);
      if (subject.kind != Subject::Kind::None && (found_.empty() || found_.back().sentence != number_))
        add(i, i, subject, false);
      return;
    }
  }

  const Item* before(std::size_t i) const { return i > sentence_.begin ? &items_[i - 1] : nullptr; }

  // The first item of the verb group that ends with `verb`: "has also been [said]".
  std::size_t group_begin(std::size_t verb) const {
    std::size_t i = verb;
    while (i > sentence_.begin && verb - i < 6 && items_[i - 1].kind == ItemKind::Word &&
           items_[i - 1].is(kAdverb | kAuxiliary)) {
      --i;
    }
    return i;
  }

  // Whether the word at `i` is used as a verb in the active voice, is not denied and not merely possible.
  bool is_verb(std::size_t i) const {
    const Item& item = items_[i];
    if (item.negative) return false;
    if (i > sentence_.begin && items_[i - 1].word("to")) return governor(i).has_value();
    const std::size_t group = group_begin(i);
    bool auxiliary = false;
    for (std::size_t k = group; k < i; ++k) {
      if (denies(items_[k]) || is_modal(items_[k])) return false;
      auxiliary = auxiliary || items_[k].is(kAuxiliary);
    }
    if (i > group && is_be(items_[i - 1]) && item.info.form != VerbForm::Participle) return false;  // passive
    const Item* prior = before(group);
    if (prior == nullptr)
      return item.info.form == VerbForm::Participle ||
             (i + 1U < sentence_.end && (item.info.cue == Cue::Say || items_[i + 1].kind == ItemKind::Person));
    if (prior->possessive || prior->is(kPossessive)) return false;
    if (prior->kind == ItemKind::Word && prior->is(kDeterminer) && !prior->is(kSubordinator)) return false;
    if (prior->kind == ItemKind::Word && prior->is(kPreposition))
      return item.info.form == VerbForm::Participle && !prior->word("without");
    if (item.info.form == VerbForm::Base) return auxiliary || is_plural(group);
    return true;
  }

  // The verb that makes an infinitive a fact: "went on [to say]", "continued [to insist]", "was quick [to add]".
  std::optional<std::size_t> governor(std::size_t i) const {
    if (i < sentence_.begin + 3U) return std::nullopt;
    const Item& before_to = items_[i - 2];
    if (before_to.word("on") &&
        (items_[i - 3].word("went") || items_[i - 3].word("goes") || items_[i - 3].word("going")))
      return i - 3;
    if (before_to.word("continued") || before_to.word("continues") || before_to.word("began")) return i - 2;
    if (before_to.word("quick") && is_be(items_[i - 3])) return i - 3;
    return std::nullopt;
  }

  // "Cruz and Rubio say", "they say"
  bool is_plural(std::size_t group) const {
    const Item& prior = items_[group - 1];
    if (prior.word("they")) return true;
    return prior.kind == ItemKind::Person && group >= sentence_.begin + 3U && items_[group - 2].word("and") &&
           items_[group - 3].kind == ItemKind::Person;
  }

  void try_verb(std::size_t i) {
    const Item& item = items_[i];
    if (item.word("saying") && i > sentence_.begin && items_[i - 1].word("as")) {
      quoted_as_saying(i);
      return;
    }
    const Item* prior = before(i);
    bool after_content =
        prior == nullptr || prior->kind == ItemKind::Quote ||
        (prior->kind == ItemKind::Comma && i >= sentence_.begin + 2U && items_[i - 2].kind == ItemKind::Quote);
    after_content = after_content && item.info.form == VerbForm::Finite;
    Subject subject;
    bool inverted = false;
    if (after_content) {
      subject = inverted_subject(i);
      inverted = subject.kind != Subject::Kind::None;
    } else if (prior != nullptr && prior->kind == ItemKind::Comma && item.info.form == VerbForm::Finite &&
               item.info.cue == Cue::Say) {
      subject = inverted_subject(i);  // "And the dam, said Berg, who lives there, is old."
      inverted = subject.kind == Subject::Kind::Person && ends_phrase(subject.items.back() + 1U);
    }
    if (!inverted) subject = leading_subject(i);
    if (subject.kind == Subject::Kind::None && prior != nullptr && prior->kind == ItemKind::Comma &&
        item.info.form == VerbForm::Finite && item.info.cue == Cue::Say) {
      subject = inverted_subject(i);
      inverted = subject.kind != Subject::Kind::None;
    }
    if (subject.kind == Subject::Kind::None) return;
    if (i + 1U < sentence_.end && items_[i + 1].word("to") && is_adding(item)) return;  // "adding to their lead"
    const bool noun = subject.kind == Subject::Kind::Unnamed && item.lower.ends_with("s") && item.lower != "says";
    if (noun) return;  // "a million tweets"
    if (!inverted && subject.kind != Subject::Kind::Sentence && is_supposed(subject.items[0], i)) return;
    const std::size_t begin = inverted || subject.kind == Subject::Kind::Sentence ? i : subject.begin;
    const bool content_before =
        begin > sentence_.begin &&
        (items_[begin - 1].kind == ItemKind::Quote || items_[begin - 1].kind == ItemKind::Comma) &&
        !content_.follows(i);
    if (!content_.belongs_to(i, begin, content_before)) return;
    add(i, i, subject, content_before);
  }

  // "If Berg says no, …", "Neither Lind nor Berg said", "What Berg said is well known": what is said stands nowhere.
  bool is_supposed(std::size_t who, std::size_t verb) const {
    if (who == sentence_.begin) return false;
    const Item& prior = items_[who - 1];
    if (prior.word("if") || prior.word("unless") || prior.word("whether") || prior.word("whatever") ||
        prior.word("lest") || prior.word("neither") || prior.word("nor"))
      return true;
    const bool relative = (prior.word("what") && who == sentence_.begin + 1U) || prior.word("everything") ||
                          prior.word("nothing") || prior.word("anything") || prior.word("something");
    if (!relative) return false;
    const std::size_t limit = std::min<std::size_t>(sentence_.end, verb + kLongestPhrase);
    for (std::size_t i = verb + 1; i < limit; ++i) {  // "What Berg said was that …"
      if (items_[i].kind == ItemKind::Quote || items_[i].kind == ItemKind::Colon || items_[i].word("that"))
        return false;
    }
    return true;
  }

  Subject leading_subject(std::size_t i) const {
    if (i > sentence_.begin && items_[i - 1].word("to")) return subject_before(items_, sentence_, *governor(i));
    if (items_[i].info.form == VerbForm::Participle) return participle_subject(i);
    return subject_before(items_, sentence_, i);
  }

  // The subject behind the verb, if nothing after it makes a clause of its own.
  Subject inverted_subject(std::size_t i) const {
    const Subject subject = subject_after(items_, sentence_, i);
    if (subject.kind == Subject::Kind::None || items_[i].word("told")) return {};
    if (subject.kind == Subject::Kind::Pronoun) {
      const std::size_t next = subject.items[0] + 1U;
      const bool ends =
          next >= sentence_.end || items_[next].kind == ItemKind::Comma || items_[next].kind == ItemKind::Stop;
      return ends ? subject : Subject{};
    }
    return subject;
  }

  bool ends_phrase(std::size_t i) const {
    return i >= sentence_.end || items_[i].kind == ItemKind::Comma || items_[i].kind == ItemKind::Stop;
  }

  Subject participle_subject(std::size_t i) const {
    if (i == sentence_.begin) {  // "Calling it a mistake, Gupta …"
      for (std::size_t k = i; k + 1U < sentence_.end && k < i + 40; ++k) {
        if (items_[k].kind == ItemKind::Comma) {
          const Subject next = first_subject(items_, {static_cast<std::uint32_t>(k + 1), sentence_.end});
          return next;
        }
      }
      return {};
    }
    const std::size_t group = group_begin(i);
    if (group == sentence_.begin) return {};
    const Item& prior = items_[group - 1];
    const bool message = prior.word("statement") || prior.word("response") || prior.word("message") ||
                         prior.word("letter") || prior.word("tweet") || prior.word("video") || prior.word("post") ||
                         prior.word("lawsuit") || prior.word("speech") || prior.word("interview") ||
                         prior.word("email") || prior.word("note") || prior.word("memo");
    if (prior.kind == ItemKind::Comma || prior.kind == ItemKind::Quote || message ||
        (prior.kind == ItemKind::Word && prior.is(kPreposition | kConjunction | kSubordinator))) {
      return {Subject::Kind::Sentence, 0, {}};
    }
    return subject_before(items_, sentence_, i);
  }

  static bool is_adding(const Item& item) {
    return item.word("add") || item.word("adds") || item.word("added") || item.word("adding");
  }

  // "Reuters quoted Gupta as saying", "Gupta was quoted as saying"
  void quoted_as_saying(std::size_t i) {
    for (std::size_t k = i - 1; k > sentence_.begin && i - k < 30; --k) {
      if (!items_[k].word("quoted") && !items_[k].word("cited")) continue;
      const bool passive = is_be(items_[k - 1]) || items_[k - 1].is(kAdverb);
      const Subject subject = passive ? subject_before(items_, sentence_, k) : subject_after(items_, sentence_, k);
      if (subject.kind != Subject::Kind::None) add(k, i, subject, false);
      return;
    }
  }

  void add(std::size_t first, std::size_t last, const Subject& subject, bool content_before) {
    Statement statement;
    statement.sentence = number_;
    statement.cue_first = static_cast<std::uint32_t>(first);
    statement.cue_last = static_cast<std::uint32_t>(last);
    statement.subject = subject;
    statement.content_before = content_before;
    const bool ends = !content_.follows(last);
    const bool begins = subject.kind != Subject::Kind::None && subject.kind != Subject::Kind::Sentence &&
                        subject.begin == sentence_.begin;
    statement.answers = begins && ends && content_.behind_quotation();
    found_.push_back(statement);
  }

  const std::vector<Item>& items_;
  const Outline& outline_;
  const std::vector<Quotation>& quotations_;
  Sentence sentence_;
  std::uint32_t number_ = 0;
  Content content_;
  std::vector<Statement> found_;
};

}  // namespace

std::vector<Statement> find_statements(const Outline& outline, const std::vector<Quotation>& quotations) {
  return Finder(outline, quotations).run();
}

}  // namespace pressmark::attribution
