#include "indexer/attribution/lexicon.h"

#include <cstring>
#include <string>
#include <vector>

#include "common/word_hash.h"
#include "indexer/attribution/lexicon_tables.h"

namespace pressmark::attribution {
namespace {

/// A hash table in one array: one look-up a word of every article. The tags decide for most words that are not in it,
/// and stay in the processor's cache.
class Dictionary {
 public:
  Dictionary() : tags_(kSlots, 0), slots_(kSlots) {}

  WordInfo& operator[](std::string_view word) {
    const std::uint64_t h = hash(word);
    const std::size_t at = position(word, h);
    tags_[at] = tag(h);
    slots_[at].word = word;
    return slots_[at].info;
  }

  WordInfo find(std::string_view word) const {
    const std::size_t at = position(word, hash(word));
    return tags_[at] == 0 ? WordInfo{} : slots_[at].info;
  }

 private:
  static constexpr std::size_t kSlots = 16384;  // four times the words

  struct Slot {
    std::string_view word;
    WordInfo info;
  };

  template <class Number>
  static std::uint64_t load(const char* at) {
    Number number = 0;
    std::memcpy(&number, at, sizeof number);
    return number;
  }

  // Of the length and the first and last eight bytes.
  static std::uint64_t hash(std::string_view word) {
    const std::size_t n = word.size();
    const char* const begin = word.data();
    std::uint64_t a = 0;
    std::uint64_t b = n;
    if (n >= 8) {
      a = load<std::uint64_t>(begin);
      b += load<std::uint64_t>(begin + n - 8);
    } else if (n >= 4) {
      a = load<std::uint32_t>(begin) << 32U | load<std::uint32_t>(begin + n - 4);
    } else if (n > 0) {
      a = load<unsigned char>(begin) << 16U | load<unsigned char>(begin + n / 2) << 8U |
          load<unsigned char>(begin + n - 1);
    }
    const std::uint64_t h = (a ^ (b * 0x9E3779B97F4A7C15U)) * 0xD6E8FEB86659FD93U;
    return h ^ h >> 32U;
  }

  static std::uint16_t tag(std::uint64_t hash) { return static_cast<std::uint16_t>(hash >> 40U | 1U); }

  // Where the word stands, or the free slot where it would.
  std::size_t position(std::string_view word, std::uint64_t hash) const {
    std::size_t at = hash % kSlots;
    while (tags_[at] != 0 && (tags_[at] != tag(hash) || !same_bytes(slots_[at].word, word))) at = (at + 1) % kSlots;
    return at;
  }

  std::vector<std::uint16_t> tags_;  // 0: free
  std::vector<Slot> slots_;
};

constexpr std::size_t kLongestWord = 24;

template <class Visit>
void for_each_word(std::string_view words, Visit visit) {
  std::size_t at = 0;
  while (at < words.size()) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    if (end > at) visit(words.substr(at, end - at));
    at = end + 1;
  }
}

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

struct Inflection {
  std::string third, past, participle;
};

// note -> notes noted noting; deny -> denies denied denying; stress -> stresses stressed stressing
Inflection inflect(std::string_view base) {
  const std::string stem(base);
  const char last = base.back();
  const char before = base.size() > 1 ? base[base.size() - 2] : 'a';
  if (last == 'e') return {stem + "s", stem + "d", stem.substr(0, stem.size() - 1) + "ing"};
  if (last == 'y' && !is_vowel(before)) {
    const std::string root = stem.substr(0, stem.size() - 1);
    return {root + "ies", root + "ied", stem + "ing"};
  }
  const bool sibilant = last == 's' || last == 'x' || (last == 'h' && (before == 's' || before == 'c'));
  return {stem + (sibilant ? "es" : "s"), stem + "ed", stem + "ing"};
}

// "say/says/said/saying", or a base form to inflect
Inflection forms_of(std::string_view entry, std::string_view& base) {
  const std::size_t first = entry.find('/');
  base = entry.substr(0, first);
  if (first == std::string_view::npos) return inflect(base);
  const std::size_t second = entry.find('/', first + 1);
  const std::size_t third = entry.find('/', second + 1);
  return {std::string(entry.substr(first + 1, second - first - 1)),
          std::string(entry.substr(second + 1, third - second - 1)), std::string(entry.substr(third + 1))};
}

struct Lexicon {
  std::vector<std::string> inflected;  // owns the keys that stand in no table
  Dictionary words;

  Lexicon() {
    std::size_t verbs = 0;
    for (const CueVerbs& group : kCueVerbs) for_each_word(group.verbs, [&](std::string_view) { ++verbs; });
    inflected.reserve(verbs * 3);
    for (const ClassWords& group : kClassWords) add_words(group.words, group.classes);
    add_words(kMaleNames, kMale | kGivenName);
    add_words(kFemaleNames, kFemale | kGivenName);
    add_words(kEitherNames, kMale | kFemale | kGivenName);
    for (const CueVerbs& group : kCueVerbs) {
      for_each_word(group.verbs, [&](std::string_view entry) { add_verb(entry, group.cue); });
    }
  }

  void add_words(std::string_view list, std::uint32_t classes) {
    for_each_word(list, [&](std::string_view word) { words[word].classes |= classes; });
  }

  void add_verb(std::string_view entry, Cue cue) {
    std::string_view base;
    Inflection forms = forms_of(entry, base);
    set(base, cue, VerbForm::Base);
    for (std::string* form : {&forms.participle, &forms.third, &forms.past}) {
      inflected.push_back(std::move(*form));
      set(inflected.back(), cue, form == &forms.participle ? VerbForm::Participle : VerbForm::Finite);
    }
  }

  void set(std::string_view word, Cue cue, VerbForm form) {
    WordInfo& info = words[word];
    if (info.cue != Cue::None && info.cue < cue) return;
    info.cue = cue;
    info.form = form;
  }
};

}  // namespace

WordInfo look_up(std::string_view lower_case) {
  static const Lexicon lexicon;
  return lower_case.empty() || lower_case.size() > kLongestWord ? WordInfo{} : lexicon.words.find(lower_case);
}

}  // namespace pressmark::attribution
