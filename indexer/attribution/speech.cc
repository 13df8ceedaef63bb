#include "indexer/attribution/speech.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

#include "common/unicode.h"
#include "indexer/attribution/owners.h"

namespace pressmark::attribution {
namespace {

constexpr std::uint32_t kFewWords = 4;       // a quotation of fewer, without a cue, is a name, a title or a scare quote
constexpr std::uint32_t kSentenceWords = 8;  // a quotation of as many in a sentence without a cue is no title of a work
constexpr std::uint32_t kManyWords = 12;     // no heading quotes as many
constexpr std::size_t kLongestSignature = 16;  // items
constexpr int kNobody = -1;
constexpr std::size_t kLeastRepeated = 12;  // letters that two quotations must share to be the same

using Speakers = Few<int>;

bool is_content(const Item& item) {
  return item.kind == ItemKind::Word || item.kind == ItemKind::Person || item.kind == ItemKind::Name ||
         item.kind == ItemKind::Pronoun || item.kind == ItemKind::Number;
}

// The letters and digits of a text in small letters: the same words in other marks compare equal.
std::string bare(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = decode_utf8(text, at);
    if (c.value < 0x80) {
      const char small = static_cast<char>(c.value | 0x20U);
      if ((small >= 'a' && small <= 'z') || (c.value >= '0' && c.value <= '9')) out += small;
    } else if (u_isalnum(static_cast<UChar32>(c.value)) != 0) {
      out.append(text, at, c.length);
    }
    at += c.length;
  }
  return out;
}

// A quotation without a speaker that stands elsewhere with one has the same: pull quotes repeat what the article says.
void name_repeated_quotations(const Reading& reading, std::vector<std::vector<Utterance>>& speech) {
  const auto unknown = [](const Utterance& u) { return u.direct && u.speakers.empty(); };
  const bool any = std::any_of(speech.begin(), speech.end(), [&](const std::vector<Utterance>& utterances) {
    return std::any_of(utterances.begin(), utterances.end(), unknown);
  });
  if (!any) return;
  std::unordered_map<std::string, Speakers> known;
  const auto key = [&](std::size_t p, const Utterance& u) {
    return bare(reading.texts[p].text.substr(u.span.begin, u.span.size()));
  };
  for (std::size_t p = 0; p < speech.size(); ++p) {
    for (const Utterance& u : speech[p]) {
      if (u.direct && !u.speakers.empty()) known.try_emplace(key(p, u), u.speakers);
    }
  }
  for (std::size_t p = 0; p < speech.size(); ++p) {
    for (Utterance& u : speech[p]) {
      if (!unknown(u)) continue;
      const auto found = known.find(key(p, u));
      if (found != known.end() && found->first.size() > kLeastRepeated) u.speakers = found->second;
    }
  }
}

class Listener {
 public:
  explicit Listener(const Reading& reading) : reading_(reading), resolver_(reading.people, !reading.english) {}

  std::vector<std::vector<Utterance>> run() {
    std::vector<std::vector<Utterance>> speech;
    speech.reserve(reading_.texts.size());
    for (std::size_t p = 0; p < reading_.texts.size(); ++p) speech.push_back(listen(p));
    name_repeated_quotations(reading_, speech);
    return speech;
  }

 private:
  std::vector<Utterance> listen(std::size_t p) {
    p_ = p;
    found_.clear();
    owners_ = owners_of_quotations(lines(), quotations(), statements());
    speakers_.assign(statements().size(), {});
    current_.reset();
    resolver_.begin_paragraph();
    std::size_t next = 0;
    for (std::size_t s = 0; s < lines().sentences.size(); ++s) {
      const std::size_t first = next;
      while (next < statements().size() && statements()[next].sentence == s) ++next;
      hear_sentence(s, first, next);
    }
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Utterance& a, const Utterance& b) { return a.span.begin < b.span.begin; });
    return std::move(found_);
  }

  // Sentence `s`, whose statements are [first, last).
  void hear_sentence(std::size_t s, std::size_t first, std::size_t last) {
    const Sentence sentence = lines().sentences[s];
    const bool leads = reading_.english || lines().items[sentence.begin].kind == ItemKind::Person;
    const std::optional<std::uint32_t> unnamed =
        reading_.english ? unnamed_subject(lines().items, sentence) : std::nullopt;
    const Speakers subject = leads && !unnamed ? resolve(first_subject(lines().items, sentence)) : Speakers{};
    if (subject.size() == 1) resolver_.saw_subject(subject[0]);
    if (unnamed) resolver_.saw_subject(somebody(lines().items[*unnamed]));
    if (!reading_.english && lines().items[sentence.begin].is(kDeterminer)) resolver_.saw_subject(kSomebody);
    for (std::size_t i = first; i < last; ++i) {
      const Subject& who = statements()[i].subject;
      if (who.kind != Subject::Kind::Sentence) {
        speakers_[i] = resolve(who);
      } else {
        speakers_[i] =
            i > first ? speakers_[i - 1] : resolve(clause_subject(lines().items, sentence, statements()[i].cue_first));
      }
      if (!speakers_[i].empty()) {
        for (const int person : speakers_[i]) resolver_.saw_speaker(person);
      } else if (is_unknown_person(who) && !lines().items[statements()[i].cue_first].word("asked")) {
        resolver_.saw_speaker(somebody(lines().items[who.items[0]]));
      }
      add_indirect(i, sentence);
    }
    Speakers named;
    for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
      const Item& item = lines().items[i];
      if (item.kind == ItemKind::Person && reading_.english) {
        resolver_.saw_mention(mentions()[item.index].person);
        if (!item.possessive && named.size() < 8) named.push_back(mentions()[item.index].person);
      }
      if (item.kind == ItemKind::Quote) hear_quotation(item.index, sentence);
    }
    if (!reading_.english) return;
    for (const std::uint32_t later : later_subjects(lines().items, sentence)) {
      resolver_.saw_subject(mentions()[lines().items[later].index].person);
    }
    if (!subject.empty() || unnamed || first < last) named.clear();
    resolver_.end_sentence(named);
  }

  void hear_quotation(std::size_t q, Sentence sentence) {
    if (owners_[q] >= 0) {
      const auto owner = static_cast<std::size_t>(owners_[q]);
      if (statements()[owner].answers && speakers_[owner].empty())
        speakers_[owner] = resolve(statements()[owner].subject);
      current_ = speakers_[owner];
      add_direct(q, cue_span(owner), speakers_[owner]);
      return;
    }
    if (!stands_alone(q, sentence)) {
      const std::uint32_t enough = reading_.english ? kSentenceWords : kFewWords;
      const bool speech = quotations()[q].words >= enough && (quotations()[q].sentence || !reading_.english);
      if (speech) add_direct(q, {}, {});
      return;
    }
    add_direct(q, {}, unowned_speakers(q));
  }

  // Whose words a sentence that is all quotation is: “…,” he said. “And we shall.”
  Speakers unowned_speakers(std::size_t q) {
    if (current_) return *current_;
    if (!reading_.english) return {};
    if (const std::optional<std::size_t> later = next_owner(q)) {
      const Speakers speakers = resolve(statements()[*later].subject);
      if (!speakers.empty() || quotations()[q].first == 0) {
        current_ = speakers;
        return speakers;
      }
    }
    if (const std::optional<int> signer = signer_behind(q)) return *signer < 0 ? Speakers{} : Speakers{*signer};
    if (const int person = all_quotation() ? signature(p_ + 1) : kNobody; person != kNobody) return {person};
    if (!quotations()[q].closed && !taken_up()) return {};  // a stray mark before a paragraph of the reporter’s
    const bool goes_on = quotations()[q].continues || resolver_.paragraphs_since_speech() <= 1;
    if (!goes_on || resolver_.last_speaker() < 0) return {};
    if (!all_quotation() && quotations()[q].first != 0) return {};
    resolver_.saw_speaker(resolver_.last_speaker());
    return {resolver_.last_speaker()};
  }

  // Whether the next paragraph goes on with the quotation that this one leaves open.
  bool taken_up() const {
    const std::size_t next = p_ + 1;
    return next < reading_.quotations.size() && !reading_.quotations[next].empty() &&
           reading_.quotations[next][0].continues;
  }

  // The person of a line that signs the quotation above it: "— Anna Berg, engineer", "Mayor Anna Berg".
  int signature(std::size_t p) const {
    if (p >= reading_.outlines.size()) return kNobody;
    const std::vector<Item>& items = reading_.outlines[p].items;
    if (items.empty() || items.size() > kLongestSignature) return kNobody;
    const bool dash = items[0].kind == ItemKind::Comma;
    const std::size_t first = dash ? 1 : 0;
    if (first >= items.size() || items[first].kind != ItemKind::Person || items[first].possessive) return kNobody;
    for (std::size_t i = first + 1; i < items.size(); ++i) {
      const bool ends = items[i].kind == ItemKind::Stop && i + 1 == items.size();
      if (!ends && (!dash || is_finite_verb(items[i]) || items[i].kind == ItemKind::Quote)) return kNobody;
    }
    return reading_.mentions[p][items[first].index].person;
  }

  // Who signs a quotation behind it, known to the article or not (kNobody): “…” - Anonymous, “…” (Nils Ode, farmer)
  std::optional<int> signer_behind(std::size_t q) const {
    const std::vector<Token>& tokens = reading_.texts[p_].tokens;
    const std::size_t next = quotations()[q].last + 1U;
    if (next + 1 >= tokens.size()) return std::nullopt;
    const bool marked = tokens[next].kind == TokenKind::Open || tokens[next].kind == TokenKind::Dash;
    const std::size_t first = marked ? next + 1 : next;
    const bool name = tokens[first].word() && tokens[first].capital && !tokens[first].is(kCommon) &&
                      first + kLongestSignature > tokens.size();
    if (!name) return std::nullopt;
    for (std::size_t i = first; i < tokens.size(); ++i) {
      const bool verb = tokens[i].is(kVerb | kAuxiliary) || tokens[i].info.form == VerbForm::Finite;
      if (verb || tokens[i].kind == TokenKind::Mark) return std::nullopt;
    }
    const auto at = [&](const Mention& m) { return m.title_first <= first && m.last >= first; };
    const auto mention = std::find_if(mentions().begin(), mentions().end(), at);
    return mention == mentions().end() ? kNobody : mention->person;
  }

  // The next statement of the paragraph that owns a quotation.
  std::optional<std::size_t> next_owner(std::size_t q) const {
    for (std::size_t n = q + 1; n < owners_.size(); ++n) {
      if (owners_[n] >= 0) return static_cast<std::size_t>(owners_[n]);
    }
    return std::nullopt;
  }

  // A quotation that is a sentence, not part of one.
  bool stands_alone(std::size_t q, Sentence sentence) const {
    if (quotations()[q].words < kFewWords && !quotations()[q].sentence) return false;
    if (!is_finished(q, sentence)) return false;
    for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
      if (is_content(lines().items[i])) return false;
    }
    return true;
  }

  // Headings quote too, without a full stop: 'Nobody told us'
  bool is_finished(std::size_t q, Sentence sentence) const {
    const std::vector<Token>& all = reading_.texts[p_].tokens;
    const char32_t mark = all[quotations()[q].first].mark;
    const bool single = mark == U'\'' || mark == U'‘';
    if (single && quotations()[q].words <= kManyWords && all_quotation()) return false;
    if (quotations()[q].words > kManyWords || quotations()[q].sentence || !quotations()[q].closed) return true;
    const TokenKind inner = all[quotations()[q].last - 1U].kind;
    if (inner == TokenKind::Stop || inner == TokenKind::Comma) return true;
    return sentence.end - sentence.begin > 1;
  }

  bool all_quotation() const { return std::none_of(lines().items.begin(), lines().items.end(), is_content); }

  static int somebody(const Item& noun) {
    if (noun.is(kMale) == noun.is(kFemale)) return kSomebody;
    return noun.is(kMale) ? kSomeMan : kSomeWoman;
  }

  // A speaker of flesh and blood whom the article does not name: "one resident said".
  bool is_unknown_person(const Subject& subject) const {
    if (subject.kind != Subject::Kind::Role && subject.kind != Subject::Kind::Unnamed) return false;
    const Item& first = lines().items[subject.begin];
    const Item& head = lines().items[subject.items[0]];
    if (head.kind != ItemKind::Word || head.is(kThing | kGroup | kOrganisation | kPlace)) return false;
    if (subject.kind == Subject::Kind::Role && first.is(kPossessive)) return true;
    return first.word("a") || first.word("an") || first.word("one") || first.word("another");
  }

  void add_direct(std::size_t q, TextSpan cue, const Speakers& speakers) {
    const Quotation& quotation = quotations()[q];
    found_.push_back({span(quotation.first, quotation.last), true, cue, speakers});
  }

  // The reported content of statement `i`, unless it is nothing but quotations.
  void add_indirect(std::size_t i, Sentence sentence) {
    const Statement& statement = statements()[i];
    if (lines().items[statement.cue_first].dash) return;  // a signature
    std::size_t begin = statement.cue_last + 1U;
    std::size_t end = sentence.end;
    if (statement.content_before) {
      begin = i > 0 && statements()[i - 1].sentence == statement.sentence ? statements()[i - 1].cue_last + 1U
                                                                          : sentence.begin;
      end = statement.subject.kind == Subject::Kind::Sentence ? statement.cue_first
                                                              : std::min(statement.subject.begin, statement.cue_first);
    } else if (i + 1 < statements().size() && statements()[i + 1].sentence == statement.sentence) {
      end = statements()[i + 1].cue_first;
    }
    const auto& items = lines().items;
    while (begin < end && !is_content(items[begin]) && items[begin].kind != ItemKind::Quote) ++begin;
    while (end > begin && !is_content(items[end - 1]) && items[end - 1].kind != ItemKind::Quote) --end;
    if (begin >= end) return;
    const bool words = std::any_of(items.begin() + static_cast<std::ptrdiff_t>(begin),
                                   items.begin() + static_cast<std::ptrdiff_t>(end), is_content);
    if (words) found_.push_back({span(items[begin].first, items[end - 1].last), false, cue_span(i), speakers_[i]});
  }

  Speakers resolve(const Subject& subject) { return resolver_.resolve(subject, lines().items, mentions()); }

  TextSpan span(std::size_t first, std::size_t last) const {
    const std::vector<Token>& tokens = reading_.texts[p_].tokens;
    return {tokens[first].begin, tokens[last].end};
  }

  TextSpan cue_span(std::size_t statement) const {
    const Statement& s = statements()[statement];
    return span(lines().items[s.cue_first].first, lines().items[s.cue_last].last);
  }

  const Outline& lines() const { return reading_.outlines[p_]; }
  const std::vector<Quotation>& quotations() const { return reading_.quotations[p_]; }
  const std::vector<Statement>& statements() const { return reading_.statements[p_]; }
  const std::vector<Mention>& mentions() const { return reading_.mentions[p_]; }

  const Reading& reading_;
  Resolver resolver_;
  std::size_t p_ = 0;
  std::vector<Utterance> found_;
  std::vector<int> owners_;
  std::vector<Speakers> speakers_;
  std::optional<Speakers> current_;  ///< of the last quotation in this paragraph that has a cue
};

}  // namespace

std::vector<std::vector<Utterance>> find_speech(const Reading& reading) { return Listener(reading).run(); }

}  // namespace pressmark::attribution
